import { leastT } from '../report/formulas/student.ts';
import { dailyChange, tailBetween } from '../report/statistics/daily-change.ts';
import { drawSums, normals, type SeriesKind } from '../report/statistics/daily-series.ts';
import { habits, type PostsKind } from '../report/statistics/growing-posts.ts';
import { countMonths } from '../report/statistics/post-report.ts';
import { wronglyClear } from '../report/statistics/whole-report.ts';

const comparisons = 4000;
const reports = 1000;

/** In what percent of comparisons a change is called real where this period has `times` as much as the one before. */
const called = (kind: SeriesKind, times: number): string => {
  const count = kind.sources === 1 ? comparisons : comparisons / 2;
  const normal = normals(kind.days + 1000 * kind.lag + kind.sources);
  let real = 0;
  for (let at = 0; at < count; at++) {
    const { weekdays, top, bottom } = drawSums(kind, normal);
    const { t, freedom } = dailyChange({ weekdays, top: [top[0].map((value) => times * value), top[1]], bottom });
    if (t > leastT && tailBetween(t, freedom) < 0.05) real++;
  }
  return ((100 * real) / count).toFixed(1).padStart(5);
};

const lags = [0, 0.2, 0.5, 0.7, 0.85];
console.log(`False alarms of daily sums with nothing changed, in percent (bar 3 to 7); lag-1 ${lags.join(', ')}`);
for (const is of ['total', 'rate'] as const)
  for (const sources of is === 'total' ? [1, 30] : [1])
    for (const cycle of ['even', 'weekly'] as const)
      for (const days of [14, 28, 31, 60, 92]) {
        const shares = lags.map((lag) => called({ days, lag, cycle, sources, is }, 1));
        console.log(`${is}, ${sources} a day, ${cycle}, ${days} days:`.padEnd(38), shares.join(' '));
      }
console.log('The same of calm days, which the mix of weekdays would move most');
for (const days of [31, 60, 92]) {
  const shares = lags.map((lag) => called({ days, lag, cycle: 'weekly', sources: 1, spread: 0.1, is: 'total' }, 1));
  console.log(`${days} days:`.padEnd(38), shares.join(' '));
}
console.log('A true doubling of daily sums that is found, in percent');
for (const days of [14, 28, 92]) {
  const shares = lags.map((lag) => called({ days, lag, cycle: 'weekly', sources: 1, is: 'total' }, 2));
  console.log(`${days} days:`.padEnd(38), shares.join(' '));
}
console.log(`Whole reports of ten tests with nothing changed that say clear anywhere, in percent (bar 5)`);
for (const days of [14, 28, 92]) {
  const shares = lags.map((lag) =>
    ((100 * wronglyClear({ days, lag, cycle: 'weekly', sources: 1 }, reports)) / reports).toFixed(1).padStart(5),
  );
  console.log(`${days} days:`.padEnd(38), shares.join(' '));
}

const sizes = [
  { posts: 8, spread: 0.7 },
  { posts: 20, spread: 0.7 },
  { posts: 20, spread: 1.5 },
  { posts: 60, spread: 0.7 },
  { posts: 60, spread: 1.5 },
];
console.log(
  'Months of posts that grow: judged, clear anywhere with nothing changed (bar 5), doubled views found; in percent',
);
console.log(`posts a month, spread:`.padEnd(38), sizes.map(({ posts, spread }) => `${posts}, ${spread}`).join(' | '));
for (const growth of [
  { atOnce: 0.35, days: 12 },
  { atOnce: 0.7, days: 7 },
])
  for (const accounts of [1, 2])
    for (const habit of habits) {
      const told = sizes.map((size) => {
        const kind = (times: number): PostsKind => ({ ...size, growth, habit, accounts, times });
        const [same, doubled] = [countMonths(kind(1), 1100), countMonths(kind(2), 330)];
        const percent = (part: number, of: { readonly months: number }) => (100 * part) / of.months;
        const [judged, clear, found] = [
          percent(same.judged, same),
          percent(same.clear, same),
          percent(doubled.found, doubled),
        ];
        return `${judged.toFixed(0)} ${clear.toFixed(1)} ${found.toFixed(0)}`.padStart(10);
      });
      const name = `${growth.atOnce}, ${growth.days} days, ${accounts} accounts, ${habit}:`;
      console.log(name.padEnd(38), told.join(' '));
    }
