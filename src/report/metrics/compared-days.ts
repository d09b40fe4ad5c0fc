import { calendarDayOf, serialOf } from '../../calendar/day.ts';
import { periodStart } from '../../calendar/period.ts';
import type { Comparison } from '../../contract/choices.ts';

interface FirstAndLast<T> {
  readonly from: T;
  readonly to: T;
}

/** How days are counted: as serial numbers in memory, as text in a formula. */
interface DayReading<T> {
  readonly back: (day: T, days: T) => T;
  /** The same day of an earlier month; the last of that month where it has no such day. */
  readonly monthsBack: (day: T, months: T) => T;
  readonly length: (days: FirstAndLast<T>) => T;
  /** The first value for whole calendar months, the second for other days. */
  readonly ifWhole: (days: FirstAndLast<T>, whole: T, otherwise: T) => T;
  /** How many calendar months whole months are. */
  readonly months: (days: FirstAndLast<T>) => T;
  readonly next: (day: T) => T;
  readonly number: (value: number) => T;
}

/**
 * The days that a period is compared with. A month, a quarter and a year are whole calendar months, and so is what they are
 * compared with:
 *
 *     1–31 October, previous          →  1–30 September; by days 31 August – 30 September
 *     1–28 February 2025, year        →  1–29 February 2024
 */
const comparedBy = <T>(
  days: FirstAndLast<T>,
  compare: Exclude<Comparison, 'none'>,
  { back, monthsBack, length, ifWhole, months, next, number }: DayReading<T>,
): FirstAndLast<T> => {
  const { from, to } = days;
  if (compare === 'year') {
    const year = number(12);
    const whole = back(monthsBack(next(to), year), number(1));
    return { from: monthsBack(from, year), to: ifWhole(days, whole, monthsBack(to, year)) };
  }
  const asLong = back(from, length(days));
  return {
    from: compare === 'days' ? asLong : ifWhole(days, monthsBack(from, months(days)), asLong),
    to: back(from, number(1)),
  };
};

const isFirstOfMonth = (serial: number): boolean => calendarDayOf(serial).day === 1;

const monthOf = (serial: number): number => {
  const { year, month } = calendarDayOf(serial);
  return 12 * year + month;
};

const inMemory: DayReading<number> = {
  back: (day, days) => day - days,
  monthsBack: (serial, months) => {
    const start = calendarDayOf(periodStart(serial, 'month', -months));
    const last = periodStart(serial, 'month', 1 - months) - 1;
    return serialOf(start.year, start.month, calendarDayOf(serial).day) ?? last;
  },
  length: ({ from, to }) => to - from + 1,
  ifWhole: ({ from, to }, whole, otherwise) => (isFirstOfMonth(from) && isFirstOfMonth(to + 1) ? whole : otherwise),
  months: ({ from, to }) => monthOf(to + 1) - monthOf(from),
  next: (day) => day + 1,
  number: (value) => value,
};

/** How many days a period has, as a formula over the cells of its days, without the leading `=`. */
export const lengthFormula = ({ from, to }: FirstAndLast<string>): string => `(${to}-${from}+1)`;

const areWholeMonths = ({ from, to }: FirstAndLast<string>): string => `DAY(${from})=1;DAY(${to}+1)=1`;

const monthsFormula = ({ from, to }: FirstAndLast<string>): string =>
  `(12*(YEAR(${to}+1)-YEAR(${from}))+MONTH(${to}+1)-MONTH(${from}))`;

const inFormula: DayReading<string> = {
  back: (day, days) => `${day}-${days}`,
  monthsBack: (day, months) => `EDATE(${day};-${months})`,
  length: lengthFormula,
  ifWhole: (days, whole, otherwise) => `IF(AND(${areWholeMonths(days)});${whole};${otherwise})`,
  months: monthsFormula,
  next: (day) => `${day}+1`,
  number: String,
};

/** The serial days that a period is compared with; `null` for no comparison. */
export const comparedDays = (days: FirstAndLast<number>, compare: Comparison): FirstAndLast<number> | null =>
  compare === 'none' ? null : comparedBy(days, compare, inMemory);

/** The same as formulas over the cells of the period's days, without the leading `=`. */
export const comparedDaysFormulas = (
  days: FirstAndLast<string>,
  compare: Exclude<Comparison, 'none'>,
): FirstAndLast<string> => comparedBy(days, compare, inFormula);

/**
 * By what totals of the earlier period are multiplied before those of this one are compared with them: 1 where both have as many days,
 * the ratio of their days where both are calendar periods, and `null` where they are not to be compared.
 */
export const lengthRatio = (days: FirstAndLast<number>, before: FirstAndLast<number>): number | null => {
  const { ifWhole, length, months, monthsBack, number } = inMemory;
  const ratio = length(days) / length(before);
  const monthsIn = (of: FirstAndLast<number>) => ifWhole(of, months(of), 0);
  const asManyMonths = monthsIn(days) > 0 && monthsIn(days) === monthsIn(before);
  const isYearBefore =
    before.from === monthsBack(days.from, number(12)) && before.to === monthsBack(days.to, number(12));
  return ratio === 1 || asManyMonths || isYearBefore ? ratio : null;
};

/** The same as a formula; a text where they are not to be compared. */
export const lengthRatioFormula = (
  days: FirstAndLast<string>,
  before: FirstAndLast<string>,
  otherwise: string,
): string => {
  const [length, lengthBefore] = [lengthFormula(days), lengthFormula(before)];
  const asManyMonths = `AND(${areWholeMonths(days)};${areWholeMonths(before)};${monthsFormula(days)}=${monthsFormula(before)})`;
  const yearBefore = `AND(${before.from}=EDATE(${days.from};-12);${before.to}=EDATE(${days.to};-12))`;
  return `IF(${length}=${lengthBefore};1;IFERROR(IF(OR(${asManyMonths};${yearBefore});${length}/${lengthBefore};"${otherwise}");"${otherwise}"))`;
};
