import {
  type DecimalMark,
  decimalMarkIn,
  fractionAt,
  isAmbiguousNumber,
  isBlankText,
  markIn,
  numberOf,
  plainMarkAt,
} from '../../text/number.ts';
import { wholeNumberIn } from '../text/table-cells.ts';

/** What exports write for a number that they do not have, besides dashes. */
const placeholders = new Set(['nan', 'na', 'undefined', 'null', '#n/a', '(not set)']);

/** Whether a cell says that there is nothing. */
export const isBlankCell = (cell: string): boolean =>
  cell === '' || isBlankText(cell) || placeholders.has(cell.trim().toLowerCase());

export interface NumberColumn {
  readonly values: readonly (number | null)[];
  /** The positions of cells that are neither blank nor a number. */
  readonly unreadable: readonly number[];
  /** The position of a cell that uses another decimal mark than an earlier one, else `null`. */
  readonly mixed: number | null;
  /** The decimal mark that was taken; `null` where no cell needed one. */
  readonly mark: DecimalMark | null;
  /** Whether neither the cells nor the source say which mark is the decimal one, and it matters. */
  readonly isOpen: boolean;
}

const unit = /^([\d.,]+) ?(h|m|s|min|sec|год|хв|с|std|min|sek)\.?$/;
const unitSeconds = new Map([
  ['h', 3600],
  ['год', 3600],
  ['std', 3600],
  ['m', 60],
  ['min', 60],
  ['хв', 60],
  ['s', 1],
  ['sec', 1],
  ['с', 1],
  ['sek', 1],
]);

/** In characters; a longer text is no duration and must not cost a search. */
const longestDuration = 30;

const clock = /^(\d+):([0-5]?\d):([0-5]?\d)$/;
/** As ISO 8601 writes durations of less than a day. */
const standard = /^pt(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** Seconds of a duration such as `0:03:25`, `1m 10s`, `PT1M10S` or `1 хв 47 с`; `null` for any other text. */
export const durationOf = (cell: string): number | null => {
  // A large M alone is a million.
  if (cell.length > longestDuration || /^[\d.,\s]+M$/.test(cell.trim())) return null;
  const text = cell.trim().toLowerCase();
  const parts = (clock.exec(text) ?? standard.exec(text))?.slice(1) ?? [];
  if (parts.some((part) => part !== undefined)) {
    const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
    return hours * 3600 + minutes * 60 + seconds;
  }
  if (text === '') return null;
  let rest = text;
  let total = 0;
  while (rest !== '') {
    const part = /^[\d.,]+ ?[^\d\s.,]+\.?/.exec(rest)?.[0];
    if (part === undefined) return null;
    rest = rest.slice(part.length).trim();
    const found = unit.exec(part);
    const seconds = unitSeconds.get(found?.[2] ?? '');
    if (found?.[1] === undefined || seconds === undefined) return null;
    total += Number(found[1].replace(',', '.')) * seconds;
  }
  return Number.isNaN(total) ? null : total;
};

/** The decimal mark that the cells of a column prove. */
export const decimalMarkOf = (cells: readonly string[]): ReturnType<typeof decimalMarkIn> =>
  // Only a text with a separator can prove a mark.
  decimalMarkIn(cells.filter((cell) => cell.includes('.') || cell.includes(',')));

const endsInDigit = (cell: string): boolean => {
  const code = cell.charCodeAt(cell.length - 1);
  return code >= 48 && code <= 57;
};

/** How many spellings of numbers are remembered: those of a column that repeats itself. */
const remembered = 4096;

/**
 * Reads the numbers of a column; its decimal mark is decided from all cells, then by what the source is known to write,
 * then, only where a cell such as `1.234` stays open, by `otherwise`.
 */
export const numberColumn = (
  cells: readonly string[],
  known: DecimalMark | null,
  otherwise: () => DecimalMark | null = () => null,
): NumberColumn => {
  const values = new Array<number | null>(cells.length).fill(null);
  // The cells that are neither a few digits nor a fraction by themselves: only these need a search.
  const others: number[] = [];
  let proved: ReturnType<typeof decimalMarkIn> = null;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    const markAt = plainMarkAt(cell);
    const whole = markAt === -1 ? wholeNumberIn(cell, 0, cell.length) : -1;
    if (markAt !== -1) {
      values[at] = fractionAt(cell, markAt);
      const own = markIn(cell, markAt);
      if (proved !== own) proved = proved === null ? own : 'both';
    } else if (whole !== -1) values[at] = whole;
    else if (cell !== '') others.push(at);
  }
  if (others.length === 0 && proved === null) return { values, unreadable: [], mixed: null, mark: null, isOpen: false };

  const texts = others.map((at) => cells[at] ?? '');
  const ofOthers = proved === 'both' ? null : decimalMarkOf(texts);
  const stated = proved === null || ofOthers === null || ofOthers === proved ? (proved ?? ofOthers) : 'both';
  const isOpen = stated === null && known === null && texts.some(isAmbiguousNumber);
  const mark = isOpen ? otherwise() : stated === null || stated === 'both' ? known : stated;
  const read = new Map<string, number | null>();
  const unreadable: number[] = [];
  // Where both marks stand, what was a fraction by itself may be none by the mark that is taken.
  for (const at of stated === 'both' ? cells.keys() : others) {
    const cell = cells[at] ?? '';
    // Most digits are read sooner than they are found among others; words and signs are not.
    let value = endsInDigit(cell) ? numberOf(cell, mark) : read.get(cell);
    if (value === undefined) {
      value = numberOf(cell, mark);
      if (read.size < remembered) read.set(cell, value);
    }
    values[at] = value;
    if (value === null && !isBlankCell(cell)) unreadable.push(at);
  }
  const other = mark === ',' ? '.' : ',';
  const mixed = stated === 'both' ? cells.findIndex((cell) => cell.includes(other)) : -1;
  return { values, unreadable, mixed: mixed === -1 ? null : mixed, mark, isOpen };
};
