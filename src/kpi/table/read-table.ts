import { datePartsOf } from '../../calendar/date-parts.ts';
import { dateSpanOf, grainIn, grainNames } from '../../calendar/date-span.ts';
import type { DayRange } from '../../calendar/day.ts';
import { headerKey, positionsByName } from '../../text/header-key.ts';
import { isTotalLabel, totalLabelOf } from '../../text/total-label.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { FunctionError } from '../call/function-error.ts';
import { type ArgumentLabel, type Grid, isBlankCell, isMoment } from '../call/grid.ts';
import { namesOfColumn, tableVocabulary } from './argument-sources.ts';
import { inflectedName, plainKeys } from './plain-name.ts';
import { daysOfRows } from './row-days.ts';

/** A pasted table whose headings were found. Rows are positions in the cells, from 0. */
export interface CellTable {
  readonly called: ArgumentLabel;
  readonly grid: Grid;
  readonly header: number;
  /** The name by which the heading of each column is known, or the heading itself as a key. */
  readonly keys: readonly string[];
  /** The rows of data: below the headings, neither blank nor a total, and with a date where there is a column of dates. */
  readonly rows: readonly number[];
  /** The days of each of them, or `null` where no column has dates. */
  readonly days: readonly DayRange[] | null;
  /** The position of a column, or -1. */
  readonly positionOf: (column: string) => number;
}

/** Headings stand within this many rows: exports put lines of their own above them. */
const rowsSearched = 60;

/** A table whose figures stand in rows has no more of them. */
const mostFigures = 300;

export const textAt = (grid: Grid, row: number, column: number): string => {
  const cell = grid.at(row, column);
  return typeof cell === 'string' ? cell : '';
};

/** The heading of a column as it is written, without blanks around it. */
export const headingAt = ({ grid, header }: Pick<CellTable, 'grid' | 'header'>, column: number): string =>
  textAt(grid, header, column).trim();

const keysAt = (grid: Grid, row: number): readonly string[] =>
  Array.from({ length: grid.width }, (_, column) => headerKey(textAt(grid, row, column)));

/** The names by which the headings of a row are known. */
const namesAt = (grid: Grid, row: number): readonly string[] => {
  const vocabulary = tableVocabulary();
  const plain = plainKeys(keysAt(grid, row), vocabulary);
  return plain.map((key) => (key === '' || vocabulary.has(key) ? key : (inflectedName(key, vocabulary) ?? key)));
};

interface Header {
  readonly row: number;
  readonly known: number;
}

/** The row with the most headings that are known; the first of them. */
const headerIn = (grid: Grid): Header => {
  const vocabulary = tableVocabulary();
  let best: Header = { row: -1, known: 0 };
  for (let row = 0; row < Math.min(grid.height, rowsSearched); row++) {
    const known = new Set(namesAt(grid, row).flatMap((name) => [...(vocabulary.get(name) ?? [])].slice(0, 1))).size;
    if (known > best.known) best = { row, known };
  }
  return best;
};

const turned = ({ height, width, at }: Grid): Grid => ({
  height: width,
  width: height,
  at: (row, column) => at(column, row),
  isAcross: true,
});

/** The grid with headings in a row, and that row: a table with its figures down and its months across is turned. */
const headed = (called: ArgumentLabel, grid: Grid): { readonly grid: Grid; readonly header: number } => {
  const upright = headerIn(grid);
  if (grid.height <= mostFigures) {
    const other = turned(grid);
    const across = headerIn(other);
    if (across.known > upright.known) return { grid: other, header: across.row };
  }
  if (upright.row >= 0) return { grid, header: upright.row };
  throw new FunctionError(called, {
    en: `no row of ${called.argument} has headings that are known, such as "date", "reach", "likes" or "cost".`,
    uk: `жоден рядок ${called.argument} не має відомих заголовків, як-от "дата", "охоплення", "лайки" або "витрати".`,
  });
};

/** A column of some rows below its heading, as a range of its own. */
export const columnOf = (
  { grid, header }: Pick<CellTable, 'grid' | 'header'>,
  rows: readonly number[],
  column: number,
): Grid => ({
  height: rows.length + 1,
  width: 1,
  at: (row) => grid.at(rows[row - 1] ?? header, column),
  ...(grid.isAcross ? { isAcross: true } : {}),
});

/** What the rows of such a range are called: as they stand in the whole table, from 1. */
export const rowNameIn =
  ({ header }: Pick<CellTable, 'header'>, rows: readonly number[]) =>
  (row: number): number =>
    (rows[row - 1] ?? header) + 1;

/** Words for spans that stand for a subtotal where a day belongs: `Week`, `Тиждень`. */
const spanWords: ReadonlySet<string> = new Set(grainNames);

const isDay = (cell: unknown): boolean =>
  isMoment(cell) || (typeof cell === 'string' && (datePartsOf(cell) !== null || dateSpanOf(cell, null) !== null));

/** The first column whose cells below the heading are days, whatever it is called; -1 where there is none. */
const columnOfDays = (grid: Grid, header: number, isFree: (column: number) => boolean): number => {
  const rows = Array.from({ length: Math.min(grid.height - header - 1, rowsSearched) }, (_, at) => header + 1 + at);
  return Array.from({ length: grid.width }, (_, column) => column).findIndex((column) => {
    const cells = rows.map((row) => grid.at(row, column)).filter((cell) => !isBlankCell(cell));
    return isFree(column) && cells.length > 0 && cells.filter(isDay).length * 2 > cells.length;
  });
};

/** Whether a row says in every column of numbers what the rows of these totals add up to. */
const addsUp = (grid: Grid, row: number, totals: readonly number[]): boolean => {
  const numbers = [...totals.keys()].filter((column) => typeof grid.at(row, column) === 'number');
  return numbers.length > 0 && numbers.every((column) => totals[column] === grid.at(row, column));
};

/** Reads a table: finds its headings by name and its rows of data. Throws a sentence where it has no known heading. */
export const readTable = (call: FunctionCall, at: number): CellTable => {
  const called = call.called(at);
  const { grid, header } = headed(called, call.grid(at));
  const keys = namesAt(grid, header);
  const places = positionsByName(keys);
  const positionOf = (column: string): number =>
    namesOfColumn(column).reduce((found, name) => (found >= 0 ? found : (places.get(name) ?? -1)), -1);
  const named = [positionOf('date'), positionOf('received_at'), keys.findIndex((key) => grainIn(key) !== null)].find(
    (position) => position >= 0,
  );
  const vocabulary = tableVocabulary();
  const unnamed = named ?? columnOfDays(grid, header, (column) => !vocabulary.has(keys[column] ?? ''));
  const dates = unnamed < 0 ? undefined : unnamed;

  const isLabelled = (row: number): boolean =>
    [0, 1, 2, grid.width - 1].some((column) => isTotalLabel(textAt(grid, row, column)));
  const filled = (row: number): number => keys.filter((_, column) => !isBlankCell(grid.at(row, column))).length;
  const heading = keysAt(grid, header).join('\n');
  const isRepeated = (row: number): boolean => keysAt(grid, row).join('\n') === heading;
  /** A row whose cell of the date says that it is none of a day: a mean, a title, a subtotal. */
  const isTitle = (row: number): boolean => {
    if (dates === undefined) return false;
    const text = textAt(grid, row, dates);
    return (
      text !== '' &&
      (totalLabelOf(text) !== null || spanWords.has(headerKey(text)) || (filled(row) === 1 && !isDay(text)))
    );
  };
  const isData = (row: number): boolean => {
    if (filled(row) === 0 || isTitle(row)) return false;
    const isText = dates === undefined || typeof grid.at(row, dates) === 'string';
    return !(isText && (isLabelled(row) || isRepeated(row)));
  };
  const all = Array.from({ length: grid.height - header - 1 }, (_, below) => header + 1 + below).filter(isData);
  if (dates === undefined) return { called, grid, header, keys, rows: all, days: null, positionOf };

  const key = keysAt(grid, header)[dates] ?? '';
  const found = daysOfRows(called, { grid, rows: all, column: dates, key });
  const single = found.filter((range) => range !== null && range.from === range.to).length;
  const areDays = single * 2 > found.filter((range) => range !== null).length;
  const rows: number[] = [];
  const days: DayRange[] = [];
  let day: DayRange | null = null;
  let totals = keys.map(() => 0);
  all.forEach((row, place) => {
    const own = found[place] ?? null;
    // A span among days is a subtotal, and a row without a day is of the day above unless it adds up the rows above.
    if (own !== null && areDays && own.from !== own.to) return;
    if (own === null && (day === null || (rows.length > 1 && addsUp(grid, row, totals)))) return;
    day = own ?? day;
    if (day === null) return;
    rows.push(row);
    days.push(day);
    totals = totals.map((total, column) => total + (Number(grid.at(row, column)) || 0));
  });
  return { called, grid, header, keys, rows, days, positionOf };
};
