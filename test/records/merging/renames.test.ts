import { describe, expect, test } from 'vitest';
import { type Kind, kinds, positionOf, type Row, type Value } from '../../../src/records/kinds.ts';
import { isBlank, mergedRows } from '../../../src/records/merge.ts';
import { mergeRecords, type RecordMerge } from '../../../src/records/merging/merge-records.ts';

type Known = Readonly<Record<string, Value>>;

const record = (kind: Kind, known: Known): Row => kinds[kind].columns.map((name) => known[name] ?? null);

const ad = (date: number, known: Known): Row =>
  record('ads', { platform: 'Meta', date, date_end: date, cost: date, ...known });

/** Posts of an account by their IDs, which are their days too. */
const posts = (account: string | null, ids: readonly number[], more: Known = {}): readonly Row[] =>
  ids.map((id) => record('posts', { platform: 'Instagram', account, post_id: `p${id}`, date: id, likes: id, ...more }));

const count = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

interface Merged extends RecordMerge {
  readonly rows: readonly Row[];
}

const merged = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]): Merged => {
  const merge = mergeRecords(kind, { existing, incoming });
  return { ...merge, rows: mergedRows(existing, merge).filter((row) => row.some((value) => !isBlank(value))) };
};

/** How many records have each value of a column. */
const tallyOf = (
  kind: Kind,
  column: Parameters<typeof positionOf>[1],
  rows: readonly Row[],
): Record<string, number> => {
  const tally: Record<string, number> = {};
  for (const row of rows) {
    const name = String(row[positionOf(kind, column)] ?? '–');
    tally[name] = (tally[name] ?? 0) + 1;
  }
  return tally;
};

const namesOf = ({ renames }: RecordMerge) => renames.map(({ from, to, count: records }) => [from, to, records]);

describe('a campaign with another name', () => {
  const autumn = [1, 2, 3].map((day) => ad(day, { campaign: 'Autumn', campaign_id: '7' }));
  const sale = [3, 4].map((day) => ad(day, { campaign: 'Autumn sale', campaign_id: '7' }));

  test('has the newest everywhere, and no day twice', () => {
    const { rows, ...merge } = merged('ads', autumn, sale);
    expect(tallyOf('ads', 'campaign', rows)).toEqual({ 'Autumn sale': 4 });
    expect(namesOf(merge)).toEqual([['Autumn', 'Autumn sale', 3]]);
    expect([merge.added.length, merge.updated, merge.unchanged]).toEqual([1, 0, 1]);
  });

  test('keeps the newest when an older export comes later', () => {
    const { rows, ...merge } = merged('ads', sale, autumn);
    expect(tallyOf('ads', 'campaign', rows)).toEqual({ 'Autumn sale': 4 });
    expect(namesOf(merge)).toEqual([['Autumn', 'Autumn sale', 3]]);
  });

  test('changes nothing when it is pasted again', () => {
    const { rows } = merged('ads', autumn, sale);
    expect(merged('ads', rows, sale)).toMatchObject({ changed: [], added: [], renames: [] });
    expect(merged('ads', rows, autumn)).toMatchObject({ changed: [], added: [] });
  });

  test('takes the rows along that have no ID, where nothing else had their name', () => {
    const old = [ad(0, { campaign: 'Autumn' }), ...autumn];
    expect(tallyOf('ads', 'campaign', merged('ads', old, sale).rows)).toEqual({ 'Autumn sale': 5 });
    const two = [...old, ad(1, { campaign: 'Autumn', campaign_id: '8' })];
    expect(tallyOf('ads', 'campaign', merged('ads', two, sale).rows)).toEqual({ Autumn: 2, 'Autumn sale': 4 });
  });

  test('is not one with the campaign of the same ID on another network', () => {
    const other = sale.map((row) => row.with(positionOf('ads', 'platform'), 'TikTok'));
    expect(merged('ads', autumn, other)).toMatchObject({ renames: [], changed: [] });
  });

  test('settles the ad sets in it too', () => {
    const [before, after] = [
      [ad(1, { campaign: 'Autumn', campaign_id: '7', ad_set: 'Kyiv', ad_set_id: '71' })],
      [ad(2, { campaign: 'Autumn sale', campaign_id: '7', ad_set: 'Kyiv 25+', ad_set_id: '71' })],
    ];
    const { rows } = merged('ads', before ?? [], after ?? []);
    expect(tallyOf('ads', 'ad_set', rows)).toEqual({ 'Kyiv 25+': 2 });
  });

  test('is left alone where an export calls it by two names', () => {
    const both = [...sale, ad(5, { campaign: 'Winter sale', campaign_id: '7' })];
    expect(merged('ads', autumn, both).renames).toEqual([]);
  });
});

describe('an account with another name', () => {
  test('is known by its ID', () => {
    const before = posts('Kavalypa', count(1, 5), { account_id: '9' });
    const { rows, ...merge } = merged('posts', before, posts('Lypa Coffee', count(4, 8), { account_id: '9' }));
    expect(tallyOf('posts', 'account', rows)).toEqual({ 'Lypa Coffee': 8 });
    expect(namesOf(merge)).toEqual([['Kavalypa', 'Lypa Coffee', 5]]);
  });

  test('is known by its posts where no ID is told', () => {
    const { rows, ...merge } = merged('posts', posts('Kavalypa', count(1, 10)), posts('Lypa Coffee', count(6, 15)));
    expect(tallyOf('posts', 'account', rows)).toEqual({ 'Lypa Coffee': 15 });
    expect(namesOf(merge)).toEqual([['Kavalypa', 'Lypa Coffee', 10]]);
  });

  test('takes the newest name in whatever order exports come', () => {
    const { rows } = merged('posts', posts('Lypa Coffee', count(6, 15)), posts('Kavalypa', count(1, 10)));
    expect(tallyOf('posts', 'account', rows)).toEqual({ 'Lypa Coffee': 15 });
  });

  test.each([
    ['both have posts of their own', posts('Klen', count(1, 10)), posts('Lypa', [5, 6, 7, 20, 21, 22, 23])],
    ['both come', posts('Klen', count(1, 4)), [...posts('Klen', [3, 4]), ...posts('Lypa', count(1, 4))]],
    ['few posts are shared', posts('Klen', [1, 2]), posts('Lypa', [1, 2])],
    [
      'their IDs differ',
      posts('Klen', count(1, 5), { account_id: '1' }),
      posts('Lypa', count(1, 5), { account_id: '2' }),
    ],
  ])('is another account where %s', (_, before, after) => {
    const { rows, renames } = merged('posts', before, after);
    expect(renames).toEqual([]);
    const tally = tallyOf('posts', 'account', rows);
    expect([tally['Klen'], tally['Lypa']]).toEqual([
      tallyOf('posts', 'account', before)['Klen'],
      tallyOf('posts', 'account', after)['Lypa'],
    ]);
  });

  test('that stood under both names loses its doubles', () => {
    const doubled = [...posts('Kavalypa', count(1, 5)), ...posts('Lypa Coffee', count(4, 8), { saves: 1 })];
    const withIds = doubled.map((row) => row.with(positionOf('posts', 'account_id'), '9'));
    const { rows } = merged('posts', withIds, posts('Lypa Coffee', count(7, 9), { account_id: '9' }));
    expect(tallyOf('posts', 'account', rows)).toEqual({ 'Lypa Coffee': 9 });
    expect(tallyOf('posts', 'post_id', rows)).toEqual(Object.fromEntries(count(1, 9).map((id) => [`p${id}`, 1])));
  });

  test('is written where a post had none, and a post without keeps its own', () => {
    const named = merged('posts', posts(null, [1, 2]), posts('Lypa', [2, 3]));
    expect(tallyOf('posts', 'account', named.rows)).toEqual({ '–': 1, Lypa: 2 });
    expect(tallyOf('posts', 'account', merged('posts', posts('Lypa', [1, 2]), posts(null, [2, 3])).rows)).toEqual({
      '–': 1,
      Lypa: 2,
    });
  });
});
