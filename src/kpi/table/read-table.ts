import { headerKey, headerNamesOf, positionsByName } from '../../text/header-key.ts';
import { isTotalLabel } from '../../text/total-label.ts';
import type { FunctionCall } from '../call/function-call.ts';
import { FunctionError } from '../call/function-error.ts';
import { type ArgumentLabel, type Grid, isBlankCell } from '../call/grid.ts';
import { daysIn } from '../call/times.ts';
import { knownNames, namesOfColumn } from './argument-sources.ts';

/** A pasted table whose headings were found. Rows are positions in the cells, from 0. */
export interface CellTable {
  readonly called: ArgumentLabel;
  readonly grid: Grid;
  readonly header: number;
  /** The rows of data: below the headings, neither blank nor a total, and with a date where there is a column of dates. */
  readonly rows: readonly number[];
  /** The day of each of them, or `null` where no column has dates. */
  readonly days: readonly number[] | null;
  /** The position of a column, or -1. */
  readonly positionOf: (column: string) => number;
}

/** Headings stand within this many rows: exports put lines of their own above them. */
const rowsSearched = 60;

const textAt = (grid: Grid, row: number, column: number): string => {
  const cell = grid.at(row, column);
  return typeof cell === 'string' ? cell : '';
};

const keysAt = (grid: Grid, row: number): readonly string[] =>
  Array.from({ length: grid.width }, (_, column) => headerKey(textAt(grid, row, column)));

/** The row with the most headings that are known; the first of them. Throws where there is none. */
const headerIn = (called: ArgumentLabel, grid: Grid): number => {
  const known = knownNames();
  let [best, most] = [-1, 0];
  for (let row = 0; row < Math.min(grid.height, rowsSearched); row++) {
    const found = new Set(
      keysAt(grid, row)
        .flatMap(headerNamesOf)
        .filter((name) => known.has(name)),
    ).size;
    if (found > most) [best, most] = [row, found];
  }
  if (best >= 0) return best;
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
});

/** What the rows of such a range are called: as they stand in the whole table, from 1. */
export const rowNameIn =
  ({ header }: Pick<CellTable, 'header'>, rows: readonly number[]) =>
  (row: number): number =>
    (rows[row - 1] ?? header) + 1;

/** Reads a table: finds its headings by name and its rows of data. Throws a sentence where it has no known heading. */
export const readTable = (call: FunctionCall, at: number): CellTable => {
  const [called, grid] = [call.called(at), call.grid(at)];
  const header = headerIn(called, grid);
  const keys = keysAt(grid, header);
  const places = positionsByName(keys);
  const positionOf = (column: string): number =>
    namesOfColumn(column).reduce((found, name) => (found >= 0 ? found : (places.get(name) ?? -1)), -1);
  const dates = [positionOf('date'), positionOf('received_at')].find((position) => position >= 0);

  const isLabelled = (row: number): boolean =>
    [0, 1, 2, grid.width - 1].some((column) => isTotalLabel(textAt(grid, row, column)));
  const isBlankRow = (row: number): boolean => keys.every((_, column) => isBlankCell(grid.at(row, column)));
  const isRepeated = (row: number): boolean => keysAt(grid, row).join('\n') === keys.join('\n');
  const isData = (row: number): boolean => {
    if (dates !== undefined && isBlankCell(grid.at(row, dates))) return false;
    if (isBlankRow(row)) return false;
    const isText = dates === undefined || typeof grid.at(row, dates) === 'string';
    return !(isText && (isLabelled(row) || isRepeated(row)));
  };
  const rows = Array.from({ length: grid.height - header - 1 }, (_, below) => header + 1 + below).filter(isData);
  if (dates === undefined) return { called, grid, header, rows, days: null, positionOf };
  const days = daysIn({ ...called, rowName: rowNameIn({ header }, rows) }, columnOf({ grid, header }, rows, dates));
  return { called, grid, header, rows, days: days.slice(1).map((day) => day ?? 0), positionOf };
};
