import { calendarDayOf } from '../../calendar/day.ts';
import { dateColumnOf, type Kind, positionOf, type Row } from '../kinds.ts';

/** How many records begin in each month, from the first month that has one on. */
export interface MonthCounts {
  /** In months since the year 0: 24312 for January 2026. */
  readonly first: number;
  readonly counts: readonly number[];
}

/** The kinds whose records a report lists one by one, so that it must know beforehand how many there are. */
export const isListed = (kind: Kind): boolean => kind === 'posts' || kind === 'feedback';

const monthOf = (serial: number): number => {
  const { year, month } = calendarDayOf(serial);
  return 12 * year + month - 1;
};

/** Counts records by the month in which each begins; one without a day is in none. */
export const countByMonth = (kind: Kind, rows: readonly Row[]): MonthCounts => {
  const at = positionOf(kind, dateColumnOf(kind));
  const counts = new Map<number, number>();
  for (const row of rows) {
    const day = row[at];
    if (typeof day !== 'number') continue;
    const month = monthOf(day);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = [...counts.keys()].sort((one, other) => one - other);
  const [first = 0, last = first - 1] = [months[0], months[months.length - 1]];
  return { first, counts: Array.from({ length: last - first + 1 }, (_, place) => counts.get(first + place) ?? 0) };
};

/** The months of records of a kind of which a report needs them. */
export const monthsIn = (kind: Kind, rows: readonly Row[]): { readonly months?: MonthCounts } =>
  isListed(kind) ? { months: countByMonth(kind, rows) } : {};

/** How many records begin in the months that some days touch. */
export const countInMonths = ({ first, counts }: MonthCounts, from: number, to: number): number =>
  counts
    .slice(Math.max(0, monthOf(from) - first), Math.max(0, monthOf(to) - first + 1))
    .reduce((sum, count) => sum + count, 0);
