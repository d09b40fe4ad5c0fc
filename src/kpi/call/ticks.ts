import { tickOf } from '../../text/tick-words.ts';
import { type ArgumentLabel, type Grid, isBlankCell, isHeading, singleColumnOf, wrongCellError } from './grid.ts';

/** Reads a column as ticks: TRUE/FALSE, 1/0, x/blank, yes/no in any known language. Throws for any other text. */
export const ticksIn = (called: ArgumentLabel, grid: Grid): readonly boolean[] =>
  singleColumnOf(called, grid).map((cell, row) => {
    if (isBlankCell(cell)) return false;
    const text = String(cell);
    if (text.trim() === '') return false;
    const tick = tickOf(text);
    if (tick !== null) return tick;
    if (isHeading(grid, row, cell)) return false;
    throw wrongCellError(called, { grid, row, column: 0 }, 'yes or no');
  });
