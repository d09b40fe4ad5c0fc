import { tickOf } from '../../text/tick-words.ts';
import { type ArgumentLabel, type Grid, isBlankCell, isHeading, singleColumnOf, wrongCellError } from './grid.ts';

/**
 * Reads a column as ticks: TRUE/FALSE, 1/0, x/blank, yes/no in any known language. Throws for any other text, in the first row
 * too where the row `counts` by its other columns: then it is no heading.
 */
export const ticksIn = (
  called: ArgumentLabel,
  grid: Grid,
  counts: (row: number) => boolean = () => false,
): readonly boolean[] =>
  singleColumnOf(called, grid).map((cell, row) => {
    if (isBlankCell(cell)) return false;
    const tick = tickOf(String(cell));
    if (tick !== null) return tick;
    if (isHeading(grid, row, cell) && !counts(row)) return false;
    throw wrongCellError(called, { grid, row, column: 0 }, 'tick');
  });
