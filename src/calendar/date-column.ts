import { monthsWithYears } from '../text/months-with-years.ts';
import {
  type DateCells,
  type DateParts,
  dateCellsOf,
  datePartsOf,
  isStampTimed,
  partsOfStamp,
  wallClocks,
} from './date-parts.ts';
import { type DateSpan, dateSpanOf, type Grain, ofWeek } from './date-span.ts';
import { type DayRange, serialAt, serialOf, wallClockOf } from './day.ts';
import type { ZoneShift } from './zone-shift.ts';

export type DayOrder = 'day first' | 'month first';

/** How the dates of one column were read. */
export interface DateColumn {
  /** Serial numbers with the time of day; `null` for a blank cell and for one that is no date. */
  readonly values: readonly (number | null)[];
  /** The last day of each cell that says several; `null` where it says one. May be empty where none says several. */
  readonly ends: readonly (number | null)[];
  /** The positions of cells that are neither blank nor a date that exists. */
  readonly unreadable: readonly number[];
  /** The order of day and month that was taken though the cells would bear the other one too. */
  readonly guessedOrder: DayOrder | null;
  /** The years that were given to dates without one, first and last. */
  readonly guessedYears: readonly [number, number] | null;
  /** The newest year that fits them: the likeliest. */
  readonly likeliestYear: number | null;
}

export interface DateReading {
  readonly isBlank: (text: string) => boolean;
  /** The order that the source is known to write; `null` where it is not known. */
  readonly knownOrder: DayOrder | null;
  /** The order that the locale writes: the last resort. */
  readonly localeOrder: DayOrder;
  /** Today as a serial number: a date without a year is not later. */
  readonly today: () => number;
  /** Times of day are shifted by this before the day is cut; a date without a time is left as it is. */
  readonly shift: ZoneShift | null;
  /** What a person answered for this column: the order of day and month, and the newest year of dates without one. */
  readonly answered?: { readonly order: DayOrder | null; readonly year: number | null };
  /** From UTC to the account's zone, for cells that state their own offset. */
  readonly fromUtc: ZoneShift | null;
  /** Whether the source is known to write no years. */
  readonly writesNoYears?: boolean;
  /** What the heading says of the days: a date below `Month` stands for its month. */
  readonly grain?: Grain | null;
  /** The period that the export states, in which months without a year lie, and beyond which no span reaches. */
  readonly period?: DayRange | null;
  /** The month that a title above the table names: bare numbers below a heading of days are days of it. */
  readonly month?: { readonly year: number; readonly month: number } | null;
  /** The only year that a title above the table names: that of dates without one. */
  readonly year?: number | null;
}

/** The serial numbers that spreadsheets show as days from 2000 to 2099: what is left of a date that was pasted as a number. */
const pastedSerial = (text: string): number | null => {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return value >= 36526 && value < 73051 ? value : null;
};

// Each by its name: copying all of them at once takes longer, and every row of a long file passes here.
const swapped = ({ order, day, month, year, time, offset }: DateParts): DateParts => ({
  order,
  day: month,
  month: day,
  year,
  time,
  offset,
});

/** What the dates of a column tell about the order of day and month, and whether one lacks its year. */
interface Evidence {
  dayFirst: boolean;
  monthFirst: boolean;
  /** Whether it matters: some day and month are not the same number. */
  differs: boolean;
  yearless: boolean;
}

const weigh = ({ order, day, month }: DateParts, seen: Evidence): void => {
  if (order !== 'open') return;
  if (day > 12) seen.dayFirst = true;
  if (month > 12) seen.monthFirst = true;
  if (day !== month) seen.differs = true;
};

const orderIn = (
  seen: Evidence,
  reading: DateReading,
  series: () => DayOrder | null,
): { order: DayOrder; guessed: boolean } => {
  if (seen.dayFirst !== seen.monthFirst) return { order: seen.dayFirst ? 'day first' : 'month first', guessed: false };
  const proved = seen.differs ? series() : null;
  if (proved !== null) return { order: proved, guessed: false };
  if (reading.knownOrder !== null) return { order: reading.knownOrder, guessed: false };
  return { order: reading.answered?.order ?? reading.localeOrder, guessed: seen.differs };
};

/** Fewer different days are no series. */
const seriesNeeded = 3;

/** Days of a series follow each other within this many; read in the other order they are about a month apart. */
const seriesStep = 3;

/** The one order in which the days of a column follow each other: `1/6, 2/6, 3/6` are days of June, whoever wrote them. */
const orderOfSeries = (dates: readonly DateParts[]): DayOrder | null => {
  const widest = (order: DayOrder): number => {
    let before: number | null = null;
    let widest = 0;
    const seen = new Set<number>();
    for (const parts of dates) {
      const { day, month, year } = order === 'month first' && parts.order === 'open' ? swapped(parts) : parts;
      const serial = serialOf(year ?? 0, month, day);
      if (serial === null) return Number.POSITIVE_INFINITY;
      if (before !== null) widest = Math.max(widest, Math.abs(serial - before));
      before = serial;
      seen.add(serial);
    }
    return seen.size < seriesNeeded ? Number.POSITIVE_INFINITY : widest;
  };
  const [dayFirst, monthFirst] = [widest('day first'), widest('month first')];
  if (dayFirst <= seriesStep && monthFirst > 2 * seriesStep) return 'day first';
  return monthFirst <= seriesStep && dayFirst > 2 * seriesStep ? 'month first' : null;
};

const yearOf = (serial: number): number => new Date(wallClockOf(serial)).getUTCFullYear();

const dayOfYear = (parts: DateParts): number => parts.month * 100 + parts.day;

/**
 * Years for dates that state none: one step of a year where the order of the file crosses New Year, so that the newest
 * is the latest day that is not after today; a year earlier as long as some date (29 February) would not exist. On 1 March 2026:
 *
 *     Dec 30, Dec 31, Jan 1  →  2025, 2025, 2026   rises over New Year
 *     Jan 1, Dec 31, Dec 30  →  2026, 2025, 2025   falls over it
 *     Feb 28, Feb 29         →  2024, 2024         the last year that has a 29 February
 */
const yearsFor = (dates: readonly (DateParts | null)[], today: number): readonly number[] => {
  const given = dates.filter((parts) => parts !== null && parts.year === null);
  let rises = 0;
  for (let at = 1; at < given.length; at += 1) {
    const step = dayOfYear(given[at] ?? noDate) - dayOfYear(given[at - 1] ?? noDate);
    // A step of more than half a year back is New Year in a file that rises, and the reverse in one that falls.
    rises += Math.sign(step) * (Math.abs(step) > 600 ? -1 : 1);
  }
  const direction = rises >= 0 ? 1 : -1;
  let offset = 0;
  let before: DateParts | null = null;
  const offsets = dates.map((parts) => {
    if (parts === null || parts.year !== null) return 0;
    if (before !== null && (dayOfYear(parts) - dayOfYear(before)) * direction < -600) offset += direction;
    before = parts;
    return offset;
  });
  const thisYear = yearOf(today);
  const fits = (base: number): boolean =>
    dates.every((parts, at) => {
      if (parts === null || parts.year !== null) return true;
      const day = serialOf(base + (offsets[at] ?? 0), parts.month, parts.day);
      const neverExists = parts.month > 12 || parts.day > 31 || serialOf(2024, parts.month, parts.day) === null;
      return neverExists || (day !== null && day <= today);
    });
  let base = thisYear + 1;
  while (base > thisYear - 12 && !fits(base)) base -= 1;
  return offsets.map((years) => base + years);
};

const noDate: DateParts = { order: 'known', day: 0, month: 0, year: null, time: 0, offset: null };

/** How many spellings of dates are remembered: those of a column that repeats itself. */
const remembered = 4096;

/** A function that reads a cell; a cell is read more than once instead of keeping what all of them say. */
const partsReader = (
  { stamp, text }: DateCells,
  isBlank: DateReading['isBlank'],
): ((row: number) => DateParts | null) => {
  const known = new Map<string, DateParts | null>();
  return (row) => {
    const own = stamp(row);
    if (own !== -1) return partsOfStamp(own);
    const cell = text(row);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const parts = isBlank(cell) ? null : datePartsOf(cell);
    if (known.size < remembered) known.set(cell, parts);
    return parts;
  };
};

/** Above so many different numbers beside the names of months, they are days: `Oct-1` to `Oct-31`, not years. */
const yearsInDigits = 6;

/** A function to the span that a cell says, or `null`; it remembers them. */
const spanReader = (cells: readonly string[], grain: Grain | null): ((cell: string) => DateSpan | null) => {
  const known = new Map<string, DateSpan | null>();
  const read = (cell: string): DateSpan | null => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const span = dateSpanOf(cell, grain);
    if (known.size < remembered) known.set(cell, span);
    return span;
  };
  const digits = new Set<number>();
  for (const cell of cells) {
    const open = read(cell)?.digits ?? null;
    if (open !== null) digits.add(open);
  }
  if (digits.size <= yearsInDigits) return read;
  return (cell) => {
    const span = read(cell);
    if (span === null || span.digits === null) return span;
    const first = { ...span.first, year: null, day: span.digits };
    return { first, last: null, months: 0, days: 1, digits: span.digits };
  };
};

/** The first and the last day of what a heading such as `Month` makes of one day. */
const grained = (serial: number, grain: Grain): readonly [number, number] => {
  const at = new Date(wallClockOf(Math.floor(serial)));
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  if (grain === 'week' || grain === 'sunday week') return [Math.floor(serial), Math.floor(serial) + 6];
  const [first, months] = grain === 'year' ? [0, 12] : grain === 'quarter' ? [month - (month % 3), 3] : [month, 1];
  return [serialAt(Date.UTC(year, first, 1)), serialAt(Date.UTC(year, first + months, 1)) - 1];
};

/** Reads the dates of a column, deciding the order of day and month, and missing years, from all of its cells. */
export const readDateCells = (cells: DateCells, reading: DateReading): DateColumn => {
  const { length, text, stamp } = cells;
  const grain = reading.grain ?? null;
  const parsed = partsReader(cells, reading.isBlank);
  const { month = null } = reading;
  const isBareDay = (cell: string): boolean =>
    month !== null && grain === null && /^\s*(?:[1-9]|[12]\d|3[01])\s*$/.test(cell);
  const bareDays =
    month === null ? null : (row: number) => (isBareDay(text(row)) ? dayOfMonth(text(row), month) : parsed(row));
  const withYears =
    grain === 'month'
      ? monthsWithYears(
          Array.from({ length }, (_, row) => text(row)),
          yearOf(reading.today()),
        )
      : null;
  const single =
    withYears === null ? (bareDays ?? parsed) : (row: number) => (withYears.has(text(row)) ? null : parsed(row));
  // A number below `Month` or `Year week` is no day.
  const isDate = (row: number): boolean => single(row) !== null;
  const seen: Evidence = { dayFirst: false, monthFirst: false, differs: false, yearless: false };
  const note = (parts: DateParts): void => {
    weigh(parts, seen);
    if (parts.year === null) seen.yearless = true;
  };
  const others: number[] = [];
  for (let row = 0; row < length; row += 1) {
    const parts = single(row);
    if (parts !== null) note(parts);
    else if (!reading.isBlank(text(row))) others.push(row);
  }
  const hasOthers = others.length > 0;
  const spans = hasOthers ? spanReader(others.map(text), grain) : null;
  const spanOf = (row: number): DateSpan | null =>
    spans === null || isDate(row) || reading.isBlank(text(row)) ? null : spans(text(row));
  const read = (row: number): DateParts | null => single(row) ?? spanOf(row)?.first ?? null;
  for (const row of others) {
    const span = spanOf(row);
    if (span === null) continue;
    note(span.first);
    if (span.last !== null) weigh(span.last, seen);
  }
  const { yearless: isYearless } = seen;
  const rows = (): readonly number[] => Array.from({ length }, (_, row) => row);
  const { order, guessed } = orderIn(seen, reading, () => orderOfSeries(rows().flatMap((row) => read(row) ?? [])));
  const isSwapped = order === 'month first';
  const partsOf = (row: number): DateParts | null => {
    const parts = read(row);
    return isSwapped && parts !== null && parts.order === 'open' ? swapped(parts) : parts;
  };
  const lastOf = (row: number): DateParts | null => {
    const last = spanOf(row)?.last ?? null;
    return isSwapped && last !== null && last.order === 'open' ? swapped(last) : last;
  };
  /** The first day with the year that only the last one states: `Dec 29 – Jan 4, 2026`. */
  const firstOf = (row: number): DateParts | null => {
    const parts = partsOf(row);
    if (parts === null || parts.year !== null) return parts;
    if (isDate(row)) return inTitledYear(parts, reading);
    const last = lastOf(row);
    if (last === null || last.year === null) return inTitledYear(withinPeriod(parts, reading.period ?? null), reading);
    return { ...parts, year: last.year - (dayOfYear(parts) > dayOfYear(last) ? 1 : 0) };
  };
  const dated = isYearless ? rows().map(firstOf) : [];
  const years = isYearless ? yearsFor(dated, reading.today()) : [];

  const yearless = years.filter((_, at) => dated[at] !== null && dated[at]?.year === null);
  const newest = isYearless ? greatest(yearless) : null;
  const answer = reading.answered?.year ?? null;
  const shiftOfYears = newest === null || answer === null ? 0 : answer - newest;

  const wallClock = wallClocks();
  const values = new Array<number | null>(length).fill(null);
  const ends: (number | null)[] = hasOthers || grain !== null ? new Array<number | null>(length).fill(null) : [];
  const endOf = (row: number, first: number, year: number): number | null => {
    const span = spanOf(row);
    if (span === null) return null;
    if (span.days > 0) return first + span.days - 1;
    if (span.months > 0) return serialAt(Date.UTC(year, span.first.month - 1 + span.months, 1)) - 1;
    const last = lastOf(row);
    const parts = partsOf(row);
    if (last === null || parts === null) return null;
    const end = serialOf(last.year ?? year + (dayOfYear(last) < dayOfYear(parts) ? 1 : 0), last.month, last.day);
    return end === null || end < first ? Number.NaN : end;
  };
  /** The first day of a week that only its number names, once its year is known. */
  const mondayOf = (row: number, year: number): number | null => {
    const week = spanOf(row)?.week;
    const span = week === undefined ? null : ofWeek(year, week, grain);
    const monday = span === null ? null : serialOf(span.first.year ?? year, span.first.month, span.first.day);
    // `Week 1` below the title of a month is none of the calendar's: nobody can tell its days.
    return monday === null || month === null || touchesMonth(monday, month) ? monday : Number.NaN;
  };
  const isTimed = (row: number): boolean => {
    const own = stamp(row);
    return own === -1 ? text(row).includes(':') : isStampTimed(own);
  };
  const unreadable: number[] = [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < length; at += 1) {
    const parts = isYearless ? (dated[at] ?? null) : partsOf(at);
    const given = years[at];
    const year = parts === null ? null : (parts.year ?? (given === undefined ? null : given + shiftOfYears));
    const wall = parts === null || year === null ? null : wallClock(parts, year);
    const monday = isYearless && hasOthers && year !== null ? mondayOf(at, year) : null;
    const value =
      monday ??
      (parts === null || wall === null
        ? pastedSerial(text(at).trim())
        : serialAt(shifted({ parts, wall, isTimed: () => isTimed(at) }, reading)));
    values[at] = Number.isNaN(value) ? null : value;
    if (value !== null && !Number.isNaN(value) && parts !== null && year !== null && hasOthers && !isDate(at)) {
      const end = endOf(at, value, year);
      if (end !== null) [values[at], ends[at]] = withinStated(value, end, reading.period ?? null);
    } else if (value !== null && !Number.isNaN(value) && grain !== null) {
      [values[at], ends[at]] = withinStated(...grained(value, grain), reading.period ?? null);
    }
    if (values[at] === null && !reading.isBlank(text(at))) unreadable.push(at);
    if (parts !== null && parts.year === null && year !== null && value !== null) {
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return {
    values,
    ends,
    unreadable,
    guessedOrder: guessed ? order : null,
    guessedYears: last < first ? null : [first, last],
    likeliestYear: newest,
  };
};

/** Reads the dates of a column that stands as a list of texts. */
export const dateColumn = (cells: readonly string[], reading: DateReading): DateColumn =>
  readDateCells(dateCellsOf(cells), reading);

/** A span as far as it lies in a stated period; no days where it ends before it begins. */
const withinStated = (first: number, end: number, period: DayRange | null): [number | null, number | null] => {
  if (Number.isNaN(end) || end < first) return [null, null];
  const touches = period !== null && first <= period.to && end >= period.from;
  const [from, to] = touches ? [Math.max(first, period.from), Math.min(end, period.to)] : [first, end];
  return [from, to === from ? null : to];
};

/** A month or day without a year in the only year of a stated period that has it there. */
const withinPeriod = (parts: DateParts, period: DayRange | null): DateParts => {
  if (period === null) return parts;
  const [first, last] = [period.from, period.to].map((day) => new Date(wallClockOf(day)).getUTCFullYear());
  const fitting = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => (first ?? 0) + at).filter(
    (year) => {
      const day = serialOf(year, parts.month, parts.day);
      return day !== null && day <= period.to && day + 30 >= period.from;
    },
  );
  const [year] = fitting;
  return fitting.length === 1 && year !== undefined ? { ...parts, year } : parts;
};

const dayOfMonth = (cell: string, { year, month }: { readonly year: number; readonly month: number }): DateParts => ({
  ...noDate,
  day: Number(cell),
  month,
  year,
});

const touchesMonth = (monday: number, { year, month }: { readonly year: number; readonly month: number }): boolean =>
  monday <= serialAt(Date.UTC(year, month, 1)) - 1 && monday + 6 >= serialAt(Date.UTC(year, month - 1, 1));

const inTitledYear = (parts: DateParts, { year = null }: DateReading): DateParts =>
  parts.year === null && year !== null ? { ...parts, year } : parts;

const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);

const shifted = (
  { parts, wall, isTimed }: { readonly parts: DateParts; readonly wall: number; readonly isTimed: () => boolean },
  reading: DateReading,
): number => {
  if (parts.offset !== null) return reading.fromUtc === null ? wall : reading.fromUtc(wall - parts.offset);
  return reading.shift === null || !isTimed() ? wall : reading.shift(wall);
};
