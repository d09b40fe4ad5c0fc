import { isErrorText } from '../../text/error-text.ts';

/** What spreadsheets take for a truth value, in the languages of the product and of the exports. */
const truthValues: ReadonlySet<string> = new Set(
  'true false істина хибність истина ложь prawda fałsz wahr falsch verdadero falso vrai faux vero verdadeiro doğru yanlış'.split(
    ' ',
  ),
);

/** `-5`, `$5`, `12:30`, `18-24`, `March 5`, `жовтень 2026`: what has a digit may be a number, a time or a day somewhere. */
const hasDigit = /\p{N}/u;

/**
 * Whether every spreadsheet takes `"=text"` as a criterion for that text alone. A text with a wildcard or a quotation mark, one
 * that begins with an operator and one that may be read as a number, a day, a truth value or an error has to be compared.
 * Which words are months depends on the spreadsheet's language, so that any digit counts as a day's.
 */
export const isCriterion = (text: string): boolean => {
  if (text === '') return true;
  const word = text.toLowerCase();
  return !(
    /[*?~"]/.test(text) ||
    /^[=<>]/.test(text) ||
    text !== text.trim() ||
    hasDigit.test(text) ||
    truthValues.has(word) ||
    isErrorText(text.toUpperCase())
  );
};

/** A text as a formula writes it. */
export const quotedText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The condition that a text in a cell begins with a word. */
export const beginsWith = (cell: string, word: string): string => `LEFT(${cell};${word.length})=${quotedText(word)}`;

/** A text as a criterion that only the same text meets; see `isCriterion`. */
export const criterionOf = (text: string): string => quotedText(`=${text}`);
