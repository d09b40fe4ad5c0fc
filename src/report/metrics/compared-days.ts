import { calendarDayOf, serialOf } from '../../calendar/day.ts';
import type { Comparison } from '../../contract/choices.ts';

/** How days are counted: as serial numbers in memory, as text in a formula. */
interface DayReading<T> {
  readonly back: (day: T, days: T) => T;
  readonly yearBack: (day: T) => T;
  readonly length: (days: FirstAndLast<T>) => T;
  readonly one: T;
}

interface FirstAndLast<T> {
  readonly from: T;
  readonly to: T;
}

/** The days that a period is compared with: as many just before it, or the same days of the year before. */
const comparedBy = <T>(
  days: FirstAndLast<T>,
  compare: Exclude<Comparison, 'none'>,
  { back, yearBack, length, one }: DayReading<T>,
): FirstAndLast<T> =>
  compare === 'previous'
    ? { from: back(days.from, length(days)), to: back(days.from, one) }
    : { from: yearBack(days.from), to: yearBack(days.to) };

const inMemory: DayReading<number> = {
  back: (day, days) => day - days,
  yearBack: (serial) => {
    const { year, month, day } = calendarDayOf(serial);
    // 29 February has no twin in the year before; the last day of that month stands in, as by EDATE.
    return serialOf(year - 1, month, day) ?? serialOf(year - 1, month, day - 1) ?? serial;
  },
  length: ({ from, to }) => to - from + 1,
  one: 1,
};

/** How many days a period has, as a formula over the cells of its days, without the leading `=`. */
export const lengthFormula = ({ from, to }: FirstAndLast<string>): string => `(${to}-${from}+1)`;

const inFormula: DayReading<string> = {
  back: (day, days) => `${day}-${days}`,
  yearBack: (day) => `EDATE(${day};-12)`,
  length: lengthFormula,
  one: '1',
};

/** The serial days that a period is compared with; `null` for no comparison. */
export const comparedDays = (days: FirstAndLast<number>, compare: Comparison): FirstAndLast<number> | null =>
  compare === 'none' ? null : comparedBy(days, compare, inMemory);

/** The same as formulas over the cells of the period's days, without the leading `=`. */
export const comparedDaysFormulas = (
  days: FirstAndLast<string>,
  compare: Exclude<Comparison, 'none'>,
): FirstAndLast<string> => comparedBy(days, compare, inFormula);
