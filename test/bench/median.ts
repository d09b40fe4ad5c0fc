/** The median of a few measurements. */
export const median = (times: readonly number[]): number =>
  times.slice().sort((one, other) => one - other)[times.length >> 1] ?? 0;
