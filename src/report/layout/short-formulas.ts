import { addressOf } from '../formulas/address.ts';
import type { PlannedCell } from './plan.ts';
import { helperCell } from './planned-cell.ts';
import { gridColumns } from './sheet-layout.ts';

/** The longest formula that a person sees who clicks a cell of the page, in characters. */
const longest = 400;

const isLong = ({ value, format }: PlannedCell): boolean =>
  typeof value === 'string' && value.startsWith('=') && format !== '@' && value.length > longest;

/** A row whose long formulas stand in its hidden cells, from the right, and where they are seen a reference to each. */
const shortened = (row: readonly PlannedCell[], at: number): readonly PlannedCell[] => {
  const cells = row.slice();
  row.forEach((cell, column) => {
    if (column >= gridColumns || !isLong(cell)) return;
    // The last column holds the number of the row.
    const isFree = (place: number) => place >= gridColumns && place < row.length - 1 && cells[place]?.value === null;
    const free = Math.max(-1, ...cells.map((_, place) => (isFree(place) ? place : -1)));
    if (free < 0) return;
    cells[free] = helperCell(cell.value, cell.format);
    cells[column] = { ...cell, value: `=${addressOf(free, at)}` };
  });
  return cells;
};

/** The cells of a report in which no formula that is seen is long. */
export const withShortFormulas = (cells: readonly (readonly PlannedCell[])[]): readonly (readonly PlannedCell[])[] =>
  cells.map(shortened);
