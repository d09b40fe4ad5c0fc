import { expect, test } from 'vitest';
import { dailyChange } from './daily-change.ts';
import { drawSums, normals, type SeriesKind } from './daily-series.ts';

/** The t that only 5 of 100 exceed by chance, by degrees of freedom: the table of Student, from the 30th on its limit by Cornish and Fisher. */
const limits = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
];
const limitOf = (freedom: number): number =>
  limits[freedom - 1] ?? 1.95996 + 2.37227 / freedom + 2.8225 / freedom ** 2 + 2.5556 / freedom ** 3;

const kinds = [14, 28].flatMap((days) =>
  [0, 0.5, 0.85].flatMap((lag) =>
    (['even', 'weekly'] as const).map((cycle): SeriesKind => ({ days, lag, cycle, sources: 1, is: 'total' })),
  ),
);
const more: readonly SeriesKind[] = [
  { days: 92, lag: 0.85, cycle: 'weekly', sources: 1, is: 'total' },
  { days: 28, lag: 0.5, cycle: 'weekly', sources: 1, is: 'rate' },
  { days: 28, lag: 0.5, cycle: 'weekly', sources: 30, is: 'total' },
];

test.each([...kinds, ...more])(
  'where nothing changed, 3 to 7 of 100 changes of a $is of $days days are called real: lag $lag, $cycle, $sources a day',
  (kind) => {
    const normal = normals(kind.days + 1000 * kind.lag + kind.cycle.length);
    const comparisons = kind.sources === 1 ? 1200 : 400;
    let alarms = 0;
    for (let at = 0; at < comparisons; at++) {
      const { t, freedom } = dailyChange(drawSums(kind, normal));
      if (t > limitOf(freedom)) alarms++;
    }
    expect(alarms / comparisons).toBeGreaterThan(0.025);
    expect(alarms / comparisons).toBeLessThan(0.075);
  },
);
