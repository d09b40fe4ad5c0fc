import { type ColumnName, dateColumnOf, type Kind, lastDayOf, ownerColumnOf, positionOf, type Row } from '../kinds.ts';
import { keysOf } from '../merge.ts';
import { nameKeyOf } from '../names.ts';
import { chosenOf, type MergeDecisions } from './decisions.ts';
import { recordsNeeded } from './renames.ts';
import type { Sides } from './sides.ts';

/** By what records of a kind show whose they are: the first figure that both sides tell. */
const figures: Readonly<Partial<Record<Kind, readonly ColumnName[]>>> = {
  days: ['followers', 'views', 'impressions', 'reach', 'engagements', 'profile_visits'],
  site: ['sessions', 'page_views', 'engaged_sessions', 'conversions'],
  conversions: ['conversions', 'revenue'],
};

/** Figures of the same days that differ by more, all together, are corrected by no network. */
const likeness = 0.3;

/** Records of the same things and days with quite other figures: whether they are of the same owner only a person can tell. */
export interface AskedOwner {
  /** What the answer is known by. */
  readonly id: string;
  readonly kind: Kind;
  /** Whose those are that stand, as far as they tell. */
  readonly of: string;
  /** How many records both have. */
  readonly count: number;
  readonly figure: ColumnName;
  /** What they add up to; of a level what it is on the last day of both. */
  readonly standing: number;
  readonly coming: number;
  /** That they are, which nothing but a person's word tells; another owner's come under its name. */
  readonly chosen: 'same' | null;
}

/** What both sides tell of one figure. */
interface Compared {
  difference: number;
  whole: number;
  standing: number;
  coming: number;
  last: number;
}

interface Met {
  readonly of: string;
  count: number;
  weight: number;
  readonly by: Map<ColumnName, Compared>;
}

const isLevel = (name: ColumnName): boolean => name === 'followers';

/** Adds one pair of records to what both sides tell of a figure. */
const compare = (
  by: Met['by'],
  name: ColumnName,
  told: { readonly before: number; readonly now: number; readonly day: number },
): void => {
  const { before, now, day } = told;
  const known = by.get(name) ?? { difference: 0, whole: 0, standing: 0, coming: 0, last: Number.NEGATIVE_INFINITY };
  known.difference += Math.abs(before - now);
  known.whole += Math.max(Math.abs(before), Math.abs(now));
  if (!isLevel(name)) {
    known.standing += before;
    known.coming += now;
  } else if (day >= known.last) {
    known.standing = before;
    known.coming = now;
  }
  known.last = Math.max(known.last, day);
  by.set(name, known);
};

/**
 * Asks whether what comes is of the owner of what stands, where nothing but the same days and names says so and the figures are
 * quite others: merged in silence, one site's days would take the place of another's.
 *
 *     stood: google / organic   1 March  sessions 40    2 March  44    3 March  38
 *     comes: google / organic   1 March  sessions 310   2 March  290   3 March  335   →  is it the same site?
 *
 * The last day that stands may not have been over when it was exported.
 */
export const askOwners = (
  kind: Kind,
  { existing, incoming }: Sides,
  decisions: MergeDecisions,
): readonly AskedOwner[] => {
  const told = figures[kind]?.map((name) => ({ name, position: positionOf(kind, name) }));
  if (told === undefined || existing.length === 0 || incoming.length === 0) return [];
  const at = (name: ColumnName): number => positionOf(kind, name);
  const [start, owner, platform, id] = [at(dateColumnOf(kind)), at(ownerColumnOf(kind)), at('platform'), at('id')];
  const [key, lastDay] = [keysOf(kind), lastDayOf(kind)];
  const coming = new Map<string, Row>();
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of incoming) {
    const [name, day] = [key(row), row[start]];
    // What has an ID is what it is.
    if (name === null || typeof day !== 'number' || (row[id] ?? null) !== null) continue;
    coming.set(name, row);
    [from, to] = [Math.min(from, day), Math.max(to, day)];
  }
  const pairs = existing.flatMap((row) => {
    const day = row[start];
    // A month comes beside years.
    const other = typeof day === 'number' && day >= from && day <= to ? coming.get(key(row) ?? '') : undefined;
    return other === undefined ? [] : [{ row, other }];
  });
  if (pairs.length === 0) return [];
  const fold = nameKeyOf(ownerColumnOf(kind));
  const ownerKey = (row: Row): string => JSON.stringify([String(row[platform] ?? ''), fold(String(row[owner] ?? ''))]);
  const lastDays = new Map<string, number>();
  for (const row of existing) {
    const own = ownerKey(row);
    lastDays.set(own, Math.max(lastDays.get(own) ?? 0, lastDay(row)));
  }
  const met = new Map<string, Met>();
  for (const { row, other } of pairs) {
    const [own, day] = [ownerKey(row), lastDay(row)];
    const isSpan = day > Math.floor(Number(row[start] ?? 0));
    if (!isSpan && day === lastDays.get(own)) continue;
    const known = met.get(own) ?? { of: String(row[owner] ?? ''), count: 0, weight: 0, by: new Map() };
    met.set(own, known);
    known.count += 1;
    // A span of days is as many by itself.
    known.weight += isSpan ? recordsNeeded : 1;
    for (const { name, position } of told) {
      const [before, now] = [row[position], other[position]];
      if (typeof before === 'number' && typeof now === 'number') compare(known.by, name, { before, now, day });
    }
  }
  return Array.from(met).flatMap(([own, { of, count, weight, by }]): readonly AskedOwner[] => {
    const found = told.find(({ name }) => (by.get(name)?.whole ?? 0) > 0);
    const sums = found === undefined ? undefined : by.get(found.name);
    if (found === undefined || sums === undefined) return [];
    if (weight < recordsNeeded || sums.difference <= likeness * sums.whole) return [];
    const question = `owner ${kind} ${own}`;
    const chosen = chosenOf(decisions, question, ['same']);
    const { standing, coming: now } = sums;
    return [{ id: question, kind, of, count, figure: found.name, standing, coming: now, chosen }];
  });
};
