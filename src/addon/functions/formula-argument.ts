/** No number of more digits means what it says: Sheets counts with fifteen. */
const mostDigits = 15;

const texts = /^"(?:[^"]|"")*"$/;
const ticks = /^(?:TRUE|FALSE)$/i;

/** A column with or without a row, or a row: `B2`, `$B$2:$B`, `B:B`, `2:9`; a tab before it is quoted, or a plain word. */
const cells =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}(?:\$?\d{1,7})?)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})$/iu;

/**
 * A number without a decimal mark, as every locale reads it: 1,5 as `15/10`. How Google reads a mark in a formula that a
 * script sets is not written anywhere.
 */
const numberIn = (typed: string): string | null => {
  const [, sign = '', whole = '', decimals = '', percent = ''] =
    /^(-?)(\d{1,15})(?:[.,](\d{1,15}))?(%?)$/.exec(typed) ?? [];
  const digits = `${whole}${decimals}`;
  if (digits === '' || digits.length > mostDigits) return null;
  const power = decimals.length + (percent === '' ? 0 : 2);
  return `${sign}${Number(digits)}${power === 0 ? '' : `/1${'0'.repeat(power)}`}`;
};

const dayIn = (typed: string): string | null => {
  const [, year, month, day] = /^DATE\( ?(\d{4}) ?[;,] ?(\d{1,2}) ?[;,] ?(\d{1,2}) ?\)$/i.exec(typed) ?? [];
  return year === undefined ? null : `DATE(${year}; ${month}; ${day})`;
};

/** An argument of a formula as every locale reads it, from what a person typed; `null` for anything that could be more than that. */
export const formulaArgument = (typed: string): string | null => {
  const text = typed.trim();
  return numberIn(text) ?? dayIn(text) ?? (texts.test(text) || ticks.test(text) || cells.test(text) ? text : null);
};
