/** Things by a key that they share, each group in the order of the things. */
export const groupedBy = <T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
};
