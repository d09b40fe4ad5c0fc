import type { DecimalMark } from '../kpi/number.ts';
import type { Language } from '../kpi/text.ts';
import { isoDay } from '../records/day.ts';
import type { Noun } from './words/words.ts';

/** How numbers and days are written. */
export interface Writing {
  readonly number: (value: number) => string;
  /** What parts the whole from the decimals, which also says what parts the arguments of a formula. */
  readonly decimal: DecimalMark;
  /** A number with its noun in the right form: '62 рядки'. */
  readonly count: (value: number, noun: Noun) => string;
  readonly day: (serial: number) => string;
  readonly days: (from: number, to: number) => string;
}

/** The spreadsheet's locale (`uk_UA`) as browsers name it; one that the browser does not know gives the language's own. */
const tagOf = (locale: string, language: Language): string => {
  const tag = locale.replaceAll('_', '-');
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? language;
  } catch {
    return language;
  }
};

/** Numbers and days by the spreadsheet's locale, nouns by the language. */
export const writingOf = (locale: string, language: Language): Writing => {
  const tag = tagOf(locale, language);
  const numbers = new Intl.NumberFormat(tag);
  const dates = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const plural = new Intl.PluralRules(language);
  const day = (serial: number) => dates.format(new Date(isoDay(serial)));
  const form = (value: number, noun: Noun) => {
    const category = plural.select(value);
    return (category === 'one' || category === 'few' || category === 'many' ? noun[category] : undefined) ?? noun.other;
  };
  return {
    number: (value) => numbers.format(value),
    decimal: numbers.format(0.5).includes(',') ? ',' : '.',
    // A no-break space keeps the number with its noun.
    count: (value, noun) => `${numbers.format(value)}\u00a0${form(value, noun)}`,
    day,
    days: (from, to) => (from === to ? day(from) : `${day(from)}–${day(to)}`),
  };
};
