import { type Formula, foldFormula, namesInFormula } from '../formula/formula.ts';

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
    // 1.0 keeps databases that divide integers to an integer from doing so.
    '/': (left, right) =>
      /^\d+$/.test(right) ? `(${left} / ${right}.0)` : `(CASE WHEN ${right} > 0 THEN 1.0 * ${left} / ${right} END)`,
  });
};
