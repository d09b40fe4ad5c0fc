import { type Formula, foldFormula } from '../formula/formula.ts';
import { isDenominator } from '../formula/ratio.ts';
import type { KpiValue } from '../kpi.ts';

const both =
  (combine: (left: number, right: number) => KpiValue) =>
  (left: KpiValue, right: KpiValue): KpiValue =>
    left === null || right === null ? null : combine(left, right);

/** The value of a formula from totals; `null` where one is missing or a denominator is zero or negative. */
export const valueFrom = (formula: Formula, totals: Readonly<Record<string, KpiValue>>): KpiValue =>
  foldFormula<KpiValue>(formula, {
    measure: (name) => totals[name] ?? null,
    number: (value) => value,
    '+': both((left, right) => left + right),
    '-': both((left, right) => left - right),
    '*': both((left, right) => left * right),
    '/': both((left, right) => (isDenominator(right) ? left / right : null)),
  });
