import { addToGroup } from './grouped-by.ts';
import { columnsOf, type Kind, kinds, positionOf, type Row, traitsOf, type Value } from './kinds.ts';
import { nameKeyOf, type Spelling, spellingOf } from './names.ts';

/** What a re-paste does to the rows that a tab holds. */
export interface MergeResult {
  /** The rows that change: their position in the existing rows, and what they become. */
  readonly changed: readonly { readonly at: number; readonly row: Row }[];
  readonly added: readonly Row[];
  /** How many of those that change tell no more than that they were seen again; absent where none does. */
  readonly seenAgain?: number;
  /** How many rows that came differ from one that was seen later and stays; absent where none does. */
  readonly older?: number;
  /** How many incoming rows told nothing else: with the others that changed and the added ones they are all that came in. */
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

/** The columns, by their positions, in which records of one key may differ; with what a value is among those of its column. */
export const apartOf = (kind: Kind) =>
  kinds[kind].apart.map((name) => {
    const { isName, isId } = traitsOf(name);
    const fold = isName ? nameKeyOf(name) : String;
    return {
      position: positionOf(kind, name),
      isId,
      part: (value: Value): string => (isBlank(value) ? '' : fold(String(value))),
    };
  });

/**
 * Which row a key stands for. Amounts in two currencies and campaigns with two IDs are never one record, so a key may stand for
 * a row in each; what one of two rows does not tell does not part them:
 *
 *     Autumn, 1 March, USD   ← EUR of the same campaign and day is another record
 *     Autumn, 1 March, –     ← where this stood before, a new export that tells the currency is the same record
 */
const rowsByKey = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]) => {
  const apart = apartOf(kind).filter(({ position }) =>
    [existing, incoming].some((rows) => rows.some((row) => !isBlank(row[position]))),
  );
  const key = keysOf(kind);
  const partsOf = (row: Row | undefined): readonly string[] =>
    apart.map(({ position, part }) => part(row?.[position] ?? null));
  const places = new Map<string, number>();
  const others = new Map<string, number[]>();
  // What the rows of a key come with: several values of one paste are told apart as they are written.
  const coming = new Map<string, readonly ReadonlySet<string>[]>();
  if (apart.length > 0)
    for (const row of incoming) {
      const name = key(row);
      if (name === null) continue;
      const before = coming.get(name);
      const own = partsOf(row);
      coming.set(
        name,
        own.map((part, column) => {
          const values = before?.[column];
          return values?.has(part) ? values : new Set([...(values ?? []), part]);
        }),
      );
    }
  const add = (name: string, at: number): void => {
    if (apart.length === 0 || !places.has(name)) places.set(name, at);
    else addToGroup(others, name, at);
  };
  for (const [at, row] of existing.entries()) {
    const name = key(row);
    if (name !== null) add(name, at);
  }
  /** Whether a row that comes may be one of which only one of both tells a value. */
  const isOpen = (name: string, column: number, standing: string): boolean => {
    const values = coming.get(name)?.[column];
    if (values === undefined || values.size < 2) return true;
    // Of several things with IDs the first is what stood without one; amounts in two currencies are never what stood in none.
    return apart[column]?.isId === true && standing === '' && !values.has('');
  };
  const find = (name: string, row: Row, rows: readonly Row[]): number | undefined => {
    const first = places.get(name);
    if (first === undefined || apart.length === 0) return first;
    const own = partsOf(row);
    const all = [first, ...(others.get(name) ?? [])].map((at) => ({ at, parts: partsOf(rows[at]) }));
    const same = all.find(({ parts }) => parts.every((part, column) => part === own[column]));
    if (same !== undefined) return same.at;
    const open = all.filter(({ parts }) =>
      parts.every(
        (part, column) => part === own[column] || ((part === '' || own[column] === '') && isOpen(name, column, part)),
      ),
    );
    return open.length === 1 ? open[0]?.at : undefined;
  };
  return { add, find };
};

/** A function that gives the place of the existing row that an incoming one is merged into; see `mergeRows`. */
export const placesOf = (
  kind: Kind,
  existing: readonly Row[],
  incoming: readonly Row[],
): ((row: Row) => number | undefined) => {
  const key = keysOf(kind);
  const { find } = rowsByKey(kind, existing, incoming);
  return (row) => {
    const name = key(row);
    return name === null ? undefined : find(name, row, existing);
  };
};

/**
 * What changes of the rows that stand, and how many of them were only seen again. The same export once more tells nothing new;
 * where anything else is new, those that stayed as they were have been seen too.
 */
const withoutMereRepeat = (
  kind: Kind,
  { changed, added }: Pick<MergeResult, 'changed' | 'added'>,
  existing: readonly Row[],
): { readonly changed: MergeResult['changed']; readonly seenAgain: number } => {
  const seen = positionOf(kind, 'observed_at');
  if (seen < 0) return { changed, seenAgain: 0 };
  const isOnlySeen = ({ at, row }: MergeResult['changed'][number]): boolean =>
    row.every((value, position) => position === seen || value === (existing[at]?.[position] ?? null));
  const again = changed.filter(isOnlySeen);
  const isRepeat = added.length === 0 && again.length === changed.length;
  const told = isRepeat ? changed.filter(({ at }) => isBlank(existing[at]?.[seen])) : changed;
  return { changed: told, seenAgain: isRepeat ? told.length : again.length };
};

/** Whether the rows that come of a key were all seen before the one that stands was: its figures have grown since. */
const isOlder = (kind: Kind, incoming: readonly Row[], key: (row: Row) => string | null) => {
  const seen = positionOf(kind, 'observed_at');
  let latest: ReadonlyMap<string, number> | null = null;
  const latestDays = (): ReadonlyMap<string, number> => {
    const days = new Map<string, number>();
    for (const row of incoming) {
      const name = key(row);
      const day = isBlank(row[seen]) ? Number.POSITIVE_INFINITY : Number(row[seen]);
      if (name !== null) days.set(name, Math.max(days.get(name) ?? day, day));
    }
    return days;
  };
  return (name: string, standing: Row | undefined): boolean => {
    if (standing === undefined || isBlank(standing[seen])) return false;
    latest ??= latestDays();
    return (latest.get(name) ?? Number.POSITIVE_INFINITY) < Number(standing[seen]);
  };
};

/**
 * Merges incoming rows into existing ones by the kind's key, in linear time. A blank never erases a value, and a tick
 * that is set stays as the person left it. Of rows that come twice the last counts, and of figures that grow those seen later,
 * whichever comes first; amounts in two currencies and things with two IDs are two records. Rows without a key are added. Names are written in the spelling that stands already.
 */
export const mergeRows = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]): MergeResult => {
  const key = keysOf(kind);
  const columns = columnsOf(kind);
  const rows: Row[] = existing.slice();
  const places = rowsByKey(kind, existing, incoming);
  const touched = new Set<number>();
  const older = new Set<number>();
  const isLate = isOlder(kind, incoming, key);
  const isFigure = (position: number): boolean => columns[position]?.traits.numeric === true;
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
    const stays = name !== null && isLate(name, existing[at]);
    const merged = columns.map(({ traits }, position) => {
      const old = before[position] ?? null;
      const fresh = row[position] ?? null;
      return isBlank(fresh) || ((traits.personal || stays) && !isBlank(old)) ? old : fresh;
    });
    if (stays && row.some((value, position) => isFigure(position) && !isBlank(value) && value !== merged[position]))
      older.add(at);
    if (isSame(merged, before)) continue;
    rows[at] = merged;
    if (at < existing.length) touched.add(at);
  }
  const added = rows.slice(existing.length);
  const differing = Array.from(touched, (at) => ({ at, row: rows[at] ?? [] })).filter(
    // Two rows of one key may have undone each other.
    ({ at, row }) => !isSame(row, existing[at] ?? []),
  );
  const { changed, seenAgain } = withoutMereRepeat(kind, { changed: differing, added }, existing);
  const unchanged = incoming.length - (changed.length - seenAgain) - added.length;
  return {
    changed,
    added,
    unchanged,
    ...(seenAgain === 0 ? {} : { seenAgain }),
    ...(older.size === 0 ? {} : { older: older.size }),
  };
};

/** Records without the places of those of which nothing is left. */
export const withoutBlankRows = (rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => row.some((value) => !isBlank(value)));

/** The records that stand after a merge: those that did, as far as they changed, and then the new ones. */
export const mergedRows = (
  existing: readonly Row[],
  { changed, added }: Pick<MergeResult, 'changed' | 'added'>,
): readonly Row[] => {
  const rows = [...existing, ...added];
  for (const { at, row } of changed) rows[at] = row;
  return rows;
};
