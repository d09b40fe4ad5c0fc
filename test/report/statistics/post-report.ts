import { type ColumnName, positionOf, type Row } from '../../../src/records/kinds.ts';
import { rankTest } from '../formulas/student.ts';
import { habits, type PostsKind, type ReportedMonth, reportedMonths } from './growing-posts.ts';
import { acceptedUpTo, averageOf, rateOf, type Sample, totalOf, unlikelyChanceOf } from './post-change.ts';
import { postsAtOneAge } from './posts-at-one-age.ts';

const numberIn = (name: ColumnName): ((row: Row) => number) => {
  const place = positionOf('posts', name);
  return (row) => Number(row[place]);
};

const total =
  (name: ColumnName) =>
  (rows: readonly Row[], days: number): Sample =>
    totalOf(rows.map(numberIn(name)), days);

const rate = (above: ColumnName, below: ColumnName) => {
  const [top, bottom] = [numberIn(above), numberIn(below)];
  return (rows: readonly Row[]): Sample => rateOf(rows.map((row) => [top(row), bottom(row)]));
};

/** The figures over posts which a report of an account judges. */
export const judgedFigures: Readonly<Record<string, (rows: readonly Row[], days: number) => Sample>> = {
  'SUM posts.views': total('views'),
  'SUM posts.reach per post': (rows) => averageOf(rows.map(numberIn('reach'))),
  'SUM posts.engagements': total('engagements'),
  'ENGAGEMENT_RATE reach': rate('engagements', 'reach'),
  'ENGAGEMENT_RATE views': rate('engagements', 'views'),
  'APPLAUSE_RATE reach': rate('likes', 'reach'),
  'CONVERSATION_RATE reach': rate('comments', 'reach'),
  'AMPLIFICATION_RATE reach': rate('shares', 'reach'),
  'SAVE_RATE reach': rate('saves', 'reach'),
};

/** What a report says of its posts: the chance of each figure, and the largest that is still called real. */
interface PostVerdicts {
  readonly chances: ReadonlyMap<string, number>;
  readonly accepted: number;
  readonly isRise: (figure: string) => boolean;
}

/** What a report of a month says of its posts; `null` where they are not judged for their age. */
export const judgePosts = (month: ReportedMonth): PostVerdicts | null => {
  const posts = postsAtOneAge(month);
  if (posts === null) return null;
  const lengths = { now: month.now.to - month.now.from + 1, before: month.before.to - month.before.from + 1 };
  const samples = Object.entries(judgedFigures).map(([figure, sampleOf]) => ({
    figure,
    now: sampleOf(posts.now, lengths.now),
    before: sampleOf(posts.before, lengths.before),
  }));
  const chances = new Map<string, number>();
  for (const { figure, now, before } of samples) {
    if (Math.min(now.rows, before.rows) < 8) continue;
    const chance = unlikelyChanceOf(now, before, posts.drift);
    if (chance !== null) chances.set(figure, chance);
  }
  const rates = (rows: readonly Row[]) => rows.map((row) => numberIn('engagements')(row) / numberIn('reach')(row));
  if (Math.min(posts.now.length, posts.before.length) >= 8)
    chances.set('typical', rankTest(rates(posts.now), rates(posts.before))?.chance ?? 1);
  const rises = new Set(samples.flatMap(({ figure, now, before }) => (now.log > before.log ? [figure] : [])));
  return { chances, accepted: acceptedUpTo([...chances.values()]), isRise: (figure) => rises.has(figure) };
};

const views = 'SUM posts.views';

/** How many months of posts are judged, in how many anything is called real, and in how many the views are, the way that they went. */
interface MonthCount {
  readonly months: number;
  readonly judged: number;
  readonly clear: number;
  readonly found: number;
}

/** What reports say of some months of posts, file after file. */
export const countMonths = (kind: PostsKind, atLeast: number): MonthCount => {
  const [total, judged, clear, found] = [[], [], [], []] as [number[], number[], number[], number[]];
  // Others for each kind.
  const { posts, spread, growth, habit, accounts } = kind;
  const seed = 1000 * (posts + 100 * growth.days + 10_000 * accounts + 100_000 * habits.indexOf(habit)) + 100 * spread;
  for (let file = 0; total.length < atLeast; file += 1)
    for (const reported of reportedMonths(kind, seed + file)) {
      const { month } = reported;
      total.push(month);
      const verdicts = judgePosts(reported);
      if (verdicts === null) continue;
      judged.push(month);
      const { chances, accepted, isRise } = verdicts;
      if (accepted >= 0) clear.push(month);
      const isViews = (chances.get(views) ?? 1) <= accepted;
      // Every second month has more.
      if (isViews && isRise(views) === (month % 2 === 1)) found.push(month);
    }
  return { months: total.length, judged: judged.length, clear: clear.length, found: found.length };
};
