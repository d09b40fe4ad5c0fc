/**
 * What an export calls its columns in each language. A language is one list, added as it is written in a real file: lower case,
 * full-width signs as plain ones. What nobody has seen is left out, and its columns are told as unknown.
 */
export type Headings<Column extends string> = {
  readonly [Language in string]: { readonly [Each in Column]?: readonly string[] };
};

/** The names of columns in all languages, the best of each language first. */
export const namesIn =
  <Column extends string>(headings: Headings<Column>) =>
  (...columns: readonly Column[]): readonly string[] => [
    ...new Set(Object.values(headings).flatMap((language) => columns.flatMap((column) => language[column] ?? []))),
  ];
