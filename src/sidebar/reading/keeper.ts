import type { ClosedFigures } from '../../contract/answers.ts';
import { sampleRecords } from '../../demo/sample-records.ts';
import type { Decoder } from '../../import/files/decode.ts';
import type { FilePart } from '../../import/files/file-part.ts';
import { type PartReading, type ReadingFunction, readParts } from '../../import/files/read-parts.ts';
import { unreadableFile } from '../../import/issues/file-issues.ts';
import { readSteps } from '../../import/read-text.ts';
import type { Import, Reading, SpreadsheetSetting } from '../../import/reading.ts';
import type { Steps } from '../../import/steps.ts';
import type { KnownExports } from '../../import/tables/recognise.ts';
import { type CoveredSpan, coveredSpans } from '../../records/days/coverage.ts';
import { type ColumnName, columnsOf, type Kind, positionOf, type Row } from '../../records/kinds.ts';
import { keysOf, mergeRows } from '../../records/merge.ts';
import { rowsOfArray } from '../../records/rows.ts';
import { type Account, accountKey } from '../../records/tab-summary.ts';
import type { MovedFigure } from '../../report/closed/moved-figures.ts';
import type { FilledColumns } from '../../report/metrics/goal-coverage.ts';
import type { PreviewRequest } from '../../report/preview.ts';
import type { Language } from '../../text/language.ts';
import { type ChunkPlace, type CutRows, chunkCutter } from '../transport/chunks.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { createPreviewer, type Preview, type ToldOfRecords } from './previewer.ts';
import { type ReadingSummary, readingSummaryOf } from './reading-summary.ts';

/** One reading that is kept, and what a person sees of it. */
export interface StoredReading {
  readonly key: number;
  /** The name of its file, and of its place in the file; `null` of what is pasted. */
  readonly file: string | null;
  readonly summary: ReadingSummary;
}

/** Which of the imports that are kept: the key of its reading, and its place among the reading's imports. */
export interface ImportReference {
  readonly key: number;
  readonly place: number;
}

/** Rows that one call of the server may carry, and how many such chunks there are from them on. */
export interface RowChunk extends CutRows {
  /** What imports before this one have of the same records; each record once. */
  readonly earlier: readonly Row[];
  /** The days that the whole import covers, each account by itself. */
  readonly spans: readonly CoveredSpan[];
  /** The accounts of everything of the kind that is kept; absent where this chunk has them all. */
  readonly accounts?: readonly Account[];
}

/** What is read. */
export type GivenData = string | Blob | readonly FilePart[];

/** Reads pastes and files and keeps what they gave: texts and rows never leave it but in chunks. */
export interface Keeper {
  /** Pasted text, a file of text, or what was found in a file; a file gives a reading for each table that people tell apart. */
  read(given: GivenData, setting: SpreadsheetSetting): Promise<readonly StoredReading[]>;
  /** Reads the same once more with another setting; what it gave before is forgotten. */
  again(key: number, setting: SpreadsheetSetting): Promise<StoredReading>;
  /** A chunk of the rows of one of a reading's imports, which begins at a place of them. */
  chunk(part: ImportReference, place: ChunkPlace, before: readonly ImportReference[]): Promise<RowChunk>;
  forget(key: number): Promise<null>;
  /** Sample data as of a day, kept as if it had been read. */
  sample(today: number, language: Language): Promise<StoredReading>;
  /** What imports and the data that a file holds already allow together. */
  outlook(parts: readonly ImportReference[], readings: readonly FilledColumns[]): Promise<Outlook>;
  /** Keeps records of the file for previews, from the one with this number on. */
  hold(kind: Kind, from: number, rows: readonly Row[]): Promise<null>;
  /** What a report on the file's records, with these imports added, will show; `null` where that are too many records. */
  preview(parts: readonly ImportReference[], request: PreviewRequest, told: ToldOfRecords): Promise<Preview | null>;
  /** The figures of a closed report that are others by the file's records; `null` where that are too many records. */
  moved(closed: ClosedFigures, request: PreviewRequest): Promise<readonly MovedFigure[] | null>;
}

/** Goes through the steps of some work. */
export type StepRunner = <T>(steps: Steps<T>) => Promise<T>;

const decode: Decoder = (encoding, bytes) => new TextDecoder(encoding).decode(bytes);

/** What is read of a file's parts. */
export const fileReadings = (
  parts: readonly FilePart[],
  setting: SpreadsheetSetting,
  known: KnownExports,
): Steps<readonly PartReading[]> => readParts(parts, { setting, known, decode });

/** The parts of a file of text: one, which says why where it cannot be read. */
const partsOfText = async (file: Blob, name: string): Promise<readonly FilePart[]> => {
  try {
    return [{ name, bytes: new Uint8Array(await file.arrayBuffer()) }];
  } catch {
    return [{ name, refusal: unreadableFile }];
  }
};

/** What is found once of each import, though each chunk of the imports after it asks. */
const onceEach = <T>(find: (of: Import) => T): ((of: Import) => T) => {
  const known = new WeakMap<Import, T>();
  return (of) => {
    const found = known.get(of) ?? find(of);
    known.set(of, found);
    return found;
  };
};

/** Where each key of an import's records stands. */
const placesByKey = ({ kind, rows }: Import): ReadonlyMap<string | null, number> =>
  new Map(Array.from(rows, keysOf(kind)).map((key, at) => [key, at] as const));

/** So many records of earlier imports are compared with each chunk as they are; of more only those of the same keys. */
const mostEarlier = 5000;

/** What imports of a kind have of the same records as these, put together as a tab puts together what it is given. */
const earlierOf = (
  { kind, rows }: { readonly kind: Kind; readonly rows: readonly Row[] },
  imports: readonly Import[],
  placesOf: typeof placesByKey,
): readonly Row[] => {
  // What is told at two grains, and what was renamed, has no key in common: few records are all looked at.
  const count = imports.reduce((sum, of) => sum + of.rows.length, 0);
  if (count <= mostEarlier)
    return mergeRows(
      kind,
      [],
      imports.flatMap((of) => Array.from(of.rows)),
    ).added;
  // What has no key is never the same record.
  const keys = imports.length === 0 ? [] : rows.map(keysOf(kind)).filter((key) => key !== null);
  const same = imports.flatMap((of) =>
    keys.flatMap((key) => {
      const at = placesOf(of).get(key);
      return at === undefined ? [] : [of.rows.row(at)];
    }),
  );
  return mergeRows(kind, [], same).added;
};

/** Sample records as a reading of nothing: no row of any text was read. */
const sampleReading = (today: number, language: Language): Reading => ({
  imports: sampleRecords(today, language).map(({ kind, sourceName, rows, clients }) => ({
    source: 'sample',
    sourceName,
    kind,
    rows: rowsOfArray(rows),
    ...(clients.length === 0 ? {} : { clients }),
    leftOut: [],
    issues: [],
    totals: [],
    columns: [],
    tally: { rows: rows.length, records: rows.length, together: 0, leftOut: 0 },
  })),
  issues: [],
  questions: [],
  unknown: [],
  account: { rows: 0, blank: 0, above: 0, header: 0, totals: 0, read: 0, leftOut: 0 },
});

/** A reading that is the same whatever is said of it. */
// biome-ignore lint/correctness/useYield: it is given without a step
function* stepsOfReading(reading: Reading): Steps<Reading> {
  return reading;
}

const isKnown = (value: Row[number]): boolean => value !== null && value !== '';

const filledIn = ({ kind, rows }: Import): readonly ColumnName[] =>
  columnsOf(kind).flatMap(({ name }, position) => {
    for (let at = 0; at < rows.length; at += 1) if (isKnown(rows.value(at, position))) return [name];
    return [];
  });

const uniqueAccounts = (accounts: readonly Account[]): readonly Account[] => [
  ...new Map(accounts.map((account) => [accountKey(account), account])).values(),
];

/** Whose records an import has. */
const accountsOfImport = ({ kind, rows }: Pick<Import, 'kind' | 'rows'>): readonly Account[] => {
  const [platform, account] = [positionOf(kind, 'platform'), positionOf(kind, 'account')];
  if (platform < 0 || account < 0) return [];
  const found = new Map<string, Account>();
  for (let at = 0; at < rows.length; at += 1) {
    const [network, name] = [rows.value(at, platform), rows.value(at, account)].map((value) => String(value ?? ''));
    const written = `${network}\n${name}`;
    if (!found.has(written)) found.set(written, { platform: network ?? '', account: name ?? '' });
  }
  return uniqueAccounts(Array.from(found.values()));
};

/** The types of conversions among records, which have figures of their own. */
const typesIn = ({ kind, rows }: Import): Pick<FilledColumns, 'names'> => {
  const position = positionOf(kind, 'type');
  if (position < 0) return {};
  const types = new Set<string>();
  for (let at = 0; at < rows.length; at += 1) types.add(String(rows.value(at, position) ?? ''));
  return { names: { type: Array.from(types) } };
};

/** A keeper that goes through its work as `walk` does and reads by what is known of exports. */
export const createKeeper = (walk: StepRunner, known: KnownExports): Keeper => {
  const readings = new Map<number, { readonly reader: ReadingFunction; readonly imports: readonly Import[] }>();
  // Of the import whose rows are being carried: measured once, not once a chunk.
  let sentImport: {
    readonly of: Import;
    readonly cut: ReturnType<typeof chunkCutter>;
    readonly spans: readonly CoveredSpan[];
    readonly accounts: readonly Account[];
  } | null = null;
  const placesOf = onceEach(placesByKey);
  const accountsOf = onceEach(accountsOfImport);
  const previews = createPreviewer();
  let keys = 0;
  const importAt = ({ key, place }: ImportReference): Import => {
    const of = readings.get(key)?.imports[place];
    if (of === undefined) throw new Error(`Nothing is kept under ${key}.`);
    return of;
  };
  const stored = (
    key: number,
    { reader, reading, file }: Omit<PartReading, 'name'> & Pick<StoredReading, 'file'>,
  ): StoredReading => {
    readings.set(key, { reader, imports: reading.imports });
    sentImport = null;
    return { key, file, summary: readingSummaryOf(reading) };
  };
  const keep = async (key: number, reader: ReadingFunction, setting: SpreadsheetSetting): Promise<StoredReading> =>
    stored(key, { reader, reading: await walk(reader(setting)), file: setting.file });
  return {
    read: async (given, setting) => {
      if (typeof given === 'string') {
        keys += 1;
        return [await keep(keys, (next) => readSteps(given, { setting: next, known }), setting)];
      }
      const parts = given instanceof Blob ? await partsOfText(given, setting.file ?? '') : given;
      const read = await walk(fileReadings(parts, setting, known));
      return read.map(({ name, reader, reading }) => {
        keys += 1;
        return stored(keys, { reader, reading, file: name });
      });
    },
    again: async (key, setting) => {
      const before = readings.get(key);
      if (before === undefined) throw new Error(`Nothing is kept under ${key}.`);
      return keep(key, before.reader, setting);
    },
    chunk: async (part, place, before) => {
      const of = importAt(part);
      if (sentImport?.of !== of) {
        const kept = Array.from(readings.values()).flatMap(({ imports }) => imports);
        const accounts = uniqueAccounts(kept.filter(({ kind }) => kind === of.kind).flatMap(accountsOf));
        sentImport = { of, cut: chunkCutter(of.rows), spans: coveredSpans(of.kind, of.rows), accounts };
      }
      const { cut, spans, accounts } = sentImport;
      const { rows, chunks } = cut(place);
      const isAll = accountsOfImport({ kind: of.kind, rows: rowsOfArray(rows) }).length === accounts.length;
      return {
        rows,
        chunks,
        spans,
        ...(isAll ? {} : { accounts }),
        earlier: earlierOf({ kind: of.kind, rows }, before.map(importAt), placesOf),
      };
    },
    forget: async (key) => {
      readings.delete(key);
      sentImport = null;
      previews.forget();
      return null;
    },
    sample: async (today, language) => {
      keys += 1;
      const reading = sampleReading(today, language);
      return stored(keys, { reader: () => stepsOfReading(reading), reading, file: null });
    },
    outlook: async (parts, readings) =>
      outlookOf([
        ...readings,
        ...parts.map(importAt).map((of) => ({ kind: of.kind, filled: filledIn(of), ...typesIn(of) })),
      ]),
    hold: async (kind, from, rows) => {
      previews.hold(kind, from, rows);
      return null;
    },
    preview: async (parts, request, told) => previews.preview(parts.map(importAt), request, told),
    moved: async (closed, request) => previews.moved(closed, request),
  };
};
