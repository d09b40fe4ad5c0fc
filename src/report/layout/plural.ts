import type { Language } from '../../text/language.ts';

/** What a number of things is called: in Ukrainian behind 1, behind 2 to 4, and behind 5, each with 21, 22 and 25. */
export interface PluralForms {
  readonly en: readonly [one: string, many: string];
  readonly uk: readonly [one: string, few: string, many: string];
}

const isOne = (cell: string): string => `AND(MOD(${cell};10)=1;MOD(${cell};100)<>11)`;

/** The form behind a whole number in a cell, without the leading `=`. */
export const pluralFormula = (cell: string, forms: PluralForms, language: Language): string => {
  if (language === 'en') return `IF(${cell}=1;"${forms.en[0]}";"${forms.en[1]}")`;
  const [one, few, many] = forms.uk;
  const isFew = `AND(MOD(${cell};10)>1;MOD(${cell};10)<5;OR(MOD(${cell};100)<12;MOD(${cell};100)>14))`;
  return `IF(${isOne(cell)};"${one}";IF(${isFew};"${few}";"${many}"))`;
};

/** What days are called behind their number and `of` or `against`: ` days`, ` дня`; without the leading `=`. */
export const ofDaysFormula = (days: string, language: Language): string =>
  language === 'en' ? `IF(${days}=1;" day";" days")` : `IF(${isOne(days)};" дня";" днів")`;
