import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';
import { service } from '../strict.ts';

/**
 * A person's filter over a tab. Whether Google's script then copies the rows that it hides, nobody here knows: in the page
 * only those that show are copied, one below the other.
 */
export interface Filter {
  /** The rows that it hides, from 1. */
  readonly hidden: readonly number[];
  readonly copies: 'all' | 'shown';
}

const key = 'filter';

export const filterTab = (book: Book, sheet: string, filter: Filter): void => book.remember(sheet, key, filter);

const isFilter = (value: unknown): value is Filter => typeof value === 'object' && value !== null && 'hidden' in value;

/** The filter of a tab; `null` where it has none. */
const filterIn = ({ own }: Book, sheet: string): Filter | null => {
  const kept = own.extras[sheet]?.[key];
  return isFilter(kept) ? kept : null;
};

/** Google's `Filter` of a tab. */
export const filterOf = (book: Book, sheet: string): object | null =>
  filterIn(book, sheet) === null
    ? null
    : service(book, 'Filter', { remove: () => book.remember(sheet, key, undefined) });

/** Whether a person's filter hides a row, from 1. */
export const isFilteredOut = (book: Book, sheet: string, row: number): boolean =>
  filterIn(book, sheet)?.hidden.includes(row) ?? false;

/** In which row each row of a tab arrives in a copy, both from 0; nothing where it is hidden. */
export const arrivalsFrom = (book: Book, sheet: string): ((row: number) => number | null) => {
  const filter = filterIn(book, sheet);
  if (filter === null || filter.copies === 'all') return (row) => row;
  const hidden = filter.hidden.map((row) => row - 1);
  return (row) => (hidden.includes(row) ? null : row - hidden.filter((each) => each < row).length);
};

/** The rows of an area as they arrive in a copy; `null` where all are hidden. */
export const arrived = (area: Area, arrivalOf: (row: number) => number | null): Area | null => {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => arrivalOf(area.top + at));
  const shown = rows.filter((row) => row !== null);
  const [top] = shown;
  const bottom = shown[shown.length - 1];
  return top === undefined || bottom === undefined ? null : { ...area, top, bottom };
};

/** Refuses what is not known of copies into a tab. */
export const checkUnfiltered = (book: Book, sheet: string): void => {
  if (filterIn(book, sheet) !== null) throw new Error('not in the stand-in: Range.copyTo into a filtered tab');
};
