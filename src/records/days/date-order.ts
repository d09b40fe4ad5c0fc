import { dateColumnOf, type Kind, positionOf, type Row, type Value } from '../kinds.ts';
import { isBlank } from '../merge.ts';

/** Numbers come first, what is no day after them, and blanks last: as a spreadsheet sorts. */
const rankOf = (value: Value): number => {
  if (typeof value === 'number') return 0;
  return isBlank(value) ? 2 : 1;
};

/** Which of two values of a date column comes first; texts among each other stand as they stand. */
const compareDates = (one: Value, other: Value): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : rankOf(one) - rankOf(other);

/** Whether the values of a date column go up from row to row, with blanks below all others. */
export const isInDateOrder = (dates: readonly Value[]): boolean =>
  dates.every((date, at) => at === 0 || compareDates(dates[at - 1] ?? null, date) <= 0);

/** The value by whose day each record belongs to a period. */
export const datesOf = (kind: Kind, rows: readonly Row[]): readonly Value[] => {
  const at = positionOf(kind, dateColumnOf(kind));
  return rows.map((row) => row[at] ?? null);
};

/** Records in the order of their dates, those without one last, and those of one day as they stood. */
export const inDateOrder = (kind: Kind, rows: readonly Row[]): readonly Row[] => {
  const at = positionOf(kind, dateColumnOf(kind));
  return rows.slice().sort((one, other) => compareDates(one[at] ?? null, other[at] ?? null));
};
