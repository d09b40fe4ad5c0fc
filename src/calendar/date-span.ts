import { isFiller, monthNamed } from '../text/months.ts';
import { type DateParts, datePartsOf } from './date-parts.ts';
import { serialOf, wallClockOf } from './day.ts';

/** What the heading of a column says of its cells. */
export type Grain = 'month' | 'week' | 'sunday week' | 'quarter' | 'year';

/** What a cell says of several days: its first day, and either the last one or how many whole months or days it has. */
export interface DateSpan {
  readonly first: DateParts;
  readonly last: DateParts | null;
  readonly months: number;
  readonly days: number;
  /** The two digits of `Oct-25`, which are a year unless the column counts days with them. */
  readonly digits: number | null;
  /** The number of a week without a year: its days are known with the year, those above are near them. */
  readonly week?: number;
}

/** No span is longer. */
const longestSpan = 80;

const day = (year: number | null, month: number, date: number): DateParts => ({
  order: 'known',
  year,
  month,
  day: date,
  time: 0,
  offset: null,
});

const ofMonths = (year: number | null, month: number, months: number): DateSpan | null =>
  month < 1 || month > 12 ? null : { first: day(year, month, 1), last: null, months, days: 0, digits: null };

/** A whole number of days from a serial number on. */
const ofDays = (serial: number, days: number): DateSpan => {
  const at = new Date(wallClockOf(serial));
  const first = day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  return { first, last: null, months: 0, days, digits: null };
};

/** 0 on Sundays. */
const weekdayOf = (serial: number): number => (serial + 6) % 7;

/** Its days are near those of the same week of any other year. */
const nominalYear = 2026;

const ofBareWeek = (week: number, grain: Grain | null): DateSpan | null => {
  const span = ofWeek(nominalYear, week, grain);
  return span === null
    ? null
    : { ...span, first: week === 1 ? day(null, 1, 1) : { ...span.first, year: null }, days: 7, week };
};

/** A week by its number: from Monday as ISO 8601 counts; or from Sunday, the first one beginning on 1 January. */
export const ofWeek = (year: number, week: number, grain: Grain | null): DateSpan | null => {
  const newYear = serialOf(year, 1, 1);
  if (newYear === null || week < 1 || week > 53) return null;
  if (grain === 'sunday week') {
    const nextSunday = newYear + 7 - weekdayOf(newYear);
    const first = week === 1 ? newYear : nextSunday + 7 * (week - 2);
    const nextYear = serialOf(year + 1, 1, 1) ?? first;
    return first >= nextYear ? null : ofDays(first, Math.min(week === 1 ? nextSunday : first + 7, nextYear) - first);
  }
  const fourth = newYear + 3;
  const monday = fourth - ((weekdayOf(fourth) + 6) % 7);
  return ofDays(monday + 7 * (week - 1), 7);
};

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const weekWords = 'week|wk|w|тиждень|тижд|тиж|неделя|нед|semana|sem|woche|kw|semaine|settimana|tydzień|tydz|hafta|週';
const quarterWords = 'q|quarter|квартал|кв|trimestre|trim|quartal|kwartał|çeyrek|t';

const weekFirst = new RegExp(`^(\\d{4})[ -]?(?:${weekWords})\\.?[ -]?(\\d{1,2})$`, 'u');
const weekLast = new RegExp(`^(?:${weekWords})\\.?[ -]?(?:№ ?|#)?(\\d{1,2})(?:, ?|[ /-])(?:\\(?)(\\d{4})\\)?$`, 'u');
const weekMiddle = new RegExp(`^(\\d{1,2})[ -]?(?:й|-й)? ?(?:${weekWords})\\.?,? (\\d{4})$`, 'u');
const quarterFirst = new RegExp(`^(\\d{4})[ -]?(?:${quarterWords})\\.?[ -]?([1-4])$`, 'u');
const quarterLast = new RegExp(`^(?:${quarterWords})\\.?[ -]?([1-4])(?:, ?|[ /-]|'| ')(\\d{4}|\\d{2})$`, 'u');
/** A number before its word, which people write in Roman letters too, with the Ukrainian `і` for an `i`. */
const ordinal = '([iі]{1,3}|[iі]v|[1-4])(?:-?(?:й|ий|ше|ге|е|st|nd|rd|th|er|ème|º))?';
const quarterMiddle = new RegExp(`^${ordinal}[ .]{0,2}(?:${quarterWords})\\.?,? (\\d{4})$`, 'u');
const halfWords = 'h|hy|half|півріччя|полугодие|halbjahr|półrocze|semestre|semestr';
const halfFirst = new RegExp(`^(\\d{4})[ -]?(?:${halfWords})[ -]?([12])$`, 'u');
const halfLast = new RegExp(`^(?:${halfWords})[ -]?([12])(?:, ?|[ /-]|'| ')(\\d{4}|\\d{2})$`, 'u');
const halfMiddle = new RegExp(`^${ordinal}[ .]{0,2}(?:${halfWords})(?: of)?,? (\\d{4})$`, 'u');
/** What stands after a year and says no more of it. */
const yearWord = / (?:р|рр|рік|року|г|год|года|roku)\.?$/u;
const bareWeek = new RegExp(`^(?:${weekWords})\\.?[ -]?(?:№ ?|#)?(\\d{1,2})$`, 'u');
const bareWeekMiddle = new RegExp(`^(\\d{1,2})(?:-?(?:й|ий|я|st|nd|rd|th))?[ .]{0,2}(?:${weekWords})\\.?$`, 'u');
const bareQuarter = new RegExp(`^(?:${quarterWords})\\.?[ -]?([1-4])$`, 'u');
const bareQuarterMiddle = new RegExp(`^${ordinal}[ .]{0,2}(?:${quarterWords})\\.?$`, 'u');
/** The label of a week before its days: `Week 10: 02.03–08.03.2026`. */
const weekLabel = new RegExp(`^(?:${weekWords})\\.? ?(?:№ ?|#)?\\d{1,2}[ :,.–-]+(?![ :,.–-])(?=.*\\d)`, 'u');
const romans = ['i', 'ii', 'iii', 'iv'];

/** The number that a digit or a Roman number is. */
const ordinalOf = (text: string): number => {
  const roman = romans.indexOf(text.replace(/і/g, 'i'));
  return roman === -1 ? Number(text) : roman + 1;
};

/** `2025-10`, `2025/10`, and `2025M10` as statistics offices write. */
const monthDigits = /^(\d{4})(?:[-/.]|-?m)(\d{1,2})$/;
const digitsMonth = /^(\d{1,2})[-/. ](\d{4})$/;
/** `09.26` below a heading of months. */
const monthAndDigits = /^(0?[1-9]|1[0-2])[./](\d{2})$/;
const compact = /^(\d{4})(\d{2})$/;
const eastern = /^(\d{4}|\d{2})[年년] ?(\d{1,2})[月월](?:分)?$/;
/** `Oct-25`, `Oct '25`, `жов-25`, `жов.25`, `Oct/25`. */
const shortened = /^(\p{L}{3,12})(?:\.|\.?(?: ?['’]| ?[-/] ?)'?)(\d{4}|\d{2})$/u;

/** A month alone: `Oct 2025`, `жовтень 2025 р.`, `2025 October`, `September`. */
const monthIn = (text: string, grain: Grain | null): DateSpan | null => {
  const [, word = '', digits = ''] = shortened.exec(text) ?? [];
  const named = monthNamed(word);
  if (named !== null) {
    const isOpen = digits.length === 2 && !/['’]/.test(text) && grain !== 'month';
    const span = ofMonths(fullYear(digits), named, 1);
    return span !== null && isOpen ? { ...span, digits: Number(digits) } : span;
  }
  let month: number | null = null;
  let year: number | null = null;
  for (const part of text.split(/[ ,.()]/)) {
    if (part === '') continue;
    if (year === null && (/^(?:19|20)\d\d$/.test(part) || (grain === 'month' && month !== null && /^\d\d$/.test(part))))
      year = fullYear(part);
    else if (month === null && monthNamed(part) !== null) month = monthNamed(part);
    else if (!isFiller(part)) return null;
  }
  return month === null ? null : ofMonths(year, month, 1);
};

const unitIn = (text: string, grain: Grain | null): DateSpan | null => {
  const isOfWeeks = grain === 'week' || grain === 'sunday week';
  const month = monthDigits.exec(text);
  const reversed = digitsMonth.exec(text);
  const [year, unit] = month !== null ? [month[1], month[2]] : [reversed?.[2], reversed?.[1]];
  if (year !== undefined)
    return isOfWeeks ? ofWeek(Number(year), Number(unit), grain) : ofMonths(Number(year), Number(unit), 1);
  const east = eastern.exec(text);
  if (east !== null) return ofMonths(fullYear(east[1] ?? ''), Number(east[2]), 1);
  const packed = compact.exec(text);
  if (packed !== null) {
    const [year, number] = [Number(packed[1]), Number(packed[2])];
    if (year < 1990 || year > 2100) return null;
    return isOfWeeks ? ofWeek(year, number, grain) : ofMonths(year, number, 1);
  }
  if (isOfWeeks && /^\d{1,2}$/.test(text)) return ofBareWeek(Number(text), grain);
  const [, numbered, digits = ''] = grain === 'month' ? (monthAndDigits.exec(text) ?? []) : [];
  if (numbered !== undefined) return ofMonths(fullYear(digits), Number(numbered), 1);
  if (grain === 'month' && /^(?:0?[1-9]|1[0-2])$/.test(text)) return ofMonths(null, Number(text), 1);
  if (grain === 'year' && /^(?:19|20)\d\d$/.test(text)) return ofMonths(Number(text), 1, 12);
  if (!/\p{L}/u.test(text)) return null;
  return partOfYearIn(text.replace(yearWord, ''), grain) ?? monthIn(text, grain);
};

/** A week, a quarter or a half of a year, by its number. */
const partOfYearIn = (text: string, grain: Grain | null): DateSpan | null => {
  if (!/\d|[iіv]/.test(text)) return null;
  const week = weekFirst.exec(text);
  if (week !== null) return ofWeek(Number(week[1]), Number(week[2]), grain);
  const weekOf = weekLast.exec(text) ?? weekMiddle.exec(text);
  if (weekOf !== null) return ofWeek(Number(weekOf[2]), Number(weekOf[1]), grain);
  const quarter = quarterFirst.exec(text);
  if (quarter !== null) return ofMonths(Number(quarter[1]), 3 * Number(quarter[2]) - 2, 3);
  const quarterOf = quarterLast.exec(text) ?? quarterMiddle.exec(text);
  if (quarterOf !== null) return ofMonths(fullYear(quarterOf[2] ?? ''), 3 * ordinalOf(quarterOf[1] ?? '') - 2, 3);
  const half = halfFirst.exec(text);
  if (half !== null) return ofMonths(Number(half[1]), 6 * Number(half[2]) - 5, 6);
  const halfOf = halfLast.exec(text) ?? halfMiddle.exec(text);
  if (halfOf !== null) return ofMonths(fullYear(halfOf[2] ?? ''), 6 * ordinalOf(halfOf[1] ?? '') - 5, 6);
  // A letter with a digit, `T1`, is a code of anything unless its heading says what it is.
  if (grain === null && !/\p{L}{2}/u.test(text)) return null;
  const bare = bareWeek.exec(text) ?? bareWeekMiddle.exec(text);
  if (bare !== null) return ofBareWeek(Number(bare[1]), grain);
  const bareOf = bareQuarter.exec(text) ?? bareQuarterMiddle.exec(text);
  return bareOf === null ? null : ofMonths(null, 3 * ordinalOf(bareOf[1] ?? '') - 2, 3);
};

/** One end of a range: it may lack what the other end says. */
interface End {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly parts: DateParts | null;
}

const dotted = /^(\d{1,2})([./])(\d{1,2})\.?$/;
const dayOnly = /^(\d{1,2})\.?$/;
const dayAndYear = /^(\d{1,2}),? (\d{4})$/;

const endIn = (text: string): End | null => {
  const parts = datePartsOf(text);
  if (parts !== null) return { day: parts.day, month: parts.month, year: parts.year, parts };
  const found = dotted.exec(text);
  if (found !== null) {
    const short: DateParts = {
      ...day(null, Number(found[3]), Number(found[1])),
      order: found[2] === '.' ? 'known' : 'open',
    };
    return { day: short.day, month: short.month, year: null, parts: short };
  }
  const alone = dayOnly.exec(text);
  if (alone !== null) return { day: Number(alone[1]), month: null, year: null, parts: null };
  const dated = dayAndYear.exec(text);
  if (dated !== null) return { day: Number(dated[1]), month: null, year: Number(dated[2]), parts: null };
  const month = unitIn(text, null);
  return month === null || month.months !== 1
    ? null
    : { day: null, month: month.first.month, year: month.first.year, parts: null };
};

/** What two ends say together; an end that says less takes it from the other. */
const between = (from: End, to: End): DateSpan | null => {
  const spanned = (first: DateParts, last: DateParts): DateSpan => ({ first, last, months: 0, days: 0, digits: null });
  if (from.parts !== null && to.parts !== null) return spanned(from.parts, to.parts);
  // `8–14 Dec 2025`
  if (from.day !== null && from.month === null && to.parts !== null)
    return spanned({ ...to.parts, day: from.day, order: to.parts.order }, to.parts);
  // `Mar 9 – 15, 2026`
  if (from.parts !== null && to.day !== null && to.month === null) {
    const year = from.year ?? to.year;
    return spanned({ ...from.parts, year }, { ...from.parts, day: to.day, year });
  }
  // `January – June 2026`
  if (from.day === null && to.day === null && from.month !== null && to.month !== null) {
    const crosses = to.month < from.month ? 1 : 0;
    const year = from.year ?? (to.year === null ? null : to.year - crosses);
    const months =
      from.year !== null && to.year !== null
        ? 12 * (to.year - from.year) + to.month - from.month + 1
        : to.month - from.month + 1 + 12 * crosses;
    return months < 1 ? null : ofMonths(year, from.month, months);
  }
  return null;
};

const dividers = [
  '–',
  '~',
  '…',
  ' - ',
  ' to ',
  ' through ',
  ' до ',
  ' по ',
  ' bis ',
  ' al ',
  ' a ',
  ' au ',
  ' do ',
  '-',
  '/',
];

const rangeIn = (text: string): DateSpan | null => {
  for (const divider of dividers) {
    // Of several hyphens the middle one parts the range: `2025-12-08-2025-12-13`.
    const parts = text.split(divider);
    if (parts.length < 2 || parts.length % 2 === 1 || parts.length > 6) continue;
    const half = parts.length / 2;
    const [first, last] = [parts.slice(0, half), parts.slice(half)].map((side) => endIn(side.join(divider).trim()));
    if (first == null || last == null) continue;
    const span = between(first, last);
    if (span !== null) return span;
  }
  return null;
};

/** One spelling for dashes and blanks, in lower case. */
const plain = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[‒–—−～〜]/g, '–')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .trim();

const opening = /^(?:from|since|з|із|від|с|от|von|vom|du|del|dal|de|desde|od) (?=.)/u;

/** The text between the first bracket and the next one that closes, or nothing. */
const bracketed = (text: string): string => {
  const from = text.search(/[([]/);
  const to = from === -1 ? -1 : text.slice(from).search(/[)\]]/);
  return to === -1 ? '' : text.slice(from + 1, from + to).trim();
};

/**
 * The several days that a cell says: `2025-12-08 - 2025-12-14`, `8–14 Dec 2025`, `Week 10 (Mar 2 – Mar 8)`, `Oct-25`,
 * `жовтень 2025`, `202601`, `2026-W10`, `Q1 2026`; `null` where it says one day or none.
 */
export const dateSpanOf = (cell: string, grain: Grain | null): DateSpan | null => {
  if (cell.length > longestSpan) return null;
  const text = plain(cell);
  if (text === '') return null;
  const inside = bracketed(text);
  const bare = text.replace(opening, '');
  const label = bare.replace(weekLabel, '');
  return (
    unitIn(bare, grain) ??
    rangeIn(bare) ??
    (inside === '' ? null : (rangeIn(inside.replace(opening, '')) ?? unitIn(inside, null))) ??
    (label === bare ? null : rangeIn(label))
  );
};

const grains: readonly (readonly [Grain, string])[] = [
  [
    'month',
    'month|months|місяць|місяці|місяць/рік|month/year|year month|month of year|month year|рік і місяць|рік/місяць|год и месяц|месяц|месяцы|mes|mês|monat|mois|mese|miesiąc|ay|月|year-month|año/mes|año mes|ano mês|ano e mês|monat des jahres|jahr und monat|année et mois|anno mese|rok i miesiąc',
  ],
  [
    'week',
    'week starting|week beginning|week commencing|week of|week start|week start date|початок тижня|тиждень з|тиждень від|начало недели|неделя с|wochenbeginn|woche ab|inicio de semana|semana del|week|weeks|тиждень|тижні|неделя|недели|semana|woche|semaine|settimana|tydzień|hafta|週|iso week|iso week of iso year|iso year iso week|iso week and year|тиждень iso|тиждень за iso',
  ],
  ['sunday week', 'year week|week of year|рік і тиждень|рік/тиждень'],
  ['quarter', 'quarter|квартал|trimestre|quartal|kwartał|çeyrek|四半期'],
  ['year', 'year|рік|год|año|ano|jahr|année|anno|rok|yıl|年'],
];

const grainOf = new Map(grains.flatMap(([grain, words]) => words.split('|').map((word) => [word, grain] as const)));

/** What a heading says of the days in its column, by its key. */
export const grainIn = (key: string): Grain | null => grainOf.get(key) ?? null;

/** Every heading that says that its column holds spans, as keys. */
export const grainNames: readonly string[] = Array.from(grainOf.keys());
