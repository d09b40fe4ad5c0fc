import type { Unit } from '../../kpi/kpi.ts';
import { currencySign } from '../../text/currency-name.ts';
import type { Language } from '../../text/language.ts';

/** The number format of a figure by its unit. Patterns are written the same in every locale and shown by the locale. */
export const formats: Readonly<Record<Unit, string>> = {
  fraction: '0.00%',
  money: '#,##0.00',
  count: '#,##0',
  number: '0.00',
  duration: '[h]:mm:ss',
};

/** The currency of a figure; nothing where no export states one. */
type OfMoney = Readonly<Record<'currency' | 'soleCurrency', string | undefined>>;

/** The sign of a figure's currency; nothing where none is known or several are meant. */
export const signOf = ({ currency, soleCurrency }: Partial<OfMoney>): string =>
  currencySign(currency ?? soleCurrency ?? '');

/** What stands before and after an amount of a figure's money: its sign, as each language puts it. */
export const signAround = (line: Partial<OfMoney>, language: Language): readonly [before: string, after: string] => {
  const sign = signOf(line);
  if (sign === '') return ['', ''];
  return language === 'uk' ? ['', `\u00a0${sign}`] : [sign.length > 1 ? `${sign}\u00a0` : sign, ''];
};

/** Whether money is shown with cents: what one of something costs is, a total is not. */
export const hasCents = ({ op }: { readonly op: string }): boolean => op !== 'measure';

/**
 * The number format of a figure: money with its sign, whole where it is a total and with two decimals where it is what
 * one of something costs.
 */
export const formatOf = (
  line: Partial<OfMoney> & { readonly unit: Unit; readonly formula: { readonly op: string } },
  language: Language,
): string => {
  if (line.unit !== 'money') return formats[line.unit];
  const amount = hasCents(line.formula) ? formats.money : '#,##0';
  const [before, after] = signAround(line, language).map((text) => (text === '' ? '' : `"${text}"`));
  return `${before}${amount}${after}`;
};

/** Digits that a column of figures has room for, in the usual letters and in those a size below. */
const roomOfDigits = [11.3, 12.6] as const;

/**
 * How far a figure is longer than its column: not at all, a little, or so much that it takes the smallest letters. The large
 * letters of a card have room for as many.
 */
export const lengthOf = (
  line: Partial<OfMoney> & { readonly unit: Unit; readonly formula: { readonly op: string } },
  value: unknown,
): '' | 'Long' | 'Longest' => {
  if (typeof value !== 'number' || line.unit === 'fraction' || line.unit === 'duration') return '';
  const digits = Math.round(Math.abs(value)).toString().length;
  const decimals = line.unit === 'count' || (line.unit === 'money' && !hasCents(line.formula)) ? 0 : 2.5;
  const sign = line.unit === 'money' ? signOf(line).length : 0;
  // What stands between thousands is half as wide as a digit, and capitals are wider.
  const length = digits + Math.floor((digits - 1) / 3) / 2 + decimals + (sign > 1 ? 1.3 * sign + 0.5 : sign);
  return length <= roomOfDigits[0] ? '' : length <= roomOfDigits[1] ? 'Long' : 'Longest';
};

/** The format of a figure whose cell stays blank where it has a text instead. */
export const numberAlone = (format: string): string => `${format};-${format};${format};`;

/** Between the edge of a coloured cell and what stands in it. */
const inset = { large: '"\u00a0"', small: '"\u00a0\u00a0"' } as const;

/** The format of a text that begins a little behind the edge of its cell. */
export const insetText = `${inset.small}@`;

/** The same of a figure in large letters. */
export const insetFigure = (format: string): string =>
  `${inset.large}${format};${inset.large}-${format};${inset.large}${format};${inset.large}@`;

/** The format of a target on its card, behind the word for it where there is room for both. */
export const insetTarget = (format: string, word: string): string =>
  word === '' ? `${inset.small}${format}` : `${inset.small}"${word} "${format}`;

/** A name that stands behind the edge of its cell too, over two lines where one of so many letters has no room for it. */
export const insetName = (name: string, room: number): string => {
  const lead = '\u00a0\u00a0';
  if (name.length <= room) return `${lead}${name}`;
  const words = name.split(' ');
  const first = words.filter((_, at) => words.slice(0, at + 1).join(' ').length <= room).length;
  if (first === 0) return `${lead}${name}`;
  return [words.slice(0, first), words.slice(first)].map((line) => `${lead}${line.join(' ')}`).join('\n');
};

const points: Readonly<Record<Language, string>> = { en: 'pp', uk: 'в. п.' };

/** The format of a change: an arrow and percent, or percentage points for a rate. The sign is the arrow's. */
export const changeFormat = (unit: Unit, language: Language): string => {
  // Room on the right, where there is any: the words beside it begin at the left.
  const [pattern, room] =
    unit === 'fraction' ? [`0.00" ${points[language]}"`, language === 'en' ? '\u00a0' : ''] : ['0.0%', ' '];
  return [`"▲ "${pattern}`, `"▼ "${pattern}`, pattern, '@'].map((section) => `${section}"${room}"`).join(';');
};

/** How a day is shown. */
export const dayFormat: Readonly<Record<Language, string>> = { en: 'd mmm yyyy', uk: 'dd.mm.yyyy' };

const shortMonth = (day: string): string => `MID("JanFebMarAprMayJunJulAugSepOctNovDec";3*MONTH(${day})-2;3)`;

/** A day as a short text without its year, without the leading `=`. */
export const shortDayLabel = (day: string, language: Language): string =>
  language === 'uk' ? `TEXT(DAY(${day});"00")&"."&TEXT(MONTH(${day});"00")` : `DAY(${day})&" "&${shortMonth(day)}`;

/** The first and the last day of a period as a short text without their year, without the leading `=`. */
export const spanLabel = ({ from, to }: { readonly from: string; readonly to: string }, language: Language): string => {
  const last = shortDayLabel(to, language);
  if (language === 'uk') return `${shortDayLabel(from, language)}&"–"&${last}`;
  return `DAY(${from})&IF(MONTH(${from})=MONTH(${to});"";" "&${shortMonth(from)})&"–"&${last}`;
};

/** A day as text, without the leading `=`, which any program shows as it stands. */
export const dayLabel = (day: string, language: Language): string =>
  language === 'uk'
    ? `${shortDayLabel(day, language)}&"."&TEXT(MOD(YEAR(${day});100);"00")`
    : `${shortDayLabel(day, language)}&" "&YEAR(${day})`;
