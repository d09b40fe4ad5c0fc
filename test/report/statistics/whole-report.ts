import { leastT, rankTest } from '../formulas/student.ts';
import { type DailySums, dailyChange, tailBetween } from './daily-change.ts';
import { drawSums, normals, type SeriesKind } from './daily-series.ts';
import { acceptedUpTo } from './post-change.ts';

const chanceOf = (sums: DailySums): number => {
  const { t, freedom } = dailyChange(sums);
  return t < leastT ? 1 : tailBetween(t, freedom);
};

/** The chances of one report in which nothing changed: visits and what comes of them, ads and what comes of those, and the typical post. */
const chancesIn = (kind: Omit<SeriesKind, 'is'>, normal: () => number): readonly number[] => {
  const columns = [0, 1, 2].flatMap(() => {
    const { weekdays, top, bottom } = drawSums({ ...kind, is: 'rate' }, normal);
    const whole = bottom ?? top;
    return [
      { weekdays, top: whole, bottom: null },
      { weekdays, top, bottom: null },
      { weekdays, top, bottom: whole },
    ];
  });
  const posts = () => Array.from({ length: 12 }, () => Math.exp(0.7 * normal()));
  return [...columns.map(chanceOf), rankTest(posts(), posts())?.chance ?? 1];
};

/** In how many of some whole reports with nothing changed any figure is called real. */
export const wronglyClear = (kind: Omit<SeriesKind, 'is'>, reports: number): number => {
  const normal = normals(kind.days + 10 * kind.lag);
  let clear = 0;
  for (let at = 0; at < reports; at++) if (acceptedUpTo(chancesIn(kind, normal)) >= 0) clear++;
  return clear;
};
