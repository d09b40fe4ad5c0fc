import { isSameName, nameKeyOf } from './names.ts';
import type { Account, ClientAccount, TabSummary } from './tab-summary.ts';

/** The accounts of a client. */
export const accountsOfClient = (sorted: readonly ClientAccount[], client: string): readonly Account[] =>
  sorted.flatMap(({ client: own, ...account }) => (own !== '' && isSameName('client', own, client) ? [account] : []));

/** The clients of a file, each once: those of its accounts, and those that records name which are of no account. */
export const clientsIn = (sorted: readonly ClientAccount[], holdings: readonly TabSummary[]): readonly string[] => {
  const names = [...sorted.map(({ client }) => client), ...holdings.flatMap((holding) => holding.names?.client ?? [])];
  const key = nameKeyOf('client');
  const found = new Map<string, string>();
  for (const name of names) if (name !== '' && !found.has(key(name))) found.set(key(name), name);
  return Array.from(found.values());
};
