import type { FunctionHelp } from '../../kpi/readings/function-help.ts';
import { languages, type Text } from '../../text/language.ts';

interface SearchEntry {
  readonly told: FunctionHelp;
  /** The words of its names, in every language. */
  readonly own: readonly string[];
  /** The words of what it does, of its family and of its arguments. */
  readonly about: readonly string[];
  /** `er` of ENGAGEMENT_RATE. */
  readonly initials: string;
}

/** The words of a text: no apostrophes, which are typed in many ways, and no case. */
const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const wordsOfAll = (texts: readonly Text[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => languages.flatMap((language) => wordsIn(text[language])))),
];

const entryOf = (told: FunctionHelp): SearchEntry => ({
  told,
  own: [...wordsIn(told.function), ...wordsOfAll([told.name])],
  about: wordsOfAll([told.meaning, told.family, ...told.takes]),
  initials: told.function.replace(/(?:^|_)(\w)[^_]*/g, '$1').toLowerCase(),
});

/** Endings change with case and number, so a long word is also looked for by its first half; never by fewer letters. */
const fewestLetters = 4;

const stemOf = (word: string): string => word.slice(0, Math.max(fewestLetters, Math.ceil(word.length / 2)));

const starts = (words: readonly string[], start: string): boolean => words.some((word) => word.startsWith(start));

/** How well a word that was typed fits, or 0. */
const fitOf = ({ own, about, initials }: SearchEntry, word: string): number => {
  if (word === initials || starts(own, word)) return 4;
  if (starts(own, stemOf(word))) return 3;
  if (starts(about, word)) return 2;
  return starts(about, stemOf(word)) ? 1 : 0;
};

/**
 * Gives the functions that a search in either language finds by name, abbreviation, meaning, family or argument: every word
 * must fit, the best fits come first. All of them where nothing is looked for.
 */
export const createFunctionSearch = (
  functions: readonly FunctionHelp[],
): ((query: string) => readonly FunctionHelp[]) => {
  const entries = functions.map(entryOf);
  return (query) => {
    const words = wordsIn(query);
    return entries
      .map((entry) => ({ entry, fits: words.map((word) => fitOf(entry, word)) }))
      .filter(({ fits }) => fits.every((fit) => fit > 0))
      .map(({ entry, fits }) => ({ entry, fit: fits.reduce((sum, fit) => sum + fit, 0) }))
      .sort((one, other) => other.fit - one.fit)
      .map(({ entry }) => entry.told);
  };
};
