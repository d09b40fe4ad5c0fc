/** Things that are alike, with the first of them standing for all. */
export interface Group<T> {
  readonly first: T;
  readonly count: number;
}

/** Groups of things with the same key, in the order of their first ones. */
export const groupBy = <T>(things: readonly T[], keyOf: (thing: T) => string): readonly Group<T>[] => {
  const groups = new Map<string, Group<T>>();
  for (const thing of things) {
    const key = keyOf(thing);
    const { first, count } = groups.get(key) ?? { first: thing, count: 0 };
    groups.set(key, { first, count: count + 1 });
  }
  return [...groups.values()];
};
