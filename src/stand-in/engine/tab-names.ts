/** What Google allows in the name of a tab and the engine does not. */
const forbidden = /['*?/\\[\]]/g;

/** Each is kept as its full-width twin with an invisible mark behind it, so that it stays readable and can be told back. */
const twin = 0xfee0;
const mark = '\u2060';
const twinLetters = /([＇＊？／＼［］])\u2060/g;

/** A tab's name as the engine takes it. */
export const engineName = (name: string): string =>
  name.replace(forbidden, (letter) => String.fromCharCode(letter.charCodeAt(0) + twin) + mark);

/** A tab's name as Google has it. */
export const googleName = (name: string): string =>
  name.replace(twinLetters, (_, letter: string) => String.fromCharCode(letter.charCodeAt(0) - twin));

/** Texts, which stay as they are, and the quoted names of tabs, where an apostrophe is doubled. */
const quoted = /"(?:[^"]|"")*"|'((?:[^']|'')*)'(?=!)/g;

const renamed = (formula: string, rename: (name: string) => string): string =>
  formula.replace(quoted, (whole: string, name: string | undefined) =>
    name === undefined ? whole : `'${rename(name.replaceAll("''", "'")).replaceAll("'", "''")}'`,
  );

/** A formula with the engine's names of tabs for Google's. */
export const withEngineNames = (formula: string): string => renamed(formula, engineName);

/** A formula with Google's names of tabs for the engine's. */
export const withGoogleNames = (formula: string): string => renamed(formula, googleName);
