import { rowOf, type TextCells } from '../text/table-cells.ts';

/** Whether a cell is there and has something in it. */
export const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

/** How many cells of a row have something in them. */
export const filledCellCount = (row: readonly string[]): number => row.filter(isFilled).length;

const number = /^[\s$€£₴+<>~-]*\d[\d\s.,:%/-]*$/;

/** Whether some cell of a row is a number, a date in digits or a share: a header has none. */
export const hasNumber = (row: readonly string[]): boolean => row.some((cell) => number.test(cell));

/** Whether a row is one of the `#` lines that some exports write above their tables. */
export const isHashLine = (row: readonly string[]): boolean => (row[0] ?? '').startsWith('#') && !isNumbering(row);

/** A first column called `#` numbers the rows of a table. */
const isNumbering = (row: readonly string[]): boolean => row[0]?.trim() === '#' && filledCellCount(row) > 2;

/** Whether a row has one filled cell; its texts are not cut out. */
export const isAloneAt = ({ widthOf, isBlank }: TextCells, at: number): boolean => {
  let filled = 0;
  for (let place = widthOf(at) - 1; place >= 0 && filled < 2; place -= 1) if (!isBlank(at, place)) filled += 1;
  return filled === 1;
};

/** The only text of the row above one, or nothing where that row is none or has several. */
export const titleAbove = (cells: TextCells, at: number): string => {
  const row = rowOf(cells, at - 1);
  return filledCellCount(row) === 1 && !isHashLine(row) ? (row.find(isFilled)?.trim() ?? '') : '';
};
