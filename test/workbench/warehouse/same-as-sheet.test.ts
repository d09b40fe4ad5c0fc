import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isThorough } from '../../thorough.ts';
import { exported, recordsIn, recordsOfSheet, sheetOf, temporary, warehouse } from './warehouses.ts';

const folder = temporary();

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}`;

/** Posts of some days of March, which had so much more by then than on the first export. */
const posts = (account: string, [from, to]: readonly [number, number], more: number): readonly string[] => [
  'Date,Post ID,Platform,Account,Caption,Reach,Likes,Comments',
  ...Array.from({ length: to - from + 1 }, (_, at) => {
    const number = from + at;
    return `${day(number)},${account}-${number},Instagram,${account},"Post ""${number}"", new",${100 + number + more},${number + more},`;
  }),
];

const ads = (months: readonly string[], cost: number): readonly string[] => [
  'Date,Platform,Account,Campaign,Currency,Cost,Impressions,Clicks',
  ...months.flatMap((month) =>
    ['Spring', 'Bread'].map(
      (campaign, at) => `${month}-15,Facebook,Klen,${campaign},EUR,${cost + at},${1000 * cost},${cost}`,
    ),
  ),
];

const files = [
  exported(folder, 'posts-1.csv', posts('Lypa', [1, 20], 0)),
  exported(folder, 'posts-2.csv', posts('Lypa', [10, 31], 5)),
  exported(folder, 'posts-3.csv', posts('LYPA', [30, 31], 9)),
  exported(folder, 'klen.csv', posts('Klen', [5, 9], 1)),
  exported(folder, 'ads-1.csv', ads(['2026-01', '2026-02'], 10)),
  exported(folder, 'ads-2.csv', ads(['2026-02', '2026-03'], 11)),
  ...readdirSync('test/fixtures').map((name) => join('test/fixtures', name)),
];

const both = async (paths: readonly string[]) => {
  const out = join(temporary(), 'out');
  const { stdout, stderr, status } = await warehouse([...paths, '--out', out]);
  expect({ stderr, status }, stdout).toEqual({ stderr: '', status: 0 });
  return { out, held: (await recordsIn(out)).records, sheet: await recordsOfSheet(await sheetOf(paths)) };
};

test('a warehouse holds what the data tabs hold after the same exports, also when they come twice', async () => {
  const { out, held, sheet } = await both(files);
  expect(Object.keys(sheet).length).toBeGreaterThan(4);
  expect(held).toEqual(sheet);
  const again = await warehouse([...files, '--out', out]);
  expect(again.stdout).toContain(`Files read: 0; read before: ${files.length}; not taken: 0.`);
  expect((await recordsIn(out)).records).toEqual(sheet);
});

test('exports that come in another order, and in several runs, make what they make in the sheet', async () => {
  const other = files.slice(0, 6).reverse();
  const { held, sheet } = await both(other);
  expect(held).toEqual(sheet);
  const out = join(temporary(), 'out');
  for (const path of other) expect((await warehouse([path, '--out', out])).status).toBe(0);
  expect((await recordsIn(out)).records).toEqual(sheet);
});

test.runIf(isThorough)('every pair of exports makes in a warehouse what it makes in the sheet', async () => {
  for (const one of files)
    for (const other of files) {
      const { held, sheet } = await both([one, other]);
      expect(held, `${one}, ${other}`).toEqual(sheet);
    }
});
