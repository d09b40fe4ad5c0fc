/** Puts a thing behind the others of its group. */
export const addToGroup = <K, T>(groups: Map<K, T[]>, key: K, each: T): void => {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [each]);
  else group.push(each);
};

/** Things by a key that they share, each group in the order of the things. */
export const groupedBy = <T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of all) addToGroup(groups, keyOf(each), each);
  return groups;
};
