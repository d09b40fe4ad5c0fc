import { expect, test } from 'vitest';
import { columnsOf, nothingLeft, type Row } from '../../../src/records/kinds.ts';
import { recordChangesOf, takeBackRecords } from '../../../src/records/undoing/record-changes.ts';
import { recordMarksOf } from '../../../src/records/undoing/record-marks.ts';

const post = (post_id: string, likes: number, more: Readonly<Record<string, Row[number]>> = {}): Row => {
  const known: Readonly<Record<string, Row[number]>> = { date: 46082, platform: 'X', post_id, likes, ...more };
  return columnsOf('posts').map(({ name }) => known[name] ?? null);
};

const blank = nothingLeft('posts');
const mark = recordMarksOf('posts');

const [a, b, c] = [post('a', 10), post('b', 20), post('c', 30)];
const changed = post('a', 12);

const cases: readonly {
  readonly what: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly now?: readonly Row[];
  readonly wanted: readonly Row[];
  readonly stayed?: number;
}[] = [
  { what: 'a change and an addition', before: [a, b], after: [changed, b, c], wanted: [a, b] },
  { what: 'the same in another order', before: [a, b], after: [changed, b, c], now: [c, b, changed], wanted: [a, b] },
  {
    what: 'a change of what somebody corrected since',
    before: [a],
    after: [changed, c],
    now: [post('a', 15), c],
    wanted: [post('a', 15)],
    stayed: 1,
  },
  {
    what: 'a change beside what somebody corrected since',
    before: [a],
    after: [changed],
    now: [post('a', 12, { reach: 9 })],
    wanted: [post('a', 10, { reach: 9 })],
  },
  {
    what: 'an addition that somebody corrected since',
    before: [a],
    after: [a, c],
    now: [a, post('c', 31)],
    wanted: [a, post('c', 31)],
    stayed: 1,
  },
  {
    what: 'an addition that somebody ticked since',
    before: [a],
    after: [a, c],
    now: [a, post('c', 30, { on_goal: true })],
    wanted: [a],
  },
  { what: 'what somebody deleted since', before: [a, b], after: [changed, b, c], now: [b], wanted: [b] },
  { what: 'beside what somebody wrote since', before: [a], after: [a, c], now: [b, a, c], wanted: [b, a] },
  {
    what: 'records that were blanked',
    before: [a, b, blank],
    after: [blank, blank, blank, c],
    now: [c, blank, blank, blank],
    wanted: [a, b, blank],
  },
  { what: 'an addition that is like what stood', before: [a, a], after: [a, a, a], wanted: [a, a] },
];

test.each(cases)('takes back $what', ({ before, after, now = after, wanted, stayed = 0 }) => {
  const changes = { ...recordChangesOf('posts', { before, after }), order: before.map(mark) };
  const taken = takeBackRecords('posts', now, [changes]);
  expect(taken.order.map((at) => taken.rows[at])).toEqual(wanted);
  expect([...taken.going].length + taken.order.length).toBe(now.length);
  expect(taken.stayed).toBe(stayed);
  // Cut off and done once more it changes nothing.
  const again = takeBackRecords('posts', wanted, [changes]);
  expect(again.order.map((at) => again.rows[at])).toEqual(wanted);
});

test('takes back what several parts of an addition did to one record', () => {
  const parts = [
    { before: [a, b], after: [post('a', 11), b, c] },
    { before: [post('a', 11), b, c], after: [changed, b, post('c', 31)] },
  ];
  const changes = parts.map((part) => recordChangesOf('posts', part));
  const taken = takeBackRecords('posts', [post('c', 31), b, changed], changes);
  expect(taken.order.map((at) => taken.rows[at])).toEqual([b, a]);
});
