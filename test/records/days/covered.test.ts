import { expect, test } from 'vitest';
import { coverageOf, coveredSpans } from '../../../src/records/days/coverage.ts';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import { rowsOfArray } from '../../../src/records/rows.ts';

const post = (post_id: string, date: number, more: Readonly<Record<string, string>> = {}): Row => {
  const values: Readonly<Record<string, string | number>> = {
    ...{ post_id, date, platform: 'Instagram', account: 'Lypa' },
    ...more,
  };
  return columnsOf('posts').map(({ name }) => values[name] ?? null);
};

test('covers the days of each account from its first to its last', () => {
  const rows = rowsOfArray([post('1', 10), post('2', 14), post('3', 12), post('4', 9, { platform: 'X' })]);
  expect(coveredSpans('posts', rows)).toEqual([
    { platform: 'Instagram', account: 'Lypa', from: 10, to: 14, formats: [] },
    { platform: 'X', account: 'Lypa', from: 9, to: 9, formats: [] },
  ]);
});

test('covers nothing of kinds that nobody deletes', () => {
  expect(coveredSpans('days', rowsOfArray([]))).toEqual([]);
});

test('counts what stands in the covered days of the same account, and what of it comes again', () => {
  const spans = [{ platform: 'instagram', account: 'lypa', from: 10, to: 14, formats: [] }];
  const existing = [
    post('1', 10),
    post('2', 14),
    post('3', 12),
    post('4', 15),
    post('5', 12, { platform: 'X' }),
    post('6', 12, { platform: 'IG' }),
  ];
  const incoming = [post('1', 10), post('3', 12), post('9', 11)];
  expect(coverageOf('posts', { existing, incoming }, spans)).toEqual({ standing: 4, met: 2 });
});

test('covers only the formats that an export names, each in any case', () => {
  const reels = rowsOfArray([post('1', 10, { format: 'Reel' }), post('2', 14, { format: 'reel ' })]);
  const spans = coveredSpans('posts', reels);
  expect(spans.map(({ formats }) => formats)).toEqual([['reel']]);
  const existing = [
    post('1', 10, { format: 'Reel' }),
    post('3', 12, { format: 'REEL' }),
    post('4', 12, { format: 'Story' }),
    post('5', 12),
  ];
  expect(coverageOf('posts', { existing, incoming: Array.from(reels) }, spans)).toEqual({ standing: 3, met: 1 });
});

test('covers no account that is there only by posts that it published with another', () => {
  const own = Array.from({ length: 12 }, (_, at) => post(`own ${at}`, 10 + at));
  const together = [post('a', 11, { account: 'Verba' }), post('b', 19, { account: 'Verba' })];
  const spans = coveredSpans('posts', rowsOfArray([...own, ...together]));
  expect(spans.map(({ account }) => account)).toEqual(['Lypa']);
});

test('covers a small account beside a small one, and one of many posts beside one of more', () => {
  const of = (account: string, count: number) =>
    Array.from({ length: count }, (_, at) => post(`${account} ${at}`, 10 + at, { account }));
  const accounts = (...rows: readonly (readonly Row[])[]) =>
    coveredSpans('posts', rowsOfArray(rows.flat())).map(({ account }) => account);
  expect(accounts(of('Lypa', 5), of('Verba', 1))).toEqual(['Lypa', 'Verba']);
  expect(accounts(of('Lypa', 90), of('Verba', 3))).toEqual(['Lypa', 'Verba']);
});
