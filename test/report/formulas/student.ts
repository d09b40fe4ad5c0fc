const steps = 2000;

/** The area below the density of Student's t up to the tangent of an angle, by Simpson's rule. */
const area = (to: number, freedom: number): number => {
  let sum = 0;
  for (let at = 0; at <= steps; at++) {
    const x = Math.tan((to * at) / steps);
    const weight = at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2;
    sum += weight * (1 + (x * x) / freedom) ** (-(freedom + 1) / 2) * (1 + x * x);
  }
  return (sum * to) / steps / 3;
};

const wholeAreas = new Map<number, number>();

/** Below this t no number of degrees of freedom gives a chance of 5 in 100. */
export const leastT = 1.9;

/** The two-sided tail of Student's t, the line mapped onto a quarter turn by the tangent. */
export const tail = (t: number, freedom: number): number => {
  const whole = wholeAreas.get(freedom) ?? area(Math.PI / 2 - 1e-6, freedom);
  wholeAreas.set(freedom, whole);
  return 1 - area(Math.atan(t), freedom) / whole;
};

/**
 * The test of Mann and Whitney by the t of the ranks, two-sided; values of one of 16 parts of both samples together share
 * their rank. `null` where all are alike.
 */
export const rankTest = (
  now: readonly number[],
  before: readonly number[],
): { readonly chance: number; readonly isHigher: boolean } | null => {
  const all = [...now, ...before].toSorted((one, other) => one - other);
  const total = all.length;
  const cuts = Array.from(
    { length: 16 },
    (_, part) => all[Math.max(1, Math.floor((total * (part + 1)) / 16)) - 1] ?? Infinity,
  );
  const partOf = (value: number) => cuts.findIndex((cut) => value <= cut);
  const sizes = new Map<number, number>();
  for (const value of all) sizes.set(partOf(value), (sizes.get(partOf(value)) ?? 0) + 1);
  const rankOf = (value: number) => {
    const below = [...sizes].filter(([part]) => part < partOf(value)).reduce((sum, [, size]) => sum + size, 0);
    return below + ((sizes.get(partOf(value)) ?? 0) + 1) / 2;
  };
  const [own, other] = [now.map(rankOf), before.map(rankOf)];
  const mean = (ranks: readonly number[]) => ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  const [high, low] = [mean(own), mean(other)];
  // The t of two samples over the ranks themselves, with one variance for both.
  const spread = [...own.map((rank) => rank - high), ...other.map((rank) => rank - low)].reduce(
    (sum, gap) => sum + gap * gap,
    0,
  );
  const scatter = [...own, ...other].reduce((sum, rank) => sum + (rank - (total + 1) / 2) ** 2, 0);
  if (scatter === 0) return null;
  const error = Math.sqrt((spread / (total - 2)) * (1 / now.length + 1 / before.length));
  return { chance: error === 0 ? 0 : tail(Math.abs(high - low) / error, total - 2), isHigher: high > low };
};
