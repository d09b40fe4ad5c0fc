import { isDate, millisecondsADay } from '../../calendar/day.ts';
import { midnightOf, type SheetClock } from '../../calendar/sheet-clock.ts';
import { isErrorText } from '../../text/error-text.ts';
import { decimalMarkIn, isBlankText, numberOf } from '../../text/number.ts';

/** What an argument is called in an error: the function's name and the argument's. */
export interface ArgumentLabel {
  readonly functionName: string;
  readonly argument: string;
  /** The clock by which its cells show their dates. */
  readonly clock: SheetClock;
  /** What a row of the argument is called, where it is not its own position from 1: rows cut out of a taller range. */
  readonly rowName?: ((row: number) => number) | undefined;
}

/** An argument as rows of cells: a single value is a grid of one. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => unknown;
}

/** Cells as Google gives them: one value, or an array of rows. */
export const gridOf = (value: unknown): Grid => {
  if (!Array.isArray(value)) return { height: 1, width: 1, at: () => value };
  const rows = value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { height: rows.length, width, at: (row, column) => rows[row]?.[column] };
};

/** A year before the last moment that a `Date` can hold: what is counted from a day can be held too. No cell shows such days. */
const furthestMoment = 8.64e15 - 366 * millisecondsADay;

/** Whether a cell is a date that days can be counted from. */
export const isMoment = (cell: unknown): cell is Date => isDate(cell) && Math.abs(cell.getTime()) <= furthestMoment;

/** Blank cells arrive as '' and left-out arguments as undefined or null. A dash or n/a is a blank that somebody typed. */
export const isBlankCell = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && isBlankText(cell));

/** A date as `Mon Mar 02 2026`. */
const dateText = (date: Date, clock: SheetClock): string => {
  const [day] = isMoment(date) ? clock.daysAt([date]) : [null];
  if (day === null || day === undefined) return 'that is none';
  return new Date(midnightOf(day)).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+).*/, '$1 $3 $2 $4');
};

const cellText = (cell: unknown, clock: SheetClock): string => {
  if (isDate(cell)) return `the date ${dateText(cell, clock)}`;
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return `"${String(cell).slice(0, 60)}"`;
};

/** Where a cell of an argument stands, from 0. */
interface CellPlace {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

/** An error that names the function, the place and what was found there. */
export const wrongCellError = (
  { functionName, argument, rowName, clock }: ArgumentLabel,
  { grid, row, column }: CellPlace,
  expected: string,
): Error => {
  const place =
    grid.height === 1 && grid.width === 1 && rowName === undefined
      ? ''
      : `row ${rowName?.(row) ?? row + 1}${grid.width > 1 ? `, column ${column + 1}` : ''} of `;
  return new Error(
    `${functionName}: ${cellText(grid.at(row, column), clock)} in ${place}${argument} is not ${expected}.`,
  );
};

/** The cells of an argument that is one column. Throws where it is several: none of them may be passed over silently. */
export const singleColumnOf = ({ functionName, argument }: ArgumentLabel, grid: Grid): readonly unknown[] => {
  if (grid.width > 1) throw new Error(`${functionName}: ${argument} has ${grid.width} columns; give it one.`);
  return Array.from({ length: grid.height }, (_, row) => grid.at(row, 0));
};

/** Whether a cell is the heading of a column: text in the first row of a taller range, but no error that a formula shows. */
export const isHeading = (grid: Grid, row: number, cell: unknown): boolean =>
  row === 0 && grid.height > 1 && typeof cell === 'string' && !isErrorText(cell);

// Taken from the global object once: loops over 100,000 rows would look them up there again and again.
export const { NaN: blank, isNaN: isBlank, isFinite: isFiniteNumber } = Number;

/** The numbers of an argument: the sum of each row, `blank` for a row without any. */
export type RowSums = Float64Array;

/** Text cells are few where there are any; their decimal mark is decided from all of them together. */
const markIn = (grid: Grid) => {
  const texts: string[] = [];
  for (let row = 0; row < grid.height; row++)
    for (let column = 0; column < grid.width; column++) {
      const cell = grid.at(row, column);
      if (typeof cell === 'string' && cell !== '') texts.push(cell);
    }
  const mark = decimalMarkIn(texts);
  return mark === 'both' ? null : mark;
};

/** Reads an argument as numbers and adds each row. Throws a sentence that names the first cell that is none. */
export const rowSumsIn = (called: ArgumentLabel, grid: Grid): RowSums => {
  const { height, width } = grid;
  const sums = new Float64Array(height);
  let mark: ReturnType<typeof markIn> | undefined;
  const numberIn = (cell: unknown, row: number, column: number): number => {
    if (isBlankCell(cell)) return blank;
    if (mark === undefined) mark = markIn(grid);
    const number = typeof cell === 'string' ? numberOf(cell, mark) : null;
    if (number !== null) return number;
    if (isHeading(grid, row, cell)) return blank;
    throw wrongCellError(called, { grid, row, column }, 'a number');
  };
  for (let row = 0; row < height; row++) {
    let sum = blank;
    for (let column = 0; column < width; column++) {
      const cell = grid.at(row, column);
      const number = typeof cell === 'number' && isFiniteNumber(cell) ? cell : numberIn(cell, row, column);
      if (!isBlank(number)) sum = isBlank(sum) ? number : sum + number;
    }
    sums[row] = sum;
  }
  return sums;
};
