import type { comparisons } from '../../src/contract/choices.ts';
import type { Days } from './oracle.ts';

const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30 + serial));
const serialAt = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / 86_400_000 + 25_569;

const monthsBack = (serial: number, months: number): number => {
  const day = dateOf(serial);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() - months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialAt(year, month, Math.min(day.getUTCDate(), last));
};

/** How many calendar months days are; 0 where they are no whole months. */
const wholeMonths = ({ from, to }: Days): number => {
  const [first, next] = [dateOf(from), dateOf(to + 1)];
  if (first.getUTCDate() !== 1 || next.getUTCDate() !== 1) return 0;
  return 12 * (next.getUTCFullYear() - first.getUTCFullYear()) + next.getUTCMonth() - first.getUTCMonth();
};

/** The days that others are compared with, written apart from the product. */
export const comparedWith = (compare: (typeof comparisons)[number], days: Days): Days | null => {
  const { from, to } = days;
  const months = wholeMonths(days);
  if (compare === 'none') return null;
  if (compare === 'year') {
    const last = dateOf(to);
    const end = months > 0 ? serialAt(last.getUTCFullYear() - 1, last.getUTCMonth() + 1, 0) : monthsBack(to, 12);
    return { from: monthsBack(from, 12), to: end };
  }
  if (compare === 'days' || months === 0) return { from: from - (to - from + 1), to: from - 1 };
  return { from: monthsBack(from, months), to: from - 1 };
};

/** How many days of this period there are for each of the other; `null` where totals of the two are not to be compared. */
export const lengthRatio = (days: Days, before: Days): number | null => {
  const [length, lengthBefore] = [days.to - days.from + 1, before.to - before.from + 1];
  if (length === lengthBefore) return 1;
  const isYearBefore = before.from === monthsBack(days.from, 12) && before.to === monthsBack(days.to, 12);
  const months = wholeMonths(days);
  return isYearBefore || (months > 0 && months === wholeMonths(before)) ? length / lengthBefore : null;
};
