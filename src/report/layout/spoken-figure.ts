import type { Language } from '../../text/language.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { hasCents, signAround } from './formats.ts';

/** How a figure is shown: a total, or what one of something is. */
export interface SpokenShape {
  readonly unit: ReportMetric['unit'];
  readonly formula: { readonly op: string };
}

/** Between groups of three digits; a text has no locale that would put it there. */
const separator: Readonly<Record<Language, string>> = { en: ',', uk: '\u00a0' };

/** The decimal separator of whatever locale the sheet has. */
export const decimal = 'MID(1/2;2;1)';

/** Whether a figure is said with two decimals: what is no count, no time and no total of money. */
const hasDecimals = ({ unit, formula }: SpokenShape): boolean =>
  unit === 'fraction' || unit === 'number' || (unit === 'money' && hasCents(formula));

/** So many seconds as text: `12 s`, `1 min 30 s`, `2 h 10 min`. */
const spokenTime = (cell: string, language: Language): string => {
  const [hours, minutes, seconds] = [words.hours, words.minutes, words.seconds].map((unit) => `"${unit[language]}"`);
  const below = `INT(${cell}/60)&${minutes}&" "&MOD(${cell};60)&${seconds}`;
  const above = `INT(${cell}/3600)&${hours}&" "&INT(MOD(${cell};3600)/60)&${minutes}`;
  return `IF(${cell}<60;${cell}&${seconds};IF(${cell}<3600;${below};${above}))`;
};

/** A number that a sentence can say, in the unit that it is said in, as many places long as its cell shows it. */
export const roundedToSay = (shape: SpokenShape, cell: string): string => {
  const times = { fraction: '*100', duration: '*86400', money: '', count: '', number: '' }[shape.unit];
  return `ROUND(${cell}${times};${hasDecimals(shape) ? 2 : 0})`;
};

/** The same, blank where the cell has no number. */
export const knownToSay = (shape: SpokenShape, cell: string): string =>
  `IF(ISNUMBER(${cell});${roundedToSay(shape, cell)};"")`;

/** A number in a cell as text, its thousands apart; its comma is the locale's, since no pattern decides where it stands. */
export const spokenFigure = (shape: SpokenShape, cell: string, language: Language): string => {
  if (shape.unit === 'duration') return spokenTime(cell, language);
  const apart = `"${separator[language]}"`;
  const isOfCents = hasDecimals(shape);
  const last = `${apart}&TEXT(INT(MOD(${cell};1000));"000")`;
  const above = `IF(${cell}<10^9;INT(${cell}/10^6);INT(${cell}/10^9)&${apart}&TEXT(MOD(INT(${cell}/10^6);1000);"000"))`;
  const millions = `${above}&${apart}&TEXT(MOD(INT(${cell}/1000);1000);"000")&${last}`;
  const below = isOfCents ? `INT(${cell})` : cell;
  const text = `IF(${cell}<1000;${below};IF(${cell}<10^6;INT(${cell}/1000)&${last};${millions}))`;
  // The whole part of what is below 0 lies on its other side.
  const said = isOfCents ? `IF(${cell}<0;${cell};${text}&${decimal}&TEXT(ROUND(MOD(${cell};1)*100;0);"00"))` : text;
  return shape.unit === 'fraction' ? `${said}&"%"` : said;
};

/** The same with the sign of its currency, where it is money. */
export const spokenAmount = (line: ReportMetric, cell: string, language: Language): string => {
  if (line.unit !== 'money') return spokenFigure(line, cell, language);
  const [before, after] = signAround(line, language);
  const join = (text: string) => (text === '' ? [] : [`"${text}"`]);
  return [...join(before), spokenFigure(line, cell, language), ...join(after)].join('&');
};
