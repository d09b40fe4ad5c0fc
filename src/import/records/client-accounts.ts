import { type ColumnName, type Kind, positionOf, type Value } from '../../records/kinds.ts';
import { nameKeyOf } from '../../records/names.ts';
import type { Rows } from '../../records/rows.ts';
import { accountKey, type ClientAccount } from '../../records/tab-summary.ts';
import type { ReadColumn } from '../columns/read-column.ts';

/** Whose the rows of a table are: their client, and the account by which reports tell them apart. */
export interface RowOwners {
  readonly client: (row: number) => Value;
  readonly account: (row: number) => Value;
  /** An account that stands beside two clients, and how many such there are; `null` where none does. */
  readonly shared: { readonly account: string; readonly count: number } | null;
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/**
 * Whose each row is, where its table or a person (`client`) says so; else `null`. What is of no account by name is known by its
 * client, and an account that stands beside two clients is two:
 *
 *     Lypa  Instagram  –       →  account Lypa
 *     Lypa  Instagram  coffee  →  account coffee (Lypa)
 *     Klen  Instagram  coffee  →  account coffee (Klen)
 */
export const rowOwnersOf = (
  read: ReadonlyMap<ColumnName, ReadColumn>,
  client: string | null,
  rows: number,
): RowOwners | null => {
  const [clients, accounts, platforms] = [read.get('client'), read.get('account'), read.get('platform')];
  if (clients === undefined && client === null) return null;
  const whose = (row: number): Value => clients?.value(row) ?? client;
  if (accounts === undefined) return { client: whose, account: whose, shared: null };
  const clientKey = nameKeyOf('client');
  const keyAt = (row: number): string =>
    accountKey({ platform: textOf(platforms?.value(row)), account: textOf(accounts.value(row)) });
  const firstClients = new Map<string, string>();
  const shared = new Map<string, string>();
  for (let row = 0; row < rows; row += 1) {
    const [account, own] = [textOf(accounts.value(row)), textOf(whose(row))];
    if (account === '' || own === '') continue;
    const key = keyAt(row);
    const before = firstClients.get(key);
    if (before === undefined) firstClients.set(key, clientKey(own));
    else if (before !== clientKey(own)) shared.set(key, account);
  }
  const [first] = shared.values();
  return {
    client: whose,
    account: (row) => {
      const [account, own] = [accounts.value(row), whose(row)];
      if (account === null || account === '') return own;
      return shared.size > 0 && shared.has(keyAt(row)) && textOf(own) !== '' ? `${account} (${own})` : account;
    },
    shared: first === undefined ? null : { account: first, count: shared.size },
  };
};

/** The accounts of records with their clients, each once; none for kinds without accounts. */
export const clientAccountsOf = (
  kind: Kind,
  records: Rows,
  { owners, kept }: { readonly owners: RowOwners | null; readonly kept: readonly number[] },
): readonly ClientAccount[] => {
  const [platform, account] = [positionOf(kind, 'platform'), positionOf(kind, 'account')];
  if (owners === null || account < 0) return [];
  const found = new Map<string, ClientAccount>();
  for (const row of kept) {
    const own = {
      platform: textOf(records.value(row, platform)),
      account: textOf(records.value(row, account)),
      client: textOf(owners.client(row)),
    };
    const key = accountKey(own);
    if (own.client !== '' && !found.has(key)) found.set(key, own);
  }
  return Array.from(found.values());
};
