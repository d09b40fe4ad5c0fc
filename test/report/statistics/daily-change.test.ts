import { expect, test } from 'vitest';
import { leastT } from '../formulas/student.ts';
import { dailyChange, tailBetween } from './daily-change.ts';
import { drawSums, normals, type SeriesKind } from './daily-series.ts';
import { wronglyClear } from './whole-report.ts';

const kinds = [14, 28].flatMap((days) =>
  [0, 0.5, 0.85].flatMap((lag) =>
    (['even', 'weekly'] as const).map((cycle): SeriesKind => ({ days, lag, cycle, sources: 1, is: 'total' })),
  ),
);
const more: readonly SeriesKind[] = [
  { days: 92, lag: 0.85, cycle: 'weekly', sources: 1, is: 'total' },
  { days: 31, before: 28, lag: 0, cycle: 'weekly', sources: 1, is: 'total' },
  { days: 28, before: 31, lag: 0.5, cycle: 'weekly', sources: 1, is: 'total' },
  { days: 30, before: 31, lag: 0, cycle: 'even', sources: 1, is: 'total' },
  { days: 31, lag: 0, cycle: 'weekly', sources: 1, spread: 0.1, is: 'total' },
  { days: 60, lag: 0, cycle: 'weekly', sources: 1, spread: 0.1, is: 'total' },
  { days: 28, lag: 0.85, cycle: 'weekly', sources: 30, is: 'total' },
  { days: 28, lag: 0.5, cycle: 'weekly', sources: 1, is: 'rate' },
  { days: 28, lag: 0.5, cycle: 'weekly', sources: 30, is: 'total' },
];

test.each([...kinds, ...more])(
  'where nothing changed, 3 to 7 of 100 changes of a $is of $days days are called real: lag $lag, $cycle, $sources a day',
  (kind) => {
    const normal = normals(kind.days + 1000 * kind.lag + kind.cycle.length);
    const comparisons = kind.sources === 1 ? 1000 : 400;
    let alarms = 0;
    for (let at = 0; at < comparisons; at++) {
      const { t, freedom } = dailyChange(drawSums(kind, normal));
      if (t > leastT && tailBetween(t, freedom) < 0.05) alarms++;
    }
    // So few comparisons tell a share to about half of a hundredth; the bench prints it from many.
    expect(alarms / comparisons).toBeGreaterThan(0.02);
    expect(alarms / comparisons).toBeLessThan(0.08);
  },
);

test.each([14, 28].flatMap((days) => [0, 0.3, 0.5, 0.85].map((lag) => ({ days, lag }))))(
  'of whole reports in which nothing changed, at most 5 of 100 say clear anywhere: $days days, lag $lag',
  (kind) => {
    const reports = 400;
    // So many reports tell a share to about one hundredth; the bench prints it from more.
    expect(wronglyClear({ ...kind, cycle: 'weekly', sources: 1 }, reports) / reports).toBeLessThan(0.06);
  },
);

test('a doubling of daily sums is found', () => {
  const normal = normals(3);
  const found = Array.from({ length: 200 }, () => {
    const { weekdays, top } = drawSums({ days: 28, lag: 0.3, cycle: 'weekly', sources: 1, is: 'total' }, normal);
    const { t, freedom } = dailyChange({ weekdays, top: [top[0].map((value) => 2 * value), top[1]], bottom: null });
    return tailBetween(t, freedom) < 0.05;
  });
  expect(found.filter((each) => each).length).toBeGreaterThan(190);
});
