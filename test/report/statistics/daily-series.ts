import { seeded } from '../random-records.ts';
import type { DailySums } from './daily-change.ts';

/** How daily sums are drawn: nothing changes between the two periods. */
export interface SeriesKind {
  readonly days: number;
  /** How many days the earlier period has; as many where absent. */
  readonly before?: number;
  /** How much each day resembles the day before. */
  readonly lag: number;
  readonly cycle: 'even' | 'weekly';
  readonly sources: number;
  /** The standard deviation of the logarithm of a day; 0.35 where absent. */
  readonly spread?: number;
  readonly is: 'total' | 'rate';
}

const weekly = [1, 1.1, 1.05, 1, 0.9, 0.5, 0.45];

/** Normal numbers, the same for the same seed. */
export const normals = (seed: number): (() => number) => {
  const uniform = seeded(seed);
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
};

const resembling = (count: number, lag: number, normal: () => number): readonly number[] => {
  const drawn: number[] = [normal()];
  while (drawn.length < count) drawn.push(lag * (drawn[drawn.length - 1] ?? 0) + Math.sqrt(1 - lag * lag) * normal());
  return drawn;
};

/** Draws the sums of two periods in a row: shocks that last and, with several sources, those of each source alone. */
export const drawSums = (
  { days, before = days, lag, cycle, sources, spread = 0.35, is }: SeriesKind,
  normal: () => number,
): DailySums & { readonly top: readonly [readonly number[], readonly number[]] } => {
  const length = before + days;
  const all = Array.from({ length }, (_, day) => day);
  const amounts = () => {
    const shocks = resembling(length, lag, normal);
    const base = (day: number) => (cycle === 'weekly' ? (weekly[day % 7] ?? 1) : 1);
    if (sources === 1) return all.map((day) => base(day) * Math.exp(spread * (shocks[day] ?? 0)));
    const sums = all.map(() => 0);
    for (let source = 0; source < sources; source++) {
      const size = Math.exp(normal());
      for (const day of all)
        sums[day] =
          (sums[day] ?? 0) + size * base(day) * Math.exp(spread * (0.8 * (shocks[day] ?? 0) + 0.6 * normal()));
    }
    return sums;
  };
  const periods = (values: readonly number[]) => [values.slice(before), values.slice(0, before)] as const;
  const bottom = amounts();
  const weekdays = periods(all.map((day) => day % 7));
  if (is === 'total') return { weekdays, top: periods(bottom), bottom: null };
  const rates = resembling(length, lag, normal).map((shock) => 0.05 * Math.exp(spread * shock));
  return { weekdays, top: periods(bottom.map((value, day) => value * (rates[day] ?? 0))), bottom: periods(bottom) };
};
