import { describe, expect, test } from 'vitest';
import { columnsOf, positionOf, type Row } from '../../../src/records/kinds.ts';
import { mergeRows } from '../../../src/records/merge.ts';
import { withObservationDay } from '../../../src/records/merging/observation-day.ts';

const post = (values: Readonly<Record<string, string | number>>): Row =>
  columnsOf('posts').map(({ name }) => values[name] ?? null);
const seenIn = (rows: readonly Row[]) => rows.map((row) => row[positionOf('posts', 'observed_at')]);

const [one, two] = [post({ date: 46023, post_id: '1', views: 10 }), post({ date: 46053, post_id: '2', views: 20 })];

describe('posts that come were seen', () => {
  test.each([
    { on: 'the day of a paste', saved: null, today: 46060, expected: 46060 },
    { on: 'the day on which their file was saved', saved: 46055, today: 46060, expected: 46055 },
    { on: 'today, where a file was saved before its newest post', saved: 46052, today: 46060, expected: 46060 },
    { on: 'today, where a file was saved later than today', saved: 46061, today: 46060, expected: 46060 },
  ])('on $on', ({ saved, today, expected }) => {
    expect(seenIn(withObservationDay('posts', [one, two], { saved, today }))).toEqual([expected, expected]);
  });

  test('on the day that they tell themselves', () => {
    const told = post({ date: 46023, post_id: '1', views: 10, observed_at: 46030 });
    expect(seenIn(withObservationDay('posts', [told, two], { saved: null, today: 46060 }))).toEqual([46030, 46060]);
  });

  test('and days of an account on none', () => {
    const days = [columnsOf('days').map(() => null)];
    expect(withObservationDay('days', days, { saved: null, today: 46060 })).toBe(days);
  });
});

const on = (day: number, rows: readonly Row[]) => withObservationDay('posts', rows, { saved: null, today: day });

describe('posts that are pasted again', () => {
  test('change nothing on another day where nothing else is new', () => {
    const { changed, unchanged } = mergeRows('posts', on(46060, [one, two]), on(46070, [one, two]));
    expect([changed, unchanged]).toEqual([[], 2]);
  });

  test('were all seen again where one of them has grown', () => {
    const grown = post({ date: 46053, post_id: '2', views: 25 });
    const merge = mergeRows('posts', on(46060, [one, two]), on(46070, [one, grown]));
    expect(seenIn(merge.changed.map(({ row }) => row))).toEqual([46070, 46070]);
    expect([merge.seenAgain, merge.unchanged]).toEqual([1, 1]);
  });

  test('were seen again where one of them is new', () => {
    const { changed, added, seenAgain } = mergeRows('posts', on(46060, [one]), on(46070, [one, two]));
    expect([seenIn(changed.map(({ row }) => row)), added.length, seenAgain]).toEqual([[46070], 1, 1]);
  });

  test('have what was seen last of them, of two exports of one paste and of two of one day', () => {
    const viewsOf = (standing: readonly Row[], coming: readonly Row[]) =>
      mergeRows('posts', standing, coming).changed.map(({ row }) => row[positionOf('posts', 'views')]);
    const seen = (day: number, views: number) => on(day, [post({ date: 46023, post_id: '1', views })]);
    expect(viewsOf(seen(46065, 20), [...seen(46060, 10), ...seen(46070, 30)])).toEqual([30]);
    expect(viewsOf(seen(46060, 20), seen(46060, 10))).toEqual([10]);
  });

  test('are dated where nobody knew when they were seen', () => {
    const { changed, unchanged } = mergeRows('posts', [one, two], on(46070, [one, two]));
    expect(seenIn(changed.map(({ row }) => row))).toEqual([46070, 46070]);
    expect(unchanged).toBe(2);
  });

  test('keep what was seen later, get what they lacked, and are counted', () => {
    const standing = on(46070, [post({ date: 46023, post_id: '1', views: 30 }), two]);
    const late = on(46060, [post({ date: 46023, post_id: '1', views: 10, likes: 4 }), two]);
    const { changed, older, unchanged } = mergeRows('posts', standing, late);
    const [{ row = [] } = {}] = changed;
    const told = (name: 'views' | 'likes' | 'observed_at') => row[positionOf('posts', name)];
    expect([told('views'), told('likes'), told('observed_at')]).toEqual([30, 4, 46070]);
    expect([changed.length, older, unchanged]).toEqual([1, 1, 1]);
  });

  test('stand as seen last, whichever export came first', () => {
    const [early, late] = [on(46060, [one]), on(46070, [post({ date: 46023, post_id: '1', views: 30 })])];
    const standingOf = (first: readonly Row[], second: readonly Row[]) => {
      const [{ row = [] } = {}] = mergeRows('posts', first, second).changed;
      return row.length === 0 ? first[0] : row;
    };
    expect(standingOf(late, early)).toEqual(standingOf(early, late));
  });
});
