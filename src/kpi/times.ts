import { type Called, columnIn, type Grid, isBlankCell, isDate, isHeading, wrongCell } from './cells.ts';

const millisecondsADay = 86_400_000;

/** Spreadsheets count days from 30 December 1899; this is 1 January 1970 on that scale. */
const epoch = 25569;

/** Sheets knows no day after 31 December 9999, which is the day before this one. */
const afterLastDay = 2_958_466;

/** The moment that a wall clock shows, as if it stood at UTC, in milliseconds: hours of a day are then always 24. */
type WallClock = number;

const clock = '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?$';
const yearFirst = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${clock}`);
const yearLast = new RegExp(`^(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})${clock}`);

const momentOf = (
  year: number,
  month: number,
  day: number,
  time: readonly (string | undefined)[],
): WallClock | null => {
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal = new Date(at).getUTCDate() === day && month <= 12 && hour < 24 && minute < 60 && second < 60;
  return isReal ? at : null;
};

/** A text as a moment: `2026-03-18 09:30`, `18.03.2026`, and with slashes where it is known which part is the month. */
const writtenMoment = (text: string, isMonthFirst: boolean | null): WallClock | null => {
  const first = yearFirst.exec(text);
  if (first !== null) return momentOf(Number(first[1]), Number(first[2]), Number(first[3]), first.slice(4));
  const last = yearLast.exec(text);
  if (last === null || (last[2] === '/' && isMonthFirst === null)) return null;
  const [one, other] = [Number(last[1]), Number(last[3])];
  const [month, day] = last[2] === '/' && isMonthFirst === true ? [one, other] : [other, one];
  return momentOf(Number(last[4]), month, day, last.slice(5));
};

/** Whether the dates with slashes of a column have the month first; `null` where none of them tells. */
const monthFirstIn = (cells: readonly unknown[]): boolean | null => {
  for (const cell of cells) {
    const found = typeof cell === 'string' ? /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(cell.trim()) : null;
    if (Number(found?.[1]) > 12) return false;
    if (Number(found?.[2]) > 12) return true;
  }
  return null;
};

const wallClockOf = (cell: unknown, isMonthFirst: boolean | null): WallClock | null => {
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
  return typeof cell === 'string' ? writtenMoment(cell.trim(), isMonthFirst) : null;
};

/** Reads a column as wall-clock times; `null` for a blank. Throws for a cell that is no time. */
export const timesIn = (called: Called, grid: Grid, wanted = 'a date with a time'): readonly (WallClock | null)[] => {
  const cells = columnIn(called, grid);
  const isMonthFirst = monthFirstIn(cells);
  return cells.map((cell, row) => {
    if (isBlankCell(cell)) return null;
    const at = wallClockOf(cell, isMonthFirst);
    if (at === null && !isHeading(grid, row, cell)) throw wrongCell(called, grid, row, 0, wanted);
    return at;
  });
};

/** Reads a column as days: serial numbers without the time of day; `null` for a blank. Throws for a cell that is no date. */
export const daysIn = (called: Called, grid: Grid): readonly (number | null)[] =>
  timesIn(called, grid, 'a date').map((at) => (at === null ? null : Math.floor(at / millisecondsADay) + epoch));

/** The serial number of a day as a cell of a spreadsheet takes it. */
export const dateOf = (serial: number): Date => {
  const at = new Date((serial - epoch) * millisecondsADay);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
};

/** A span of milliseconds as days, which is what the duration format of a sheet expects. */
export const daysOf = (milliseconds: number): number => milliseconds / millisecondsADay;
