import type { SpreadsheetSetting } from '../../import/reading.ts';
import type { ColumnMapping } from '../../records/column-mapping.ts';
import type { Language } from '../../text/language.ts';
import type { OutgoingImport } from '../transport/send-imports.ts';
import type { GivenData, ImportReference, Keeper, StoredReading } from './keeper.ts';
import type { ImportSummary, ReadingSummary } from './reading-summary.ts';

/** What a person told of one paste or file, beyond its text. */
export interface UserCorrections {
  readonly answers: Readonly<Record<string, string>>;
  readonly mappings: Readonly<Record<string, ColumnMapping>>;
  /** Which posts serve the goal, as it was typed. */
  readonly goalRule: string;
}

/** An import that was read and can be sent. */
export interface ReadImport extends ImportSummary, OutgoingImport {
  readonly part: ImportReference;
}

/** One paste or file that was read, before anything of it is written; it can be read again with corrections. */
export interface ReadInput {
  /** Another one for each paste and file; the same when one is read again. */
  readonly key: number;
  readonly file: string | null;
  /** The day on which the file was saved, a serial number; `null` of what is pasted. */
  readonly saved: number | null;
  readonly reading: Omit<ReadingSummary, 'imports'> & { readonly imports: readonly ReadImport[] };
  readonly corrections: UserCorrections;
  readonly readAgain: (corrections: UserCorrections) => Promise<ReadInput>;
  /** Gives free what it holds; it can be neither sent nor read again afterwards. */
  readonly release: () => Promise<null>;
}

const inputOf = (
  { key, file, summary }: StoredReading,
  { keeper, setting, corrections, saved }: ReadContext & Pick<ReadInput, 'saved'>,
): ReadInput => ({
  key,
  file,
  saved,
  reading: {
    ...summary,
    imports: summary.imports.map((of, place) => ({
      ...of,
      leftOutCount: of.leftOut.reduce((sum, { count }) => sum + count, 0),
      part: { key, place },
      chunk: (from, before) => keeper.chunk({ key, place }, from, before),
    })),
  },
  corrections,
  readAgain: async (next) =>
    inputOf(await keeper.again(key, { ...setting, ...next }), { keeper, setting, corrections: next, saved }),
  release: () => keeper.forget(key),
});

/** What a paste or a file is read with. */
export interface ReadContext {
  readonly keeper: Keeper;
  readonly setting: SpreadsheetSetting;
  readonly corrections: UserCorrections;
}

/** Reads pasted text, or a file or what was found in it: an input for each table that people tell apart. */
export const readInputs = async (
  given: GivenData,
  context: ReadContext & Pick<ReadInput, 'saved'>,
): Promise<readonly ReadInput[]> => {
  const { keeper, setting, corrections } = context;
  const stored = await keeper.read(given, { ...setting, ...corrections });
  return stored.map((each) => inputOf(each, { ...context, setting: { ...setting, file: each.file } }));
};

/** Reads pasted text. */
export const readInput = async (text: string, context: ReadContext): Promise<ReadInput> => {
  const [input] = await readInputs(text, { ...context, saved: null });
  if (input === undefined) throw new Error('A text gave no reading.');
  return input;
};

/** Sample data that was made up for a file without any, as if it had been read. */
export const readSampleInput = async (context: ReadContext, today: number, language: Language): Promise<ReadInput> =>
  inputOf(await context.keeper.sample(today, language), { ...context, saved: null });

/** Corrections with one answer more. */
export const withAnswer = (corrections: UserCorrections, id: string, value: string): UserCorrections => ({
  ...corrections,
  answers: { ...corrections.answers, [id]: value },
});

/** Corrections with the columns of one table more, by `headerShapeOf` its header. */
export const withMapping = (corrections: UserCorrections, shape: string, mapping: ColumnMapping): UserCorrections => ({
  ...corrections,
  mappings: { ...corrections.mappings, [shape]: mapping },
});
