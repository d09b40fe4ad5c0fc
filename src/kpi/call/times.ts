import { lastDay, millisecondsADay } from '../../calendar/day.ts';
import { dayOfWallClock, midnightOf, type SheetClock, type WallClock } from '../../calendar/sheet-clock.ts';
import { type Expectation, emptyArgument, FunctionError } from './function-error.ts';
import {
  type ArgumentLabel,
  type Grid,
  isBlankCell,
  isHeading,
  isMoment,
  singleColumnOf,
  wrongCellError,
} from './grid.ts';

const clock = '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?$';
const yearFirst = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${clock}`);
const yearLast = new RegExp(`^(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})${clock}`);

interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const momentOf = ({ year, month, day }: WrittenDay, time: readonly (string | undefined)[]): WallClock | null => {
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const isReal = new Date(at).getUTCDate() === day && month <= 12 && hour < 24 && minute < 60 && second < 60;
  return isReal ? at : null;
};

/** Which part of a date with slashes stands first. */
type FirstPart = 'day' | 'month';

/** A text as a moment: `2026-03-18 09:30`, `18.03.2026`, and with slashes where it is known which part is the month. */
const writtenMoment = (text: string, firstPart: FirstPart | null): WallClock | null => {
  const first = yearFirst.exec(text);
  if (first !== null)
    return momentOf({ year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) }, first.slice(4));
  const last = yearLast.exec(text);
  if (last === null || (last[2] === '/' && firstPart === null)) return null;
  const [one, other] = [Number(last[1]), Number(last[3])];
  const [month, day] = last[2] === '/' && firstPart === 'month' ? [one, other] : [other, one];
  return momentOf({ year: Number(last[4]), month, day }, last.slice(5));
};

/** Which part the dates with slashes of a column begin with; `null` where none of them tells. */
const firstPartIn = (cells: readonly unknown[]): FirstPart | null => {
  for (const cell of cells) {
    const found = typeof cell === 'string' ? /^(\d{1,2})\/(\d{1,2})\/\d{4}/.exec(cell.trim()) : null;
    if (Number(found?.[1]) > 12) return 'day';
    if (Number(found?.[2]) > 12) return 'month';
  }
  return null;
};

/** A cell that is no date as a moment: a serial number or a text. */
const plainMoment = (cell: unknown, firstPart: FirstPart | null): WallClock | null => {
  if (typeof cell === 'number') return cell >= 0 && cell < lastDay + 1 ? Math.round(midnightOf(cell)) : null;
  return typeof cell === 'string' ? writtenMoment(cell.trim(), firstPart) : null;
};

/** Reads the cells of a column, dates by `dated`; `null` for a blank. Throws for a cell that is no time. */
const columnWith = (
  called: ArgumentLabel,
  grid: Grid,
  { expected, dated }: { readonly expected: Expectation; readonly dated: (date: Date, row: number) => number | null },
): readonly (number | null)[] => {
  const cells = singleColumnOf(called, grid);
  const firstPart = firstPartIn(cells);
  return cells.map((cell, row) => {
    if (isMoment(cell)) return dated(cell, row);
    if (isBlankCell(cell)) return null;
    const at = plainMoment(cell, firstPart);
    if (at === null && !isHeading(grid, row, cell)) throw wrongCellError(called, { grid, row, column: 0 }, expected);
    return at;
  });
};

/** Reads a column as wall-clock times; `null` for a blank. Throws for a cell that is no time. */
export const timesIn = (called: ArgumentLabel, grid: Grid): readonly (WallClock | null)[] =>
  columnWith(called, grid, { expected: 'time', dated: called.clock.wallClockAt });

/** The day of each cell that is a date, by its place; the clock is asked only where there is one. */
export const daysOfDates = (clock: SheetClock, cells: readonly unknown[]): readonly (number | null)[] => {
  const moments = cells.map((cell) => (isMoment(cell) ? cell : null));
  return moments.some((moment) => moment !== null) ? clock.daysAt(moments) : [];
};

/** Reads a column as days: serial numbers without the time of day; `null` for a blank. Throws for a cell that is no date. */
export const daysIn = (called: ArgumentLabel, grid: Grid): readonly (number | null)[] => {
  const days = daysOfDates(called.clock, singleColumnOf(called, grid));
  const walls = columnWith(called, grid, {
    expected: 'date',
    dated: (_, row) => midnightOf(days[row] ?? 0),
  });
  return walls.map((wall) => (wall === null ? null : dayOfWallClock(wall)));
};

/** Reads an argument as one day. Throws where it has none or several. */
export const singleDayIn = (called: ArgumentLabel, grid: Grid): number => {
  const [day, ...more] = daysIn(called, grid).filter((each) => each !== null);
  if (day === undefined) throw emptyArgument(called, 'date');
  if (more.length === 0) return day;
  throw new FunctionError(called, {
    en: `${called.argument} has ${more.length + 1} dates; give it one.`,
    uk: `${called.argument} має дат: ${more.length + 1}; дайте одну.`,
  });
};

/** A span of milliseconds as days, which is what the duration format of a sheet expects. */
export const daysOf = (milliseconds: number): number => milliseconds / millisecondsADay;
