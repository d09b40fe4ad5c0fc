import { describe, expect, test } from 'vitest';
import { type Kind, kinds, positionOf, type Row, type Value } from '../../../src/records/kinds.ts';
import { isBlank, mergedRows } from '../../../src/records/merge.ts';
import type { MergeDecisions } from '../../../src/records/merging/decisions.ts';
import { mergeRecords } from '../../../src/records/merging/merge-records.ts';

type Known = Readonly<Record<string, Value>>;

const record = (kind: Kind, known: Known): Row => kinds[kind].columns.map((name) => known[name] ?? null);

const ad = (date: number, known: Known): Row =>
  record('ads', { platform: 'Meta', account: 'lypa', date, date_end: date, cost: 300 + 7 * date, ...known });
const ads = (campaign: string, days: readonly number[], more: Known = {}): readonly Row[] =>
  days.map((day) => ad(day, { campaign, ...more }));

const merged = (kind: Kind, existing: readonly Row[], incoming: readonly Row[], decisions: MergeDecisions = {}) => {
  const merge = mergeRecords(kind, { existing, incoming, decisions });
  return { ...merge, rows: mergedRows(existing, merge).filter((row) => row.some((value) => !isBlank(value))) };
};

/** What was asked of names, answered as given, and what came of it. */
const answered = (kind: Kind, sides: readonly [readonly Row[], readonly Row[]], value: 'same' | 'two') => {
  const questions = mergeRecords(kind, { existing: sides[0], incoming: sides[1] }).questions.filter(
    ({ is }) => is === 'renamed',
  );
  return merged(kind, ...sides, Object.fromEntries(questions.map(({ id }) => [id, value])));
};

const asks = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]) =>
  merged(kind, existing, incoming).questions.map((each) =>
    each.is === 'renamed' ? [each.column, each.from, each.to, each.count] : [each.is],
  );

const names = (kind: Kind, column: 'campaign' | 'account', rows: readonly Row[]) => [
  rows.length,
  ...new Set(rows.map((row) => row[positionOf(kind, column)])),
];

describe('a new name beside one that is gone', () => {
  const sides = [ads('Autumn', [1, 2, 3, 4, 5]), ads('Autumn sale', [3, 4, 5, 6])] as const;

  test('with the same figures on the same days is asked about, and nothing is decided', () => {
    expect(asks('ads', ...sides)).toEqual([['campaign', 'Autumn', 'Autumn sale', 3]]);
    expect(merged('ads', ...sides).rows).toHaveLength(9);
  });

  test('that is the same thing has each day once, under the newest name, and the change is told', () => {
    const { rows, renames, added } = answered('ads', sides, 'same');
    expect(names('ads', 'campaign', rows)).toEqual([6, 'Autumn sale']);
    expect(renames).toMatchObject([{ column: 'campaign', from: 'Autumn', to: 'Autumn sale', count: 5 }]);
    expect(added).toHaveLength(1);
    const [later, earlier] = [ads('Autumn sale', [3, 4, 5, 6]), ads('Autumn', [1, 2, 3, 4, 5])];
    expect(names('ads', 'campaign', answered('ads', [later, earlier], 'same').rows)).toEqual([6, 'Autumn sale']);
  });

  test('that is another thing stays beside it', () => {
    expect(names('ads', 'campaign', answered('ads', sides, 'two').rows)).toEqual([9, 'Autumn', 'Autumn sale']);
  });

  test('may be that of an account whose ads tell no ID of it', () => {
    const of = (account: string, days: readonly number[]) => ads('Autumn', days, { account });
    const accounts = [of('Kavalypa', [1, 2, 3, 4]), of('Lypa Coffee', [2, 3, 4, 5])] as const;
    expect(asks('ads', ...accounts)).toEqual([['account', 'Kavalypa', 'Lypa Coffee', 3]]);
    expect(names('ads', 'account', answered('ads', accounts, 'same').rows)).toEqual([5, 'Lypa Coffee']);
  });

  test('may be that of a whole month in one row', () => {
    const month = (campaign: string) => [ad(1, { campaign, date_end: 31, cost: 9120, clicks: 240 })];
    expect(asks('ads', month('Autumn'), month('Autumn sale'))).toEqual([['campaign', 'Autumn', 'Autumn sale', 1]]);
  });

  test('with figures that the network corrected a little is asked about too', () => {
    const corrected = [3, 4, 5].map((date) => ad(date, { campaign: 'Autumn sale', cost: (300 + 7 * date) * 1.004 }));
    expect(asks('ads', sides[0], corrected)).toEqual([['campaign', 'Autumn', 'Autumn sale', 3]]);
  });
});

describe('what a person said is one', () => {
  const days = [1, 2, 3, 4, 5, 6, 7, 8];
  const cost = (rows: readonly Row[]) =>
    rows.reduce((sum, row) => sum + Number(row[positionOf('ads', 'cost')] ?? 0), 0);
  const sameFor = (existing: readonly Row[], incoming: readonly Row[]) =>
    Object.fromEntries(mergeRecords('ads', { existing, incoming }).questions.map(({ id }) => [id, 'same']));

  test.each([
    [1, 7],
    [2, 6],
    [6, 2],
    [7, 1],
  ])('counts once, however few of its records a chunk has (%i, then %i)', (first) => {
    const [standing, coming] = [ads('Autumn', days), ads('Autumn sale', days)];
    const decisions = sameFor(standing, coming);
    for (const chunks of [
      [coming.slice(0, first), coming.slice(first)],
      [coming.slice(first), coming.slice(0, first)],
    ]) {
      const rows = chunks.reduce((held, chunk) => merged('ads', held, chunk, decisions).rows, standing);
      expect(names('ads', 'campaign', rows)).toEqual([8, 'Autumn sale']);
      expect(cost(rows)).toBe(cost(standing));
    }
  });

  test('with two names that stood has each day once', () => {
    const standing = [...ads('Autumn', days), ...ads('Old autumn', days)];
    const coming = ads('Autumn sale', days);
    const decisions = sameFor(standing, coming);
    expect(Object.keys(decisions)).toHaveLength(2);
    const { rows } = merged('ads', standing, coming, decisions);
    expect(names('ads', 'campaign', rows)).toEqual([8, 'Autumn sale']);
    const earlier = ads('Autumn sale', [1, 2, 3, 4]);
    const older = merged('ads', standing, earlier, sameFor(standing, earlier)).rows;
    expect(older).toHaveLength(8);
    expect(cost(older)).toBe(cost(coming));
  });
});

describe('nothing is asked', () => {
  const autumn = ads('Autumn', [1, 2, 3, 4, 5]);

  test.each([
    ['where the old name comes too', autumn, [...autumn, ...ads('Autumn sale', [1, 2, 3])]],
    ['where the new name stood already', [...autumn, ...ads('Autumn sale', [9])], ads('Autumn sale', [1, 2, 3])],
    ['where the figures differ', autumn, ads('Winter', [1, 2, 3], { cost: 50 })],
    ['of two days that are alike', autumn, ads('Winter', [1, 2])],
    ['of days without anything', ads('Autumn', [1, 2, 3], { cost: 0 }), ads('Winter', [1, 2, 3], { cost: 0 })],
    [
      'where both have IDs',
      ads('Autumn', [1, 2, 3], { campaign_id: '1' }),
      ads('Winter', [1, 2, 3], { campaign_id: '2' }),
    ],
  ])('%s', (_, existing, incoming) => {
    expect(asks('ads', existing, incoming)).toEqual([]);
  });

  test('of two accounts of which as many follow for some days, but not all', () => {
    const days = (account: string, followers: readonly number[]) =>
      followers.map((value, date) => record('days', { platform: 'Instagram', account, date, followers: value }));
    expect(asks('days', days('klen', [900, 901, 902, 903, 905]), days('klen.kids', [900, 901, 902, 904, 908]))).toEqual(
      [],
    );
  });
});
