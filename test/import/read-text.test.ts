import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialOf } from '../../src/calendar/day.ts';
import { mergeRows } from '../../src/records/merge.ts';
import { fixture, onlyImport, reading, totalOf, valuesOf } from './sources/exports.ts';

test('reads Facebook posts: day in the zone of the account, no record for an error row, short rows padded', () => {
  const read = onlyImport(reading(fixture('meta-content-facebook.csv')));
  expect(read.rows.length).toBe(3);
  expect(valuesOf(read, 'date')).toEqual([serialOf(2026, 3, 8), serialOf(2026, 3, 9), serialOf(2026, 3, 9)]);
  expect(valuesOf(read, 'text')).toEqual(['Fresh bread,\n"warm" every morning', 'Our oven', 'Short row']);
  expect(valuesOf(read, 'engagements')).toEqual([30, 11, null]);
  expect(valuesOf(read, 'watch_seconds')).toEqual([null, 320.5, null]);
  expect(valuesOf(read, 'platform')).toEqual(['Facebook', 'Facebook', 'Facebook']);
  expect(read.leftOut.map(({ row }) => row)).toEqual([5]);
});

test('reads Instagram posts: saves count as engagements, a month can change with the zone', () => {
  const read = onlyImport(reading(fixture('meta-content-instagram.csv')));
  expect(valuesOf(read, 'date')).toEqual([serialOf(2026, 1, 31), serialOf(2026, 2, 1)]);
  expect(valuesOf(read, 'engagements')).toEqual([18, 41]);
  expect(valuesOf(read, 'follows')).toEqual([2, null]);
});

test('adds up a post that the file repeats once a day, but not its reach', () => {
  const read = onlyImport(reading(fixture('meta-content-daily.csv')));
  expect(valuesOf(read, 'engagements')).toEqual([7, 1]);
  expect(valuesOf(read, 'reach')).toEqual([null, 9]);
  expect(read.leftOut.map(({ row }) => row)).toEqual([3]);
});

test('reads Ukrainian ads: currency from the header, the summary left out, ads of one name added up', () => {
  const read = onlyImport(reading(fixture('meta-ads-uk.csv')));
  expect(totalOf(read, 'cost')).toBe(300.5);
  expect(valuesOf(read, 'currency')).toEqual(['UAH', 'UAH']);
  expect(valuesOf(read, 'reach')).toEqual([null, 400]);
  expect(read.leftOut.map(({ row }) => row)).toEqual([2, 4]);
});

test('reads TikTok days without a year over New Year', () => {
  const read = onlyImport(reading(fixture('tiktok-overview-uk.csv')));
  expect(valuesOf(read, 'date')).toEqual([serialOf(2025, 12, 30), serialOf(2025, 12, 31), serialOf(2026, 1, 1)]);
  expect(valuesOf(read, 'engagements')).toEqual([1, 4, 5]);
});

test('reads a GA4 report by day: means become sums', () => {
  const read = onlyImport(reading(fixture('ga4-dates.csv')));
  expect(valuesOf(read, 'source')).toEqual(['google', 'Instagram']);
  expect(valuesOf(read, 'medium')).toEqual(['organic', 'social']);
  expect(valuesOf(read, 'duration_seconds')).toEqual([305, 40]);
  expect(valuesOf(read, 'page_views')).toEqual([25, 5]);
});

test('puts a GA4 report without days on its first day, takes one breakdown only, and says both', () => {
  const read = onlyImport(reading(fixture('ga4-channels.csv')));
  expect(valuesOf(read, 'date')).toEqual([serialOf(2026, 2, 1), serialOf(2026, 2, 1)]);
  expect(read.leftOut.map(({ row }) => row)).toContain(11);
  expect(read.issues.length).toBe(1);
});

test('reads a YouTube table with soft hyphens, a total, a note, and a video without a day', () => {
  const read = onlyImport(reading(fixture('youtube-table-de.csv')));
  expect(valuesOf(read, 'post_id')).toEqual(['AAAAAAAAAAA', 'BBBBBBBBBBB']);
  expect(valuesOf(read, 'watch_seconds')).toEqual([7200, 1800]);
  expect(valuesOf(read, 'date')).toEqual([serialOf(2025, 8, 19), null]);
  expect(read.leftOut.map(({ row }) => row)).toEqual([2, 5]);
});

test('reads tickets without a trace of the people who wrote', () => {
  const read = onlyImport(reading(fixture('zendesk-tickets.csv')));
  expect(valuesOf(read, 'first_reply_minutes')).toEqual([45, null]);
  expect(JSON.stringify(read)).not.toMatch(/example\.com|bread/);
});

test('reads a Ukrainian table of the user below a title, without its total and a day that does not exist', () => {
  const read = onlyImport(reading(fixture('any-table-uk.tsv')));
  expect(read.kind).toBe('posts');
  expect(valuesOf(read, 'likes')).toEqual([1234, 7]);
  expect(valuesOf(read, 'reach')).toEqual([10500, 900]);
  expect(read.leftOut.map(({ row }) => row)).toEqual([6, 7]);
  expect(read.issues.map(({ row, column, found }) => [row, column, found])).toEqual([[6, 'Дата', '31.02.2026']]);
});

test.each([
  { description: 'nothing', input: '' },
  { description: 'blank lines', input: ' \n\t\n' },
  { description: 'prose', input: 'Dear all,\nplease find the report attached.' },
  { description: 'a header without rows', input: 'Date,Followers,Reach\n' },
  { description: 'a table without a known column', input: 'a,b\n1,2' },
])('finds no records in $description and says why', ({ input }) => {
  const read = reading(input);
  expect(read.imports).toEqual([]);
  expect(read.issues.length).toBeGreaterThan(0);
});

test('leaves out a row that is longer than the header and names its line', () => {
  const read = onlyImport(reading('Date,Followers,Reach\n2026-03-01,5,6\n2026-03-02,7,8,9\n'));
  expect(read.rows.length).toBe(1);
  expect(read.issues.map(({ row }) => row)).toEqual([3]);
});

test('keeps the later of two levels of one day', () => {
  const read = onlyImport(reading('Date,Followers\n2026-03-01,5\n2026-03-01,6\n'));
  expect(valuesOf(read, 'followers')).toEqual([6]);
  expect(read.leftOut.map(({ row }) => row)).toEqual([3]);
});

const fixtures = [
  'meta-content-facebook.csv',
  'meta-content-instagram.csv',
  'meta-content-daily.csv',
  'meta-ads-uk.csv',
  'tiktok-overview-uk.csv',
  'ga4-dates.csv',
  'youtube-table-de.csv',
  'zendesk-tickets.csv',
  'any-table-uk.tsv',
];

test.each(fixtures)('pasting %s again changes nothing', (name) => {
  const { kind, ...read } = onlyImport(reading(fixture(name)));
  const rows = [...read.rows];
  expect(mergeRows(kind, rows, rows)).toEqual({ changed: [], added: [], unchanged: rows.length });
});

test('never throws on any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void reading(text)));
});

test('never throws on an export with a piece cut out or typed in', () => {
  const texts = fixtures.map(fixture);
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(30),
      fc.string({ maxLength: 5 }),
      (text, at, length, typed) => {
        const from = at % text.length;
        void reading(text.slice(0, from) + typed + text.slice(from + length));
      },
    ),
  );
});

test('accounts for every row of a table', () => {
  const row = fc.tuple(
    fc.constantFrom('2026-03-01', '2026-03-02', '2026-02-30', '', 'Total', 'Date'),
    fc.constantFrom('1', 'x', '', '1 234', '—'),
    fc.constantFrom('1', '', '5,6'),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const lines = ['Date\tFollowers\tReach', '2026-01-01\t1\t1', ...rows.map((cells) => cells.join('\t'))];
      const { account, imports } = reading(lines.join('\n'));
      const { blank, above, header, totals, read, leftOut } = account;
      expect(blank + above + header + totals + read + leftOut).toBe(lines.length);
      expect(imports[0]?.rows.length).toBeLessThanOrEqual(read);
    }),
  );
});
