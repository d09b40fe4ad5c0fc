import { columnsOf, type Kind, positionOf, type Row } from '../../records/kinds.ts';
import { isBlank } from '../../records/merge.ts';
import { type ObservationDay, withObservationDay } from '../../records/merging/observation-day.ts';
import { storedValue } from '../../records/merging/stored-value.ts';
import { accountsIn } from '../../records/summarize-records.ts';
import { accountKey, type ClientAccount } from '../../records/tab-summary.ts';
import { isRegistered, type NameRegister } from './name-register.ts';
import type { ClientAccounts } from './scope.ts';

/** Records of one kind as a file tells them. */
export interface ToldRecords {
  readonly kind: Kind;
  readonly rows: Iterable<Row>;
  /** The accounts of which the file says whose they are. */
  readonly clients?: readonly ClientAccount[];
}

/** What the records of a file are read with. */
export interface ComingContext {
  readonly names: NameRegister;
  /** When figures stood so; `null` where the records tell it themselves. */
  readonly seen: ObservationDay | null;
  /** Whose the command says that they are; `null` where it does not. */
  readonly client: string | null;
}

/** Records as they are kept: in the spelling of the names that stand, each with the day on which its figures stood so. */
export const preparedRows = (
  { kind, rows }: Pick<ToldRecords, 'kind' | 'rows'>,
  { names, seen, client }: ComingContext,
): readonly Row[] => {
  const own = positionOf(kind, 'client');
  const columns = columnsOf(kind).map(({ name, shape }) => {
    const spells = isRegistered(name);
    return (value: Row[number]): Row[number] => {
      const stored = storedValue(value, shape);
      return spells && typeof stored === 'string' && stored !== '' ? names.spelled(name, stored) : stored;
    };
  });
  const whose = client === null || own === -1 ? null : names.spelled('client', client);
  const all = Array.from(rows);
  return (seen === null ? all : withObservationDay(kind, all, seen)).map((row) =>
    columns.map((kept, at) => {
      const value = kept(row[at] ?? null);
      return at === own && whose !== null && isBlank(value) ? whose : value;
    }),
  );
};

/** Whose the accounts of records are, by the file and by the command. */
export const toldAccounts = (
  { kind, clients = [] }: Pick<ToldRecords, 'kind' | 'clients'>,
  rows: readonly Row[],
  { names, client }: ComingContext,
): readonly ClientAccount[] => {
  const spelled = (column: 'platform' | 'account' | 'client', name: string): string =>
    name === '' ? '' : names.spelled(column, name);
  const told = clients.map((own) => ({
    platform: spelled('platform', own.platform),
    account: spelled('account', own.account),
    client: spelled('client', own.client),
  }));
  if (client === null || positionOf(kind, 'account') === -1) return told;
  const known = new Set(told.map(accountKey));
  const others = accountsIn(kind, rows).filter((account) => !known.has(accountKey(account)));
  return [...told, ...others.map((account) => ({ ...account, client: spelled('client', client) }))];
};

/** The first account of which a command says another client than is known. */
export const disputedAccount = (
  accounts: ClientAccounts,
  told: readonly ClientAccount[],
): { readonly own: ClientAccount; readonly told: ClientAccount } | undefined => {
  for (const each of told) {
    const own = accounts.get(accountKey(each));
    if (own !== undefined && own.client !== '' && each.client !== '' && own.client !== each.client)
      return { own, told: each };
  }
  return undefined;
};
