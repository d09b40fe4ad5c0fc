import { currencyInCell, isDollar } from '../../text/currency-name.ts';

/** The currency of a row: what its amount states, unless a heading states which dollar a bare sign is. */
const currencyOfRow = (cell: string, heading: string | null, locale: string): string | null => {
  const own = currencyInCell(cell, locale);
  if (own === null) return heading;
  return heading !== null && isDollar(heading) && /(?:^|[^A-Za-z])\$(?![A-Za-z])/.test(cell) ? heading : own;
};

/** Where money stands in a table, and what its headings state. */
interface MoneyColumn {
  /** Positions of the amounts, the best first; the first that is filled counts. */
  readonly positions: readonly number[];
  /** The currency that the heading of each of them states. */
  readonly stated: readonly (string | null)[];
}

type CellAt = (row: number, position: number) => string;

/** The currency of the amount that counts in a row of a column; `null` where nothing states one. */
export const currencyOfAmount =
  ({ positions, stated }: MoneyColumn, cell: CellAt, locale: string) =>
  (row: number): string | null => {
    const at = positions.findIndex((position) => cell(row, position).trim() !== '');
    const text = at === -1 ? '' : cell(row, positions[at] ?? -1);
    return currencyOfRow(text, stated[at] ?? null, locale);
  };
