import { addToGroup } from '../../../src/records/grouped-by.ts';
import { positionOf, type Row } from '../../../src/records/kinds.ts';
import { type Snapshot, snapshotFigures } from '../../../src/records/merging/snapshots.ts';
import type { ReportedMonth } from './growing-posts.ts';

const place = (name: Parameters<typeof positionOf>[1]): number => positionOf('posts', name);
const [date, observed, id] = [place('date'), place('observed_at'), place('post_id')];
const [platform, account] = [place('platform'), place('account')];
const figurePlaces = snapshotFigures.map((name, at) => ({ at, position: place(name) }));

const dayOf = (row: Row): number => Number(row[date]);
const seenOn = (row: Row): number => Number(row[observed]);
const postOf = (each: Snapshot): string => `${each.date} ${each.platform} ${each.account} ${each.mark}`;
const accountOf = (row: Row): string => `${row[platform]} ${row[account]}`;

/** The part of what a post comes to that is there at an age: a third at once, the rest with a time constant of twelve days. */
const grownAt = (age: number): number => 1 - 0.65 * Math.exp(-Math.max(0, age) / 12);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The posts of a month and of the one before it at one age, and by how much their ages alone may move them. */
interface PostsAtOneAge {
  readonly now: readonly Row[];
  readonly before: readonly Row[];
  readonly drift: number;
}

/** The same, written apart from the product; `null` where nothing like one age is to be had. */
export const postsAtOneAge = ({
  now,
  before,
  rows,
  snapshots,
}: Pick<ReportedMonth, 'now' | 'before' | 'rows' | 'snapshots'>): PostsAtOneAge | null => {
  const within = ({ from, to }: ReportedMonth['now']) => rows.filter((row) => dayOf(row) >= from && dayOf(row) <= to);
  const [own, earlier] = [within(now), within(before)];
  if (own.length === 0 || earlier.length === 0) return null;
  // The last day on which posts of each account were seen.
  const newest = new Map<string, number>();
  for (const row of own) newest.set(accountOf(row), Math.max(newest.get(accountOf(row)) ?? 0, seenOn(row)));
  const newestOf = (row: Row): number => newest.get(accountOf(row)) ?? Math.max(...newest.values());
  const dueOf = (row: Row): number => newestOf(row) - now.to + before.to;
  const kept = new Map<string, Snapshot[]>();
  for (const snapshot of snapshots) addToGroup(kept, postOf(snapshot), snapshot);
  const then = earlier.map((row): Row => {
    const due = dueOf(row);
    const far = (day: number) => Math.abs(day - due);
    const own = kept.get(`${dayOf(row)} ${row[platform]} ${row[account]} ${row[id]}`) ?? [];
    const nearest = own.toSorted((one, other) => far(one.seen) - far(other.seen) || other.seen - one.seen)[0];
    if (nearest === undefined || far(nearest.seen) >= far(seenOn(row))) return row;
    const grown = [...row];
    for (const { at, position } of figurePlaces) grown[position] = nearest.figures[at] ?? null;
    grown[observed] = nearest.seen;
    return grown;
  });
  /** What posts had when they were seen, of what they had on the day that is asked. */
  const had = (posts: readonly Row[], askedOn: (row: Row) => number): number =>
    sum(posts.map((row) => grownAt(seenOn(row) - dayOf(row)))) /
    sum(posts.map((row) => grownAt(askedOn(row) - dayOf(row))));
  const meanOf = (posts: readonly Row[]): number =>
    sum(posts.map((row) => grownAt(seenOn(row) - dayOf(row)))) / posts.length;
  const [asked, mean] = [had(own, newestOf) / had(then, dueOf), meanOf(own) / meanOf(then)];
  const drift = Math.min(Math.abs(Math.log(asked)), Math.abs(Math.log(mean)));
  return drift > 0.1 ? null : { now: own, before: then, drift };
};
