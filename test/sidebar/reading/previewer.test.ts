import { describe, expect, test } from 'vitest';
import type { Import } from '../../../src/import/reading.ts';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import { rowsOfArray } from '../../../src/records/rows.ts';
import { mostLookedThrough } from '../../../src/report/told/most-looked-through.ts';
import { createPreviewer } from '../../../src/sidebar/reading/previewer.ts';

const rowOf = (post: Partial<Record<string, string | number | boolean>>): Row =>
  columnsOf('posts').map(({ name }) => post[name] ?? null);

const importOf = (rows: readonly Row[]): Import => ({
  source: 'test',
  sourceName: { en: 'Test', uk: 'Тест' },
  kind: 'posts',
  rows: rowsOfArray(rows),
  leftOut: [],
  issues: [],
  totals: [],
  columns: [],
  tally: { rows: rows.length, records: rows.length, together: 0, leftOut: 0 },
});

const asked = { goal: 'engagement', from: 46_000, to: 46_030, compare: 'none' } as const;
const same = { goalRule: { before: '', now: '' }, decisions: {} };
const post = (id: string, more: Parameters<typeof rowOf>[0] = {}) =>
  rowOf({ date: 46_010, platform: 'X', account: 'a', post_id: id, reach: 100, likes: 5, engagements: 5, ...more });

describe('a preview', () => {
  test('adds what was read to what the file holds, each record once', () => {
    const { hold, preview } = createPreviewer();
    hold('posts', 0, [post('1')]);
    hold('posts', 1, [post('2')]);
    const sumOf = (imports: readonly Import[]) =>
      preview(imports, asked, same)?.figures.find(({ id }) => id === 'SUM posts.engagements')?.value;
    expect(sumOf([])).toBe(10);
    expect(sumOf([importOf([post('2', { engagements: 7 }), post('3')])])).toBe(17);
    // The newest of two imports counts, as it does in the tab.
    expect(sumOf([importOf([post('3')]), importOf([post('3', { engagements: 9 })])])).toBe(19);
    hold('posts', 0, [post('4')]);
    expect(sumOf([])).toBe(5);
  });

  test('counts the posts that another rule of the goal would tick, and leaves what a person ticked', () => {
    const { hold, preview } = createPreviewer();
    hold('posts', 0, [
      post('1', { text: 'New sale', on_goal: false }),
      post('2', { text: 'Kittens', on_goal: true }),
      post('3', { text: 'A sale of cats', on_goal: true }),
    ]);
    const ticked = (before: string, now: string) =>
      preview([], asked, { goalRule: { before, now }, decisions: {} })?.posts;
    expect(ticked('', '')).toEqual({ ticked: 2, all: 3 });
    // Only the second was ticked otherwise than `cats` ticks, so by hand.
    expect(ticked('cats', 'no such word')).toEqual({ ticked: 1, all: 3 });
    expect(ticked('cats', 'new')).toEqual({ ticked: 2, all: 3 });
    expect(ticked('cats', 'sale')).toEqual({ ticked: 3, all: 3 });
  });

  test('has no posts to count where there are none', () => {
    expect(createPreviewer().preview([], asked, same)).toEqual({
      goal: 'engagement',
      figures: [],
      instead: null,
      posts: null,
      visits: null,
      currency: '',
    });
  });

  test('of a goal without figures in these days is of the goal with the most of them instead', () => {
    const { hold, preview } = createPreviewer();
    hold('posts', 0, [post('1')]);
    expect(preview([], asked, same)).toMatchObject({ goal: 'engagement', instead: null });
    const care = preview([], { ...asked, goal: 'care' }, same);
    expect([care?.goal, care?.instead?.goal]).toEqual(['care', 'engagement']);
    expect(care?.instead?.figures).toEqual(preview([], asked, same)?.figures);
    // The next days have no posts, so that no goal has a figure.
    expect(preview([], { ...asked, from: 46_040, to: 46_050 }, same)?.instead).toBeNull();
  });

  test('gives up on more records than can be counted while a person waits', () => {
    const { hold, preview } = createPreviewer();
    hold(
      'posts',
      0,
      Array.from({ length: mostLookedThrough }, (_, at) => post(String(at))),
    );
    expect(preview([], asked, same)).not.toBeNull();
    expect(preview([importOf([post('one more')])], asked, same)).toBeNull();
  });
});
