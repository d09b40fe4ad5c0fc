import { normalConfidence, studentTConfidence } from './distributions.ts';

/** One period: what is counted in each of its rows, and what it is a share of. */
export interface RatioRows {
  readonly events: readonly number[];
  readonly totals: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The logarithm of the period's rate and its variance, from leaving out each row in turn (the jackknife). */
const logRate = ({
  events,
  totals,
}: RatioRows): { readonly log: number; readonly variance: number; readonly rows: number } => {
  const [allEvents, allTotals] = [sum(events), sum(totals)];
  const logs = events.map((event, row) => Math.log((allEvents - event) / (allTotals - (totals[row] ?? 0))));
  const rows = logs.length;
  const mean = sum(logs) / rows;
  const variance = ((rows - 1) / rows) * sum(logs.map((log) => (log - mean) ** 2));
  return { log: Math.log(allEvents / allTotals), variance, rows };
};

/**
 * How unusual the difference of two periods' rates would be if nothing had changed: 1 − p, two-sided, by Welch's t on the
 * logarithms of the rates. `NaN` where a rate left without one of its rows is zero or undefined.
 */
export const confidenceOfRows = (current: RatioRows, previous: RatioRows): number => {
  const [now, before] = [logRate(current), logRate(previous)];
  const variance = now.variance + before.variance;
  const difference = now.log - before.log;
  if (variance === 0) return difference === 0 ? 0 : 1;
  const freedom = variance ** 2 / (now.variance ** 2 / (now.rows - 1) + before.variance ** 2 / (before.rows - 1));
  return studentTConfidence(difference / Math.sqrt(variance), freedom);
};

/** The same for single numbers by the pooled two-proportion z-test: right only where events are independent. */
export const confidenceOfShares = (
  current: { readonly events: number; readonly total: number },
  previous: { readonly events: number; readonly total: number },
): number => {
  const pooled = (current.events + previous.events) / (current.total + previous.total);
  const variance = pooled * (1 - pooled) * (1 / current.total + 1 / previous.total);
  const difference = current.events / current.total - previous.events / previous.total;
  return variance === 0 ? 0 : normalConfidence(difference / Math.sqrt(variance));
};
