import { type Column, columnsOf, type Kind, type Row, type Value } from '../records/kinds.ts';

type Cell = string | number | boolean;

/** Characters that a spreadsheet may show as nothing, before which a formula could hide. */
const invisible = /^[\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/;

/** Whether a spreadsheet might read a text as a formula, also in full-width letters or behind invisible ones. */
const looksLikeFormula = (text: string): boolean =>
  /^[=+\-@\t\r\n\0]/.test(text.replace(invisible, '').slice(0, 1).normalize('NFKC'));

/** A value as it is written: a blank for what is unknown, and a mark before a text that must never become a formula. */
export const cellOf = (value: Value): Cell => {
  if (value === null) return '';
  return typeof value === 'string' && looksLikeFormula(value) ? `'${value}` : value;
};

/** A wall clock's reading of a moment in the spreadsheet's time zone, as a serial number. */
export type Clock = (moment: Date) => number;

/** Whether a cell's value is a date of the script's, whose realm need not be ours. */
export const isDate = (cell: unknown): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';

const readValue = (cell: unknown, { shape }: Column, clock: Clock): Value => {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (isDate(cell)) return clock(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return shape === 'text' ? String(cell) : cell;
  const text = String(cell);
  // The mark that `cellOf` put there, where the spreadsheet keeps it as a letter.
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
};

/** A record as it was written, from the cells of a data tab's row. */
export const rowOf = (kind: Kind, cells: readonly unknown[], clock: Clock): Row =>
  columnsOf(kind).map((column, at) => readValue(cells[at], column, clock));
