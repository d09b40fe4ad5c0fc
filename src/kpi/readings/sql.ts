import { type Formula, foldFormula, namesInFormula } from '../formula/formula.ts';
import { sqlRatio } from '../formula/ratio.ts';

/**
 * The same formula as an SQL expression over a table with a row for each record: totals first, over the records that have
 * all of its columns, and NULL where a denominator is zero or negative.
 */
export const sqlOf = (formula: Formula, columnOf: (name: string) => string = (name) => name): string => {
  const complete = namesInFormula(formula)
    .map((name) => `${columnOf(name)} IS NOT NULL`)
    .join(' AND ');
  return foldFormula<string>(formula, {
    measure: (name) => `SUM(CASE WHEN ${complete} THEN ${columnOf(name)} END)`,
    number: String,
    '+': (left, right) => `(${left} + ${right})`,
    '-': (left, right) => `(${left} - ${right})`,
    '*': (left, right) => `(${left} * ${right})`,
    '/': (left, right) => (/^\d+$/.test(right) ? `(${left} / ${right}.0)` : sqlRatio(left, right)),
  });
};
