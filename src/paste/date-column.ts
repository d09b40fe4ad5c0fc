import { serialAt, serialOf } from '../records/day.ts';
import { type DateParts, datePartsOf, slashedDate, wallClocks } from './date-parts.ts';
import type { ZoneShift } from './zone.ts';

export type DayOrder = 'day first' | 'month first';

/** How the dates of one column were read. */
export interface DateColumn {
  /** Serial numbers with the time of day; `null` for a blank cell and for one that is no date. */
  readonly values: readonly (number | null)[];
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
  readonly today: number;
  /** Times of day are shifted by this before the day is cut; a date without a time is left as it is. */
  readonly shift: ZoneShift | null;
  /** What a person answered for this column: the order of day and month, and the newest year of dates without one. */
  readonly answered?: { readonly order: DayOrder | null; readonly year: number | null };
  /** From UTC to the account's zone, for cells that state their own offset. */
  readonly fromUtc: ZoneShift | null;
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

/** What the dates of a column tell about the order of day and month. */
interface Evidence {
  dayFirst: boolean;
  monthFirst: boolean;
  /** Whether it matters: some day and month are not the same number. */
  differs: boolean;
}

const weigh = ({ day, month }: DateParts, seen: Evidence): void => {
  if (day > 12) seen.dayFirst = true;
  if (month > 12) seen.monthFirst = true;
  if (day !== month) seen.differs = true;
};

const orderIn = (seen: Evidence, reading: DateReading): { order: DayOrder; guessed: boolean } => {
  if (seen.dayFirst !== seen.monthFirst) return { order: seen.dayFirst ? 'day first' : 'month first', guessed: false };
  if (reading.knownOrder !== null) return { order: reading.knownOrder, guessed: false };
  return { order: reading.answered?.order ?? reading.localeOrder, guessed: seen.differs };
};

const dayOfYear = (parts: DateParts): number => parts.month * 100 + parts.day;

/**
 * Years for dates that state none: one step of a year where the order of the file crosses New Year, so that the newest
 * is the latest day that is not after today; a year earlier as long as some date (29 February) would not exist.
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
  const thisYear = new Date((today - 25569) * 86_400_000).getUTCFullYear();
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
const partsReader = (isBlank: DateReading['isBlank']): ((cell: string) => DateParts | null) => {
  const known = new Map<string, DateParts | null>();
  return (cell) => {
    const plain = slashedDate(cell);
    if (plain !== null) return plain;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const parts = isBlank(cell) ? null : datePartsOf(cell);
    if (known.size < remembered) known.set(cell, parts);
    return parts;
  };
};

/** Reads the dates of a column, deciding the order of day and month, and missing years, from all of its cells. */
export const dateColumn = (cells: readonly string[], reading: DateReading): DateColumn => {
  const read = partsReader(reading.isBlank);
  const seen: Evidence = { dayFirst: false, monthFirst: false, differs: false };
  let isYearless = false;
  for (const cell of cells) {
    const parts = read(cell);
    if (parts === null) continue;
    if (parts.order === 'open') weigh(parts, seen);
    if (parts.year === null) isYearless = true;
  }
  const { order, guessed } = orderIn(seen, reading);
  const isSwapped = order === 'month first';
  const partsOf = (cell: string): DateParts | null => {
    const parts = read(cell);
    return isSwapped && parts !== null && parts.order === 'open' ? swapped(parts) : parts;
  };
  const dated = isYearless ? cells.map(partsOf) : [];
  const years = isYearless ? yearsFor(dated, reading.today) : [];

  const yearless = years.filter((_, at) => dated[at] !== null && dated[at]?.year === null);
  const newest = isYearless ? greatest(yearless) : null;
  const answer = reading.answered?.year ?? null;
  const shiftOfYears = newest === null || answer === null ? 0 : answer - newest;

  const wallClock = wallClocks();
  const values = new Array<number | null>(cells.length).fill(null);
  const unreadable: number[] = [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    const parts = partsOf(cell);
    const given = years[at];
    const year = parts === null ? null : (parts.year ?? (given === undefined ? null : given + shiftOfYears));
    const wall = parts === null || year === null ? null : wallClock(parts, year);
    const value =
      parts === null || wall === null ? pastedSerial(cell.trim()) : serialAt(shifted(parts, wall, cell, reading));
    values[at] = value;
    if (value === null && !reading.isBlank(cell)) unreadable.push(at);
    if (parts !== null && parts.year === null && year !== null && value !== null) {
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return {
    values,
    unreadable,
    guessedOrder: guessed ? order : null,
    guessedYears: last < first ? null : [first, last],
    likeliestYear: newest,
  };
};

const greatest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);

const shifted = (parts: DateParts, wall: number, cell: string, reading: DateReading): number => {
  if (parts.offset !== null) return reading.fromUtc === null ? wall : reading.fromUtc(wall - parts.offset);
  return reading.shift === null || !cell.includes(':') ? wall : reading.shift(wall);
};
