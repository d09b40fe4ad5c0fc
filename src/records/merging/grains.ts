import type { DayRange } from '../../calendar/day.ts';
import { groupedBy } from '../grouped-by.ts';
import { type ColumnName, columnsOf, dateColumnOf, type Kind, positionOf, type Row, type Value } from '../kinds.ts';
import { apartOf, isBlank, keyPartOf, keysOf } from '../merge.ts';
import type { Overlap } from '../overlaps.ts';
import { chosenOf, type MergeDecisions } from './decisions.ts';
import type { Sides } from './sides.ts';

/** What one thing and its days may be told by: whole or in parts. */
interface GrainedKind {
  /** Whose figures they are. */
  readonly scope: readonly ColumnName[];
  /** What they may be cut by: blank where a record is of all of it. */
  readonly cuts: readonly ColumnName[];
  /** The figures that are told of two grains, the first that both have. */
  readonly told: readonly ColumnName[];
}

const grainedKinds: Readonly<Partial<Record<Kind, GrainedKind>>> = {
  days: {
    scope: ['platform', 'account'],
    cuts: [],
    told: ['impressions', 'views', 'engagements', 'new_followers', 'profile_visits', 'clicks', 'unfollows'],
  },
  ads: {
    scope: ['platform', 'account'],
    cuts: ['campaign', 'ad_set', 'ad', 'breakdown', 'campaign_id', 'ad_set_id', 'ad_id'],
    told: ['cost', 'impressions', 'clicks', 'views', 'engagements', 'leads', 'conversions', 'revenue'],
  },
  site: {
    scope: ['client'],
    cuts: ['source', 'medium', 'campaign', 'page'],
    told: ['sessions', 'page_views', 'engaged_sessions', 'conversions', 'revenue'],
  },
  conversions: {
    scope: ['client', 'platform', 'type'],
    cuts: ['source', 'medium', 'campaign'],
    told: ['conversions', 'revenue'],
  },
};

/** Records of one grain. */
export interface GrainBlock extends DayRange {
  readonly rows: number;
  /** What they are cut by, besides days. */
  readonly cuts: readonly ColumnName[];
  /** Each record is of one day. */
  readonly isDaily: boolean;
  /** The sum of the figure that is told of both. */
  readonly sum: number;
}

/** The whole and its parts. */
type Grain = 'coarse' | 'fine';

/** The same facts at two grains, of which at least one comes. */
export interface GrainPair {
  /** What a choice between them is known by. */
  readonly id: string;
  /** Whose they are, as far as they tell. */
  readonly of: string;
  readonly figure: ColumnName;
  readonly coarse: GrainBlock;
  readonly fine: GrainBlock;
  /** The one that comes. */
  readonly comes: Grain;
}

/** A pair of which one grain is left out, because the other tells the same in more detail, or because a person chose. */
export interface CoveredGrain extends GrainPair {
  readonly leftOut: Grain;
}

/** What a person may choose: which grain counts, or that both do, being different things. */
const grainChoices = ['fine', 'coarse', 'both'] as const;
type GrainChoice = (typeof grainChoices)[number];

/** A pair whose figures differ, with what a person chose; `null` where nobody has. */
export interface AskedGrain extends GrainPair {
  readonly chosen: GrainChoice | null;
}

/** What becomes of records at two grains: places of those that go, and what is told or asked. */
export interface SettledGrains {
  readonly standing: ReadonlySet<number>;
  readonly coming: ReadonlySet<number>;
  readonly covered: readonly CoveredGrain[];
  readonly asked: readonly AskedGrain[];
  /** Records of two grains that share days in part only, and stay. */
  readonly overlap: Overlap | null;
}

const nothing: SettledGrains = { standing: new Set(), coming: new Set(), covered: [], asked: [], overlap: null };

/** Rounded cents of so many rows. */
const centsOfRow = 0.0051;
const likeness = 0.01;

interface Item extends DayRange {
  readonly side: 'stands' | 'comes';
  readonly at: number;
  readonly row: Row;
  /** A bit for each cut that it tells. */
  readonly mask: number;
  readonly parts: readonly string[];
  /** What parts records of one key. */
  readonly apart: readonly string[];
}

interface Shape {
  readonly mask: number;
  readonly isDaily: boolean;
}

/** One coarse record and what it is of in parts. */
interface Match {
  readonly coarse: Item;
  readonly fine: readonly Item[];
}

const dayOf = (value: Value | undefined): number | null => (typeof value === 'number' ? Math.floor(value) : null);

const bitsOf = (mask: number): readonly number[] =>
  Array.from({ length: 8 }, (_, bit) => bit).filter((bit) => (mask >> bit) % 2 === 1);

const isPartOf = (mask: number, other: number): boolean => (mask & other) === mask;

const figuresOf = (kind: Kind): readonly { readonly position: number; readonly isMoney: boolean }[] =>
  columnsOf(kind).flatMap(({ shape, traits }, position) =>
    traits.additive ? [{ position, isMoney: shape === 'money' }] : [],
  );

const sumAt = (items: readonly Item[], position: number): number | null => {
  let total: number | null = null;
  for (const { row } of items) {
    const value = row[position];
    if (typeof value === 'number') total = (total ?? 0) + value;
  }
  return total;
};

/**
 * How parts tell what a whole tells: the same where every sum is within a hundredth or rounded cents. They lack what the
 * whole alone tells, a sum or what cannot be added up, such as its reach; records that share no figure are apart.
 */
const likenessOf = (
  kind: Kind,
  whole: readonly Item[],
  parts: readonly Item[],
): 'same' | 'differs' | 'lacks' | 'apart' => {
  const tells = (items: readonly Item[], position: number) => items.some(({ row }) => !isBlank(row[position]));
  let shared = 0;
  let isLacking = columnsOf(kind).some(
    ({ traits }, at) => traits.numeric && !traits.additive && tells(whole, at) && !tells(parts, at),
  );
  for (const { position, isMoney } of figuresOf(kind)) {
    const [one, other] = [sumAt(whole, position), sumAt(parts, position)];
    if (one === null || (one === 0 && other === null)) continue;
    if (other === null) {
      isLacking = true;
      continue;
    }
    const cents = isMoney ? centsOfRow * (whole.length + parts.length) : 0;
    if (Math.abs(one - other) > Math.max(cents, likeness * Math.max(Math.abs(one), Math.abs(other)))) return 'differs';
    shared += 1;
  }
  if (shared === 0) return 'apart';
  return isLacking ? 'lacks' : 'same';
};

/** The figure that is told of two grains: the first that both have; `null` where they have none in common. */
const figureOf = (kind: Kind, told: readonly ColumnName[], blocks: readonly (readonly Item[])[]): ColumnName | null =>
  told.find((name) => blocks.every((items) => (sumAt(items, positionOf(kind, name)) ?? 0) !== 0)) ?? null;

const shapeKey = ({ mask, from, to }: Item): string => `${mask}:${from === to}`;

const shapeOf = ({ mask, from, to }: Item): Shape => ({ mask, isDaily: from === to });

const rangeOf = (items: readonly Item[]): DayRange => ({
  from: items.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY),
  to: items.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY),
});

const isInside = (one: DayRange, other: DayRange): boolean => one.from >= other.from && one.to <= other.to;
const shareDays = (one: DayRange, other: DayRange): boolean => one.from <= other.to && one.to >= other.from;

/** Records of a kind as items: who they are of, what they are cut by, and their days; those without a day are none. */
const itemsOf = (kind: Kind, grained: GrainedKind) => {
  const [start, end] = [positionOf(kind, dateColumnOf(kind)), positionOf(kind, 'date_end')];
  const cuts = grained.cuts.map((name) => positionOf(kind, name));
  const scope = grained.scope.map((name) => positionOf(kind, name));
  const part = keyPartOf(kind);
  const apart = apartOf(kind);
  return {
    item: (side: Item['side'], row: Row, at: number): readonly Item[] => {
      const from = dayOf(row[start]);
      if (from === null) return [];
      const parts = cuts.map((position) => part(position, row[position]));
      const mask = cuts.reduce((bits, position, bit) => (isBlank(row[position]) ? bits : bits | (1 << bit)), 0);
      const told = apart.map((each) => each.part(row[each.position] ?? null));
      return [{ side, at, row, mask, parts, apart: told, from, to: Math.max(from, dayOf(row[end]) ?? from) }];
    },
    scopeKey: (row: Row): string => scope.map((position) => part(position, row[position])).join(''),
    scopeName: (row: Row): string =>
      scope.flatMap((position) => (isBlank(row[position]) ? [] : [String(row[position])])).join(', '),
  };
};

/** Whether nothing that both tell parts two records: a currency, an ID. */
const areOne = (one: Item, other: Item): boolean =>
  one.apart.every((part, at) => part === '' || other.apart[at] === '' || part === other.apart[at]);

const isSameGrain = (one: Item, other: Item): boolean =>
  one.mask === other.mask && one.from === other.from && one.to === other.to;

/** The parts of each coarse record among finer ones: of the same cuts, on the same days. */
const matchesOf = (coarse: readonly Item[], fine: readonly Item[], { mask, isDaily }: Shape): readonly Match[] => {
  const bits = bitsOf(mask);
  const keyOf = ({ parts, from }: Item): string => bits.map((bit) => parts[bit]).join('') + (isDaily ? from : '');
  const byCuts = groupedBy(fine, keyOf);
  return coarse.flatMap((whole) => {
    const near = (byCuts.get(keyOf(whole)) ?? []).filter(
      (item) => shareDays(item, whole) && areOne(item, whole) && !isSameGrain(item, whole),
    );
    // What was told before is not told again: one of both comes.
    return near.every(({ side }) => side === whole.side) ? [] : [{ coarse: whole, fine: near }];
  });
};

/** Records of one account or client. */
interface Scope {
  readonly standing: readonly Item[];
  readonly coming: readonly Item[];
  /** Those of both sides that may be another grain of what the other side tells: it has no record of their key. */
  readonly free: ReadonlySet<Item>;
}

/**
 * Whether the table that a record is of tells some of these cuts in other rows of the same days: then a blank is one of their
 * values, such as visits without a campaign.
 */
const usesCuts = ({ standing, coming }: Scope, mask: number, of: Item): boolean =>
  mask !== 0 &&
  (of.side === 'stands' ? standing : coming).some(
    (item) => (item.mask & mask) !== 0 && item.from === of.from && item.to === of.to,
  );

interface FoundPair {
  readonly pair: Omit<GrainPair, 'id' | 'of'>;
  readonly items: Readonly<Record<Grain, readonly Item[]>>;
  readonly isSame: boolean;
}

interface FoundGrains {
  readonly pairs: readonly FoundPair[];
  readonly partial: readonly Match[];
}

/** The grains of one account or client. */
const grainsOf = (kind: Kind, grained: GrainedKind, scope: Scope): FoundGrains => {
  const pairs: FoundPair[] = [];
  const partial: Match[] = [];
  const block = (items: readonly Item[], figure: ColumnName): GrainBlock => {
    const mask = items.reduce((bits, item) => bits | item.mask, 0);
    return {
      ...rangeOf(items),
      rows: items.length,
      cuts: bitsOf(mask).flatMap((bit) => grained.cuts[bit] ?? []),
      isDaily: items.every(({ from, to }) => from === to),
      sum: sumAt(items, positionOf(kind, figure)) ?? 0,
    };
  };
  const add = (matches: readonly Match[], { isSame }: { readonly isSame: boolean }): void => {
    const coarse = matches.map((match) => match.coarse);
    const fine = Array.from(new Set(matches.flatMap((match) => match.fine)));
    const figure = figureOf(kind, grained.told, [coarse, fine]) ?? (isSame ? grained.told[0] : undefined);
    if (figure === undefined) return;
    const comes = coarse.some(({ side }) => side === 'comes') ? 'coarse' : 'fine';
    const pair = { figure, coarse: block(coarse, figure), fine: block(fine, figure), comes } as const;
    pairs.push({ pair, items: { coarse, fine }, isSame });
  };
  const { standing, coming, free } = scope;
  const settled = new Set<Item>();
  // A record that comes and stands counts as it comes.
  const all = [...standing.filter((item) => free.has(item)), ...coming];
  const shapes = groupedBy(all, shapeKey);
  const coarseShapes = groupedBy(
    all.filter((item) => free.has(item)),
    (item) => `${item.side} ${shapeKey(item)}`,
  );
  for (const coarse of coarseShapes.values()) {
    for (const fine of shapes.values()) {
      const [[one], [another]] = [coarse, fine];
      if (one === undefined || another === undefined) continue;
      const [whole, parts] = [shapeOf(one), shapeOf(another)];
      const extra = parts.mask & ~whole.mask;
      if (!isPartOf(whole.mask, parts.mask) || (extra === 0 && whole.isDaily)) continue;
      const matches = matchesOf(
        coarse.filter((item) => !settled.has(item)),
        fine.filter((item) => !settled.has(item)),
        whole,
      ).filter((match) => !usesCuts(scope, extra, match.coarse));
      const inside = matches.filter((match) => match.fine.every((item) => isInside(item, match.coarse)));
      const likenesses = new Map(inside.map((match) => [match, likenessOf(kind, [match.coarse], match.fine)]));
      const same = inside.filter((match) => likenesses.get(match) === 'same');
      const covers = (match: Match): boolean => {
        const { from, to } = rangeOf(match.fine);
        return from <= match.coarse.from && to >= match.coarse.to;
      };
      // A card of an account beside its days may tell what they do not, and nothing twice.
      const isAsked = (match: Match) => likenesses.get(match) !== 'apart' || kind !== 'days';
      const differing = inside.filter((match) => !same.includes(match) && covers(match) && isAsked(match));
      if (same.length > 0) add(same, { isSame: true });
      if (differing.length > 0) add(differing, { isSame: false });
      for (const match of [...same, ...differing]) settled.add(match.coarse);
      partial.push(...matches.filter((match) => !same.includes(match) && !differing.includes(match)));
    }
  }
  return { pairs, partial };
};

const overlapOf = (partial: readonly Match[]): Overlap | null => {
  const [match] = partial;
  if (match === undefined) return null;
  const { from, to } = match.coarse;
  const second = rangeOf(match.fine);
  const shared = { from: Math.max(from, second.from), to: Math.min(to, second.to) };
  return { first: { from, to }, second, shared, count: partial.length };
};

/**
 * What records that come and records that stand tell of the same facts at two grains, which are never added. Where the parts
 * add up to the whole, the whole goes, whichever came first; where they do not, a person chooses:
 *
 *     1–31 March, Autumn: cost 310     31 days of Autumn: cost 310 together    →  the span goes
 *     1–31 March, Autumn: cost 350     31 days of Autumn: cost 310 together    →  asked
 *     1–31 March, Autumn: cost 350     20–31 March only: cost 110              →  neither: the spans overlap in part
 *
 * A record that the other side has too, by its key, is of the same grain; so are blanks of a table that tells a cut in other rows.
 */
export const settleGrains = (kind: Kind, { existing, incoming }: Sides, decisions: MergeDecisions): SettledGrains => {
  const grained = grainedKinds[kind];
  if (grained === undefined || existing.length === 0 || incoming.length === 0) return nothing;
  const { item, scopeKey, scopeName } = itemsOf(kind, grained);
  const coming = incoming.flatMap((row, at) => item('comes', row, at));
  const held = existing.flatMap((row, at) => item('stands', row, at));
  const near = (days: DayRange): readonly Item[] => held.filter((each) => shareDays(each, days));
  // What a span that stands has on other days may stand too.
  const standing = near(rangeOf([...coming, ...near(rangeOf(coming))]));
  const shapes = new Set([...standing, ...coming].map(shapeKey));
  // One grain on both sides: the common case costs no more than this.
  if (shapes.size < 2 && Array.from(shapes).every((shape) => shape.endsWith('true'))) return nothing;
  const key = keysOf(kind);
  const [standingByKey, comingByKey] = [standing, coming].map((items) => groupedBy(items, ({ row }) => key(row) ?? ''));
  const byScope = groupedBy([...standing, ...coming], ({ row }) => scopeKey(row));
  const gone = { stands: new Set<number>(), comes: new Set<number>() };
  const covered: CoveredGrain[] = [];
  const asked: AskedGrain[] = [];
  const partial: Match[] = [];
  for (const [scope, items] of byScope) {
    const own = (side: Item['side']) => items.filter((each) => each.side === side);
    const sameOf = (of: Item, others: ReadonlyMap<string, readonly Item[]> | undefined): readonly Item[] =>
      (others?.get(key(of.row) ?? '') ?? []).filter((other) => areOne(of, other));
    /** Whether a record is one with another of the other side: one without an ID may be of several that have one. */
    const isOne = (of: Item): boolean => {
      const [ownSide, otherSide] = of.side === 'stands' ? [standingByKey, comingByKey] : [comingByKey, standingByKey];
      const [same, ...others] = sameOf(of, otherSide);
      return same !== undefined && others.length === 0 && sameOf(same, ownSide).length === 1;
    };
    const free = new Set(items.filter((of) => !isOne(of)));
    const found = grainsOf(kind, grained, { standing: own('stands'), coming: own('comes'), free });
    partial.push(...found.partial);
    for (const { pair, items: ofPair, isSame } of found.pairs) {
      const { coarse, fine } = pair;
      const id = JSON.stringify([kind, scope, coarse.cuts, coarse.isDaily, fine.cuts, fine.isDaily]);
      const whole: GrainPair = { ...pair, id, of: scopeName(ofPair.coarse[0]?.row ?? []) };
      const chosen = chosenOf(decisions, id, grainChoices);
      const leftOut = isSame || chosen === 'fine' ? 'coarse' : chosen === 'coarse' ? 'fine' : null;
      if (!isSame) asked.push({ ...whole, chosen });
      if (leftOut === null) continue;
      for (const of of ofPair[leftOut]) {
        gone[of.side].add(of.at);
        // What stands of a record that is not to come goes too.
        if (of.side === 'comes' && isOne(of)) for (const same of sameOf(of, standingByKey)) gone.stands.add(same.at);
      }
      covered.push({ ...whole, leftOut });
    }
  }
  return { standing: gone.stands, coming: gone.comes, covered, asked, overlap: overlapOf(partial) };
};
