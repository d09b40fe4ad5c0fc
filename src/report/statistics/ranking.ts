/** The place of a cell among the cells of a table, 1 for the greatest; equal ones in the order of their rows. `above` begins at a heading, so that it is never one cell alone. */
export const rankAmong = (cell: string, all: string, above: string): string =>
  `=SUMPRODUCT((${all}>${cell})*1)+SUMPRODUCT((${above}=${cell})*1)`;
