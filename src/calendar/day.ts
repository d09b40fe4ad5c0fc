/** The serial number of 1 January 1970: spreadsheets count days from 30 December 1899. */
export const epoch = 25569;
export const millisecondsADay = 86_400_000;

/** The serial number of 31 December 9999: Sheets knows no day after it. */
export const lastDay = 2_958_465;

/** The serial number of a calendar day, or `null` where there is no such day (30 February). Months count from 1. */
export const serialOf = (year: number, month: number, day: number): number | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999 and rolls 30 February over into March; neither is that day.
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.getTime() / millisecondsADay + epoch : null;
};

/** Whether a value is a date. Those of cells come from the realm of the spreadsheet, so `instanceof` does not know them. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** Serial days from the first to the last, both included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** A day of the calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a serial number; a time of day is dropped. */
export const calendarDayOf = (serial: number): CalendarDay => {
  const at = new Date((Math.floor(serial) - epoch) * millisecondsADay);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
};

/** The calendar day of a serial number as `YYYY-MM-DD`; a time of day is dropped. */
export const isoDay = (serial: number): string =>
  new Date((Math.floor(serial) - epoch) * millisecondsADay).toISOString().slice(0, 10);

/** The serial number of a wall-clock time, given as the milliseconds since 1970 that a clock at UTC showing it would read. */
export const serialAt = (wallClock: number): number => wallClock / millisecondsADay + epoch;

/** The wall-clock milliseconds of a serial number: the inverse of `serialAt`, to the millisecond. */
export const wallClockOf = (serial: number): number => Math.round((serial - epoch) * millisecondsADay);

/** The whole second nearest to a serial number: no tab keeps a time more exactly. */
export const roundToSecond = (serial: number): number => serialAt(Math.round(wallClockOf(serial) / 1000) * 1000);
