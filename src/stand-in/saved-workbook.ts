import { withEngineTabNames } from './workbook-names.ts';

/** What Google keeps with a spreadsheet and the engine has no place for; it is saved with the workbook. */
export interface StandInState {
  /** Google's numeric ids by the engine's. */
  readonly numbers: Record<string, number>;
  metadata: StoredMetadata[];
  readonly properties: Record<string, string>;
  /** Font families, help texts, chart options and the like: by tab, then by what and where. */
  readonly extras: Record<string, Record<string, unknown>>;
}

export interface StoredMetadata {
  readonly id: number;
  readonly key: string;
  value: string;
  visibility: string;
  /** The engine's id of the tab; `null` for the spreadsheet itself. */
  readonly sheet: string | null;
}

export const emptyState = (): StandInState => ({ numbers: {}, metadata: [], properties: {}, extras: {} });

/** The file that every xlsx workbook has, and the engine's own data has not. */
const xlsxMark = '[Content_Types].xml';

/** What such a workbook writes before the names of functions that are newer than its format; the engine knows them without. */
const newMark = /_xlfn\.(?:_xlws\.)?/g;

/**
 * The files of an xlsx workbook, by path, as a saved workbook. What Google keeps beside the cells (metadata, properties) is not
 * in them, and so not in it either.
 */
export const workbookFromXlsx = (files: Readonly<Record<string, string>>): SavedWorkbook => ({
  workbook: withEngineTabNames(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll(newMark, '')])),
  ),
  own: emptyState(),
});

/** A saved workbook: the engine's data, or the files of an xlsx workbook, and the stand-in's own. */
export interface SavedWorkbook {
  readonly workbook: object;
  readonly own: StandInState;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something that was read from a file is a saved workbook. */
export const isSavedWorkbook = (value: unknown): value is SavedWorkbook => {
  if (!isObject(value) || !('workbook' in value) || !('own' in value)) return false;
  const { workbook, own } = value;
  return (
    isObject(workbook) &&
    ('sheets' in workbook || xlsxMark in workbook) &&
    isObject(own) &&
    'numbers' in own &&
    isObject(own.numbers) &&
    'metadata' in own &&
    Array.isArray(own.metadata) &&
    'properties' in own &&
    isObject(own.properties) &&
    'extras' in own &&
    isObject(own.extras)
  );
};
