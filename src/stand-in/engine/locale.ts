import { DEFAULT_LOCALE } from '@odoo/o-spreadsheet';
import { type LocaleName, localeNames } from '../locale-names.ts';

type Locale = typeof DEFAULT_LOCALE;

const narrow = '\u00a0';

const comma = { decimalSeparator: ',', weekStart: 1, timeFormat: 'hh:mm:ss' } as const;

/**
 * Spreadsheet locales by Google's names. `;` separates arguments in every one of them, as Google takes it everywhere; a dot
 * locale takes `,` as well.
 */
const locales: Readonly<Record<LocaleName, Locale>> = {
  en_US: { ...DEFAULT_LOCALE, formulaArgSeparator: ';' },
  en_GB: { ...DEFAULT_LOCALE, name: 'English (UK)', code: 'en_GB', dateFormat: 'dd/mm/yyyy', formulaArgSeparator: ';' },
  uk_UA: {
    ...DEFAULT_LOCALE,
    ...comma,
    name: 'Українська',
    code: 'uk_UA',
    thousandsSeparator: narrow,
    dateFormat: 'dd.mm.yyyy',
    formulaArgSeparator: ';',
  },
  de_DE: {
    ...DEFAULT_LOCALE,
    ...comma,
    name: 'Deutsch',
    code: 'de_DE',
    thousandsSeparator: '.',
    dateFormat: 'dd.mm.yyyy',
    formulaArgSeparator: ';',
  },
  tr_TR: {
    ...DEFAULT_LOCALE,
    ...comma,
    name: 'Türkçe',
    code: 'tr_TR',
    thousandsSeparator: '.',
    dateFormat: 'dd.mm.yyyy',
    formulaArgSeparator: ';',
  },
  pl_PL: {
    ...DEFAULT_LOCALE,
    ...comma,
    name: 'Polski',
    code: 'pl_PL',
    thousandsSeparator: narrow,
    dateFormat: 'dd.mm.yyyy',
    formulaArgSeparator: ';',
  },
  fr_FR: {
    ...DEFAULT_LOCALE,
    ...comma,
    name: 'Français',
    code: 'fr_FR',
    thousandsSeparator: narrow,
    dateFormat: 'dd/mm/yyyy',
    formulaArgSeparator: ';',
  },
};

/** The engine's description of a locale; throws where the stand-in has none. */
export const localeOf = (name: string): Locale => {
  const known = localeNames.find((each) => each === name);
  if (known === undefined)
    throw new Error(`not in the stand-in: the locale ${name}. It has ${localeNames.join(', ')}.`);
  return locales[known];
};

export type { Locale };
