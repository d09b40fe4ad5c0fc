import type { Formula } from '../formula.ts';
import { written } from './phrase.ts';

/**
 * The same formula as a native one, without the leading `=`, so that a report recalculates without calling any script.
 * A denominator that is zero or negative makes it #DIV/0!: such a KPI has no value.
 */
export const sheetFormulaOf = (formula: Formula, termOf: (name: string) => string): string =>
  written(formula, {
    measure: termOf,
    signs: { '+': '+', '-': '-', '*': '*', '/': '/' },
    below: (denominator) => `MAX(0;${denominator})`,
  });
