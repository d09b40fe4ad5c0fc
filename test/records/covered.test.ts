import { expect, test } from 'vitest';
import { coverageOf, coveredSpans } from '../../src/records/coverage.ts';
import { columnsOf, type Row } from '../../src/records/kinds.ts';
import { rowsOfArray } from '../../src/records/rows.ts';

const post = (post_id: string, date: number, platform = 'Instagram', account = 'Lypa'): Row => {
  const values: Readonly<Record<string, string | number>> = { post_id, date, platform, account };
  return columnsOf('posts').map(({ name }) => values[name] ?? null);
};

test('covers the days of each account from its first to its last', () => {
  const rows = rowsOfArray([post('1', 10), post('2', 14), post('3', 12), post('4', 9, 'X')]);
  expect(coveredSpans('posts', rows)).toEqual([
    { platform: 'Instagram', account: 'Lypa', from: 10, to: 14 },
    { platform: 'X', account: 'Lypa', from: 9, to: 9 },
  ]);
});

test('covers nothing of kinds that nobody deletes', () => {
  expect(coveredSpans('days', rowsOfArray([]))).toEqual([]);
});

test('counts what stands in the covered days of the same account, and what of it comes again', () => {
  const spans = [{ platform: 'instagram', account: 'lypa', from: 10, to: 14 }];
  const existing = [
    post('1', 10),
    post('2', 14),
    post('3', 12),
    post('4', 15),
    post('5', 12, 'X'),
    post('6', 12, 'IG'),
  ];
  const incoming = [post('1', 10), post('3', 12), post('9', 11)];
  expect(coverageOf('posts', { existing, incoming }, spans)).toEqual({ standing: 4, met: 2 });
});
