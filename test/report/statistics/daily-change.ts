import { tail } from '../formulas/student.ts';

/** The sums of each day of two periods, this one and the one before; the days of each in their order. */
export interface DailySums {
  /** The day of the week of each day, as any numbers that repeat after seven. */
  readonly weekdays: readonly [now: readonly number[], before: readonly number[]];
  readonly top: readonly [now: readonly number[], before: readonly number[]];
  /** What the sums are divided by; `null` for a total. */
  readonly bottom: readonly [now: readonly number[], before: readonly number[]] | null;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** How far each day's share of its period lies from what its weekday has on average, over both periods. */
const residualsOf = ({ weekdays, top, bottom }: DailySums): readonly (readonly number[])[] => {
  const [sums, counts] = [Array<number>(7).fill(0), Array<number>(7).fill(0)];
  const weekdayOf = (at: number, day: number) => (weekdays[at]?.[day] ?? 0) % 7;
  const shares = top.map((values, at) => {
    const [above, divisors] = [add(values), bottom?.[at]];
    const below = divisors === undefined ? values.length : add(divisors);
    return values.map((value, day) => {
      const share = value / above - (divisors === undefined ? 1 : (divisors[day] ?? 0)) / below;
      const weekday = weekdayOf(at, day);
      sums[weekday] = (sums[weekday] ?? 0) + share;
      counts[weekday] = (counts[weekday] ?? 0) + 1;
      return share;
    });
  });
  return shares.map((days, at) =>
    days.map((share, day) => share - (sums[weekdayOf(at, day)] ?? 0) / (counts[weekdayOf(at, day)] ?? 1)),
  );
};

/** The t of a change of the logarithm of daily sums, and its degrees of freedom, written apart from the product. */
export const dailyChange = (sums: DailySums) => {
  const residuals = residualsOf(sums);
  const days = add(residuals.map(({ length }) => length));
  // Where the periods do not have each weekday equally often, what is left of their days does not add up to nothing.
  const mix = add(residuals[0] ?? []) - add(residuals[1] ?? []);
  const squares = add(residuals.flat().map((each) => each ** 2)) - mix ** 2 / days;
  const products =
    add(residuals.flatMap((each) => each.slice(1).map((next, at) => next * (each[at] ?? 0)))) - mix ** 2 / days;
  // Few days tell too little of it, and what several sources share fades more slowly than its lag-1 correlation tells.
  const correlation = Math.max(0, Math.min(0.97, (0.97 * products) / squares + 0.05 + 1 / days));
  const inflation = (1 + correlation) / (1 - correlation);
  const logOf = (at: 0 | 1) =>
    Math.log(add(sums.top[at]) / (sums.bottom === null ? sums.top[at].length : add(sums.bottom[at])));
  const move = logOf(0) - logOf(1);
  const beyond = move + mix;
  return {
    t: move * beyond < 0 ? 0 : Math.abs(beyond) / Math.sqrt(squares * (1 - 11 / days) * inflation),
    // The correlation is reckoned from the same days, so that the error is less certain than its days alone make it.
    freedom: Math.max(1, (days - 8) / (4.2 * inflation + 2.4)),
    squares: squares * days,
  };
};

/** The tail of Student's t between whole degrees of freedom: a share of each neighbour's. */
export const tailBetween = (t: number, freedom: number): number => {
  const below = Math.floor(freedom);
  const part = freedom - below;
  return tail(t, below) * (1 - part) + (part === 0 ? 0 : tail(t, below + 1) * part);
};

/** How likely so large a change of daily sums is by chance alone, two-sided; `null` where the days do not differ at all. */
export const dailyChance = (sums: DailySums): number | null => {
  const { t, freedom, squares } = dailyChange(sums);
  return squares > 1e-20 && Number.isFinite(t) ? tailBetween(t, freedom) : null;
};
