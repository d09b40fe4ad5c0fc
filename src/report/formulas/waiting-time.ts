import { millisecondsADay, wallClockOf } from '../../calendar/day.ts';
import { type WorkingHours, workingHours, workingTime } from '../../calendar/working-hours.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { helperCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { absoluteAddress, addressOf } from './address.ts';

export const minutesPerDay = 1440;

/** As many stretches of working time as a row takes: two a day and more. */
export const mostStretches = 16;

/** The hidden cells of the calculation tab that hold where each stretch starts and ends, in days from Monday, and below them their weights. */
const place = { column: 24, week: 2, edges: 3, weights: 4 };

/** How many columns the hours take. */
export const hoursColumns = place.column + 2 * mostStretches;

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

/** Puts working hours into hidden cells of the calculation tab, where its formulas read them. */
export const writeWorkingHours = ({ put }: SheetLayout, hours: WorkingHours): void => {
  const days = (milliseconds: number) => milliseconds / millisecondsADay;
  put(place.week, place.column, helperCell(days(hours.reduce((sum, [start, end]) => sum + end - start, 0))));
  const edges = [
    ...hours.map(([start]) => [start, '=1/2'] as const),
    ...hours.map(([, end]) => [end, '=-1/2'] as const),
  ];
  edges.forEach(([edge, weight], at) => {
    put(place.edges, place.column + at, helperCell(days(edge)));
    put(place.weights, place.column + at, helperCell(weight));
  });
};

/**
 * The working minutes until a moment since the Monday before a day (a Monday long ago where none is given), as an array of
 * serial numbers: whole weeks, and within a week the distances from the ends of each stretch. Day 2 of spreadsheets is a
 * Monday. It begins half a working week late, which is nothing between two moments. For formulas of the calculation tab.
 */
export const workedUntil = (hours: WorkingHours, moment: string, since?: string): string => {
  const across = (row: number) => {
    const last = absoluteAddress(addressOf(place.column + 2 * hours.length - 1, row));
    return `${absoluteAddress(addressOf(place.column, row))}:${last}`;
  };
  const begun = since === undefined ? '' : `-INT((${since}-2)/7)`;
  const weeks = `${absoluteAddress(addressOf(place.column, place.week))}*(INT((${moment}-2)/7)${begun})`;
  const within = `MMULT(ABS(MOD(${moment}-2;7)-${across(place.edges)});TRANSPOSE(${across(place.weights)}))`;
  return `${minutesPerDay}*(${weeks}+${within})`;
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
