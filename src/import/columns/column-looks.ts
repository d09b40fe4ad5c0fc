import { datePartsOf } from '../../calendar/date-parts.ts';
import { numberOf } from '../../text/number.ts';
import { durationOf, isBlankCell } from './number-column.ts';

/** What the cells of a column are, by some of them. */
export type ColumnLook = 'numbers' | 'shares' | 'durations' | 'dates' | 'texts' | 'blank';

/** So many filled cells show what a column holds, and so many rows are looked through for them. */
const cellsSeen = 40;
const rowsSeen = 400;

/** A column of numbers may have some cells that are none. */
const mostly = 0.8;

const isDate = (cell: string): boolean => datePartsOf(cell) !== null && numberOf(cell, null) === null;
const isCompactDate = (cell: string): boolean => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(cell);

const lookOfCells = (cells: readonly string[]): ColumnLook => {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (filled.length === 0) return 'blank';
  const share = (is: (cell: string) => boolean): number => filled.filter(is).length / filled.length;
  if (share((cell) => isCompactDate(cell) || isDate(cell)) >= mostly) return 'dates';
  if (share((cell) => numberOf(cell, null) !== null || numberOf(cell, ',') !== null) >= mostly)
    return share((cell) => cell.endsWith('%')) >= mostly ? 'shares' : 'numbers';
  return share((cell) => durationOf(cell) !== null) >= mostly ? 'durations' : 'texts';
};

/** What the columns of a table hold, each looked at when it is asked for, by rows from its whole length. */
export const columnLooks = (
  cell: (row: number, position: number) => string,
  rows: number,
): ((position: number) => ColumnLook) => {
  const known = new Map<number, ColumnLook>();
  const step = Math.max(1, Math.floor(rows / rowsSeen));
  const look = (position: number): ColumnLook => {
    const cells: string[] = [];
    for (let row = 0; row < rows && cells.length < cellsSeen; row += step) {
      const text = cell(row, position).trim();
      if (text !== '') cells.push(text.slice(0, 200));
    }
    return lookOfCells(cells);
  };
  return (position) => {
    const before = known.get(position);
    if (before !== undefined) return before;
    const found = look(position);
    known.set(position, found);
    return found;
  };
};
