import { expect, test } from 'vitest';
import { capacityProblem } from '../../../src/addon/data-tabs/capacity.ts';
import { onlyImport, reading, valuesOf } from '../sources/exports.ts';

const header =
  'Post ID,Page ID,Page name,Description,Publish time,Permalink,Post type,Date,Views,Reach,Reactions,Comments,Shares,Link clicks';

const post = (id: number, { caption = 'Bread', page = 'Lypa' } = {}): string =>
  `${id},7,${page},"${caption}",03/08/2026 12:00,https://example.com/${id},Photos,Lifetime,10,9,3,2,1,1`;

const read = (...posts: readonly string[]) => {
  const { imports, account } = reading([header, ...posts].join('\n'));
  const [first] = imports;
  if (first === undefined || imports.length > 1) throw new Error(`${imports.length} imports`);
  return { of: first, account };
};

/** Whether the server takes the records as they were read. */
const isHeld = (of: ReturnType<typeof read>['of']): boolean =>
  capacityProblem({
    kind: of.kind,
    source: '',
    file: null,
    language: 'en',
    rows: [...of.rows],
    chunk: 0,
    chunks: 1,
    total: of.rows.length,
    leftOut: 0,
  }) === null;

test.each([
  ['letters', 'loaf '.repeat(12_000)],
  ['what looks like a formula', `=${'1+'.repeat(30_000)}1`],
  ['signs of two units', `a${'🙂'.repeat(30_000)}`],
])('a caption of %s that is longer than a cell is kept to the length of a cell, which is said', (_, caption) => {
  const { of, account } = read(post(1), post(2, { caption }), post(3));
  const [, kept] = valuesOf(of, 'text');
  expect(String(kept).length).toBeGreaterThan(49_990);
  expect(caption.startsWith(String(kept).slice(0, -1))).toBe(true);
  expect(String(kept)).toMatch(/…$/);
  expect(() => encodeURIComponent(String(kept))).not.toThrow();
  expect(valuesOf(of, 'reach')).toEqual([9, 9, 9]);
  const [told] = of.issues.filter(({ expected }) => expected.en === 'at most 50,000 characters');
  expect(told).toMatchObject({ row: 3, column: 'Description', found: String(caption.trim().length) });
  expect(isHeld(of)).toBe(true);
  expect(account).toMatchObject({ rows: 4, header: 1, read: 3, leftOut: 0 });
});

test('a caption that fills a cell is kept whole', () => {
  const caption = `=${'1'.repeat(49_998)}`;
  const { of } = read(post(1, { caption }));
  expect(valuesOf(of, 'text')).toEqual([caption]);
  expect(of.issues.filter(({ expected }) => expected.en === 'at most 50,000 characters')).toEqual([]);
  expect(isHeld(of)).toBe(true);
});

test('a row whose name is longer than a cell is left out with the column and the length, and the others are read', () => {
  const { of, account } = read(post(1), post(2, { page: 'Lypa '.repeat(12_000) }), post(3));
  expect(valuesOf(of, 'post_id')).toEqual(['1', '3']);
  const [left] = of.leftOut;
  expect(left?.row).toBe(3);
  expect(left?.reason.en).toContain('“Page name” has 59999 characters');
  expect(left?.reason.uk).toContain('«Page name» символів: 59999');
  expect(account).toMatchObject({ rows: 4, header: 1, read: 2, leftOut: 1 });
});

test('in any table a name is left out as well', () => {
  const text = ['Date\tCampaign name\tCost', '2026-03-01\tSpring\t5', `2026-03-02\t${'s'.repeat(50_000)}\t6`].join(
    '\n',
  );
  const of = onlyImport(reading(text));
  expect(valuesOf(of, 'cost')).toEqual([5]);
  expect(of.leftOut.map(({ row }) => row)).toEqual([3]);
});
