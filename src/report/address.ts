/** The letters of a column, from 0: A, B … Z, AA. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A cell's address such as `C7`, from its column and row, both from 0. */
export const addressOf = (column: number, row: number): string => `${letterOf(column)}${row + 1}`;

/** An address that stays where it is when its formula is copied: `$C$7`. */
export const fixed = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** The same address without what keeps it where it is: `C7`. */
export const plain = (address: string): string => address.replace(/\$/g, '');

/** A tab's name as formulas quote it. */
export const quoted = (tab: string): string => `'${tab.split("'").join("''")}'`;
