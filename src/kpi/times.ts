import { type Called, columnIn, type Grid, isBlankCell, isDate, isHeading, wrongCell } from './cells.ts';

const millisecondsADay = 86_400_000;

/** Spreadsheets count days from 30 December 1899; this is 1 January 1970 on that scale. */
const epoch = 25569;

/** Sheets knows no day after 31 December 9999, which is the day before this one. */
const afterLastDay = 2_958_466;

/** The moment that a wall clock shows, as if it stood at UTC, in milliseconds: hours of a day are then always 24. */
type WallClock = number;

const written = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/;

const wallClockOf = (cell: unknown): WallClock | null => {
  if (isDate(cell)) {
    // The fields of the date, not its instant: what the sheet shows, also over the change to summer time.
    const at = Date.UTC(
      cell.getFullYear(),
      cell.getMonth(),
      cell.getDate(),
      cell.getHours(),
      cell.getMinutes(),
      cell.getSeconds(),
    );
    return Number.isNaN(at) ? null : at + cell.getMilliseconds();
  }
  if (typeof cell === 'number') {
    return cell >= 0 && cell < afterLastDay ? Math.round((cell - epoch) * millisecondsADay) : null;
  }
  const parts = typeof cell === 'string' ? written.exec(cell.trim()) : null;
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal = new Date(at).getUTCDate() === day && month <= 12 && hour < 24 && minute < 60 && second < 60;
  return isReal ? at : null;
};

/** Reads a column as wall-clock times; `null` for a blank. Throws for a cell that is no time. */
export const timesIn = (called: Called, grid: Grid): readonly (WallClock | null)[] =>
  columnIn(called, grid).map((cell, row) => {
    if (isBlankCell(cell)) return null;
    const at = wallClockOf(cell);
    if (at === null && !isHeading(grid, row, cell)) throw wrongCell(called, grid, row, 0, 'a date with a time');
    return at;
  });

/** A span of milliseconds as days, which is what the duration format of a sheet expects. */
export const daysOf = (milliseconds: number): number => milliseconds / millisecondsADay;
