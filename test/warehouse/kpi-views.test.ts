import { expect, test } from 'vitest';
import { type Kind, kindNames, kinds, type Row } from '../../src/records/kinds.ts';
import { sqlFunctions } from '../../src/warehouse/sql/functions.ts';
import { type Dimension, dimensions } from '../../src/warehouse/views/dimensions.ts';
import { kpiViews, typicalPostsView } from '../../src/warehouse/views/kpi-views.ts';
import { type StepName, steps } from '../../src/warehouse/views/steps.ts';
import { openHours } from '../report/open-hours.ts';
import { randomHoldings, randomRows } from '../report/random-records.ts';
import { countTried, isThorough, productOf, sampleOf } from '../thorough.ts';
import { type AskedView, clientOf } from './scopes.ts';
import { segmentsInOrder, spelledOnce, type Warehouse } from './tables.ts';
import { bothFigures, faultsIn, openViews, translated } from './views.ts';

const warehouseOf = (rows: Readonly<Partial<Record<Kind, readonly Row[]>>>): Warehouse => {
  const spelled = spelledOnce(rows);
  return new Map(
    kindNames.map((kind) => {
      const own = spelled[kind] ?? [];
      const inOrder = kind === 'audience' ? segmentsInOrder(own, (row) => row) : own;
      return [kind, inOrder.map((row) => ({ client: clientOf(kind, row), row }))];
    }),
  );
};

const sets = Array.from({ length: 60 }, (_, at) => at + 1);
const triedSets = sampleOf(sets, 5);
const allViews = productOf({
  step: Object.keys(steps) as readonly StepName[],
  dimension: Object.keys(dimensions) as readonly Dimension[],
});
/** Every step meets every dimension as sets go by: one for each set, six in a thorough run. */
const viewsOf = (seed: number): readonly AskedView[] =>
  Array.from({ length: isThorough ? 6 : 1 }, (_, at) => allViews[(13 * seed + 6 * at) % allViews.length])
    .filter((view) => view !== undefined)
    .map((view) => ({ ...view, hours: seed % 3 === 0 ? openHours[seed % openHours.length]?.text : undefined }));

const knownFigures = new Set<string>();

test.each(triedSets)(
  `views of random records %i, ${countTried(triedSets, sets)} sets, say what reports on their parts would, in both dialects`,
  async (seed) => {
    const tabs = randomRows(randomHoldings(seed), seed);
    const rows = Object.fromEntries(tabs.map(({ holding, rows: own }) => [holding.kind, own]));
    const { found, known } = await faultsIn(warehouseOf(rows), viewsOf(seed));
    expect(found).toEqual([]);
    for (const id of known) knownFigures.add(id);
  },
);

test('random records tell most figures', () => {
  expect(knownFigures.size).toBeGreaterThan(30);
});

const rowOf = (kind: Kind, values: Readonly<Record<string, string | number | boolean>>): Row =>
  kinds[kind].columns.map((name) => values[name] ?? null);

test('what random records seldom tell is there too: who was gained, and what a target follower cost', async () => {
  const segment = (day: number, account: string, name: string, followers: number) =>
    rowOf('audience', {
      date: day,
      platform: 'Instagram',
      account,
      dimension: 'age',
      segment: name,
      followers,
      in_target: name === '25-34',
    });
  const records = warehouseOf({
    audience: [
      segment(46020, 'one', '25-34', 100),
      segment(46020, 'one', '18-24', 300),
      segment(46030, 'one', '25-34', 180),
      segment(46030, 'one', '18-24', 330),
      segment(46023, 'two', '25-34', 50),
      segment(46023, 'two', '18-24', 40),
      segment(46050, 'two', '25-34', 70),
      segment(46050, 'two', '18-24', 50),
      // It begins inside a month, and tells nothing of who was gained.
      segment(46040, 'three', '25-34', 5000),
    ],
    ads: [
      rowOf('ads', { date: 46025, platform: 'Instagram', account: 'one', currency: 'UAH', cost: 900, follows: 30 }),
      rowOf('ads', { date: 46026, platform: 'Instagram', account: 'one', currency: 'EUR', cost: 20, follows: 3 }),
    ],
    days: [
      rowOf('days', { date: 46024, platform: 'Instagram', account: 'one', followers: 400, new_followers: 44 }),
      rowOf('days', { date: 46028, platform: 'Instagram', account: 'one', followers: 440, new_followers: 12 }),
    ],
  });
  const { found, known } = await faultsIn(records, [
    { step: 'month', dimension: 'all' },
    { step: 'fortnight', dimension: 'client' },
    { step: 'month', dimension: 'account' },
  ]);
  expect(found).toEqual([]);
  const told = [
    'NEW_FOLLOWER_MATCH audience',
    'COST_PER_TARGET_FOLLOWER ads',
    'COST_PER_TARGET_FOLLOWER all new followers',
  ];
  expect(told.filter((id) => !known.includes(id))).toEqual([]);
});

test('the typical post is the median of what posts have, in both dialects', async () => {
  const day = 46054;
  const posts = [
    // Five posts of a month, one of which lacks its reach and one of which was seen by nobody.
    ...[10, 40, 20, 90].map((reach, at) => [day + at, reach, 4 + at] as const),
    [day + 5, null, 8] as const,
    [day + 6, 0, 3] as const,
    [day + 40, 100, 7] as const,
  ].map(([date, reach, engagements]) =>
    rowOf('posts', { date, platform: 'Instagram', account: 'one', engagements, ...(reach === null ? {} : { reach }) }),
  );
  const duck = await openViews(warehouseOf({ posts }));
  const view = { step: 'month', dimension: 'client' } as const;
  const rows = [];
  for (const text of [
    typicalPostsView('duckdb', view).statement,
    translated(typicalPostsView('bigquery', view).statement),
  ]) {
    await duck.run(text);
    const asked = `SELECT function || ' ' || variant AS name, value, posts::INTEGER AS posts, previous FROM ${typicalPostsView('duckdb', view).name} WHERE variant IN ('reach', 'posts.engagements', 'posts.reach per post') ORDER BY period_from, name`;
    rows.push((await duck.runAndReadAll(asked)).getRowsJson());
  }
  duck.closeSync();
  // 0.4, 0.125, 0.3 and 7/90: between the second and the third.
  const february = [
    ['ENGAGEMENT_RATE reach', (0.125 + 0.3) / 2, 4, null],
    ['SUM posts.engagements', 5.5, 6, null],
    ['SUM posts.reach per post', 20, 5, null],
  ];
  expect(rows[0]?.slice(0, 3)).toEqual(february);
  expect(rows[0]?.slice(3)).toEqual([
    ['ENGAGEMENT_RATE reach', 0.07, 1, (0.125 + 0.3) / 2],
    ['SUM posts.engagements', 7, 1, 5.5],
    ['SUM posts.reach per post', 100, 1, 20],
  ]);
  expect(rows[1]).toEqual(rows[0]);
});

test('views of no records have no rows', async () => {
  const duck = await openViews(new Map());
  const [own, other] = await bothFigures(duck, { step: 'month', dimension: 'all' });
  expect([own.size, other.size]).toEqual([0, 0]);
  duck.closeSync();
});

/** Words before a bracket that are no functions. */
const words = new Set([
  'AS',
  'IN',
  'AND',
  'OR',
  'ON',
  'NOT',
  'WHEN',
  'THEN',
  'ELSE',
  'FROM',
  'WHERE',
  'INTERVAL',
  'OVER',
  'STRUCT',
  'CAST',
  'UNNEST',
]);

test('views call functions of the list alone, each of which some view calls', () => {
  const called = new Set<string>();
  for (const { statement } of kpiViews('bigquery')) {
    const code = statement.replace(/^--.*$/gm, '').replace(/'(?:[^'\\]|\\.)*'/g, "''");
    for (const [, name = ''] of code.matchAll(/([A-Za-z_]\w*) ?\(/g)) if (!words.has(name)) called.add(name);
  }
  expect([...called].sort()).toEqual(Object.keys(sqlFunctions).sort());
});
