import { isoDay } from '../../calendar/day.ts';
import { dateColumnOf, type Kind, ownerColumnOf, positionOf, type Row, type Value } from '../../records/kinds.ts';
import { isBlank } from '../../records/merge.ts';
import { accountKey, type ClientAccount } from '../../records/tab-summary.ts';

/** Records that may concern each other when some are added: those of one client on one network. */
export interface Scope {
  readonly kind: Kind;
  /** `null` of what nobody says whose it is. */
  readonly client: string | null;
  /** `null` where a record names none, and of kinds whose keys do not part networks. */
  readonly platform: string | null;
}

/** Records that lie in one file: of a client and a month of its kind's dates. */
export interface Partition {
  readonly kind: Kind;
  readonly client: string | null;
  /** As `2026-03`; `null` of records without a day. */
  readonly month: string | null;
}

export const scopeKey = ({ kind, client, platform }: Scope): string => JSON.stringify([kind, client, platform]);
export const partitionKey = ({ kind, client, month }: Partition): string => JSON.stringify([kind, client, month]);

/** Whose each account is, by the account's key. */
export type ClientAccounts = ReadonlyMap<string, ClientAccount>;

const textOf = (value: Value | undefined): string | null => (isBlank(value) ? null : String(value));

/** A function that gives the client of a kind's records: their own, or that of their account. */
export const clientsOf = (kind: Kind, accounts: ClientAccounts): ((row: Row) => string | null) => {
  if (ownerColumnOf(kind) === 'client') {
    const own = positionOf(kind, 'client');
    return (row) => textOf(row[own]);
  }
  const [platform, account] = [positionOf(kind, 'platform'), positionOf(kind, 'account')];
  const known = new Map<string, string | null>();
  return (row) => {
    const [network, name] = [textOf(row[platform]) ?? '', textOf(row[account]) ?? ''];
    const pair = `${network}\n${name}`;
    const before = known.get(pair);
    if (before !== undefined) return before;
    const client = accounts.get(accountKey({ platform: network, account: name }))?.client || null;
    known.set(pair, client);
    return client;
  };
};

/**
 * The column by whose networks the records of a kind are in scopes; `null` of kinds whose keys do not part networks: an order is
 * the same one wherever its visitor came from.
 */
export const scopeColumnOf = (kind: Kind): 'platform' | null =>
  kind === 'conversions' || positionOf(kind, 'platform') === -1 ? null : 'platform';

/** A function that gives the network by which records of a kind are in a scope. */
export const platformsOf = (kind: Kind): ((row: Row) => string | null) => {
  const column = scopeColumnOf(kind);
  const at = column === null ? -1 : positionOf(kind, column);
  return (row) => textOf(row[at]);
};

/** A function that gives the month of a kind's records. */
export const monthsOf = (kind: Kind): ((row: Row) => string | null) => {
  const at = positionOf(kind, dateColumnOf(kind));
  const known = new Map<number, string>();
  return (row) => {
    const day = row[at];
    if (typeof day !== 'number') return null;
    const whole = Math.floor(day);
    const month = known.get(whole) ?? isoDay(whole).slice(0, 7);
    known.set(whole, month);
    return month;
  };
};
