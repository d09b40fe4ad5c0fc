import { DEFAULT_LOCALE, tokenize } from '@odoo/o-spreadsheet';
import type { Locale } from './locale.ts';
import { withEngineNames, withGoogleNames } from './tab-names.ts';

/** The engine keeps every formula as en_US writes it and shows it in the spreadsheet's locale. */
const engineSeparator = ',';

/** Whether Google would refuse a formula's text in a locale: `1.5` and `SUM(1,2)` mean nothing where the comma is decimal. */
const isForeign = (text: string, locale: Locale): boolean =>
  locale.decimalSeparator === ',' &&
  tokenize(text, locale).some(({ type, value }) => (type === 'UNKNOWN' && value === ',') || /^\.\d/.test(value));

/** A formula as the engine takes it. One that Google could not parse becomes one that the engine cannot parse either. */
export const toEngine = (formula: string, locale: Locale): string => {
  const text = withEngineNames(formula);
  if (isForeign(text, locale)) return `${text.replaceAll(',', ';')};`;
  return tokenize(text, locale)
    .map(({ type, value }) => {
      if (type === 'ARG_SEPARATOR') return engineSeparator;
      return type === 'NUMBER' ? value.replace(locale.decimalSeparator, '.') : value;
    })
    .join('');
};

/** The engine's formula as the spreadsheet shows it in its locale. */
export const fromEngine = (text: string, locale: Locale): string =>
  withGoogleNames(
    tokenize(text, DEFAULT_LOCALE)
      .map(({ type, value }) => {
        if (type === 'ARG_SEPARATOR') return locale.formulaArgSeparator;
        return type === 'NUMBER' ? value.replace('.', locale.decimalSeparator) : value;
      })
      .join(''),
  );
