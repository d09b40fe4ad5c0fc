import { nothing, placedCells, unread } from './placed-cells.ts';
import type { TextCells } from './table-cells.ts';

/** Stands after every cell, and in none. */
export const cellEnd = '\u001f';

/** Cells that stand one after the other, each ended by `cellEnd`: nothing in them is a quote or a delimiter. */
export interface SeparatedText {
  readonly text: string;
  /** How many cells stand before each row, and before the end. */
  readonly firsts: Int32Array;
  /** The line that each row is of. */
  readonly lines: Int32Array;
}

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** The rows of a text whose cells need no parsing. */
export const separatedCells = ({ text, firsts, lines }: SeparatedText): TextCells => {
  const count = firsts[firsts.length - 1] ?? 0;
  const places = new Int32Array(count + 1);
  const numbers = new Int32Array(count + 1);
  const codes = new Int32Array(count + 1);
  let at = 0;
  for (let cell = 0; cell < count; cell += 1) {
    const end = text.indexOf(cellEnd, at);
    const code = end === at ? nothing : text.charCodeAt(at);
    places[cell] = 2 * at;
    codes[cell] = code;
    numbers[cell] = isDigitCode(code) ? unread : -1;
    at = end + 1;
  }
  places[count] = 2 * at;
  return placedCells(text, { places, numbers, codes, firsts, lines }, []);
};
