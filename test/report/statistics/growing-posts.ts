import { columnsOf, positionOf, type Row } from '../../../src/records/kinds.ts';
import { mergedRows } from '../../../src/records/merge.ts';
import { mergeRecords } from '../../../src/records/merging/merge-records.ts';
import { newSnapshots, type Snapshot } from '../../../src/records/merging/snapshots.ts';
import { seeded } from '../random-records.ts';
import { normals } from './daily-series.ts';

/** How figures of a post grow: so much is there at once, the rest comes with a time constant in days. */
interface Growth {
  readonly atOnce: number;
  readonly days: number;
}

/** How often posts are exported, and of which days. */
export const habits = ['monthly', 'monthly, all', 'weekly', 'weekly, 7 days', 'last 28 days'] as const;
type Habit = (typeof habits)[number];

/** Posts in which nothing changes but their age. */
export interface PostsKind {
  /** How many in thirty days. */
  readonly posts: number;
  /** The standard deviation of the logarithm of what a post comes to. */
  readonly spread: number;
  readonly growth: Growth;
  readonly habit: Habit;
  /** How many accounts there are, each exported some days after the one before. */
  readonly accounts: number;
  /** By how much every second month has more; 1 where nothing changes. */
  readonly times: number;
}

/** Days, both ends included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

interface Post {
  readonly id: string;
  readonly account: number;
  readonly day: number;
  /** What it comes to in the end. */
  readonly figures: Readonly<Record<PostFigure, number>>;
}

const postFigures = ['views', 'reach', 'likes', 'comments', 'shares', 'saves'] as const;
type PostFigure = (typeof postFigures)[number];

const monthCount = 12;
/** The first day of each month from January 2026 on. */
const firstDays = Array.from({ length: monthCount + 1 }, (_, month) => Date.UTC(2026, month, 1) / 86_400_000 + 25_569);

/** The days of a month, from 0. */
const daysOf = (month: number): Days => ({ from: firstDays[month] ?? 0, to: (firstDays[month + 1] ?? 0) - 1 });

/** A month and the one before it as a file tells them when the month is reported. */
export interface ReportedMonth {
  readonly month: number;
  readonly now: Days;
  readonly before: Days;
  readonly rows: readonly Row[];
  readonly snapshots: readonly Snapshot[];
}

const drawPosts = (
  { posts, spread, times, accounts }: PostsKind,
  uniform: () => number,
  normal: () => number,
): readonly Post[] =>
  Array.from({ length: monthCount }, (_, month) => daysOf(month)).flatMap(({ from, to }, month) => {
    const length = to - from + 1;
    return Array.from({ length: Math.round((posts * length) / 30) }, (_, at): Post => {
      const more = month % 2 === 1 ? times : 1;
      const views = more * 3000 * Math.exp(spread * normal());
      const reach = 0.7 * views * Math.exp(0.2 * normal());
      const part = (share: number) => share * reach * Math.exp(0.5 * normal());
      const figures = {
        views,
        reach,
        likes: part(0.05),
        comments: part(0.006),
        shares: part(0.008),
        saves: part(0.01),
      };
      return { id: `${month} ${at}`, account: at % accounts, day: from + Math.floor(uniform() * length), figures };
    });
  });

/** An export of the posts of an account: on a day, and of which days. */
interface Export {
  readonly account: number;
  readonly on: number;
  readonly days: Days;
}

/** So many days after one account the next one is exported. */
const apart = 5;

/** The exports of an account in a year, and the first of the year after. */
const exportsOf = (habit: Habit, account: number, uniform: () => number): readonly Export[] => {
  const first = firstDays[0] ?? 0;
  if (habit === 'weekly' || habit === 'weekly, 7 days') {
    const back = habit === 'weekly' ? 28 : 7;
    return Array.from({ length: 54 }, (_, week) => {
      const on = first + 4 + apart * account + 7 * week;
      return { account, on, days: { from: on - back, to: on - 1 } };
    });
  }
  return Array.from({ length: monthCount }, (_, month) => {
    const { from, to } = daysOf(month);
    // A file is saved one to four days after the end of its month.
    const on = to + 1 + Math.floor(4 * uniform()) + apart * account;
    if (habit === 'last 28 days') return { account, on, days: { from: on - 28, to: on - 1 } };
    return { account, on, days: { from: habit === 'monthly' ? from : first, to } };
  });
};

const place = (name: Parameters<typeof positionOf>[1]): number => positionOf('posts', name);
const at = {
  date: place('date'),
  seen: place('observed_at'),
  id: place('post_id'),
  platform: place('platform'),
  account: place('account'),
  engagements: place('engagements'),
};
const figurePlaces = postFigures.map((name) => [name, place(name)] as const);
const width = columnsOf('posts').length;

/** What an account is called. */
export const accountName = (account: number): string => `lypa ${account + 1}`;

const rowOf = ({ id, account, day, figures }: Post, { atOnce, days }: Growth, on: number): Row => {
  const grown = atOnce + (1 - atOnce) * (1 - Math.exp(-(on - day) / days));
  const row: Row[number][] = Array.from({ length: width }, () => null);
  row[at.date] = day;
  row[at.platform] = 'Instagram';
  row[at.account] = accountName(account);
  row[at.id] = id;
  row[at.seen] = on;
  let engagements = 0;
  for (const [name, position] of figurePlaces) {
    const value = Math.round(grown * figures[name]);
    row[position] = value;
    if (name !== 'views' && name !== 'reach') engagements += value;
  }
  row[at.engagements] = engagements;
  return row;
};

/** The months of a year of posts, but the first, each as its file stands as soon as all accounts were exported after it. */
export const reportedMonths = (kind: PostsKind, seed: number): readonly ReportedMonth[] => {
  const [uniform, normal] = [seeded(seed + 1_000_000), normals(seed)];
  const posts = drawPosts(kind, uniform, normal);
  const exports = Array.from({ length: kind.accounts }, (_, account) => exportsOf(kind.habit, account, uniform)).flat();
  let rows: readonly Row[] = [];
  let snapshots: readonly Snapshot[] = [];
  let month = 0;
  const waiting = new Set<number>(exports.map(({ account }) => account));
  const reported: ReportedMonth[] = [];
  for (const { account, on, days } of exports.toSorted((one, other) => one.on - other.on)) {
    const incoming = posts
      .filter((post) => post.account === account && post.day >= days.from && post.day <= days.to)
      .map((post) => rowOf(post, kind.growth, on));
    const merge = mergeRecords('posts', { existing: rows, incoming });
    rows = mergedRows(rows, merge);
    snapshots = [...snapshots, ...newSnapshots(snapshots, merge.snapshots)];
    const [now, before] = [daysOf(month), daysOf(month - 1)];
    if (on > now.to) waiting.delete(account);
    if (waiting.size > 0 || month >= monthCount) continue;
    if (month > 0) reported.push({ month, now, before, rows, snapshots });
    month += 1;
    for (let each = 0; each < kind.accounts; each += 1) waiting.add(each);
  }
  return reported;
};
