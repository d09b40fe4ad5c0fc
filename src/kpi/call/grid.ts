import { isDate, millisecondsADay } from '../../calendar/day.ts';
import { midnightOf, type SheetClock } from '../../calendar/sheet-clock.ts';
import { isErrorText } from '../../text/error-text.ts';
import type { Text } from '../../text/language.ts';
import { decimalMarkIn, isBlankText } from '../../text/number.ts';
import { type Expectation, expectations, FunctionError } from './function-error.ts';
import { isNumberRange, writtenNumber } from './written-number.ts';

/** What an argument is called in an error: the function's name and the argument's. */
export interface ArgumentLabel {
  readonly functionName: string;
  readonly argument: string;
  /** The clock by which its cells show their dates. */
  readonly clock: SheetClock;
  /** What a row of the argument is called, where it is not its own position from 1: rows cut out of a taller range. */
  readonly rowName?: ((row: number) => number) | undefined;
  /** How its cells are read that are written as no number: durations. `null` leaves a cell to the reading of numbers. */
  readonly readCell?: (cell: unknown) => number | null;
}

/** An argument as rows of cells: a single value is a grid of one. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => unknown;
  /** Whether its rows stand beside each other in the sheet, as columns there. */
  readonly isAcross?: true;
}

/** Cells as Google gives them: one value, or an array of rows. */
export const gridOf = (value: unknown): Grid => {
  if (!Array.isArray(value)) return { height: 1, width: 1, at: () => value };
  const rows = value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { height: rows.length, width, at: (row, column) => rows[row]?.[column] };
};

/** A grid of one row as a grid of one column. */
export const acrossGrid = ({ height, width, at }: Grid): Grid =>
  height === 1 && width > 1
    ? { height: width, width: 1, at: (row) => at(0, row), isAcross: true }
    : { height, width, at };

/** A year before the last moment that a `Date` can hold: what is counted from a day can be held too. No cell shows such days. */
const furthestMoment = 8.64e15 - 366 * millisecondsADay;

/** Whether a cell is a date that days can be counted from. */
export const isMoment = (cell: unknown): cell is Date => isDate(cell) && Math.abs(cell.getTime()) <= furthestMoment;

/** Blank cells arrive as '' and left-out arguments as undefined or null. A dash or n/a is a blank that somebody typed. */
export const isBlankCell = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && isBlankText(cell));

/** A date as `Mon Mar 02 2026`. */
const dateText = (date: Date, clock: SheetClock): Text => {
  const [day] = isMoment(date) ? clock.daysAt([date]) : [null];
  if (day === null || day === undefined) return { en: 'that is none', uk: 'якої немає' };
  const written = new Date(midnightOf(day));
  return {
    en: written.toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+).*/, '$1 $3 $2 $4'),
    uk: written.toISOString().slice(0, 10).split('-').reverse().join('.'),
  };
};

const longestQuotation = 60;

/** A cell as a sentence quotes it. */
const cellText = (cell: unknown, clock: SheetClock): Text => {
  if (isDate(cell)) {
    const date = dateText(cell, clock);
    return { en: `the date ${date.en}`, uk: `дата ${date.uk}` };
  }
  const text = typeof cell === 'boolean' ? String(cell).toUpperCase() : `"${String(cell).slice(0, longestQuotation)}"`;
  return { en: text, uk: text };
};

/** Where a cell of an argument stands, from 0. */
export interface CellPlace {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

/** An error that names the function, the place and what was found there. */
export const wrongCellError = (label: ArgumentLabel, place: CellPlace, expected: Expectation): FunctionError => {
  const found = quotation(label, place);
  return new FunctionError(label, {
    en: `${found.en} is not ${expectations[expected].en}.`,
    uk: `${found.uk} — не ${expectations[expected].uk}.`,
  });
};

/** A cell that says from which number to which. */
const rangeOfNumbers = (label: ArgumentLabel, place: CellPlace): FunctionError => {
  const found = quotation(label, place);
  return new FunctionError(label, {
    en: `${found.en} is a range, not a number.`,
    uk: `${found.uk} — проміжок, а не число.`,
  });
};

/** A cell with its place: `"abc" in row 3 of reach`. */
export const quotation = ({ argument, rowName, clock }: ArgumentLabel, { grid, row, column }: CellPlace): Text => {
  const cell = cellText(grid.at(row, column), clock);
  if (grid.height === 1 && grid.width === 1 && rowName === undefined)
    return { en: `${cell.en} in ${argument}`, uk: `${cell.uk} у ${argument}` };
  const at = rowName?.(row) ?? row + 1;
  if (grid.isAcross)
    return {
      en: `${cell.en} in column ${at} of ${argument}`,
      uk: `${cell.uk} у стовпці ${at} аргументу ${argument}`,
    };
  const [columnEn, columnUk] = grid.width > 1 ? [`, column ${column + 1}`, `, стовпці ${column + 1}`] : ['', ''];
  return {
    en: `${cell.en} in row ${at}${columnEn} of ${argument}`,
    uk: `${cell.uk} у рядку ${at}${columnUk} аргументу ${argument}`,
  };
};

/** An argument of several columns where one is expected. */
export const refuseColumns = (label: ArgumentLabel, { width }: Grid): void => {
  if (width <= 1) return;
  throw new FunctionError(label, {
    en: `${label.argument} has ${width} columns; give it one.`,
    uk: `${label.argument} має стовпців: ${width}; дайте один.`,
  });
};

/** The cells of an argument that is one column. Throws where it is several: none of them may be passed over silently. */
export const singleColumnOf = (label: ArgumentLabel, grid: Grid): readonly unknown[] => {
  refuseColumns(label, grid);
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

/**
 * Reads an argument as numbers and adds each row. Throws a sentence that names the first cell that is none. Before the first
 * cell that is not a plain number it looks at all of them: most arguments have none.
 */
export const rowSumsIn = (called: ArgumentLabel, grid: Grid, lookAtTexts = (): void => undefined): RowSums => {
  const { height, width } = grid;
  const sums = new Float64Array(height);
  let mark: ReturnType<typeof markIn> | undefined;
  const numberIn = (cell: unknown, row: number, column: number): number => {
    if (isBlankCell(cell)) return blank;
    if (mark === undefined) {
      lookAtTexts();
      mark = markIn(grid);
    }
    const number = called.readCell?.(cell) ?? (typeof cell === 'string' ? writtenNumber(cell, mark) : null);
    if (number !== null) return number;
    if (typeof cell === 'string' && isNumberRange(cell)) throw rangeOfNumbers(called, { grid, row, column });
    if (isHeading(grid, row, cell)) return blank;
    throw wrongCellError(called, { grid, row, column }, 'number');
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
