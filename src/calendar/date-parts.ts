import { isFiller, isWeekday, monthNamed } from '../text/months.ts';
import type { PartReader } from '../text/number.ts';
import { serialOf, wallClockOf } from './day.ts';

/** What one cell says about a moment. */
export interface DateParts {
  /** The number that stands first, second, third where the order of day and month is open; else day and month. */
  readonly order: 'known' | 'open';
  readonly day: number;
  readonly month: number;
  /** `null` where the cell states no year. */
  readonly year: number | null;
  /** Milliseconds after midnight; 0 where the cell states no time. */
  readonly time: number;
  /** Milliseconds to subtract for UTC where the cell states an offset, else `null`. */
  readonly offset: number | null;
}

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,]+(.*))?$/;
/** `02.03`, as people shorten the days of a year. */
const dayAndMonth = /^(\d{2})\.(\d{2})\.?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]+(.*))?$/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})? ?([ap]\.?m\.?)? ?(z|utc|[+-]\d{2}:?\d{2})?$/;
const minute = 60_000;

const offsetOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (text === 'z' || text === 'utc') return 0;
  const digits = text.slice(1).replace(':', '');
  const size = (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * minute;
  return text.startsWith('-') ? -size : size;
};

const timeIn = (text: string | undefined): Pick<DateParts, 'time' | 'offset'> | null => {
  if (text === undefined || text === '') return { time: 0, offset: null };
  const found = clock.exec(text.trim().toLowerCase());
  if (found === null) return null;
  const [, hours, minutes, seconds, half, zone] = found;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half !== undefined && Number(hours) > 12))
    return null;
  return { time: (hour * 60 + Number(minutes)) * minute + Number(seconds ?? 0) * 1000, offset: offsetOf(zone) };
};

/** `2-Mar-26` and `25-Oct`, as spreadsheets show days. */
const hyphened = /^(\d{1,2})-(\p{L}{3,12})\.?(?:-(\d{4}|\d{2}))?$/u;

/** `2026年3月4日`, `3月4日` and the same in Korean, whatever stands after the day. */
const eastern = /^(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일](.{0,20})$/u;

const easternDate = (text: string): DateParts | null => {
  const found = eastern.exec(text);
  if (found === null) return null;
  const rest = (found[4] ?? '').replace(/[()（）]/g, ' ').trim();
  const [first = '', ...others] = rest.split(' ');
  const at = timeIn(isWeekday(first) ? others.join(' ') : rest);
  const year = found[1] === undefined ? null : Number(found[1]);
  return at === null ? null : { order: 'known', day: Number(found[3]), month: Number(found[2]), year, ...at };
};

const hyphenedDate = (text: string): DateParts | null => {
  const [, day, word = '', year] = hyphened.exec(text.toLowerCase()) ?? [];
  const month = monthNamed(word);
  if (day === undefined || month === null) return null;
  return {
    order: 'known',
    day: Number(day),
    month,
    year: year === undefined ? null : fullYear(year),
    time: 0,
    offset: null,
  };
};

const inWords = (text: string): DateParts | null => {
  let day: number | null = null;
  let month: number | null = null;
  let isMonthOpen = false;
  let year: number | null = null;
  let time: string | undefined;
  for (const word of text.toLowerCase().split(/[ ,.()\u00a0\u202f]/)) {
    if (word === '') continue;
    if (word.includes(':')) time = time === undefined ? word : `${time} ${word}`;
    else if (/^(am|pm)$/.test(word) && time !== undefined) time = `${time} ${word}`;
    else if (/^\d{4}$/.test(word) && year === null) year = Number(word);
    else if (/^\d{1,2}$/.test(word) && day === null) day = Number(word);
    else if ((month === null || isMonthOpen) && monthNamed(word) !== null) {
      month = monthNamed(word);
      // `mar. 4 août` begins with a Tuesday.
      isMonthOpen = isWeekday(word);
    } else if (!isFiller(word)) return null;
  }
  const at = timeIn(time);
  return day === null || month === null || at === null ? null : { order: 'known', day, month, year, ...at };
};

/** Two-digit years are of this century: no export of a social network is older. */
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** The number that two digits at a place of a text are, or -1. */
const pairAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
};

const [slash, blank, colon] = [47, 32, 58];

/** What the time of a stamp may be: none, or one of the minutes of a day. */
const stampTimes = 1 + 24 * 60;

/**
 * `03/04/2026 17:05`, which most rows of large exports have, as one number, without a search; -1 for anything else:
 *
 *     03/04/2026          20260304 × 1441
 *     03/04/2026 00:05    20260304 × 1441 + 1 + 5
 */
export const slashedStamp: PartReader = (text, from, to) => {
  const size = to - from;
  if ((size !== 16 && size !== 10) || text.charCodeAt(from + 2) !== slash || text.charCodeAt(from + 5) !== slash)
    return -1;
  const isTimed = size === 16;
  if (isTimed && (text.charCodeAt(from + 10) !== blank || text.charCodeAt(from + 13) !== colon)) return -1;
  const day = pairAt(text, from);
  const month = pairAt(text, from + 3);
  const century = pairAt(text, from + 6);
  const yearOfCentury = pairAt(text, from + 8);
  const hours = isTimed ? pairAt(text, from + 11) : 0;
  const minutes = isTimed ? pairAt(text, from + 14) : 0;
  if (Math.min(day, month, century, yearOfCentury, hours, minutes) < 0 || hours > 23 || minutes > 59) return -1;
  const date = ((century * 100 + yearOfCentury) * 100 + day) * 100 + month;
  return date * stampTimes + (isTimed ? 1 + hours * 60 + minutes : 0);
};

/** Whether a stamp has a time of day. */
export const isStampTimed = (stamp: number): boolean => stamp % stampTimes > 0;

/** What a stamp says. */
export const partsOfStamp = (stamp: number): DateParts => {
  const date = Math.floor(stamp / stampTimes);
  const time = Math.max(0, stamp - date * stampTimes - 1) * minute;
  const year = Math.floor(date / 10_000);
  const ofYear = date - year * 10_000;
  const day = Math.floor(ofYear / 100);
  return { order: 'open', day, month: ofYear - day * 100, year, time, offset: null };
};

/** The cells of a column that may be dates. */
export interface DateCells {
  readonly length: number;
  /** The text of a cell, without blanks around it. */
  readonly text: (row: number) => string;
  /** The date that a cell is as `slashedStamp` tells it: such a cell need not be cut out of its file. -1 for all others. */
  readonly stamp: (row: number) => number;
}

/** Cells that stand as a list of texts. */
export const dateCellsOf = (texts: readonly string[]): DateCells => ({
  length: texts.length,
  text: (row) => texts[row] ?? '',
  stamp: (row) => {
    const text = texts[row] ?? '';
    return slashedStamp(text, 0, text.length);
  },
});

/** Cells whose stamps are read once, and of which only those without one are cut out. */
export const stampedCells = (
  length: number,
  stampAt: (row: number) => number,
  textAt: (row: number) => string,
): DateCells => {
  const stamps = new Float64Array(length);
  const texts = new Array<string>(length).fill('');
  for (let row = 0; row < length; row += 1) {
    const stamp = stampAt(row);
    stamps[row] = stamp;
    if (stamp === -1) texts[row] = textAt(row);
  }
  const stamp = (row: number): number => stamps[row] ?? -1;
  return { length, text: (row) => (stamp(row) === -1 ? (texts[row] ?? '') : textAt(row)), stamp };
};

/** A text without what says nothing of the day: `р.` after a year, the day of the week before or behind. */
const bared = (text: string): string => {
  const words = text.split(' ');
  const isVoid = (word: string | undefined): boolean =>
    word !== undefined && isFiller(word.toLowerCase().replace(/[(),.]/g, '')) && /\p{L}/u.test(word);
  while (words.length > 1 && isVoid(words[0])) words.shift();
  while (words.length > 1 && isVoid(words[words.length - 1])) words.pop();
  return words.join(' ').replace(/,$/, '');
};

/** Reads one cell by an explicit list of formats; `null` where it is none of them. The day may still not exist. */
export const datePartsOf = (cell: string): DateParts | null => {
  const text = cell.trim();
  const stamp = slashedStamp(text, 0, text.length);
  if (stamp !== -1) return partsOfStamp(stamp);
  if (text.length > longestDate) return null;
  const found = inDigits(text);
  if (found !== null) return found;
  // Every date has a digit; what words mean is put together slowly, and only for texts that may be dates.
  if (!/\d/.test(text) || !/\p{L}/u.test(text)) return null;
  const bare = bared(text);
  return (bare === text ? null : inDigits(bare)) ?? easternDate(text) ?? hyphenedDate(text) ?? inWords(text);
};

/** No date is longer. */
const longestDate = 60;

const inDigits = (text: string): DateParts | null => {
  const first = yearFirst.exec(text);
  if (first !== null) {
    const at = timeIn(first[5]);
    return at === null
      ? null
      : { order: 'known', year: Number(first[1]), month: Number(first[3]), day: Number(first[4]), ...at };
  }
  const last = yearLast.exec(text);
  if (last !== null) {
    const at = timeIn(last[5]);
    if (at === null) return null;
    return {
      order: last[2] === '.' ? 'known' : 'open',
      day: Number(last[1]),
      month: Number(last[3]),
      year: fullYear(last[4] ?? ''),
      ...at,
    };
  }
  const packed = compact.exec(text);
  if (packed !== null) {
    return {
      order: 'known',
      year: Number(packed[1]),
      month: Number(packed[2]),
      day: Number(packed[3]),
      time: 0,
      offset: null,
    };
  }
  const short = dayAndMonth.exec(text);
  if (short !== null && Number(short[2]) <= 12)
    return { order: 'known', year: null, month: Number(short[2]), day: Number(short[1]), time: 0, offset: null };
  return null;
};

/**
 * A function to the wall clock of date parts as if read at UTC, in milliseconds since 1970, or `null` where there is no such
 * day. It remembers the days of a column.
 */
export const wallClocks = (): ((parts: DateParts, year: number) => number | null) => {
  const midnights = new Map<number, number | null>();
  return ({ month, day, time }, year) => {
    const key = (year * 100 + month) * 100 + day;
    let midnight = midnights.get(key);
    if (midnight === undefined) {
      const serial = serialOf(year, month, day);
      midnight = serial === null ? null : wallClockOf(serial);
      midnights.set(key, midnight);
    }
    return midnight === null ? null : midnight + time;
  };
};
