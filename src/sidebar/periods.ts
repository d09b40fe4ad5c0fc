import { type Period, periodStart, periods } from '../kpi/compare/periods.ts';
import type { Holding } from '../records/holding.ts';
import type { Days } from '../report/measured.ts';

type Spanned = Pick<Holding, 'from' | 'to'> & Partial<Pick<Holding, 'origins'>>;

/** A longer list is a search, not a choice; other days can be typed. */
const mostListed = 24;

/** The first and last day that any data has; `null` where none has a day. */
export const coverage = (held: readonly Spanned[]): Days | null => {
  const from = held.flatMap((each) => each.from ?? []);
  const to = held.flatMap((each) => each.to ?? []);
  return from.length === 0 || to.length === 0 ? null : { from: Math.min(...from), to: Math.max(...to) };
};

const periodAt = (day: number, period: Period, steps: number): Days => ({
  from: periodStart(day, period, steps),
  to: periodStart(day, period, steps + 1) - 1,
});

/** Whether any of the files that the data came from has a day in a period; a tab may have none between two of them. */
const hasDays = (held: readonly Spanned[], days: Days): boolean =>
  held
    .flatMap(({ origins = [], ...own }): readonly Spanned[] => (origins.length === 0 ? [own] : origins))
    .some(({ from, to }) => from !== null && to !== null && from <= days.to && to >= days.from);

/** The last whole period that the data covers to its end, else the period that contains the last day; `null` without days. */
export const proposePeriod = (held: readonly Spanned[], period: Period): Days | null => {
  const covered = coverage(held);
  if (covered === null) return null;
  const whole = periodAt(covered.to + 1, period, -1);
  return hasDays(held, whole) ? whole : periodAt(covered.to, period, 0);
};

/** The newest periods that have data, the newest first. */
export const periodsIn = (held: readonly Spanned[], period: Period): readonly Days[] => {
  const covered = coverage(held);
  if (covered === null) return [];
  return Array.from({ length: mostListed }, (_, at) => periodAt(covered.to, period, -at)).filter(
    ({ to }) => to >= covered.from,
  );
};

/** The kind of period that these days are exactly, the longest first; `own` where they are none. */
export const kindOfDays = ({ from, to }: Days): Period | 'own' =>
  [...periods].reverse().find((period) => {
    const whole = periodAt(from, period, 0);
    return whole.from === from && whole.to === to;
  }) ?? 'own';
