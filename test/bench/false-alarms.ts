import { dailyChange, tailBetween } from '../report/statistics/daily-change.ts';
import { drawSums, normals, type SeriesKind } from '../report/statistics/daily-series.ts';
import { wronglyClear } from '../report/statistics/whole-report.ts';

const comparisons = 2000;
const reports = 1000;
/** Below this t no number of degrees of freedom gives a chance of 5 in 100. */
const leastT = 1.9;

const falseAlarms = (kind: SeriesKind, count: number): string => {
  const normal = normals(kind.days + 1000 * kind.lag + kind.sources);
  let alarms = 0;
  for (let at = 0; at < count; at++) {
    const { t, freedom } = dailyChange(drawSums(kind, normal));
    if (t > leastT && tailBetween(t, freedom) < 0.05) alarms++;
  }
  return ((100 * alarms) / count).toFixed(1).padStart(5);
};

const lags = [0, 0.2, 0.5, 0.7, 0.85];
console.log(`False alarms of daily sums with nothing changed, in percent (bar 3 to 7); lag-1 ${lags.join(', ')}`);
for (const is of ['total', 'rate'] as const)
  for (const sources of is === 'total' ? [1, 30] : [1])
    for (const cycle of ['even', 'weekly'] as const)
      for (const days of [14, 28, 60, 92]) {
        const shares = lags.map((lag) =>
          falseAlarms({ days, lag, cycle, sources, is }, sources === 1 ? comparisons : comparisons / 4),
        );
        console.log(`${is}, ${sources} a day, ${cycle}, ${days} days:`.padEnd(38), shares.join(' '));
      }
console.log(`Whole reports of ten tests with nothing changed that say clear anywhere, in percent (bar 5)`);
for (const days of [14, 28, 92]) {
  const shares = lags.map((lag) =>
    ((100 * wronglyClear({ days, lag, cycle: 'weekly', sources: 1 }, reports)) / reports).toFixed(1).padStart(5),
  );
  console.log(`${days} days:`.padEnd(38), shares.join(' '));
}
