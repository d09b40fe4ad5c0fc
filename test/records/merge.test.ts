import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds, type Row } from '../../src/records/kinds.ts';
import { keyOf, mergeRows } from '../../src/records/merge.ts';
import { spanOf } from '../../src/records/span.ts';

const post = (values: Readonly<Record<string, string | number | boolean | null>>): Row =>
  kinds.posts.columns.map((name) => values[name] ?? null);

test('updates the row with the same key and keeps what the new one leaves blank', () => {
  const before = post({ date: 1, platform: 'X', post_id: '7', likes: 3, comments: 1 });
  const after = post({ date: 1, platform: 'X', post_id: '7', likes: 5 });
  const merged = post({ date: 1, platform: 'X', post_id: '7', likes: 5, comments: 1 });
  expect(mergeRows('posts', [before], [after])).toEqual({ changed: [{ at: 0, row: merged }], added: [], unchanged: 0 });
});

test("keeps a person's tick, and sets one that is blank", () => {
  const ticked = post({ post_id: '7', on_goal: false });
  const pasted = post({ post_id: '7', on_goal: true });
  expect(mergeRows('posts', [ticked], [pasted]).unchanged).toBe(1);
  expect(mergeRows('posts', [post({ post_id: '7' })], [pasted]).changed).toEqual([{ at: 0, row: pasted }]);
});

test('tells a post by its ID, else by its link, else by its text and day', () => {
  expect(keyOf('posts', post({ post_id: '7', link: 'a' }))).toBe(keyOf('posts', post({ post_id: '7', link: 'b' })));
  expect(keyOf('posts', post({ link: 'a', text: 't' }))).toBe(keyOf('posts', post({ link: 'a', text: 'u' })));
  expect(keyOf('posts', post({ post_id: 'a' }))).not.toBe(keyOf('posts', post({ link: 'a' })));
  expect(keyOf('posts', post({ text: 'a' }))).toBeNull();
});

const rows = fc.array(
  fc
    .record({
      post_id: fc.constantFrom('1', '2', '3', '__proto__', null),
      date: fc.constantFrom(1, 2),
      text: fc.constantFrom('a', 'b'),
      likes: fc.option(fc.nat(5)),
      on_goal: fc.option(fc.boolean()),
    })
    .map(post),
);

const afterPaste = (existing: readonly Row[], incoming: readonly Row[]): readonly Row[] => {
  const { changed, added } = mergeRows('posts', existing, incoming);
  const merged = existing.slice();
  for (const { at, row } of changed) merged[at] = row;
  return [...merged, ...added];
};

test('a second paste of the same rows changes nothing, and no key stands twice', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const held = afterPaste(afterPaste([], first), second);
      const keys = held.map((row) => keyOf('posts', row));
      expect(new Set(keys).size).toBe(keys.length);
      expect(afterPaste(held, held)).toEqual(held);
    }),
  );
});

test('the days of records run from the first start to the last end', () => {
  const ad = (date: number, end: number): Row =>
    kinds.ads.columns.map((name) => (name === 'date' ? date : name === 'date_end' ? end : null));
  expect(spanOf('ads', [ad(5, 9), ad(3, 4)])).toEqual({ from: 3, to: 9 });
  expect(spanOf('ads', [])).toEqual({ from: null, to: null });
});
