import type { Language } from '../kpi/text.ts';
import type { Setting } from '../paste/reading.ts';
import type { Mapping } from '../records/memory.ts';
import type { Keeper, Kept, Part } from './reading/keeper.ts';
import type { ImportSummary, ReadingSummary } from './reading/summary.ts';
import type { Carried } from './send.ts';

/** What a person said about one paste or file, beyond its text. */
export interface Said {
  readonly answers: Readonly<Record<string, string>>;
  readonly mappings: Readonly<Record<string, Mapping>>;
  /** Which posts serve the goal, as it was typed. */
  readonly goalRule: string;
}

/** An import that was read and can be sent. */
export interface ReadImport extends ImportSummary, Carried {
  readonly part: Part;
}

/** One paste or file that was read, before anything of it is written; it can be read again with more that was said. */
export interface Read {
  /** Another one for each paste and file; the same when one is read again. */
  readonly key: number;
  readonly file: string | null;
  readonly reading: Omit<ReadingSummary, 'imports'> & { readonly imports: readonly ReadImport[] };
  readonly said: Said;
  readonly again: (said: Said) => Promise<Read>;
  /** Gives free what it holds; it can be neither sent nor read again afterwards. */
  readonly forget: () => Promise<null>;
}

const readOf = ({ key, summary }: Kept, { keeper, setting, said }: Context): Read => ({
  key,
  file: setting.file,
  reading: {
    ...summary,
    imports: summary.imports.map((of, place) => ({
      ...of,
      leftOutCount: of.leftOut.reduce((sum, { count }) => sum + count, 0),
      part: { key, place },
      chunk: (at, before) => keeper.chunk({ key, place }, at, before),
    })),
  },
  said,
  again: async (more) => readOf(await keeper.again(key, { ...setting, ...more }), { keeper, setting, said: more }),
  forget: () => keeper.forget(key),
});

export interface Context {
  readonly keeper: Keeper;
  readonly setting: Setting;
  readonly said: Said;
}

/** Reads pasted text or a file. */
export const readOnce = async (given: string | Blob, context: Context): Promise<Read> =>
  readOf(await context.keeper.read(given, { ...context.setting, ...context.said }), context);

/** Sample data that was made up for a file without any, as if it had been read. */
export const sampleRead = async (context: Context, today: number, language: Language): Promise<Read> =>
  readOf(await context.keeper.sample(today, language), context);

/** What was said with one answer more. */
export const answered = (said: Said, id: string, value: string): Said => ({
  ...said,
  answers: { ...said.answers, [id]: value },
});

/** What was said with one table's columns more. */
export const mapped = (said: Said, shape: string, mapping: Mapping): Said => ({
  ...said,
  mappings: { ...said.mappings, [shape]: mapping },
});
