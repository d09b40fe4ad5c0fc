import {
  type ColumnName,
  idOfName,
  type Kind,
  lastDayOf,
  nothingLeft,
  positionOf,
  type Row,
  type Value,
} from '../kinds.ts';
import { apartOf, isBlank, keysOf } from '../merge.ts';
import { nameKeyOf } from '../names.ts';
import type { Sides } from './sides.ts';

/** Names of things that may be given another one. */
export type RenamedColumn = keyof typeof idOfName;

export const renamedColumns = Object.keys(idOfName) as readonly RenamedColumn[];

/** A thing that a network calls otherwise than before. */
export interface Rename {
  readonly platform: string;
  readonly column: RenamedColumn;
  readonly from: string;
  readonly to: string;
  /** How many records had the other name. */
  readonly count: number;
}

/** Records that stand and records that come, with one name for each thing. */
export interface SettledNames extends Sides {
  readonly renames: readonly Rename[];
}

interface Places {
  readonly platform: number;
  readonly name: number;
  readonly id: number;
  /** The names that a thing of this name is in: an ad set in its campaign, that in its account. */
  readonly scope: readonly number[];
}

const textOf = (value: Value | undefined): string => (isBlank(value) ? '' : String(value));

const fold = (column: ColumnName, value: Value | undefined): string => nameKeyOf(column)(textOf(value));

const joined = (parts: readonly string[]): string => JSON.stringify(parts);

/** What is known of the name of one thing. */
interface KnownName {
  /** The name on its newest day. */
  readonly name: string;
  readonly last: number;
  /** All its names, folded. */
  readonly keys: ReadonlySet<string>;
}

/** The names of things by their IDs; `idOf` is blank where a record tells none. */
const namesById = (
  rows: readonly Row[],
  {
    nameOf,
    idOf,
    foldName,
    lastDay,
  }: {
    readonly nameOf: (row: Row) => string;
    readonly idOf: (row: Row) => string;
    readonly foldName: (name: string) => string;
    readonly lastDay: (row: Row) => number;
  },
): ReadonlyMap<string, KnownName> => {
  const known = new Map<string, { name: string; last: number; keys: Set<string> }>();
  for (const row of rows) {
    const id = idOf(row);
    const name = id === '' ? '' : nameOf(row);
    if (name === '') continue;
    const before = known.get(id);
    const last = lastDay(row);
    if (before === undefined) known.set(id, { name, last, keys: new Set([foldName(name)]) });
    else {
      before.keys.add(foldName(name));
      if (last > before.last) {
        before.last = last;
        before.name = name;
      }
    }
  }
  return known;
};

/** Renames of several parts of an import, each pair of names once. */
export const addRenames = (...all: readonly (readonly Rename[] | undefined)[]): readonly Rename[] => {
  const found = new Map<string, Rename>();
  for (const rename of all.flatMap((some) => some ?? [])) {
    const { platform, column, from, to, count } = rename;
    const key = joined([fold('platform', platform), column, fold(column, from), to]);
    const before = found.get(key);
    found.set(key, before === undefined ? rename : { ...before, count: before.count + count });
  }
  return Array.from(found.values());
};

/** A row with another value in one place. */
export const withValue = (row: Row, position: number, value: Value): Row =>
  row.map((old, at) => (at === position ? value : old));

/** One column of names, settled by the IDs beside it. */
const settleColumn = (kind: Kind, settled: SettledNames, column: RenamedColumn): SettledNames => {
  const places: Places = {
    platform: positionOf(kind, 'platform'),
    name: positionOf(kind, column),
    id: positionOf(kind, idOfName[column]),
    scope: renamedColumns.slice(0, renamedColumns.indexOf(column)).map((name) => positionOf(kind, name)),
  };
  const { existing, incoming } = settled;
  const tellsId = (rows: readonly Row[]): boolean => rows.some((row) => !isBlank(row[places.id]));
  if (places.name < 0 || places.id < 0 || !tellsId(incoming) || !tellsId(existing)) return settled;
  const foldName = nameKeyOf(column);
  const platformOf = (row: Row): string => fold('platform', row[places.platform]);
  const around = {
    nameOf: (row: Row): string => textOf(row[places.name]),
    idOf: (row: Row): string => (isBlank(row[places.id]) ? '' : joined([platformOf(row), textOf(row[places.id])])),
    foldName,
    lastDay: lastDayOf(kind),
  };
  const [standing, coming] = [namesById(existing, around), namesById(incoming, around)];
  const newest = new Map<string, string>();
  for (const [id, now] of coming) {
    const before = standing.get(id);
    // An export that calls one thing by two names says nothing of its name.
    if (before !== undefined && now.keys.size === 1) newest.set(id, now.last >= before.last ? now.name : before.name);
  }
  const isAsBefore = ([id, name]: readonly [string, string]): boolean =>
    [standing, coming].every((known) => Array.from(known.get(id)?.keys ?? []).every((key) => key === foldName(name)));
  const hasName = (row: Row): boolean => around.nameOf(row) !== '';
  if (Array.from(newest).every(isAsBefore) && existing.every(hasName) && incoming.every(hasName)) return settled;
  // A record without an ID is of the only thing that had its name.
  const named = (row: Row): string =>
    joined([platformOf(row), ...places.scope.map((at) => foldName(textOf(row[at]))), foldName(around.nameOf(row))]);
  const idsOfName = new Map<string, string | null>();
  for (const rows of [existing, incoming])
    for (const row of rows) {
      const id = around.idOf(row);
      if (id === '' || around.nameOf(row) === '') continue;
      const name = named(row);
      idsOfName.set(name, idsOfName.has(name) && idsOfName.get(name) !== id ? null : id);
    }
  const renames: Rename[] = [];
  const renamed = (row: Row): Row => {
    const name = around.nameOf(row);
    const id = around.idOf(row) || (name === '' ? '' : (idsOfName.get(named(row)) ?? ''));
    const to = newest.get(id);
    if (to === undefined || foldName(to) === foldName(name)) return row;
    if (name !== '') renames.push({ platform: textOf(row[places.platform]), column, from: name, to, count: 1 });
    return withValue(row, places.name, to);
  };
  const next = { existing: existing.map(renamed), incoming: incoming.map(renamed) };
  return { ...next, renames: addRenames(settled.renames, renames) };
};

/** So many records under two names, and so large a part of those of the one in the days of the other, are of one thing. */
export const recordsNeeded = 3;
export const partNeeded = 0.8;

/** What tells a post, whatever its account is called. */
const postOf = (row: Row): string => {
  const [platform, id, link] = (['platform', 'post_id', 'link'] as const).map((name) => positionOf('posts', name));
  const own = textOf(row[id ?? -1]);
  const mark = own === '' ? textOf(row[link ?? -1]) : own;
  return mark === '' ? '' : joined([fold('platform', row[platform ?? -1]), mark]);
};

interface SharedPosts {
  readonly platform: string;
  readonly from: string;
  readonly to: string;
  count: number;
}

/**
 * Accounts of which the same posts stood under another name. Two accounts have posts in common too, which both published: then
 * most that the one has in those days is not among what comes.
 *
 *     stood: Kavalypa 1 2 3 4 5      come: Lypa Coffee 3 4 5 6     →  Kavalypa is Lypa Coffee
 *     stood: Klen 1 2 3 4 5          come: Lypa 5 6 7 8            →  they published 5 together
 */
const renamedAccounts = (existing: readonly Row[], incoming: readonly Row[]): readonly SharedPosts[] => {
  const [platform = -1, account = -1, id = -1] = (['platform', 'account', 'account_id'] as const).map((name) =>
    positionOf('posts', name),
  );
  const accountOf = (row: Row): string => joined([fold('platform', row[platform]), fold('account', row[account])]);
  const stood = new Map<string, Row>();
  const stoodUnder = new Set<string>();
  for (const row of existing) {
    const post = postOf(row);
    if (post === '' || isBlank(row[account])) continue;
    stood.set(post, row);
    stoodUnder.add(post + accountOf(row));
  }
  const coming = new Set(incoming.map(accountOf));
  const pairs = new Map<string, SharedPosts & { readonly before: string; readonly now: string }>();
  const sharedBy = new Map<string, number>();
  const days = new Map<string, { from: number; to: number }>();
  const lastDay = lastDayOf('posts');
  for (const row of incoming) {
    if (isBlank(row[account])) continue;
    const now = accountOf(row);
    const day = lastDay(row);
    const span = days.get(now);
    days.set(now, { from: Math.min(day, span?.from ?? day), to: Math.max(day, span?.to ?? day) });
    const post = postOf(row);
    const same = stood.get(post);
    if (same === undefined) continue;
    const before = accountOf(same);
    const areTwo = !isBlank(row[id]) && !isBlank(same[id]) && row[id] !== same[id];
    if (stoodUnder.has(post + now)) continue;
    sharedBy.set(now, (sharedBy.get(now) ?? 0) + 1);
    if (coming.has(before) || areTwo) continue;
    const key = joined([before, now]);
    const pair = pairs.get(key);
    if (pair !== undefined) pair.count += 1;
    else {
      const [from, to] = [textOf(same[account]), textOf(row[account])];
      pairs.set(key, { platform: textOf(row[platform]), from, to, count: 1, before, now });
    }
  }
  return Array.from(pairs.values()).filter(({ before, now, count }) => {
    const span = days.get(now);
    const inDays = existing.filter(
      (row) => accountOf(row) === before && span !== undefined && lastDay(row) >= span.from && lastDay(row) <= span.to,
    );
    return count >= recordsNeeded && count * 2 > (sharedBy.get(now) ?? 0) && count >= partNeeded * inDays.length;
  });
};

/** Accounts settled by their posts, where nothing tells their IDs. */
const settleByPosts = (settled: SettledNames): SettledNames => {
  const { existing, incoming } = settled;
  const [platform = -1, account = -1] = (['platform', 'account'] as const).map((name) => positionOf('posts', name));
  const lastDay = lastDayOf('posts');
  const last = (rows: readonly Row[], of: SharedPosts, name: string): number =>
    rows.reduce((most, row) => (isOf(row, of.platform, name) ? Math.max(most, lastDay(row)) : most), -1);
  const isOf = (row: Row, network: string, name: string): boolean =>
    fold('platform', row[platform]) === fold('platform', network) &&
    fold('account', row[account]) === fold('account', name);
  let next = settled;
  for (const pair of renamedAccounts(existing, incoming)) {
    const isNewer = last(incoming, pair, pair.to) >= last(existing, pair, pair.from);
    const [from, to] = isNewer ? [pair.from, pair.to] : [pair.to, pair.from];
    const renames: Rename[] = [];
    const renamed = (row: Row): Row => {
      if (!isOf(row, pair.platform, from)) return row;
      renames.push({ platform: textOf(row[platform]), column: 'account', from: textOf(row[account]), to, count: 1 });
      return withValue(row, account, to);
    };
    const rows = { existing: next.existing.map(renamed), incoming: next.incoming.map(renamed) };
    next = { ...rows, renames: addRenames(next.renames, renames) };
  }
  return withKnownAccounts(next);
};

/** Posts of which one side tells no account have the account of the other. */
const withKnownAccounts = ({ existing, incoming, renames }: SettledNames): SettledNames => {
  const account = positionOf('posts', 'account');
  const accountsIn = (rows: readonly Row[]): ReadonlyMap<string, Value> => {
    const known = new Map<string, Value>();
    for (const row of rows) {
      const post = isBlank(row[account]) ? '' : postOf(row);
      // A post that two accounts published is of neither alone.
      if (post !== '') known.set(post, known.has(post) ? null : (row[account] ?? null));
    }
    return known;
  };
  const filled = (rows: readonly Row[], others: readonly Row[]): readonly Row[] => {
    if (rows.every((row) => !isBlank(row[account]))) return rows;
    const known = accountsIn(others);
    const own = accountsIn(rows);
    return rows.map((row) => {
      const post = isBlank(row[account]) ? postOf(row) : '';
      const name = post === '' || own.has(post) ? null : (known.get(post) ?? null);
      return name === null ? row : withValue(row, account, name);
    });
  };
  return { existing: filled(existing, incoming), incoming: filled(incoming, existing), renames };
};

/** Records that have become one with another of the same key: the other has what both know, and the place is blank. */
export const withoutDoubles = (kind: Kind, rows: readonly Row[], before: readonly Row[]): readonly Row[] => {
  const key = keysOf(kind);
  const apart = apartOf(kind);
  const areOne = (one: Row, other: Row): boolean =>
    apart.every(({ position, part }) => {
      const [own, its] = [part(one[position] ?? null), part(other[position] ?? null)];
      return own === its || own === '' || its === '';
    });
  const places = new Map<string, number>();
  rows.forEach((row, at) => {
    const name = row === before[at] ? key(row) : null;
    if (name !== null) places.set(name, at);
  });
  const next = rows.slice();
  rows.forEach((row, at) => {
    const name = row === before[at] ? null : key(row);
    const place = name === null ? undefined : places.get(name);
    if (name === null) return;
    if (place === undefined) places.set(name, at);
    else if (areOne(row, next[place] ?? [])) {
      next[place] = (next[place] ?? []).map((value, position) => (isBlank(value) ? (row[position] ?? null) : value));
      next[at] = nothingLeft(kind);
    }
  });
  return next;
};

/**
 * Gives each thing one name before records are merged by their names: where an ID of the network says that a thing which comes
 * is one that stands, the name of the later last day is written in all its records.
 *
 *     stands: Autumn    ID 7, to 31 March      comes: Autumn sale  ID 7, to 30 April   →  Autumn sale
 *     stands: Kavalypa  posts 3, 4 and 5       comes: Lypa Coffee  posts 3, 4 and 5    →  Lypa Coffee
 */
export const settleNames = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]): SettledNames => {
  if (existing.length === 0 || incoming.length === 0) return { existing, incoming, renames: [] };
  let settled: SettledNames = { existing, incoming, renames: [] };
  for (const column of renamedColumns) settled = settleColumn(kind, settled, column);
  if (kind === 'posts') settled = settleByPosts(settled);
  return settled.renames.length === 0
    ? settled
    : { ...settled, existing: withoutDoubles(kind, settled.existing, existing) };
};

/** An account by its name now. */
export const renamedAccount = <T extends { readonly platform: string; readonly account: string }>(
  of: T,
  renames: readonly Rename[],
): T => {
  const found = renames.find(
    ({ column, platform, from }) =>
      column === 'account' &&
      fold('platform', platform) === fold('platform', of.platform) &&
      fold('account', from) === fold('account', of.account),
  );
  return found === undefined ? of : { ...of, account: found.to };
};
