import { DEFAULT_LOCALE, helpers } from '@odoo/o-spreadsheet';
import { isDate, serialOf } from '../zone.ts';
import { engineText } from './errors.ts';
import { toEngine } from './formula-syntax.ts';
import type { Locale } from './locale.ts';
import { namedDay } from './named-days.ts';
import { isDayFormat } from './number-format.ts';

/** The most that a cell takes, in characters. */
const longest = 50_000;

/** What a cell gets: the engine's content, and a format where the value brings one along. */
export interface CellContent {
  readonly content: string;
  readonly format?: string;
}

export interface CellSetting {
  readonly locale: Locale;
  readonly zone: string;
  /** The cell's number format before the value comes. */
  readonly format: string | undefined;
  /** Whether a leading apostrophe stays a letter where the format is `@`: nobody has written down what Google does there. */
  readonly keepsMarks: boolean;
}

/** What the engine shows as a link with a label of its own; to Google it is text like any other. */
const label = /^\[.+\]\(.+\)$/;

/** Text that the engine would take for something else carries its mark; other text stands as it is. */
const textIn = (written: string, { format, locale }: CellSetting): CellContent => {
  const text = engineText(written);
  const isTaken =
    /^['=]/.test(text) ||
    label.test(text) ||
    (format !== '@' &&
      (helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, locale) || /^(true|false)$/i.test(text)));
  return { content: isTaken ? `'${text}` : text };
};

/** A day as the locales with dots write it, in the one spelling that the engine reads in every locale. */
export const respellDottedDay = (text: string, { dateFormat }: Locale): string =>
  dateFormat.includes('.') ? text.trim().replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?=$| )/, '$3-$2-$1') : text;

/** A number as people type it in a locale: groups of three, percent, a sign. */
const numberIn = (text: string, { decimalSeparator, thousandsSeparator = '' }: Locale): CellContent | null => {
  const percent = text.endsWith('%');
  const spaces = /[\u00a0\u202f ]/g;
  const body = (percent ? text.slice(0, -1) : text).trim();
  const group = /\s/.test(thousandsSeparator) ? ' ' : thousandsSeparator;
  const [whole = '', fraction, ...more] = body.replace(spaces, ' ').split(decimalSeparator);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const digits = whole.replace(/^[+-]/, '');
  const groups = group === '' ? [digits] : digits.split(group);
  const grouped = groups.length > 1;
  if (
    !groups.every((part, at) => /^\d+$/.test(part) && (!grouped || (at === 0 ? part.length <= 3 : part.length === 3)))
  )
    return null;
  const value = Number(`${whole.startsWith('-') ? '-' : ''}${groups.join('')}.${fraction ?? ''}0`);
  if (percent) return { content: String(value / 100), format: fraction ? '0.00%' : '0%' };
  return grouped ? { content: String(value), format: fraction ? '#,##0.00' : '#,##0' } : { content: String(value) };
};

/** An id such as `12e5` is a power of ten to Google. */
const powerIn = (text: string, { decimalSeparator }: Locale): CellContent | null => {
  const plain = text.replace(decimalSeparator, '.');
  return /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(plain) && Number.isFinite(Number(plain))
    ? { content: String(Number(plain)) }
    : null;
};

/** An amount of money: to Google it is a number. */
const moneyIn = (text: string, locale: Locale): CellContent | null => {
  const [, sign = '', after, before] = /^([+-]?)(?:[$€£₴¥]\s?(.+)|(.+?)\s?[$€£₴¥])$/.exec(text) ?? [];
  const amount = after ?? before;
  const number = amount === undefined ? null : numberIn(`${sign}${amount}`, locale);
  return number === null ? null : { content: number.content, format: '#,##0.00' };
};

const typed = (text: string, place: CellSetting): CellContent => {
  if (/^[=+]./.test(text) && !/^\+[\d\s.,]*$/.test(text)) {
    return { content: toEngine(text.startsWith('+') ? `=${text.slice(1)}` : text, place.locale) };
  }
  const bare = text.trim();
  const number = numberIn(bare, place.locale) ?? powerIn(bare, place.locale) ?? moneyIn(bare, place.locale);
  if (number !== null) return number;
  if (/^(true|false)$/i.test(text.trim())) return { content: text.trim().toUpperCase() };
  const named = namedDay(bare, place.locale);
  if (named !== null)
    return { content: String(named), ...(isDayFormat(place.format) ? {} : { format: place.locale.dateFormat }) };
  const day = respellDottedDay(text, place.locale);
  if (helpers.isDateTime(day, place.locale)) {
    // Google shows a day as it was typed.
    const days = /^\s*\d{4}-/.test(text) ? 'yyyy-mm-dd' : place.locale.dateFormat;
    const format = text.includes(':') ? `${days} ${place.locale.timeFormat}` : days;
    return { content: String(helpers.toNumber(day, place.locale)), ...(isDayFormat(place.format) ? {} : { format }) };
  }
  return textIn(text, place);
};

/**
 * What `setValues` makes of a value: a string is taken as if a person had typed it, unless the cell's format is `@`, where it
 * stays the text that it is; a leading apostrophe marks text and is not part of it, but see `keepsMarks`.
 */
export const contentOf = (value: unknown, place: CellSetting): CellContent => {
  if (value === null || value === undefined || value === '') return { content: '' };
  if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') return { content: Number.isFinite(value) ? String(value) : '#NUM!' };
  if (isDate(value)) {
    const serial = serialOf(value.getTime(), place.zone);
    return { content: String(serial), ...(isDayFormat(place.format) ? {} : { format: place.locale.dateFormat }) };
  }
  if (typeof value !== 'string') throw new Error(`not in the stand-in: a cell that is given ${typeof value}`);
  const text = value;
  if (text.length > longest)
    throw new Error(`Your input contains more than the maximum of ${longest} characters in a single cell.`);
  const isKept = place.keepsMarks && place.format === '@';
  if (text.startsWith("'") && !isKept) return textIn(text.slice(1), place);
  return place.format === '@' ? textIn(text, place) : typed(text, place);
};
