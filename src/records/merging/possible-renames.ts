import { groupedBy } from '../grouped-by.ts';
import { columnsOf, idOfName, type Kind, kinds, lastDayOf, positionOf, type Row } from '../kinds.ts';
import { isBlank, keyPartOf } from '../merge.ts';
import { chosenOf, type MergeDecisions } from './decisions.ts';
import {
  addRenames,
  partNeeded,
  type Rename,
  type RenamedColumn,
  recordsNeeded,
  renamedColumns,
  withoutDoubles,
  withValue,
} from './renames.ts';
import type { Sides } from './sides.ts';

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

/** What figures of the same days may differ by, since networks correct them. */
const likeness = 0.01;

interface NamedRow {
  readonly row: Row;
  readonly name: string;
  /** The name with all that it is in. */
  readonly key: string;
  readonly hasId: boolean;
  readonly first: number;
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
              first: typeof row[start] === 'number' ? row[start] : Number.NEGATIVE_INFINITY,
              last: lastDay(row),
            },
          ],
    others: (row: Row): string => joined(row, others),
    isSpan: (row: Row): boolean => typeof row[end] === 'number' && row[end] !== row[start],
  };
};

type Reader = ReturnType<typeof readerOf>;

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

/** Two names that may be of one thing, with the rows that have them. */
interface FoundPair {
  readonly from: NamedRow;
  readonly to: NamedRow;
  count: number;
  weight: number;
}

/** Names of one column that are new beside names that are gone, with the same figures on the same days. */
const pairsOf = (kind: Kind, reader: Reader, { existing, incoming }: Sides): readonly FoundPair[] => {
  const { named, others, isSpan } = reader;
  const [standing, coming] = [existing.flatMap(named), incoming.flatMap(named)];
  const [standingKeys, comingKeys] = [standing, coming].map((rows) => new Set(rows.map(({ key }) => key)));
  const fresh = coming.filter(({ key }) => !standingKeys?.has(key));
  // Only what stands in their days can be alike: a month comes beside years.
  const from = fresh.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const to = fresh.reduce((most, { last }) => Math.max(most, last), Number.NEGATIVE_INFINITY);
  const gone = standing.filter(({ key, first, last }) => last >= from && first <= to && !comingKeys?.has(key));
  if (gone.length === 0) return [];
  const isAlike = areAlike(kind);
  const goneByOthers = groupedBy(gone, ({ row }) => others(row));
  const pairs = new Map<string, FoundPair>();
  for (const to of fresh)
    for (const from of goneByOthers.get(others(to.row)) ?? []) {
      if ((from.hasId && to.hasId) || !isAlike(from.row, to.row)) continue;
      const key = `${from.key}→${to.key}`;
      const pair = pairs.get(key) ?? { from, to, count: 0, weight: 0 };
      pair.count += 1;
      // A span of days is as many by itself.
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

/** What is known of one name on both sides. */
interface KnownName {
  readonly name: string;
  readonly platform: string;
  hasId: boolean;
  isComing: boolean;
  last: number;
}

/** Every name of a column, by its key. */
const namesIn = (kind: Kind, { named }: Reader, { existing, incoming }: Sides): ReadonlyMap<string, KnownName> => {
  const platform = positionOf(kind, 'platform');
  const names = new Map<string, KnownName>();
  for (const [isComing, rows] of [
    [false, existing],
    [true, incoming],
  ] as const)
    for (const { row, name, key, hasId, last } of rows.flatMap(named)) {
      const known = names.get(key) ?? { name, platform: String(row[platform] ?? ''), hasId, isComing, last };
      known.hasId ||= hasId;
      known.isComing ||= isComing;
      known.last = Math.max(known.last, last);
      names.set(key, known);
    }
  return names;
};

/** The two names of a question of a column, by what it is known by; `null` where it is another question. */
const namesAsked = (kind: Kind, column: RenamedColumn, id: string): readonly [from: string, to: string] | null => {
  const start = JSON.stringify(['renamed', kind, column]).slice(0, -1);
  if (!id.startsWith(`${start},`)) return null;
  const [, , , from, to] = JSON.parse(id) as readonly string[];
  return from === undefined || to === undefined ? null : [from, to];
};

/**
 * What each name becomes that a person said is one with another: the one of the latest day, whichever of a file's chunks have it.
 * Names of two IDs are never one, and what only stands stays as it is.
 *
 *     Autumn is Autumn sale, Old autumn is Autumn sale   →   all three are Autumn sale
 */
const newNames = (
  links: readonly (readonly [string, string])[],
  names: ReadonlyMap<string, KnownName>,
): ReadonlyMap<string, KnownName> => {
  const groups = new Map<string, readonly string[]>();
  for (const link of links) {
    const all = [...new Set(link.flatMap((key) => groups.get(key) ?? [key]))];
    if (all.filter((key) => names.get(key)?.hasId === true).length > 1) continue;
    for (const key of all) groups.set(key, all);
  }
  return new Map(
    Array.from(groups).flatMap(([key, group]) => {
      const known = group.flatMap((each) => names.get(each) ?? []);
      const [first, ...others] = known;
      if (first === undefined || !known.some(({ isComing }) => isComing)) return [];
      const now = others.reduce((newest, each) => {
        const isNewer = each.last === newest.last ? each.isComing : each.last > newest.last;
        return isNewer ? each : newest;
      }, first);
      return names.get(key) === now ? [] : [[key, now] as const];
    }),
  );
};

/**
 * Asks about new names beside names that are gone, with the same figures on the same days, where no ID says whether they are
 * one; what a person said is one has the name of the latest day, in every chunk of a file, however few of its records are there:
 *
 *     stood: Autumn       20 March cost 310, 21 March cost 290, 22 March cost 305
 *     come:  Autumn sale  20 March cost 310, 21 March cost 290, 22 March cost 305   →  is it Autumn?
 *
 * Posts tell what they are by themselves.
 */
export const settleRenames = (kind: Kind, sides: Sides, decisions: MergeDecisions): SettledRenames => {
  const nothing: SettledRenames = { ...sides, renames: [], asked: [] };
  if (kind === 'posts' || sides.existing.length === 0 || sides.incoming.length === 0) return nothing;
  const [key = []] = kinds[kind].keys.slice(-1);
  return renamedColumns.reduce((settled, column) => {
    const at = positionOf(kind, column);
    if (!key.includes(column) || positionOf(kind, idOfName[column]) < 0) return settled;
    const reader = readerOf(kind, column);
    const asked = pairsOf(kind, reader, settled).map(({ from, to, count }): AskedRename => {
      const id = JSON.stringify(['renamed', kind, column, from.key, to.key]);
      const chosen = chosenOf(decisions, id, renameChoices);
      const platform = String(to.row[positionOf(kind, 'platform')] ?? '');
      return { id, platform, column, from: from.name, to: to.name, count, chosen };
    });
    const all = [...settled.asked, ...asked];
    const links = Object.entries(decisions).flatMap(([id, chosen]) => {
      const link = chosen === 'same' ? namesAsked(kind, column, id) : null;
      return link === null ? [] : [link];
    });
    const { existing, incoming, renames: before } = settled;
    if (links.length === 0) return { existing, incoming, renames: before, asked: all };
    const now = newNames(links, namesIn(kind, reader, settled));
    const renames: Rename[] = [];
    const renamed = (row: Row): Row => {
      const [known] = reader.named(row);
      const next = known === undefined ? undefined : now.get(known.key);
      if (known === undefined || next === undefined) return row;
      renames.push({ platform: next.platform, column, from: known.name, to: next.name, count: 1 });
      return withValue(row, at, next.name);
    };
    return {
      existing: withoutDoubles(kind, existing.map(renamed), existing),
      incoming: incoming.map(renamed),
      renames: addRenames(before, renames),
      asked: all,
    };
  }, nothing);
};
