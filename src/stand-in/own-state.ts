/** What Google keeps with a spreadsheet and the engine has no place for; it is saved with the workbook. */
export interface OwnState {
  /** Google's numeric ids by the engine's. */
  readonly numbers: Record<string, number>;
  metadata: Metadata[];
  readonly properties: Record<string, string>;
  /** Font families, help texts, chart options and the like: by tab, then by what and where. */
  readonly extras: Record<string, Record<string, unknown>>;
}

export interface Metadata {
  readonly id: number;
  readonly key: string;
  value: string;
  readonly visibility: string;
  /** The engine's id of the tab; `null` for the spreadsheet itself. */
  readonly sheet: string | null;
}

export const emptyState = (): OwnState => ({ numbers: {}, metadata: [], properties: {}, extras: {} });

/** A saved workbook: the engine's data and the stand-in's own. */
export interface Saved {
  readonly workbook: object;
  readonly own: OwnState;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether something that was read from a file is a saved workbook. */
export const isSaved = (value: unknown): value is Saved => {
  if (!isObject(value) || !('workbook' in value) || !('own' in value)) return false;
  const { workbook, own } = value;
  return (
    isObject(workbook) &&
    'sheets' in workbook &&
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
