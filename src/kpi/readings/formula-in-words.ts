import type { Language } from '../../text/language.ts';
import type { Formula } from '../formula/formula.ts';
import { type Definition, isFormula } from '../kpi.ts';
import { type ParameterName, parameters } from '../parameters.ts';
import { phraseOf } from './phrase.ts';

/** The formula as a person writes it: `(followers at the end − followers at the start) ÷ followers at the start`. */
export const formulaText = (formula: Formula, language: Language): string =>
  phraseOf(formula, {
    measure: (name) => parameters[name as ParameterName]?.label[language] ?? name,
    signs: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  });

/** What a function computes, in words. */
export const formulaInWords = (definition: Definition, language: Language): string =>
  isFormula(definition) ? formulaText(definition.formula, language) : definition.words[language];
