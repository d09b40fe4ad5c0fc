import { type DateColumn, dateColumn } from '../../calendar/date-column.ts';
import { grainIn } from '../../calendar/date-span.ts';
import { type DayRange, isoDay, lastDay } from '../../calendar/day.ts';
import { isBlankText } from '../../text/number.ts';
import { FunctionError } from '../call/function-error.ts';
import { type ArgumentLabel, type Grid, isBlankCell, quotation, wrongCellError } from '../call/grid.ts';
import { daysOfDates } from '../call/times.ts';

/** Whether a number below a heading is no serial number of a day: 2026 below `Year`, 202603 below `Month`. */
const isCalendarNumber = (number: number, key: string): boolean => {
  const grain = grainIn(key);
  return (
    (grain === 'year' && number < 3000) ||
    (grain === 'month' && number > 190_000) ||
    number < 0 ||
    number >= lastDay + 1
  );
};

/** Days without a year would need today, which no function may ask: any day serves to see that a year lacks. */
const someDay = 55_000;

/** A cell of dates as a text that says a day: moments and serial numbers too. */
const dateTexts = (label: ArgumentLabel, cells: readonly unknown[], key: string): readonly string[] => {
  const days = daysOfDates(label.clock, cells);
  return cells.map((cell, at) => {
    const day = days[at] ?? null;
    if (day !== null) return isoDay(day);
    if (isBlankCell(cell)) return '';
    return typeof cell === 'number' && !isCalendarNumber(cell, key) ? isoDay(cell) : String(cell);
  });
};

/** A column of dates below its heading: the rows of the grid, and what its heading is as a key. */
interface HeadedDates {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly column: number;
  readonly key: string;
}

const read = (texts: readonly string[], key: string): DateColumn =>
  dateColumn(texts, {
    isBlank: isBlankText,
    knownOrder: null,
    localeOrder: 'day first',
    today: () => someDay,
    shift: null,
    fromUtc: null,
    grain: grainIn(key),
  });

/**
 * The days that each row says, `null` for a blank. Throws for a text that is no date, for a date whose order of day and month
 * nothing tells, and for one without a year.
 */
export const daysOfRows = (
  label: ArgumentLabel,
  { grid, rows, column, key }: HeadedDates,
): readonly (DayRange | null)[] => {
  const texts = dateTexts(
    label,
    rows.map((row) => grid.at(row, column)),
    key,
  );
  const found = read(texts, key);
  const placeOf = (at: number) => ({
    grid: { ...grid, width: 1, at: () => grid.at(rows[at] ?? 0, column) },
    row: at,
    column: 0,
  });
  const named = { ...label, rowName: (at: number) => (rows[at] ?? 0) + 1 };
  const [wrong] = found.unreadable;
  if (wrong !== undefined) throw wrongCellError(named, placeOf(wrong), 'date');
  if (found.guessedOrder !== null) {
    const open = texts.findIndex((text) => text.includes('/') || text.includes('-'));
    throw wrongCellError(named, placeOf(Math.max(open, 0)), 'date');
  }
  if (found.guessedYears !== null) {
    const yearless = texts.findIndex((text) => text !== '' && !/\d{4}/.test(text));
    const quoted = quotation(named, placeOf(Math.max(yearless, 0)));
    throw new FunctionError(label, {
      en: `${quoted.en} has no year; write it with one.`,
      uk: `${quoted.uk} не має року; допишіть його.`,
    });
  }
  return found.values.map((value, at) => {
    if (value === null) return null;
    const from = Math.floor(value);
    return { from, to: Math.max(from, Math.floor(found.ends[at] ?? from)) };
  });
};
