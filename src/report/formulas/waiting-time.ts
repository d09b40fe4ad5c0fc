import { millisecondsADay, wallClockOf } from '../../calendar/day.ts';
import { type WorkingHours, workingHours, workingTime } from '../../calendar/working-hours.ts';
import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { helperCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { tabNames } from '../layout/tab-names.ts';
import { letterOf } from './address.ts';

export const minutesPerDay = 1440;

/** As many stretches of working time as a row takes: two a day and more. */
export const mostStretches = 16;

/** The first column and the rows of the calculation tab that hold where each stretch starts and ends, in days from Monday. */
const firstColumn = 24;
const startsRow = 4;
const endsRow = 5;

/** Working hours that a report can count by; `null` for a text that is none, or that parts a week into too many stretches. */
export const countedHours = (text: string): WorkingHours | null => {
  const hours = workingHours(text);
  return hours !== null && hours.length <= mostStretches ? hours : null;
};

/** The same summaries, with only working time counted as waiting for an answer; throws for hours that are none. */
export const withWorkingHours = (summaries: readonly TabSummary[], text: string | undefined): readonly TabSummary[] => {
  if (text === undefined) return summaries;
  const hours = countedHours(text);
  if (hours === null) throw new RangeError(`"${text}" is not readable as hours.`);
  return summaries.map((holding) => (holding.kind === 'feedback' ? { ...holding, hours } : holding));
};

/** The working hours that a column of records counts in; `undefined` where all time counts. */
export const workingHoursOf = ({ hours }: TabSummary, column: ColumnName): WorkingHours | undefined =>
  column === 'first_reply_minutes' ? hours : undefined;

/** Puts working hours into hidden cells of the calculation tab, where formulas read them. */
export const writeWorkingHours = ({ put }: SheetLayout, hours: WorkingHours): void => {
  hours.forEach(([start, end], at) => {
    put(startsRow - 1, firstColumn + at, helperCell(start / millisecondsADay));
    put(endsRow - 1, firstColumn + at, helperCell(end / millisecondsADay));
  });
};

/** One cell would be no array: beside a lone stretch stands a blank one, which adds nothing. */
const across = (row: number, { length }: WorkingHours): string =>
  `${tabNames.calculation}!$${letterOf(firstColumn)}$${row}:$${letterOf(firstColumn + Math.max(1, length - 1))}$${row}`;

/**
 * The working minutes until a moment since the Monday before a day (a Monday long ago where none is given), as an array of
 * serial numbers: whole weeks, and within a week the distances from the ends of each stretch. Day 2 of spreadsheets is a
 * Monday. It begins half a working week late, which is nothing between two moments.
 */
export const workedUntil = (hours: WorkingHours, moment: string, since?: string): string => {
  const [starts, ends] = [across(startsRow, hours), across(endsRow, hours)];
  const apart = (one: string) => `ABS(MOD(${moment}-2;7)-${one})`;
  const begun = since === undefined ? '' : `-INT((${since}-2)/7)`;
  const weeks = `(SUM(${ends})-SUM(${starts}))*(INT((${moment}-2)/7)${begun})`;
  return `${minutesPerDay}*(${weeks}+MMULT(${apart(starts)}-${apart(ends)};TRANSPOSE(${ends}>=0)/2))`;
};

/**
 * The working minutes between two moments, each a cell. Rounded far below a second, so that no rest of a division counts.
 * From Friday 17:00 to Monday 10:00 at `Mon-Fri 09:00-18:00`:
 *
 *     until Monday 10:00   whole weeks + 1 h     a Monday has begun in between
 *     until Friday 17:00   one week less + 44 h  worked since Monday 00:00
 *     between them         45 h + 1 h − 44 h = 120 minutes: Friday 17:00–18:00 and Monday 09:00–10:00
 */
export const workingMinutesFormula = (hours: WorkingHours, from: string, to: string): string =>
  `ROUND(${workedUntil(hours, to)}-${workedUntil(hours, from)};6)`;

/** The working minutes between two moments, given as serial numbers. */
export const workingMinutes = (hours: WorkingHours, from: number, to: number): number =>
  (workingTime(hours, wallClockOf(from), wallClockOf(to)) / millisecondsADay) * minutesPerDay;
