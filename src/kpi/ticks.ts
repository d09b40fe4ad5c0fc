import { type Called, columnIn, type Grid, isBlankCell, isHeading, wrongCell } from './cells.ts';

const yes: ReadonlySet<string> = new Set(['true', '1', 'yes', 'y', 'так', 'x', 'х', '✓', '✔', '+', 'да']);
const no: ReadonlySet<string> = new Set(['false', '0', 'no', 'n', 'ні', 'нет', '']);

/** Reads a column as ticks: TRUE/FALSE, 1/0, yes/no, так/ні, x/blank. Throws for any other text. */
export const ticksIn = (called: Called, grid: Grid): readonly boolean[] =>
  columnIn(called, grid).map((cell, row) => {
    if (isBlankCell(cell)) return false;
    const word = String(cell).trim().toLowerCase();
    if (yes.has(word)) return true;
    if (no.has(word) || isHeading(grid, row, cell)) return false;
    throw wrongCell(called, grid, row, 0, 'yes or no');
  });
