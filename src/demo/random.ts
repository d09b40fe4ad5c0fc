/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 up to, but not, 1. */
  part(): number;
  /** A number that differs from `usual` by at most such a part of it. */
  near(usual: number, part?: number): number;
  /** A whole number near `usual`, which it is on average. */
  count(usual: number, part?: number): number;
}

/** The generator of Park and Miller: short, and good enough for data that nobody bets on. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  const part = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  const near = (usual: number, by = 0.25): number => usual * (1 + by * (2 * part() - 1));
  return { part, near, count: (usual, by) => Math.floor(near(usual, by) + part()) };
};
