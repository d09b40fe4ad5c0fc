import { expect, test } from 'vitest';
import { kinds, positionOf, type Row, type Value } from '../../../src/records/kinds.ts';
import { rememberedRenames, settleKnownRenames, withNewNames } from '../../../src/records/merging/known-renames.ts';

const platform = 'Instagram';
const day = (account: string, more: Readonly<Record<string, Value>> = {}): Row => {
  const known: Readonly<Record<string, Value>> = { platform, account, date: 1, followers: 9, ...more };
  return kinds.days.columns.map((name) => known[name] ?? null);
};
const known = [{ platform, from: 'Kavalypa', to: 'Lypa Coffee' }];
const accounts = (rows: readonly Row[]) => rows.map((row) => row[positionOf('days', 'account')]);

test.each<[what: string, existing: readonly Row[], incoming: readonly Row[], accounts: readonly string[]]>([
  ['the new name', [day('kavalypa')], [day('Lypa Coffee')], ['Lypa Coffee', 'Lypa Coffee']],
  ['the old name again', [day('Lypa Coffee')], [day('Kavalypa')], ['Lypa Coffee', 'Lypa Coffee']],
  ['another account', [day('Kavalypa')], [day('Klen')], ['Kavalypa', 'Klen']],
  ['both names', [day('Kavalypa')], [day('Kavalypa'), day('Lypa Coffee')], ['Kavalypa', 'Kavalypa', 'Lypa Coffee']],
  [
    'the new name with another ID',
    [day('Kavalypa', { account_id: '1' })],
    [day('Lypa Coffee', { account_id: '2' })],
    ['Kavalypa', 'Lypa Coffee'],
  ],
  [
    'the new name of another network',
    [day('Kavalypa')],
    [day('Lypa Coffee', { platform: 'TikTok' })],
    ['Kavalypa', 'Lypa Coffee'],
  ],
])('where %s comes, accounts are called as data of other kinds told', (_, existing, incoming, expected) => {
  const settled = settleKnownRenames('days', { existing, incoming }, { known });
  expect(accounts([...settled.existing, ...settled.incoming])).toEqual(expected);
  expect(settled.renames).toHaveLength(expected[0] === 'Lypa Coffee' ? 1 : 0);
});

test('chosen accounts have their newest names beside the old ones', () => {
  const renamed = [...known, { platform, from: 'Lypa Coffee', to: 'Lypa' }];
  const names = (account: string) => withNewNames([{ platform, account }], [{ renamed }]).map((each) => each.account);
  expect(names('KAVALYPA')).toEqual(['KAVALYPA', 'Lypa Coffee', 'Lypa']);
  expect(names('Klen')).toEqual(['Klen']);
});

test('a name that came back is remembered as it is now', () => {
  const back = [{ platform, column: 'account', from: 'Lypa Coffee', to: 'Kavalypa', count: 3 }] as const;
  expect(rememberedRenames(known, back)).toEqual([{ platform, from: 'Lypa Coffee', to: 'Kavalypa' }]);
});

test('an export that has both names has two accounts in each of its chunks', () => {
  const coming = ['Kavalypa', 'Lypa Coffee'].map((account) => ({ platform, account }));
  const existing = [day('Kavalypa')];
  for (const incoming of [[day('Kavalypa')], [day('Lypa Coffee')]]) {
    expect(settleKnownRenames('days', { existing, incoming }, { known, coming })).toEqual({
      existing,
      incoming,
      renames: [],
    });
    expect(settleKnownRenames('days', { existing, incoming }, { known }).renames).toHaveLength(1);
  }
});
