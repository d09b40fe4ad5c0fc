import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanOf } from '../../src/records/days/record-span.ts';
import {
  columnsOf,
  type Kind,
  kindNames,
  kinds,
  positionOf,
  type Row,
  traitsOf,
  type Value,
} from '../../src/records/kinds.ts';
import { keyOf, mergeRows, withoutBlankRows } from '../../src/records/merge.ts';
import { rowsOfArray } from '../../src/records/rows.ts';
import { nameKey } from '../../src/text/name-key.ts';

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

test('writes names in the spelling that stands, and knows them in any', () => {
  const before = post({ platform: 'TikTok', account: 'Lypa Coffee', post_id: '7', likes: 3 });
  const again = post({ platform: 'tiktok', account: 'lypa coffee', post_id: '7', likes: 3 });
  expect(keyOf('posts', again)).toBe(keyOf('posts', before));
  expect(mergeRows('posts', [before], [again])).toEqual({ changed: [], added: [], unchanged: 1 });
  const { added } = mergeRows('posts', [before], [post({ platform: 'TIKTOK', account: '', post_id: '8' })]);
  expect(added).toEqual([post({ platform: 'TikTok', account: '', post_id: '8' })]);
  // A text is no name: it stays as it is written.
  const text = post({ date: 1, text: 'Sale' });
  expect(mergeRows('posts', [text], [post({ date: 1, text: 'sale' })]).added.length).toBe(1);
});

test('adds what has no key each time, and tells nothing of rows that undo each other', () => {
  const nameless = post({ text: 'a', likes: 3 });
  expect(mergeRows('posts', [nameless], [nameless, nameless]).added).toEqual([nameless, nameless]);
  const likes = (count: number) => post({ post_id: '7', likes: count });
  expect(mergeRows('posts', [likes(5)], [likes(6), likes(5)])).toMatchObject({ changed: [], added: [], unchanged: 2 });
});

test('leaves out places of which nothing is left', () => {
  const [blank, kept] = [post({ text: '' }), post({ likes: 0 })];
  expect(withoutBlankRows([blank, kept, post({})])).toEqual([kept]);
});

test('tells a number from its digits as a text, and a tick from its word', () => {
  expect(keyOf('posts', post({ post_id: 7 }))).not.toBe(keyOf('posts', post({ post_id: '7' })));
  expect(keyOf('posts', post({ post_id: true }))).not.toBe(keyOf('posts', post({ post_id: 'true' })));
  expect(keyOf('posts', post({ date: 1, text: '1' }))).not.toBe(keyOf('posts', post({ date: '1', text: 1 })));
  expect(mergeRows('posts', [post({ post_id: '7' })], [post({ post_id: 7 })]).added.length).toBe(1);
});

const ad = (values: Readonly<Record<string, string | number | boolean | null>>): Row =>
  kinds.ads.columns.map((name) => values[name] ?? null);
const spent = (currency: string | null, cost: number): Row =>
  ad({ date: 1, date_end: 1, campaign: 'A', currency, cost });

test.each<[what: string, before: readonly Row[], after: readonly Row[], changed: number, added: number]>([
  ['never puts an amount in the place of one in another currency', [spent('USD', 5)], [spent('EUR', 7)], 0, 1],
  ['updates each of two currencies by itself', [spent('USD', 5), spent('EUR', 7)], [spent('EUR', 8)], 1, 0],
  ['adds both currencies of one paste', [], [spent('USD', 5), spent('EUR', 7)], 0, 2],
  ['knows the amount again whose currency was not told', [spent(null, 5)], [spent('EUR', 7)], 1, 0],
  ['knows the amount again whose currency is told no more', [spent('EUR', 5)], [spent(null, 7)], 1, 0],
  [
    'takes amounts in two currencies for none that stood without one',
    [spent(null, 5)],
    [spent('USD', 6), spent('EUR', 7)],
    0,
    2,
  ],
  ['adds an amount that may be in either currency', [spent('EUR', 5), spent('USD', 6)], [spent(null, 7)], 0, 1],
])('%s', (_, before, after, changed, added) => {
  const merge = mergeRows('ads', before, after);
  expect([merge.changed.length, merge.added.length]).toEqual([changed, added]);
  const rows = [...before, ...merge.added];
  for (const { at, row } of merge.changed) rows[at] = row;
  expect(mergeRows('ads', rows, after)).toMatchObject({ changed: [], added: [] });
});

const campaign = (campaign_id: string | null, cost: number, more: Readonly<Record<string, string>> = {}): Row =>
  ad({ date: 1, date_end: 1, campaign: 'Autumn', campaign_id, cost, ...more });

test.each<[what: string, before: readonly Row[], after: readonly Row[], costs: readonly number[]]>([
  ['keeps two campaigns of one name apart', [campaign('1', 5)], [campaign('2', 7)], [5, 7]],
  ['updates each of them by itself', [campaign('1', 5), campaign('2', 7)], [campaign('2', 8)], [5, 8]],
  ['tells IDs letter by letter', [campaign('1', 5)], [campaign('01', 7)], [5, 7]],
  ['knows a row again that had no ID', [campaign(null, 5)], [campaign('1', 7)], [7]],
  ['knows a row again whose ID is told no more', [campaign('1', 5)], [campaign(null, 7)], [7]],
  [
    'divides a row that had no ID among those of its name',
    [campaign(null, 12)],
    [campaign('1', 5), campaign('2', 7)],
    [5, 7],
  ],
  [
    'leaves a row without an ID to the one that comes without',
    [campaign(null, 12)],
    [campaign(null, 5), campaign('1', 7)],
    [5, 7],
  ],
  [
    'takes a row that has an ID for none of those that come with others and without',
    [campaign('1', 5)],
    [campaign(null, 7), campaign('2', 8)],
    [5, 7, 8],
  ],
  [
    'compares the IDs of accounts, campaigns, ad sets and ads each by itself',
    [campaign('1', 5, { account_id: '8' }), campaign('1', 6, { account_id: '9' })],
    [campaign('1', 7, { account_id: '9', ad_set_id: '3' })],
    [5, 7],
  ],
])('%s', (_, before, after, costs) => {
  const merge = mergeRows('ads', before, after);
  const rows = [...before, ...merge.added];
  for (const { at, row } of merge.changed) rows[at] = row;
  expect(rows.map((row) => row[positionOf('ads', 'cost')])).toEqual(costs);
  expect(mergeRows('ads', rows, after)).toMatchObject({ changed: [], added: [] });
});

/** Texts of the letters that could part a key, digits, and blanks. */
const parts = fc.oneof(
  fc.string({ unit: fc.constantFrom('1', '2', ':', ',', '=', '\u0001', '\ud800', ' '), maxLength: 4 }),
  fc.constantFrom('', 'true', 'null', '__proto__', null),
);

const valueIn = (shape: string): fc.Arbitrary<Value> =>
  shape === 'text'
    ? parts
    : shape === 'tick'
      ? fc.option(fc.boolean())
      : fc.option(fc.constantFrom(0, 1, 11, 12, -1, 1.5));

const rowsOf = (kind: Kind): fc.Arbitrary<Row> => fc.tuple(...columnsOf(kind).map(({ shape }) => valueIn(shape)));

/** What a key is by its definition: the number of the list that decides, and the values of its columns. */
const keyParts = (kind: Kind, row: Row): readonly Value[] | null => {
  for (const [level, names] of kinds[kind].keys.entries()) {
    const values = names
      .map((name) => row[positionOf(kind, name)] ?? null)
      .map((value) => (value === '' ? null : value))
      .map((value, at) => (typeof value === 'string' && traitsOf(names[at] ?? 'text').isName ? nameKey(value) : value));
    if (values[values.length - 1] !== null) return [level, ...values];
  }
  return null;
};

test.each(kindNames)('two records of %s have the same key only where the parts of their keys are the same', (kind) => {
  fc.assert(
    fc.property(
      rowsOf(kind),
      rowsOf(kind),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      (left, other, own) => {
        // Most columns are shared, or two random rows would hardly ever come near each other.
        const right = left.map((value, at) => (own[at] ? (other[at] ?? null) : value));
        const isSame = JSON.stringify(keyParts(kind, left)) === JSON.stringify(keyParts(kind, right));
        expect(keyOf(kind, left) === keyOf(kind, right)).toBe(isSame);
      },
    ),
    { numRuns: 500 },
  );
});

test.each<{ what: string; left: Row; right: Row }>([
  {
    what: 'a text that holds a control character',
    left: post({ platform: 'a\u0001b', account: null, post_id: 'c' }),
    right: post({ platform: 'a', account: 'b\u0001', post_id: 'c' }),
  },
  {
    what: 'a text that looks like the length of another',
    left: post({ platform: '1:a', account: 'b', post_id: 'c' }),
    right: post({ platform: '1', account: ':a1:b', post_id: 'c' }),
  },
  {
    what: 'a text that moved into the column beside it',
    left: post({ platform: 'ab', post_id: 'c' }),
    right: post({ platform: 'a', account: 'b', post_id: 'c' }),
  },
])('$what does not make two posts one', ({ left, right }) => {
  expect(keyOf('posts', left)).not.toBe(keyOf('posts', right));
});

test.each([':', ',', '=', '\u0001', '\u0001\u0001', '1:', '3:', ',1:', '|', '"', '\0', ''])(
  'texts parted by %j in other places are other posts',
  (between) => {
    const whole = ['ab', 'cd', 'ef'].join(between);
    const keys = Array.from({ length: whole.length + 1 }, (_, at) =>
      keyOf('posts', post({ platform: whole.slice(0, at), account: whole.slice(at), post_id: '7' })),
    );
    expect(new Set(keys).size).toBe(keys.length);
  },
);

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
  expect(spanOf('ads', rowsOfArray([ad(5, 9), ad(3, 4)]))).toEqual({ from: 3, to: 9, shortest: 2 });
  expect(spanOf('ads', rowsOfArray([]))).toEqual({ from: null, to: null });
});
