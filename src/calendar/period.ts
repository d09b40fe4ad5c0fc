import { nameKey } from '../text/name-key.ts';
import { calendarDayOf, type DayRange, epoch, millisecondsADay } from './day.ts';

/** The kinds of periods that work is judged by. Weeks start on Monday; two weeks count from Monday, 1 January 2024. */
export const periods = ['week', '2 weeks', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** What a person may call a period in a cell; a single day too. */
const names: Readonly<Record<Period | 'day', readonly string[]>> = {
  day: ['day', 'день'],
  week: ['week', 'тиждень'],
  '2 weeks': ['2 weeks', 'two weeks', '2 тижні', 'два тижні'],
  month: ['month', 'місяць'],
  quarter: ['quarter', 'квартал'],
  year: ['year', 'рік'],
};

/** The period that a text names in either language, or `null`. */
export const periodNamed = (text: string): Period | 'day' | null => {
  const word = nameKey(text);
  return ([...periods, 'day'] as const).find((period) => names[period].includes(word)) ?? null;
};

/** Monday, 1 January 2024. */
const anchor = 45292;

const length = {
  day: { days: 1 },
  week: { days: 7 },
  '2 weeks': { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
} as const satisfies Record<Period | 'day', { readonly days: number } | { readonly months: number }>;

/** The serial number of the first day of the month that is `month` months after January of the year 0. */
const monthStart = (month: number): number => {
  const at = new Date(0);
  at.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
  return at.getTime() / millisecondsADay + epoch;
};

/**
 * The first day (a serial number) of the period that lies `steps` periods after the one that contains `day`; a time of day
 * is dropped. The period ends on the day before `periodStart(day, period, steps + 1)`.
 */
export const periodStart = (day: number, period: Period | 'day', steps = 0): number => {
  const size = length[period];
  if ('days' in size) return anchor + size.days * (Math.floor((Math.floor(day) - anchor) / size.days) + steps);
  const at = new Date((Math.floor(day) - epoch) * millisecondsADay);
  const month = at.getUTCFullYear() * 12 + at.getUTCMonth();
  return monthStart(size.months * (Math.floor(month / size.months) + steps));
};

/** The whole period that lies `steps` periods after the one that contains `day`. */
export const periodAt = (day: number, period: Period, steps: number): DayRange => ({
  from: periodStart(day, period, steps),
  to: periodStart(day, period, steps + 1) - 1,
});

/** The kind of period that these days are exactly, the longest first; `own` where they are none. */
export const kindOfDays = ({ from, to }: DayRange): Period | 'own' =>
  [...periods].reverse().find((period) => {
    const whole = periodAt(from, period, 0);
    return whole.from === from && whole.to === to;
  }) ?? 'own';

const monthOf = (day: number): number => {
  const { year, month } = calendarDayOf(day);
  return 12 * year + month;
};

/** As many whole calendar months after whole calendar months, after other days as many days: February is followed by March, all of it. */
export const periodAfter = ({ from, to }: DayRange): DayRange => {
  const isWhole = periodStart(from, 'month') === from && periodStart(to, 'month', 1) === to + 1;
  if (!isWhole) return { from: to + 1, to: to + 1 + to - from };
  return { from: to + 1, to: periodStart(to + 1, 'month', monthOf(to) - monthOf(from) + 1) - 1 };
};
