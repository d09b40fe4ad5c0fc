import { describe, expect, test } from 'vitest';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import { snapshotColumns } from '../../../src/records/merging/snapshots.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import type { ClosedPeriod } from '../../../src/report/closed/closed-values.ts';
import type { TypedCell } from '../../../src/stand-in/engine/evaluate.ts';
import { standingOver } from '../sections/shown.ts';

/** January and February 2026. */
const [january, february, march] = [46023, 46054, 46082];
const count = 12;

const holding: TabSummary = {
  kind: 'posts',
  tab: 'Posts',
  filled: ['date', 'platform', 'account', 'post_id', 'views', 'engagements'],
  accounts: [{ platform: 'Instagram', account: 'lypa' }],
  currencies: [],
  snapshots: 'Snapshots',
  from: january,
  to: march - 1,
  origins: [],
};

interface Post {
  readonly id: string;
  readonly date: number;
  readonly views: number;
}

/** Posts of a month, some on one day, each with other figures. */
const postsOf = (month: string, from: number, views: number): readonly Post[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${month} ${at}`,
    date: from + Math.round((Math.floor(at / 2) * 27) / 5),
    views: Math.round(views * (1 + ((at * 7) % 5) / 20)),
  }));

const rowOf = ({ id, date, views }: Post, seen: number): Row => {
  const values: Readonly<Record<string, string | number>> = {
    date,
    platform: 'Instagram',
    account: 'lypa',
    post_id: id,
    views,
    engagements: Math.round(views / 10),
    observed_at: seen,
  };
  return columnsOf('posts').map(({ name }) => values[name] ?? null);
};

const snapshotOf = ({ id, date, views }: Post, seen: number): TypedCell[] => {
  const values: Readonly<Record<string, string | number>> = {
    date,
    seen,
    platform: 'Instagram',
    account: 'lypa',
    mark: id,
    views,
    engagements: Math.round(views / 10),
  };
  return snapshotColumns.map((name) => values[name] ?? null);
};

/** What posts of January, of which those of that age had a third, and those of February come to. */
const reported = (
  snapshots: readonly (readonly TypedCell[])[],
  {
    now,
    header = [...snapshotColumns],
    closed = [],
  }: { readonly now: number; readonly header?: readonly string[]; readonly closed?: readonly ClosedPeriod[] },
) => {
  const rows = [
    ...postsOf('january', january, 900).map((post) => rowOf(post, march + 1)),
    ...postsOf('february', february, now).map((post) => rowOf(post, march + 1)),
  ];
  const choices = { goal: 'awareness', compare: 'previous', language: 'en', from: february, to: march - 1 } as const;
  const tabs = [{ holding, rows }];
  const sheets = { Snapshots: [header, ...snapshots].map((row) => [...row]) };
  const shown = standingOver(choices, tabs, { sheets, closed }).shown(tabs);
  const figure = shown.plan.figures.find(({ variant }) => variant === 'posts.views');
  const row = figure?.cell.replace(/\D/g, '');
  return {
    verdict: shown.at(figure?.verdict ?? ''),
    before: shown.at(figure?.previous ?? ''),
    chance: shown.at(`T${row}`),
    said: shown.all.flatMap(([, value]) => (typeof value === 'string' ? [value] : [])),
  };
};

const young = postsOf('january', january, 300);
const total = (posts: readonly Post[]) => posts.reduce((sum, { views }) => sum + views, 0);
const unlike = 'age in days: 2–29, before that 33–60';

describe('posts that were seen on one day, those of the month before weeks older', () => {
  test('are judged by the snapshots of the same age', () => {
    const snapshots = young.map((post) => snapshotOf(post, february + 1));
    const same = reported(snapshots, { now: 270 });
    expect(same.verdict).toBe('as usual at one age');
    expect(same.before).toBe(total(postsOf('january', january, 900)));
    expect(same.said).toContainEqual(expect.stringContaining('seen about 2 Feb 2026'));
    expect(reported(snapshots, { now: 600 }).verdict).toBe('clear rise at one age');
    expect(reported(snapshots, { now: 150 }).verdict).toBe('clear fall at one age');
  });

  test('take of several snapshots the one of that day', () => {
    const snapshots = young.flatMap((post) => [
      snapshotOf({ ...post, views: 10 }, february - 5),
      snapshotOf(post, february + 1),
      snapshotOf({ ...post, views: 800 }, february + 12),
    ]);
    expect(reported(snapshots, { now: 270 }).verdict).toBe('as usual at one age');
  });

  test.each([
    { what: 'there are none', snapshots: [] },
    { what: 'they are of another day', snapshots: young.map((post) => snapshotOf(post, february + 15)) },
    { what: 'most posts have none', snapshots: young.slice(0, 2).map((post) => snapshotOf(post, february + 1)) },
    {
      what: 'posts have two of one day',
      snapshots: young.flatMap((post) => [post, post]).map((post) => snapshotOf(post, february + 1)),
    },
    { what: 'they do not stand in order', snapshots: young.map((post) => snapshotOf(post, february + 1)).reverse() },
  ])('are not judged where $what', ({ snapshots }) => {
    expect(reported(snapshots, { now: 270 }).verdict).toBe(unlike);
  });

  test('are not judged where the tab of snapshots was turned into another', () => {
    const snapshots = young.map((post) => snapshotOf(post, february + 1));
    const header = snapshotColumns.map((name) => (name === 'views' ? 'reach' : name));
    expect(reported(snapshots, { now: 300, header }).verdict).toBe(unlike);
  });
});

describe('posts of a month whose report was closed when they were young', () => {
  const closed = [
    { from: january, to: february - 1, on: february + 1, figures: { 'SUM posts.views': total(young) } },
  ] as const;

  test('are judged by their snapshots still, which neither column shows', () => {
    const snapshots = young.map((post) => snapshotOf(post, february + 1));
    const { before, verdict, chance } = reported(snapshots, { now: 600, closed });
    expect([before, verdict]).toEqual([total(young), 'clear rise at one age']);
    expect(chance).toBeTypeOf('number');
  });

  test('have what they came to in place of a verdict where they have none', () => {
    const { before, verdict, chance } = reported([], { now: 600, closed });
    const later = total(postsOf('january', january, 900)).toLocaleString('en-US');
    expect([before, verdict, chance]).toEqual([total(young), `now ${later}`, '']);
  });
});
