import { type Period, periodStart } from '../kpi/compare/periods.ts';
import type { Holding } from '../records/holding.ts';
import type { Days } from '../report/measured.ts';

/** The first and last day that any data tab has; `null` where none has a day. */
export const coverage = (holdings: readonly Pick<Holding, 'from' | 'to'>[]): Days | null => {
  const from = holdings.flatMap((holding) => holding.from ?? []);
  const to = holdings.flatMap((holding) => holding.to ?? []);
  return from.length === 0 || to.length === 0 ? null : { from: Math.min(...from), to: Math.max(...to) };
};

/** The last whole period that the data covers to its end, else the period that contains the last day; `null` without days. */
export const proposePeriod = (holdings: readonly Pick<Holding, 'from' | 'to'>[], period: Period): Days | null => {
  const held = coverage(holdings);
  if (held === null) return null;
  const whole = { from: periodStart(held.to + 1, period, -1), to: periodStart(held.to + 1, period) - 1 };
  if (held.from <= whole.to) return whole;
  return { from: periodStart(held.to, period), to: periodStart(held.to, period, 1) - 1 };
};
