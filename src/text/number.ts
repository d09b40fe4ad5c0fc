/** What a part of a text says as a number, read where it stands; -1 where it is nothing of the kind. */
export type PartReader = (text: string, from: number, to: number) => number;

/** The sign that separates decimals from whole numbers. */
export type DecimalMark = '.' | ',';

/** No number is longer, and no scan of a longer text needs to begin. */
const longest = 64;

/** Powers of ten by the words for them. */
const scales: ReadonlyMap<string, number> = new Map([
  ...['k', 'тис', 'тыс', 'tsd', 'tys', 'mil', 'tis'].map((word) => [word, 3] as const),
  // A small m is metres or minutes to many people, a small b bytes; the rest is read in either case.
  ...['M', 'млн', 'mln', 'mio', 'mi'].map((word) => [word, 6] as const),
  ...['B', 'bn', 'млрд', 'mrd', 'mld', 'bi'].map((word) => [word, 9] as const),
]);

/** The currencies of the exports by their codes. */
export const currencyCodes: readonly string[] = (
  'UAH USD EUR GBP PLN CHF CZK RON HUF BGN MDL GEL KZT TRY RUB SEK NOK DKK CAD AUD NZD INR IDR JPY CNY HKD SGD KRW THB ' +
  'VND PHP MYR BRL MXN ARS CLP COP PEN ZAR NGN KES EGP AED SAR ILS'
).split(' ');

const currencies: ReadonlySet<string> = new Set([
  ...currencyCodes.map((code) => code.toLowerCase()),
  ...'грн гривень гривні гривня руб р zł zl kč лв kr fr rs'.split(' '),
]);

interface Parts {
  readonly negative: boolean;
  /** Digits with their separators: `.`, `,`, a blank or an apostrophe. */
  readonly body: string;
  /** What the number is multiplied by, as a power of ten. */
  readonly power: number;
}

const isDigits = (text: string): boolean => {
  if (text.length === 0 || text.length > longest) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
};

/** One spelling for the digits, blanks, signs and apostrophes of all alphabets. */
const plain = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\u2212\u2013\u2014\ufe63\uff0d]/g, '-')
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u066a\uff05]/g, '%')
    .trim();

/** Whether a word names a currency: `$`, `US$`, `$US`, `грн.`, `EUR`. No word at all is a currency left unsaid. */
const isCurrency = (word: string): boolean =>
  word === '' ||
  /^(?:[A-Z]{0,3}\p{Sc}|\p{Sc}[A-Z]{2})$/u.test(word) ||
  currencies.has(word.replace(/\.$/, '').toLowerCase());

/** What stands after the digits as a power of ten, or `null` where it is no ending of a number. */
const powerOf = (tail: string): number | null => {
  if (tail === '%') return -2;
  const [first = '', ...rest] = tail.split(' ').filter((word) => word !== '');
  // `mil` is a thousand in Spanish and Portuguese; with a full stop it is a million in Czech, Slovak and Romanian.
  const word = first === 'mil.' ? 'mln' : first.replace(/\.$/, '');
  const scale = scales.get(word) ?? scales.get(word.toLowerCase().replace(/^[mb]$/, ''));
  if (scale !== undefined && isCurrency(rest.join(' '))) return scale;
  return isCurrency(tail) ? 0 : null;
};

/** Where the digits of a text begin, or -1: the dot of `Rs.500` belongs to the currency, that of `$.50` to the number. */
const startIn = (text: string): number => {
  const start = text.search(/[\d.,]/);
  return text.charAt(start) === '.' && /\p{L}/u.test(text.charAt(start - 1)) ? text.search(/\d/) : start;
};

/** Whether a text is only digits, points and commas that begin and end with a digit: all that most fractions are. */
const isBare = (text: string): boolean => /^\d[\d.,]*$/.test(text) && /\d$/.test(text);

const partsOf = (text: string): Parts | null => {
  const trimmed = text.trim();
  if (trimmed.length > longest) return null;
  if (isBare(trimmed)) return { negative: false, body: trimmed, power: 0 };
  let rest = plain(trimmed);
  const isBracketed = rest.startsWith('(') && rest.endsWith(')');
  if (isBracketed) rest = rest.slice(1, -1).trim();
  const start = startIn(rest);
  let end = rest.length;
  while (end > start && !/\d/.test(rest.charAt(end - 1))) end -= 1;
  if (start < 0 || end <= start) return null;
  const head = rest.slice(0, start).trim();
  const signs = head.match(/[+-]/g) ?? [];
  const power = powerOf(rest.slice(end).trim());
  if (power === null || signs.length > 1 || (isBracketed && signs.length > 0)) return null;
  if (!isCurrency(head.replace(/[+-]/, '').trim())) return null;
  return { negative: isBracketed || signs[0] === '-', body: rest.slice(start, end), power };
};

/** Whether a separator stands once, before exactly three digits and after one to three that could begin a group. */
const isUndecided = (body: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);

/** The mark that a number's own digits prove to be the decimal one, or `null` where they prove none. */
const proven = (body: string): DecimalMark | null => {
  if (!body.includes('.') && !body.includes(',')) return null;
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  if (isUndecided(body)) return null;
  return dots === 1 ? '.' : ',';
};

/** Whole digits in groups: by threes, or the Indian way by twos before the last three; one separator throughout. */
const isGrouped = (whole: string): boolean =>
  /^\d+$/.test(whole) ||
  /^[1-9]\d{0,2}(?:([ '.,])\d{3})(?:\1\d{3})*$/.test(whole) ||
  /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(whole);

/** The number that the digits are with this decimal mark, or `null` where they are none. */
const sizeOf = ({ body, power }: Parts, decimal: DecimalMark | null): number | null => {
  const at = decimal === null ? -1 : body.indexOf(decimal);
  const whole = at < 0 ? body : body.slice(0, at);
  const fraction = at < 0 ? '' : body.slice(at + 1);
  if (!(isGrouped(whole) || (whole === '' && fraction !== '')) || !/^\d*$/.test(fraction)) return null;
  // `03.2026` and `01.02` are dates that lack a part, no numbers.
  if (fraction !== '' && /^0\d/.test(whole)) return null;
  const digits = `${whole.replace(/[ '.,]/g, '')}${fraction === '' ? '' : `.${fraction}`}`;
  // Read in one step: 1.005 × 1000 would not be 1005.
  return Number(`${digits}e${power}`);
};

/** Longer fractions, which no export writes, are left to the search. */
const longestFraction = 20;

/**
 * Where the decimal mark of a fraction stands that proves it by itself and has nothing but digits besides: `12,5` and
 * `1234.567`, not `1.234`; -1 for any other text.
 */
export const plainMarkAt = (text: string): number => {
  const size = text.length;
  if (size < 3 || size > longestFraction) return -1;
  let at = -1;
  for (let place = 0; place < size; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= 48 && code <= 57) continue;
    if ((code !== 44 && code !== 46) || at !== -1) return -1;
    at = place;
  }
  if (at < 1 || at === size - 1) return -1;
  const beginsWithZero = text.charCodeAt(0) === 48;
  const isDate = at > 1 && beginsWithZero;
  const isOpen = size - at === 4 && at < 4 && !beginsWithZero;
  return isDate || isOpen ? -1 : at;
};

/** Fifteen digits and a mark: the digits without it are a whole number that is kept exactly. */
const longestExact = 16;

/** The number that digits with the decimal mark at a place among them are. */
export const fractionAt = (text: string, markAt: number): number => {
  const size = text.length;
  if (size > longestExact) return Number(text.replace(',', '.'));
  let digits = 0;
  for (let at = 0; at < size; at += 1) if (at !== markAt) digits = digits * 10 + (text.charCodeAt(at) - 48);
  // Both are exact, so their quotient is the nearest number to the fraction, as if it had been read in one step.
  return digits / (powersOfTen[size - 1 - markAt] ?? 1);
};

const powersOfTen = Array.from({ length: longestExact }, (_, power) => Number(`1e${power}`));

/** The decimal mark that stands at a place of a text. */
export const markIn = (text: string, at: number): DecimalMark => (text.charCodeAt(at) === 46 ? '.' : ',');

/** The mark that one text proves. */
const markOf = (text: string): DecimalMark | null => {
  const at = plainMarkAt(text);
  if (at !== -1) return markIn(text, at);
  const parts = partsOf(text);
  if (parts === null) return null;
  const mark = proven(parts.body);
  // A date such as 01.02.2026 has separators too, but proves nothing about numbers.
  return mark === null || sizeOf(parts, mark) === null ? null : mark;
};

/**
 * The decimal mark that the texts of one column prove; `both` where they contradict each other, `null` where none of them
 * decides: `1.234` alone proves nothing, `12,5` proves the comma, `1,234,567` proves the point.
 */
export const decimalMarkIn = (texts: Iterable<string>): DecimalMark | 'both' | null => {
  let mark: DecimalMark | null = null;
  for (const text of texts) {
    const own = markOf(text);
    if (own === null) continue;
    if (mark !== null && mark !== own) return 'both';
    mark = own;
  }
  return mark;
};

/** Whether a text is a number whose only separator may be the decimal mark as well as that of thousands: `1.234`. */
export const isAmbiguousNumber = (text: string): boolean => {
  if (!text.includes('.') && !text.includes(',')) return false;
  const parts = partsOf(text);
  return parts !== null && isUndecided(parts.body);
};

/**
 * A number as people write it, or `null` where a text is none. Groups are checked, so that `1,23,4` is no number.
 * Without a known decimal mark a lone separator before exactly three digits separates thousands.
 */
export const numberOf = (text: string, mark: DecimalMark | null): number | null => {
  // Most numbers of an export are a few digits: they need no search.
  if (isDigits(text)) return Number(text);
  const at = plainMarkAt(text);
  if (at !== -1 && (mark === null || mark === markIn(text, at))) return fractionAt(text, at);
  const parts = partsOf(text);
  if (parts === null) return null;
  const size = sizeOf(parts, mark ?? proven(parts.body));
  return size !== null && parts.negative ? -size : size;
};

const placeholders: ReadonlySet<string> = new Set(['', '-', '–', '—', '--', '---', 'n/a', 'н/д']);

/** Whether a text stands for nothing: blank, a dash, `n/a`, `н/д`. */
export const isBlankText = (text: string): boolean => placeholders.has(text.trim().toLowerCase());
