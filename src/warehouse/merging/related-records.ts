import {
  type ColumnName,
  dateColumnOf,
  idOfName,
  type Kind,
  lastDayOf,
  ownerColumnOf,
  positionOf,
  type Row,
} from '../../records/kinds.ts';
import { isBlank, keyPartOf, keysOf } from '../../records/merge.ts';
import { renamedColumns } from '../../records/merging/renames.ts';

/** What is known of a record by itself. */
interface RecordFacts {
  readonly key: string | null;
  readonly from: number;
  readonly to: number;
  /** Whose it is, as far as it tells. */
  readonly owner: string;
  /** Its names, each with those that it is in: of the account, of its campaign, and so on. */
  readonly names: readonly string[];
  /** The IDs beside these names; blank where it tells none. */
  readonly ids: readonly string[];
  /** What tells a post, whatever its account is called. */
  readonly mark: string;
  /** Whether it says less of what it is than others may: only all records together tell more. */
  readonly isOpen: boolean;
}

const noDay = Number.NaN;

/** A function that finds what a record of a kind says by itself. */
const factsOf = (kind: Kind): ((row: Row) => RecordFacts) => {
  const [key, part, lastDay] = [keysOf(kind), keyPartOf(kind), lastDayOf(kind)];
  const at = (name: ColumnName): number => positionOf(kind, name);
  const [start, platform, owner] = [at(dateColumnOf(kind)), at('platform'), at(ownerColumnOf(kind))];
  const own = renamedColumns.filter((name) => at(name) !== -1 && at(idOfName[name]) !== -1);
  const marks = kind === 'posts' ? [at('post_id'), at('link')] : [];
  const page = at('page');
  return (row) => {
    const day = row[start];
    const network = part(platform, row[platform]);
    let name = network;
    const names = own.map((column) => {
      name += part(at(column), row[at(column)]);
      return name;
    });
    const ids = own.map((column) => {
      const id = row[at(idOfName[column])];
      return isBlank(id) ? '' : `${column} ${network}${String(id)}`;
    });
    const mark = marks.map((place) => row[place]).find((value) => !isBlank(value));
    const isBlankName = own.some(
      (column, place) => isBlank(row[at(column)]) && (ids[place] !== '' || marks.length > 0),
    );
    return {
      key: key(row),
      from: typeof day === 'number' ? Math.floor(day) : noDay,
      to: typeof day === 'number' ? Math.max(Math.floor(day), lastDay(row)) : noDay,
      owner: network + part(owner, row[owner]),
      names,
      ids,
      mark: mark === undefined ? '' : network + String(mark),
      isOpen: isBlankName || (page !== -1 && !isBlank(row[page])),
    };
  };
};

const finders = new Map<Kind, (row: Row) => RecordFacts>();

const finderOf = (kind: Kind): ((row: Row) => RecordFacts) => {
  const found = finders.get(kind) ?? factsOf(kind);
  finders.set(kind, found);
  return found;
};

interface Days {
  readonly from: number;
  readonly to: number;
}

const around = (facts: readonly RecordFacts[]): Days =>
  facts.reduce(
    (days, { from, to }) =>
      Number.isNaN(from) ? days : { from: Math.min(days.from, from), to: Math.max(days.to, to) },
    {
      from: Number.POSITIVE_INFINITY,
      to: Number.NEGATIVE_INFINITY,
    },
  );

const isNear = ({ from, to }: RecordFacts, days: Days): boolean => from <= days.to && to >= days.from;

/** What each text is beside: the same one always or, as `null`, several. */
type Beside = Map<string, string | null>;

/** Notes what a text is beside once more; a blank one tells nothing. */
const note = (found: Beside, text: string, other: string): void => {
  if (text === '') return;
  const before = found.get(text);
  found.set(text, before === undefined || before === other ? other : null);
};

const beside = (pairs: Iterable<readonly [text: string, other: string]>): Beside => {
  const found: Beside = new Map();
  for (const [text, other] of pairs) note(found, text, other);
  return found;
};

/** So many days lie in one group of records by their days. */
const daysOfGroup = 16;
const groupOf = (day: number): number => Math.floor(day / daysOfGroup);

/** What is known of the records of a scope, kept as they change. */
export interface RecordIndex {
  /** The records that it is of: of any others it knows nothing. */
  rows: readonly Row[];
  readonly add: (row: Row) => void;
  /** A record that has the place of another of its key, in the same days. */
  readonly replace: (before: Row, now: Row) => boolean;
  readonly hasOpen: () => boolean;
  readonly hasName: (name: string) => boolean;
  /** What stands under an ID or a post's mark: one name, or, as `null`, several. */
  readonly nameOf: (id: string) => string | null | undefined;
  readonly ownerOf: (mark: string) => string | null | undefined;
  readonly near: (days: Days) => readonly Row[];
  readonly withKey: (key: string) => readonly Row[];
  readonly lastOnes: () => readonly Row[];
}

/** An index of records of a kind. */
export const indexRecords = (kind: Kind, rows: readonly Row[]): RecordIndex => {
  const factsIn = finderOf(kind);
  const names = new Set<string>();
  const [ids, marks]: readonly [Beside, Beside] = [new Map(), new Map()];
  const [groups, keys] = [new Map<number, Set<Row>>(), new Map<string, Set<Row>>()];
  const last = new Map<string, { readonly to: number; readonly row: Row }>();
  let open = 0;
  const put = <Key>(sets: Map<Key, Set<Row>>, key: Key, row: Row): void => {
    const set = sets.get(key);
    if (set === undefined) sets.set(key, new Set([row]));
    else set.add(row);
  };
  /** The groups of a record's days; one without a day is near everything. */
  const groupsOf = ({ from, to }: RecordFacts): readonly number[] =>
    Number.isNaN(from)
      ? [noDay]
      : Array.from({ length: groupOf(to) - groupOf(from) + 1 }, (_, at) => groupOf(from) + at);
  const add = (row: Row): void => {
    const facts = factsIn(row);
    for (const name of facts.names) names.add(name);
    facts.ids.forEach((id, place) => {
      note(ids, id, facts.names[place] ?? '');
    });
    note(marks, facts.mark, facts.owner);
    for (const group of groupsOf(facts)) put(groups, group, row);
    if (facts.key !== null) put(keys, facts.key, row);
    if (facts.isOpen) open += 1;
    const latest = last.get(facts.owner);
    if (latest === undefined || facts.to > latest.to) last.set(facts.owner, { to: facts.to, row });
  };
  const index: RecordIndex = {
    rows,
    add,
    replace: (before, now) => {
      const [old, fresh] = [factsIn(before), factsIn(now)];
      // Another name, owner or day: what was known of the old one is known no more.
      if (
        old.names.some((name, at) => name !== fresh.names[at]) ||
        old.owner !== fresh.owner ||
        old.mark !== fresh.mark
      )
        return false;
      if (old.from !== fresh.from || old.to !== fresh.to || old.isOpen || fresh.isOpen) return false;
      for (const group of groupsOf(old)) groups.get(group)?.delete(before);
      if (old.key !== null) keys.get(old.key)?.delete(before);
      if (last.get(old.owner)?.row === before) last.set(old.owner, { to: fresh.to, row: now });
      add(now);
      return true;
    },
    hasOpen: () => open > 0,
    hasName: (name) => names.has(name),
    nameOf: (id) => ids.get(id),
    ownerOf: (mark) => marks.get(mark),
    near: (days) => {
      const found = new Set(groups.get(noDay));
      for (let group = groupOf(days.from); group <= groupOf(days.to); group += 1)
        for (const row of groups.get(group) ?? []) if (isNear(factsIn(row), days)) found.add(row);
      return [...found];
    },
    withKey: (key) => [...(keys.get(key) ?? [])],
    lastOnes: () => Array.from(last.values(), ({ row }) => row),
  };
  for (const row of rows) add(row);
  return index;
};

/** So many days are gone through; what tells of more concerns all records. */
const mostDays = 4000;

/**
 * Of records that stand those that records that come may concern: of their keys, of their days, and the last one of each owner.
 * `null`, all of them, where a name, an ID or a post may have been renamed, which only all together tell. Merging the chosen ones
 * does what merging all of them does.
 *
 *     stand: 1 January … 30 June of Lypa     come: 1–7 July of Lypa          →  30 June
 *                                            come: 1–7 July of Lypa Coffee   →  all
 */
export const relatedRecords = (
  kind: Kind,
  indices: readonly RecordIndex[],
  coming: readonly Row[],
): ReadonlySet<Row> | null => {
  const here = coming.map(finderOf(kind));
  if (here.some(({ isOpen }) => isOpen) || indices.some((index) => index.hasOpen())) return null;
  const isKnown = (name: string): boolean => indices.some((index) => index.hasName(name));
  const ids = beside(here.flatMap((facts) => facts.ids.map((id, place) => [id, facts.names[place] ?? ''] as const)));
  const marks = beside(here.map(({ mark, owner }) => [mark, owner] as const));
  const names = new Set(here.flatMap((facts) => facts.names));
  if (![...names].every(isKnown)) return null;
  const isOther = (told: string | null, stands: string | null | undefined): boolean =>
    stands !== undefined && (stands === null || stands !== told);
  for (const index of indices) {
    for (const [id, name] of ids) if (isOther(name, index.nameOf(id))) return null;
    for (const [mark, owner] of marks) if (isOther(owner, index.ownerOf(mark))) return null;
  }
  const days = around(here);
  if (days.to - days.from > mostDays) return null;
  const first = indices.flatMap((index) => index.near(days));
  const near = around([...here, ...first.map(finderOf(kind))]);
  if (near.to - near.from > mostDays) return null;
  const found = new Set(indices.flatMap((index) => [...index.near(near), ...index.lastOnes()]));
  for (const key of here.flatMap((facts) => facts.key ?? []))
    for (const index of indices) for (const row of index.withKey(key)) found.add(row);
  return found;
};
