import { describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import { positionOf } from '../../../src/records/kinds.ts';
import { snapshotColumns } from '../../../src/records/merging/snapshots.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import { standingOver } from '../sections/shown.ts';
import { accountName, habits, type PostsKind, reportedMonths } from './growing-posts.ts';
import { countMonths, judgedFigures, judgePosts } from './post-report.ts';

const growths = [
  { atOnce: 0.35, days: 12 },
  { atOnce: 0.7, days: 7 },
] as const;

const date = positionOf('posts', 'date');

describe('figures of posts that grow', () => {
  test('are called really changed where nothing changed in at most 5 of 100 months, however posts are exported', () => {
    const kinds = habits.flatMap((habit) =>
      growths.flatMap((growth) =>
        [1, 2].map((accounts): PostsKind => ({ posts: 20, spread: 0.7, growth, habit, accounts, times: 1 })),
      ),
    );
    const counts = kinds.map((kind) => countMonths(kind, 44));
    const sum = (of: 'months' | 'clear') => counts.reduce((total, each) => total + each[of], 0);
    // The bench prints each from more months.
    expect(sum('clear') / sum('months')).toBeLessThan(0.05);
    expect(sum('clear')).toBeGreaterThan(0);
  });

  test.each(habits)('are judged and a true doubling of them is found: exported %s', (habit) => {
    const kind = { posts: 60, spread: 0.7, growth: growths[0], habit, accounts: 2, times: 2 };
    const { months, judged, found } = countMonths(kind, 33);
    expect(judged / months).toBeGreaterThan(0.8);
    expect(found / judged).toBeGreaterThan(0.85);
  });

  test.each([
    { habit: 'monthly', accounts: 2, month: 4 },
    { habit: 'monthly, all', accounts: 2, month: 5 },
    { habit: 'weekly', accounts: 1, month: 4 },
    { habit: 'last 28 days', accounts: 1, month: 7 },
  ] as const)('are judged by a report as here: exported $habit, $accounts accounts', ({ habit, accounts, month }) => {
    const kind = { posts: 16, spread: 0.5, growth: growths[0], habit, accounts, times: 1.6 };
    const reported = reportedMonths(kind, 7).find((each) => each.month === month);
    if (reported === undefined) throw new Error(`Month ${month} is not reported.`);
    const { now, before, rows, snapshots } = reported;
    const hasSnapshots = snapshots.length > 0;
    const holding: TabSummary = {
      kind: 'posts',
      tab: 'Posts',
      filled: [
        ...(['date', 'platform', 'account', 'post_id', 'views', 'reach', 'likes', 'comments', 'shares'] as const),
        ...(['saves', 'engagements', 'observed_at'] as const),
      ],
      accounts: Array.from({ length: accounts }, (_, at) => ({ platform: 'Instagram', account: accountName(at) })),
      currencies: [],
      ...(hasSnapshots ? { snapshots: 'Snapshots' } : {}),
      from: before.from,
      to: now.to,
      origins: [],
    };
    const choices: Choices = { goal: 'engagement', compare: 'previous', language: 'en', ...now };
    const tabs = [{ holding, rows: rows.toSorted((one, other) => Number(one[date]) - Number(other[date])) }];
    const kept = snapshots.toSorted((one, other) => one.date - other.date);
    const cells = kept.map(({ figures, ...each }) => [
      ...[each.date, each.seen, each.platform, each.account, each.mark, each.addition],
      ...figures,
    ]);
    const sheets = hasSnapshots ? { Snapshots: [[...snapshotColumns], ...cells] } : {};
    const shown = standingOver(choices, tabs, { sheets }).shown(tabs);
    const verdicts = judgePosts(reported);
    if (verdicts === null) throw new Error('No posts are judged.');
    const own = Object.keys(judgedFigures).map((figure) => ({ figure, chance: verdicts.chances.get(figure) ?? 1 }));
    const placed = new Map(shown.plan.figures.map((each) => [`${each.function} ${each.variant}`, each]));
    const told = own.map(({ figure, chance }) => {
      const { cell, verdict } = placed.get(figure) ?? { cell: 'A1', verdict: null };
      const by = Number(shown.at(`T${cell.replace(/\D/g, '')}`));
      // What is surely above 5 in 100 is not reckoned here.
      expect(chance < 1 ? by : Math.min(1, 20 * by), figure).toBeCloseTo(chance, 4);
      return String(shown.at(verdict ?? '')).replace(' at one age', '');
    });
    const way = (figure: string) => (verdicts.isRise(figure) ? 'clear rise' : 'clear fall');
    expect(told).toEqual(own.map(({ figure, chance }) => (chance <= verdicts.accepted ? way(figure) : 'as usual')));
  });
});
