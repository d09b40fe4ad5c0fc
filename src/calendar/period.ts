import { nameKey } from '../text/name-key.ts';
import { epoch, millisecondsADay } from './day.ts';

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
