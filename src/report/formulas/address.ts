/** The letters of a column, from 0: A, B … Z, AA. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A cell's address such as `C7`, from its column and row, both from 0. */
export const addressOf = (column: number, row: number): string => `${letterOf(column)}${row + 1}`;

/** An address that stays where it is when its formula is copied: `$C$7`. */
export const absoluteAddress = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** An address that stays in its row when its formula is copied: `C$7`. */
export const fixedRowAddress = (address: string): string => address.replace(/(?<!\d)(\d+)$/, '$$$1');

/** Some cells of a column below each other, as a range that stays where it is. Columns and rows count from 0. */
export const rangeDown = (column: number, first: number, rows: number): string =>
  `${absoluteAddress(addressOf(column, first))}:${absoluteAddress(addressOf(column, first + rows - 1))}`;

/** The same address without what keeps it where it is: `C7`. */
export const relativeAddress = (address: string): string => address.replace(/\$/g, '');

/** A tab's name as formulas quote it. */
export const quotedTabName = (tab: string): string => `'${tab.split("'").join("''")}'`;

/** Columns and rows of a range such as `B2:C4` or `B2`, from 0, both ends included. */
export interface Corners {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The corners of a range; throws for what is none. */
export const cornersOf = (range: string): Corners => {
  const [, left = '', top = '', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  if (left === '') throw new RangeError(`${range} is no range.`);
  return { left: columnOf(left), top: Number(top) - 1, right: columnOf(right), bottom: Number(bottom) - 1 };
};
