import { columnsOf, idOfName, type Kind, kinds, positionOf, type Row } from '../kinds.ts';
import { isBlank, keyPartOf } from '../merge.ts';
import { groupedBy } from './grouped-by.ts';
import { lastDayOf, type Rename, type RenamedColumn, renamedColumns, withValue } from './renames.ts';

/** The old name and the new one are of one thing, or of two. */
const renameChoices = ['same', 'two'] as const;
type RenameChoice = (typeof renameChoices)[number];

/**
 * A new name beside one that is gone, of which the same figures stood: whether it is the same thing only a person can tell.
 * `count` is how many records of both are alike.
 */
export interface AskedRename extends Rename {
  /** What the answer is known by. */
  readonly id: string;
  /** What a person told; `null` where nobody has. */
  readonly chosen: RenameChoice | null;
}

/** So many records are alike by more than chance; a span of days is one by itself. */
const recordsNeeded = 3;
const partNeeded = 0.8;

/** What figures of the same days may differ by, since networks correct them. */
const likeness = 0.01;

interface NamedRow {
  readonly row: Row;
  readonly name: string;
  /** The name with all that it is in. */
  readonly key: string;
  readonly hasId: boolean;
  readonly last: number;
}

/** How records of a kind are known by all but one of their names. */
const readerOf = (kind: Kind, column: RenamedColumn) => {
  const part = keyPartOf(kind);
  const at = positionOf(kind, column);
  const id = positionOf(kind, idOfName[column]);
  const [key = []] = kinds[kind].keys.slice(-1);
  const others = key.filter((name) => name !== column).map((name) => positionOf(kind, name));
  const scope = ['platform' as const, ...renamedColumns.slice(0, renamedColumns.indexOf(column))]
    .map((name) => positionOf(kind, name))
    .filter((position) => position >= 0);
  const [start, end] = [positionOf(kind, 'date'), positionOf(kind, 'date_end')];
  const joined = (row: Row, positions: readonly number[]) => positions.map((each) => part(each, row[each])).join('');
  const lastDay = lastDayOf(kind);
  return {
    named: (row: Row): readonly NamedRow[] =>
      isBlank(row[at])
        ? []
        : [
            {
              row,
              name: String(row[at]),
              key: joined(row, [...scope, at]),
              hasId: !isBlank(row[id]),
              last: lastDay(row),
            },
          ],
    others: (row: Row): string => joined(row, others),
    isSpan: (row: Row): boolean => typeof row[end] === 'number' && row[end] !== row[start],
  };
};

/** Whether two records of the same days tell the same: all figures that both tell, and one of them not zero. */
const areAlike = (kind: Kind): ((one: Row, other: Row) => boolean) => {
  const figures = columnsOf(kind).flatMap(({ traits }, at) =>
    traits.numeric ? [{ at, room: traits.additive ? likeness : 0 }] : [],
  );
  return (one, other) => {
    const pairs = figures.flatMap(({ at, room }) => {
      const [left, right] = [one[at], other[at]];
      return typeof left === 'number' && typeof right === 'number' ? [{ left, right, room }] : [];
    });
    return (
      pairs.some(({ left, right }) => left !== 0 && right !== 0) &&
      pairs.every(({ left, right, room }) => Math.abs(left - right) <= room * Math.max(Math.abs(left), Math.abs(right)))
    );
  };
};

interface Sides {
  readonly existing: readonly Row[];
  readonly incoming: readonly Row[];
}

/** Two names that may be of one thing, with the rows that have them. */
interface FoundPair {
  readonly from: NamedRow;
  readonly to: NamedRow;
  count: number;
  weight: number;
}

/** The newest day of the records of a name. */
const lastOf = (rows: readonly NamedRow[], { key }: NamedRow): number =>
  rows.reduce((last, each) => (each.key === key ? Math.max(last, each.last) : last), Number.NEGATIVE_INFINITY);

/** Names of one column that are new beside names that are gone, with the same figures on the same days. */
const pairsOf = (
  kind: Kind,
  reader: ReturnType<typeof readerOf>,
  { existing, incoming }: Sides,
): readonly FoundPair[] => {
  const { named, others, isSpan } = reader;
  const [standing, coming] = [existing.flatMap(named), incoming.flatMap(named)];
  const [standingKeys, comingKeys] = [standing, coming].map((rows) => new Set(rows.map(({ key }) => key)));
  const gone = standing.filter(({ key }) => !comingKeys?.has(key));
  const fresh = coming.filter(({ key }) => !standingKeys?.has(key));
  if (gone.length === 0 || fresh.length === 0) return [];
  const isAlike = areAlike(kind);
  const goneByOthers = groupedBy(gone, ({ row }) => others(row));
  const pairs = new Map<string, FoundPair>();
  for (const to of fresh)
    for (const from of goneByOthers.get(others(to.row)) ?? []) {
      if ((from.hasId && to.hasId) || !isAlike(from.row, to.row)) continue;
      const key = `${from.key}→${to.key}`;
      const pair = pairs.get(key) ?? { from, to, count: 0, weight: 0 };
      pair.count += 1;
      pair.weight += isSpan(to.row) ? recordsNeeded : 1;
      pairs.set(key, pair);
    }
  return Array.from(pairs.values()).filter(({ from, to, count, weight }) => {
    const days = fresh.flatMap(({ key, last }) => (key === to.key ? [last] : []));
    const [first, last] = [
      days.reduce((one, day) => Math.min(one, day), Number.POSITIVE_INFINITY),
      days.reduce((one, day) => Math.max(one, day), Number.NEGATIVE_INFINITY),
    ];
    const inDays = gone.filter((each) => each.key === from.key && each.last >= first && each.last <= last);
    return weight >= recordsNeeded && count >= partNeeded * inDays.length;
  });
};

/** Both sides with one name for what a person said is one thing, and all that was asked. */
export interface SettledRenames extends Sides {
  readonly renames: readonly Rename[];
  readonly asked: readonly AskedRename[];
}

/**
 * Asks about new names beside names that are gone, with the same figures on the same days, where no ID says whether they are
 * one; what a person said is one has the name of the later last day:
 *
 *     stood: Autumn       20 March cost 310, 21 March cost 290, 22 March cost 305
 *     come:  Autumn sale  20 March cost 310, 21 March cost 290, 22 March cost 305   →  is it Autumn?
 *
 * Posts tell what they are by themselves.
 */
export const settleRenames = (
  kind: Kind,
  sides: Sides,
  decisions: Readonly<Record<string, string>>,
): SettledRenames => {
  const nothing: SettledRenames = { ...sides, renames: [], asked: [] };
  if (kind === 'posts' || sides.existing.length === 0 || sides.incoming.length === 0) return nothing;
  const [key = []] = kinds[kind].keys.slice(-1);
  return renamedColumns.reduce((settled, column) => {
    const at = positionOf(kind, column);
    if (!key.includes(column) || positionOf(kind, idOfName[column]) < 0) return settled;
    const reader = readerOf(kind, column);
    let { existing, incoming } = settled;
    const [renames, asked] = [[...settled.renames], [...settled.asked]];
    for (const { from, to, count } of pairsOf(kind, reader, settled)) {
      const id = JSON.stringify(['renamed', kind, column, from.key, to.key]);
      const chosen = renameChoices.find((choice) => choice === decisions[id]) ?? null;
      const platform = String(to.row[positionOf(kind, 'platform')] ?? '');
      asked.push({ id, platform, column, from: from.name, to: to.name, count, chosen });
      if (chosen !== 'same') continue;
      const isNewer = lastOf(incoming.flatMap(reader.named), to) >= lastOf(existing.flatMap(reader.named), from);
      const [before, now] = isNewer ? [from, to] : [to, from];
      let changed = 0;
      const renamed = (row: Row): Row => {
        if (reader.named(row)[0]?.key !== before.key) return row;
        changed += 1;
        return withValue(row, at, now.name);
      };
      existing = existing.map(renamed);
      incoming = incoming.map(renamed);
      renames.push({ platform, column, from: before.name, to: now.name, count: changed });
    }
    return { existing, incoming, renames, asked };
  }, nothing);
};
