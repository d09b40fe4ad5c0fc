import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { saying } from '../saying.ts';

const column = (...cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);

describe('CONTENT_MIX', () => {
  it.each([
    [
      'values under a heading',
      [column('Format', 'reel', 'photo', 'Reel'), column('Reach', 10, 30, 20)],
      [
        ['reel', 30, 0.5],
        ['photo', 30, 0.5],
      ],
    ],
    ['a heading above labels alone', [column('Формат', 'reel', 'reel')], [['reel', 2, 1]]],
    ['blanks left out', [column('reel', '', 'reel')], [['reel', 2, 1]]],
  ])('of %s', (_, args, expected) => {
    expect(callFunction('CONTENT_MIX', args)).toEqual(expected);
  });

  it.each([
    [[column('', '')], 'CONTENT_MIX: labels has no text.'],
    [[column('a', 'b'), column(1)], 'CONTENT_MIX: labels and values need the same number of rows; they have 2 and 1.'],
    [[column('a', 'b'), column(1, -1)], 'CONTENT_MIX: the total of values is 0; a share needs more than 0.'],
  ])('says of %j what is wrong', (args, message) => {
    expect(() => callFunction('CONTENT_MIX', args)).toThrow(saying(message));
  });
});

describe('HASHTAG_TABLE', () => {
  const texts = column('#Київ весна', '#київ #sale', 'без', '#sale', '');
  test('knows hashtags in any case and language, and counts those with too few posts', () => {
    expect(callFunction('HASHTAG_TABLE', [texts, column(10, 20, 1, 30, 2), '', 2])).toEqual([
      ['#sale', 2, 25, 2],
      ['#київ', 2, 15, 2],
      ['fewer than 2 posts', 0, '', ''],
    ]);
  });

  test('compares rates where an audience is given; a post without one does not count', () => {
    expect(callFunction('HASHTAG_TABLE', [texts, column(10, 20, 1, 30, 2), column(100, 100, 100, '', 100), 2])).toEqual(
      [
        ['#київ', 2, expect.closeTo(0.15, 12), expect.closeTo(0.015, 12)],
        ['fewer than 2 posts', 1, '', ''],
      ],
    );
  });

  test('gives the medians of the posts with each hashtag and of those without it, whatever posts there are', () => {
    const middle = (values: readonly number[]): number | '' => {
      const sorted = values.toSorted((one, other) => one - other);
      const [below = 0, above = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
      return sorted.length === 0 ? '' : (below + above) / 2;
    };
    const post = fc.record({ tags: fc.uniqueArray(fc.constantFrom('#a', '#b', '#c')), value: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 12 }), (posts) => {
        const [texts, values] = [posts.map(({ tags }) => tags.join(' ')), posts.map(({ value }) => value)];
        const rows = callFunction('HASHTAG_TABLE', [column(...texts), column(...values), '', 1]) as unknown[][];
        const valuesOf = (tag: unknown, has: boolean) =>
          posts.flatMap(({ tags, value }) => (tags.some((each) => each === tag) === has ? [value] : []));
        expect(rows.length - 1).toBe(new Set(posts.flatMap(({ tags }) => tags)).size);
        for (const [tag, ...told] of rows.slice(0, -1)) {
          const own = valuesOf(tag, true);
          expect(told).toEqual([own.length, middle(own), middle(valuesOf(tag, false))]);
        }
      }),
    );
  });

  it.each([
    [[texts, column(1, 2)], 'HASHTAG_TABLE: texts and values need the same number of rows; they have 5 and 2.'],
    [[texts, column(1, 2, 3, 4, 5), '', 0], 'HASHTAG_TABLE: 0 in least is not a whole number of posts from 1.'],
    [[column('#a'), column('')], 'HASHTAG_TABLE: no row has both texts and a value.'],
  ])('says of %j what is wrong', (args, message) => {
    expect(() => callFunction('HASHTAG_TABLE', args)).toThrow(saying(message));
  });
});

test('BEST_TIME_TABLE parts the week by weekday and quarter of the day', () => {
  const times = column('2026-03-02 05:59', '2026-03-02 06:00', '2026-03-08 23:59', '2026-03-01 18:00');
  const rows = callFunction('BEST_TIME_TABLE', [times, column(1, 2, 3, 5), '', 1]);
  expect(Array.isArray(rows) && [rows[1], rows[7]]).toEqual([
    ['Mon', 1, 1, 2, 1, '', 0, '', 0],
    ['Sun', '', 0, '', 0, '', 0, 4, 2],
  ]);
});
