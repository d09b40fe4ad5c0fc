import { nameKey } from '../text/name-key.ts';
import { columnsOf, type Kind, kinds, positionOf, type Row, type Value } from './kinds.ts';
import { nameKeyOf, type Spelling, spellingOf } from './names.ts';

/** What a re-paste does to the rows that a tab holds. */
export interface MergeResult {
  /** The rows that change: their position in the existing rows, and what they become. */
  readonly changed: readonly { readonly at: number; readonly row: Row }[];
  readonly added: readonly Row[];
  /** How many incoming rows did neither: with the changed and the added ones they are all that came in. */
  readonly unchanged: number;
}

/** Whether nothing is known: a cell of a sheet knows no difference between no value and an empty text. */
export const isBlank = (value: Value | undefined): boolean => value === undefined || value === null || value === '';

/**
 * A part of a key that says itself where it ends, or one part could end where the next begins: a text by its length. A number
 * and its digits as a text are not the same; a blank is a blank, however it is written.
 */
const partOf = (value: Value | undefined, fold: ((name: string) => string) | null): string => {
  if (isBlank(value)) return ',';
  if (typeof value !== 'string') return `=${value},`;
  const text = fold === null ? value : fold(value);
  return `${text.length}:${text}`;
};

/** What a value of a column, by its position in the kind, is in a key. */
export const keyPartOf = (kind: Kind): ((position: number, value: Value | undefined) => string) => {
  const folds = columnsOf(kind).map(({ name, traits }) => (traits.isName ? nameKeyOf(name) : null));
  return (position, value) => partOf(value, folds[position] ?? null);
};

/** A function from a row to its key; see `keyOf`. Finds the positions of the key columns once. */
export const keysOf = (kind: Kind): ((row: Row) => string | null) => {
  const lists = kinds[kind].keys.map((names) => names.map((name) => positionOf(kind, name)));
  const part = keyPartOf(kind);
  return (row) => {
    // Plain loops: every row of every import and of every data tab passes here.
    for (let level = 0; level < lists.length; level += 1) {
      const positions = lists[level] ?? [];
      const last = row[positions[positions.length - 1] ?? -1] ?? null;
      if (last === null || last === '') continue;
      let key = String(level);
      for (let at = 0; at < positions.length; at += 1) {
        const position = positions[at] ?? -1;
        key += part(position, row[position]);
      }
      return key;
    }
    return null;
  };
};

/** What makes a record the same one when it is pasted again, as one text; `null` where it lacks all that could tell. */
export const keyOf = (kind: Kind, row: Row): string | null => keysOf(kind)(row);

const isSame = (row: Row, before: Row): boolean => row.every((value, at) => value === (before[at] ?? null));

/** For each column of names the spelling that the rows have already, found when the first name is asked for. */
const spellingsIn = (kind: Kind, existing: readonly Row[]): readonly ((value: Value) => Value)[] =>
  columnsOf(kind).map(({ name, traits }, at) => {
    if (!traits.isName) return (value) => value;
    let spelling: Spelling | null = null;
    return (value) => {
      if (typeof value !== 'string' || value === '') return value;
      spelling ??= spellingOf(
        name,
        existing.flatMap((row) => {
          const present = row[at];
          return typeof present === 'string' && present !== '' ? [present] : [];
        }),
      );
      return spelling.of(value);
    };
  });

/** The position of a currency that is in no key of its kind, or -1. */
export const currencyOutsideKeys = (kind: Kind): number =>
  kinds[kind].keys.some((key) => key.includes('currency')) ? -1 : positionOf(kind, 'currency');

/**
 * Which row a key stands for. Amounts in two currencies are never one record, so a key may stand for a row in each:
 *
 *     Autumn, 1 March, USD   ← EUR of the same campaign and day is another record
 *     Autumn, 1 March, –     ← where this stood before, a new export that tells the currency is the same record
 */
const rowsByKey = (kind: Kind, incoming: readonly Row[]) => {
  const position = currencyOutsideKeys(kind);
  const key = keysOf(kind);
  const currencyOf = (row: Row | undefined): string => nameKey(String(row?.[position] ?? ''));
  const places = new Map<string, number>();
  const inOthers = new Map<string, number[]>();
  const currencies = new Map<string, string | null>();
  if (position !== -1)
    for (const row of incoming) {
      const [name, own] = [key(row), currencyOf(row)];
      // Several currencies of one paste are told apart as they are written.
      if (name !== null)
        currencies.set(name, (currencies.get(name) ?? own) === own && currencies.get(name) !== null ? own : null);
    }
  const add = (name: string, at: number): void => {
    const others = inOthers.get(name);
    if (position === -1 || !places.has(name)) places.set(name, at);
    else if (others === undefined) inOthers.set(name, [at]);
    else others.push(at);
  };
  const find = (name: string, row: Row, rows: readonly Row[]): number | undefined => {
    const first = places.get(name);
    if (first === undefined || position === -1) return first;
    const all = [first, ...(inOthers.get(name) ?? [])];
    const own = currencyOf(row);
    const same = all.find((at) => currencyOf(rows[at]) === own);
    if (same !== undefined || currencies.get(name) === null) return same;
    const open = all.filter((at) => own === '' || currencyOf(rows[at]) === '');
    return open.length === 1 ? open[0] : undefined;
  };
  return { add, find };
};

/**
 * Merges incoming rows into existing ones by the kind's key, in linear time. A blank never erases a value, and a tick
 * that is set stays as the person left it. Of rows that come twice the last counts; amounts in two currencies are two records. Rows without a key are added. Names are
 * written in the spelling that stands already.
 */
export const mergeRows = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]): MergeResult => {
  const key = keysOf(kind);
  const columns = columnsOf(kind);
  const rows: Row[] = existing.slice();
  const places = rowsByKey(kind, incoming);
  for (const [at, row] of existing.entries()) {
    const name = key(row);
    if (name !== null) places.add(name, at);
  }
  const touched = new Set<number>();
  const spellings = spellingsIn(kind, existing);
  for (const given of incoming) {
    const row = given.map((value, position) => spellings[position]?.(value) ?? null);
    const name = key(row);
    const at = name === null ? undefined : places.find(name, row, rows);
    const before = at === undefined ? undefined : rows[at];
    if (at === undefined || before === undefined) {
      if (name !== null) places.add(name, rows.length);
      rows.push(row);
      continue;
    }
    const merged = columns.map(({ traits }, position) => {
      const old = before[position] ?? null;
      const fresh = row[position] ?? null;
      return isBlank(fresh) || (traits.personal && !isBlank(old)) ? old : fresh;
    });
    if (isSame(merged, before)) continue;
    rows[at] = merged;
    if (at < existing.length) touched.add(at);
  }
  const changed = Array.from(touched, (at) => ({ at, row: rows[at] ?? [] })).filter(
    // Two rows of one key may have undone each other.
    ({ at, row }) => !isSame(row, existing[at] ?? []),
  );
  const added = rows.slice(existing.length);
  return { changed, added, unchanged: incoming.length - changed.length - added.length };
};

/** The records that stand after a merge: those that did, as far as they changed, and then the new ones. */
export const mergedRows = (
  existing: readonly Row[],
  { changed, added }: Pick<MergeResult, 'changed' | 'added'>,
): readonly Row[] => {
  const rows = [...existing, ...added];
  for (const { at, row } of changed) rows[at] = row;
  return rows;
};
