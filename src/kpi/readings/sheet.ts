import { type Formula, precedence } from '../formula/formula.ts';
import { sheetDenominator } from '../formula/ratio.ts';
import { atomTightness, phraseOf } from './phrase.ts';

const tightness: ReadonlyMap<string, number> = new Map(Object.entries(precedence));

/** How tightly the loosest operator binds that stands outside brackets and quotation marks in a part of a sheet formula. */
const tightnessOf = (part: string): number => {
  let loosest = atomTightness;
  let depth = 0;
  let quote = '';
  for (const sign of part) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth === 0) loosest = Math.min(loosest, tightness.get(sign) ?? atomTightness);
  }
  return loosest;
};

/**
 * The same formula as a native one, without the leading `=`, so that a report recalculates without calling any script.
 * A denominator that is zero or negative makes it #DIV/0!: such a KPI has no value. A term may be a calculation itself.
 */
export const sheetFormulaOf = (formula: Formula, termOf: (name: string) => string): string =>
  phraseOf(formula, {
    measure: termOf,
    tightnessOf,
    signs: { '+': '+', '-': '-', '*': '*', '/': '/' },
    below: sheetDenominator,
  });
