import type { Mapping, Reading, Setting } from '../paste/reading.ts';

/** What a person said about one paste or file, beyond its text. */
export interface Said {
  readonly answers: Readonly<Record<string, string>>;
  readonly mappings: Readonly<Record<string, Mapping>>;
}

/** One paste or file that was read, before anything of it is written; it can be read again with more that was said. */
export interface Read {
  readonly file: string | null;
  readonly reading: Reading;
  readonly said: Said;
  readonly again: (said: Said) => Read;
}

/** Reads once, and keeps what is needed to read again. */
export const readOnce = (setting: Setting, readWith: (setting: Setting) => Reading, said: Said): Read => ({
  file: setting.file,
  reading: readWith({ ...setting, ...said }),
  said,
  again: (more) => readOnce(setting, readWith, more),
});

/** What was said with one answer more. */
export const answered = ({ answers, mappings }: Said, id: string, value: string): Said => ({
  answers: { ...answers, [id]: value },
  mappings,
});

/** What was said with one table's columns more. */
export const mapped = ({ answers, mappings }: Said, shape: string, mapping: Mapping): Said => ({
  answers,
  mappings: { ...mappings, [shape]: mapping },
});
