import type { FunctionCall } from './function-call.ts';
import { type Expectation, otherHeight } from './function-error.ts';
import { type Grid, isBlankCell, isHeading, refuseColumns, wrongCellError } from './grid.ts';

/** One argument of several that are read row by row: its text in a row, or blank. */
type TextAt = (row: number) => string;

const textAt = (grid: Grid, height: number, isHeadingRow: (row: number) => boolean): TextAt => {
  const cell = (row: number): unknown => grid.at(grid.height === 1 ? 0 : row, 0);
  return (row) =>
    isBlankCell(cell(row)) || (grid.height === height && isHeadingRow(row)) ? '' : String(cell(row)).trim();
};

/**
 * Gives a value for each row of arguments that are texts: one value where all of them are single cells, else a column.
 * A row whose first argument is blank, or a heading (which `isValue` refuses), is blank.
 */
export const mapTextRows = (
  call: FunctionCall,
  first: { readonly isValue: (text: string) => boolean; readonly expected: Expectation },
  valueIn: (text: (argument: number) => string, row: number) => unknown,
): unknown => {
  const grids = call.raw.map((argument, at) => (argument === undefined || argument === null ? null : call.grid(at)));
  const height = Math.max(...grids.map((grid) => grid?.height ?? 1));
  const main = call.grid(0);
  for (const [at, grid] of grids.entries()) {
    if (grid === null) continue;
    refuseColumns(call.called(at), grid);
    if (grid.height !== 1 && grid.height !== height) throw otherHeight(call.called(at), grid.height, height);
  }
  const isHeadingRow = (row: number): boolean =>
    isHeading(main, row, main.at(row, 0)) && !first.isValue(String(main.at(row, 0)).trim());
  const readers = grids.map((grid) => (grid === null ? () => '' : textAt(grid, height, isHeadingRow)));
  const rowValue = (row: number): unknown => {
    const text = readers[0]?.(row) ?? '';
    if (text === '') return '';
    if (!first.isValue(text))
      throw wrongCellError(call.called(0), { grid: main, row: main.height === 1 ? 0 : row, column: 0 }, first.expected);
    return valueIn((argument) => readers[argument]?.(row) ?? '', row);
  };
  return height === 1 ? rowValue(0) : Array.from({ length: height }, (_, row) => [rowValue(row)] as const);
};
