import { notTheSame } from '../../kpi/table/plain-name.ts';

/** Shorter names are parts of too many other words. */
const shortestPart = 4;

/** In such a script two letters may be a word, and no blank parts words. */
const withoutBlanks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const shortestSign = 2;

/** A letter that is another is a slip only in a word of some length. */
const shortestMisspelt = 5;

/** Whether two texts are one letter apart: another one, one more or two that changed places. */
const isOneSlipApart = (one: string, other: string): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped =
    short.charAt(at) === long.charAt(at + 1) &&
    short.charAt(at + 1) === long.charAt(at) &&
    short.slice(at + 2) === long.slice(at + 2);
  return short.slice(at + 1) === long.slice(at + 1) || isSwapped;
};

/** Whether a text has another in it, from the beginning of a word to the end of one. */
const hasWords = (text: string, words: string): boolean =>
  withoutBlanks.test(words)
    ? words.length >= shortestSign && text.includes(words)
    : words.length >= shortestPart && ` ${text} `.includes(` ${words} `);

/** `Reach by ads` without `reach`. */
const restOf = (key: string, name: string): string => key.replace(name, ' ');

/**
 * How surely a heading means what has this name: 1 where it is it, less for one that has it among its words, is one of its words
 * or is a slip away from it, and 0 where it is another or makes a rate, a mean or a part of it.
 */
export const headingScore = (key: string, name: string): number => {
  if (key === name) return 1;
  if (hasWords(key, name)) return notTheSame.test(restOf(key, name)) ? 0 : 0.5 + (0.4 * name.length) / key.length;
  if (hasWords(name, key)) return notTheSame.test(restOf(name, key)) ? 0 : 0.4 + (0.4 * key.length) / name.length;
  return name.length >= shortestMisspelt && isOneSlipApart(key, name) ? 0.7 : 0;
};
