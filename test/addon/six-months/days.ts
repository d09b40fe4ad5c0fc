/** Days, both ends included, as a spreadsheet numbers them. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The number of a day of the calendar; months count from 1. */
export const dayOf = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

/** The days of a month of 2026, from 0. */
export const daysOfMonth = (month: number): Days => ({
  from: dayOf(2026, month + 1, 1),
  to: dayOf(2026, month + 2, 1) - 1,
});

export const everyDay = ({ from, to }: Days): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

const partsOf = (day: number) => {
  const date = new Date((day - 25_569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-08` */
export const isoOf = (day: number): string => {
  const { year, month, date } = partsOf(day);
  return `${year}-${two(month)}-${two(date)}`;
};

/** `20260308` */
export const plainOf = (day: number): string => isoOf(day).replaceAll('-', '');

/** `03/08/2026` */
export const monthFirstOf = (day: number): string => {
  const { year, month, date } = partsOf(day);
  return `${two(month)}/${two(date)}/${year}`;
};

/** `08.03.2026` */
export const dottedOf = (day: number): string => isoOf(day).split('-').reverse().join('.');
