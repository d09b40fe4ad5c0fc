import { leastT, tail } from '../formulas/student.ts';

/** What a post adds above the line and below it. */
export type Pair = readonly [top: number, bottom: number];

/** The posts of a period as a test takes them, written apart from the product. */
export interface Sample {
  readonly figure: number;
  readonly rows: number;
  readonly log: number;
  readonly variance: number;
  readonly freedom: number;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** As many even posts would weigh as these do. */
const even = (values: readonly number[]): number => add(values) ** 2 / add(values.map((value) => value ** 2));

/** The test of a rate: distances from the rate, as uncertain as so many even posts are. */
export const rateOf = (pairs: readonly Pair[]): Sample => {
  const [tops, bottoms] = [pairs.map(([top]) => top), pairs.map(([, bottom]) => bottom)];
  const [top, bottom, weight] = [add(tops), add(bottoms), even(bottoms)];
  const spread = add(pairs.map(([one, other]) => (one / top - other / bottom) ** 2));
  return {
    figure: top / bottom,
    rows: pairs.length,
    log: Math.log(top / bottom),
    variance: (spread * weight) / (weight - 1),
    freedom: Math.min(weight, even(tops)) - 1,
  };
};

/** The test of what a post has on average: by the cube roots of what each adds. */
export const averageOf = (values: readonly number[]): Sample => {
  const [rows, roots] = [values.length, values.map(Math.cbrt)];
  const mean = add(roots) / rows;
  const spread = add(roots.map((root) => (root - mean) ** 2)) / (rows - 1) / rows;
  return {
    figure: add(values) / rows,
    rows,
    log: 3 * Math.log(mean),
    variance: (9 * spread) / mean ** 2,
    freedom: rows - 1,
  };
};

/** The test of a total: of what posts have on average, as many as they are. */
export const totalOf = (values: readonly number[], days = 1): Sample => {
  const each = averageOf(values);
  const perDay = values.length / days;
  return { ...each, figure: each.figure * perDay, log: each.log + Math.log(perDay) };
};

/** How likely so large a change is by chance alone, beyond what may move it anyway; `null` where the posts are too uneven to tell. */
export const chanceOf = (now: Sample, before: Sample, drift = 0): number | null => {
  const variance = now.variance + before.variance;
  const freedom = variance ** 2 / (now.variance ** 2 / now.freedom + before.variance ** 2 / before.freedom);
  const whole = Math.floor(freedom);
  if (!(whole >= 1)) return null;
  if ((now.log - before.log) * (now.figure - before.figure) < 0) return 1;
  const t = Math.max(0, Math.abs(now.log - before.log) - drift) / Math.sqrt(variance);
  return tail(t, whole) * (1 - freedom + whole) + tail(t, whole + 1) * (freedom - whole);
};

/** The same; 1 where it is surely above 5 in 100, which need not be reckoned. */
export const unlikelyChanceOf = (now: Sample, before: Sample, drift = 0): number | null => {
  const t = Math.abs(now.log - before.log) / Math.sqrt(now.variance + before.variance);
  return t < leastT ? 1 : chanceOf(now, before, drift);
};

/** The procedure of Benjamini and Hochberg at 5%: the largest chance that is still accepted as real; -1 where none is. */
export const acceptedUpTo = (chances: readonly number[]): number => {
  const ordered = chances.toSorted((one, other) => one - other);
  return ordered.findLast((chance, at) => chance <= (0.05 * (at + 1)) / ordered.length) ?? -1;
};
