import { isDate } from '../../calendar/day.ts';
import { type Column, columnsOf, type Kind, type Row, type Value } from '../kinds.ts';

type Cell = string | number | boolean;

/** What a spreadsheet may show as nothing: blanks, control and format characters, before which a formula could hide. */
const unseen = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]+/u;

/** Whether a spreadsheet might read a text as a formula, also in full-width letters or behind unseen ones. */
const looksLikeFormula = (text: string): boolean =>
  /^[\t\r\n\0]/.test(text) || /^[=+\-@]/.test(text.replace(unseen, '').slice(0, 1).normalize('NFKC'));

/** What a spreadsheet takes for 'this is text' before a text, and for no part of it. */
const apostrophe = "'";

/** Whether a text is written behind the apostrophe: it must never become a formula, or its own first letter would be taken for that. */
const needsApostrophe = (text: string): boolean => text.startsWith(apostrophe) || looksLikeFormula(text);

/** A value as it is written: a blank for what is unknown, and an apostrophe before a text that needs one. */
export const cellOf = (value: Value): Cell => {
  if (value === null) return '';
  return typeof value === 'string' && needsApostrophe(value) ? `${apostrophe}${value}` : value;
};

/** A wall clock's reading of a moment in the spreadsheet's time zone, as a serial number. */
export type SerialClock = (moment: Date) => number;

/** Whether a text is one that needs its apostrophe, with that as a letter of it. */
const showsApostrophe = (text: string): boolean => text.startsWith(apostrophe) && needsApostrophe(text.slice(1));

/**
 * Whether cells keep the apostrophe as a letter, as they may where their format is plain text: then it shows before every text
 * that needs one. Where it is taken, hardly any text begins so by itself.
 */
export const keepApostrophes = (cells: readonly (readonly unknown[])[]): boolean => {
  const texts = cells.flatMap((row) => row.filter((cell) => typeof cell === 'string'));
  const shown = texts.filter(showsApostrophe).length;
  return shown > 0 && shown > texts.filter(needsApostrophe).length - shown;
};

/** Cells of texts as they were written. */
export const textsOfCells = (cells: readonly (readonly unknown[])[]): readonly (readonly string[])[] => {
  const keepsApostrophes = keepApostrophes(cells);
  return cells.map((row) =>
    row.map((cell) => {
      const text = String(cell ?? '').trim();
      return keepsApostrophes && showsApostrophe(text) ? text.slice(1) : text;
    }),
  );
};

/** How the cells of a tab are read. */
export interface CellReading {
  readonly clock: SerialClock;
  readonly keepsApostrophes: boolean;
}

const readValue = (cell: unknown, { shape }: Column, { clock, keepsApostrophes }: CellReading): Value => {
  if (cell === '' || cell === null || cell === undefined) return null;
  if (isDate(cell)) return clock(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return shape === 'text' ? String(cell) : cell;
  const text = String(cell);
  return keepsApostrophes && showsApostrophe(text) ? text.slice(1) : text;
};

/** A record as it was written, from the cells of a data tab's row. */
export const rowOfCells = (kind: Kind, cells: readonly unknown[], reading: CellReading): Row =>
  columnsOf(kind).map((column, at) => readValue(cells[at], column, reading));
