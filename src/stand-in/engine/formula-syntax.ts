import { tokenize } from '@odoo/o-spreadsheet';
import { withEngineSpans, withGoogleSpans } from './cell-spans.ts';
import { engineText, googleText } from './errors.ts';
import type { Locale } from './locale.ts';
import { formulaShape, type Template, templateOf, textWith } from './speed/formula-shape.ts';
import { withEngineNames, withGoogleNames } from './tab-names.ts';

/** The engine keeps every formula as en_US writes it and shows it in the spreadsheet's locale. */
const engineSeparator = ',';

/** Whether Google would refuse a formula in a locale: `1.5` and `SUM(1,2)` mean nothing where the comma is decimal. */
const isForeign = (tokens: ReturnType<typeof tokenize>, locale: Locale): boolean =>
  locale.decimalSeparator === ',' &&
  tokens.some(({ type, value }) => (type === 'UNKNOWN' && value === ',') || /^\.\d/.test(value));

/** The engine has no quotation mark inside a text: a text that has some is put together around them. */
const engineMark = '"&CHAR(34)&"';

const withEngineTexts = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"/g, (text) =>
    text.slice(1, -1).includes('""') ? `("${text.slice(1, -1).split('""').join(engineMark)}")` : text,
  );

const withGoogleTexts = (formula: string): string =>
  formula.replace(/\("[^"]*"(?:&CHAR\(34\)&"[^"]*")+\)/g, (text) => text.slice(1, -1).split(engineMark).join('""'));

const translated = (formula: string, locale: Locale): string => {
  const text = withEngineTexts(formula);
  const tokens = tokenize(text, locale);
  if (isForeign(tokens, locale)) return `${text.replaceAll(',', ';')};`;
  return withEngineSpans(tokens)
    .map(({ type, value }) => {
      if (type === 'ARG_SEPARATOR') return engineSeparator;
      if (type === 'STRING') return `"${engineText(value.slice(1, -1))}"`;
      return type === 'NUMBER' ? value.replace(locale.decimalSeparator, '.') : value;
    })
    .join('');
};

/** Formulas as the engine takes them, by their shapes: the same ones come in every row and with every report. */
const translations = new Map<string, Template>();

/** The most that are kept. */
const mostTranslations = 20_000;

/** A formula as the engine takes it. One that Google could not parse becomes one that the engine cannot parse either. */
export const toEngine = (formula: string, locale: Locale): string => {
  const renamed = withEngineNames(formula);
  const shape = formulaShape(renamed);
  const key = `${locale.decimalSeparator}${locale.formulaArgSeparator}${shape.shape}`;
  const known = translations.get(key);
  if (known !== undefined) return textWith(known, shape.references);
  const translation = translated(renamed, locale);
  const template = templateOf(shape, translation);
  if (template === null) return translation;
  if (translations.size >= mostTranslations) translations.clear();
  translations.set(key, template);
  return translation;
};

/** A formula as the engine shows it in the spreadsheet's locale, as Google shows it. */
export const fromEngine = (text: string, locale: Locale, separator = locale.formulaArgSeparator): string =>
  withGoogleTexts(
    withGoogleNames(
      withGoogleSpans(tokenize(text, locale))
        .map(({ type, value }) => {
          if (type === 'ARG_SEPARATOR') return separator;
          return type === 'STRING' ? googleText(value) : value;
        })
        .join(''),
    ),
  );
