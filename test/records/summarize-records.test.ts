import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundToSecond, serialAt, wallClockOf } from '../../src/calendar/day.ts';
import { kinds, type Row } from '../../src/records/kinds.ts';
import { mostNames, summarizeRecords } from '../../src/records/summarize-records.ts';

const visit = (campaign: string | null, date = 46_082): Row =>
  kinds.site.columns.map((name) => (name === 'campaign' ? campaign : name === 'date' ? date : null));

test('the names of a column of one day are remembered by how many rows have them, blank for none', () => {
  const rows = ['b', 'a', 'b', null].map((name) => visit(name));
  expect(summarizeRecords('site', rows).names?.campaign).toEqual(['b', 'a', '']);
});

test('the newest names come first, however few rows they have, so that those of the last month are not left out', () => {
  const old = Array.from({ length: 2 * mostNames }, (_, at) => visit(`old ${at}`, 46_000 + at));
  const names = summarizeRecords('site', [...old, ...old, visit('new', 46_300), visit('OLD 7', 46_301)]).names
    ?.campaign;
  expect(names?.slice(0, 3)).toEqual(['old 7', 'new', `old ${2 * mostNames - 1}`]);
  expect(names).toHaveLength(mostNames);
});

test('no more names are remembered than a list of a report has, and none that is too long for a condition', () => {
  const rows = Array.from({ length: 2 * mostNames }, (_, at) => visit(`${at}`));
  expect(summarizeRecords('site', rows).names?.campaign).toHaveLength(mostNames);
  expect(summarizeRecords('site', [visit('a'.repeat(255)), visit('b'.repeat(256))]).names?.campaign).toEqual([
    'a'.repeat(255),
  ]);
});

test('a time to the second is one that stays as it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 2_958_465, noNaN: true }), (serial) => {
      const kept = roundToSecond(serial);
      expect(roundToSecond(kept)).toBe(kept);
      expect(serialAt(wallClockOf(kept))).toBe(kept);
      expect(Math.abs(wallClockOf(kept) - wallClockOf(serial))).toBeLessThanOrEqual(500);
    }),
  );
});

test('a name in two cases of letters is one, as a formula counts it', () => {
  const post = (account: string): Row =>
    kinds.posts.columns.map((name) => (name === 'account' ? account : name === 'platform' ? 'TikTok' : null));
  const { accounts } = summarizeRecords('posts', ['Lypa', 'lypa', 'Клен', 'КЛЕН'].map(post));
  expect(accounts.map(({ account }) => account)).toEqual(['Lypa', 'Клен']);
  expect(
    summarizeRecords(
      'site',
      ['Осінь', 'b', 'осінь'].map((name) => visit(name)),
    ).names?.campaign,
  ).toEqual(['Осінь', 'b']);
});
