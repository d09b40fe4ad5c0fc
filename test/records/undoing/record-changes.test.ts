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

const ad = (campaign: string, date: number, more: Readonly<Record<string, Row[number]>> = {}): Row => {
  const known: Readonly<Record<string, Row[number]>> = { date, platform: 'Meta Ads', campaign, cost: 10, ...more };
  return columnsOf('ads').map(({ name }) => known[name] ?? null);
};
const none = nothingLeft('ads');
const [autumn, spring, winter] = [
  ad('Autumn', 46082, { date_end: 46085, cost: 400 }),
  ad('Spring', 46082, { date_end: 46085, cost: 800 }),
  ad('Winter', 46100),
];
const autumnDay = ad('Autumn', 46082, { date_end: 46082, cost: 100 });

/** Parts of an addition to ads, one after the other, and what stands by then, of which blank places at the end are not read. */
const blanked: readonly {
  readonly what: string;
  readonly parts: readonly (readonly Row[])[];
  readonly now: readonly Row[];
}[] = [
  {
    what: 'whose places no data stands below',
    parts: [
      [autumn, winter],
      [none, winter, autumnDay],
    ],
    now: [autumnDay, winter],
  },
  {
    what: 'in two parts, the lower first',
    parts: [
      [autumn, spring, winter],
      [autumn, none, winter],
      [none, none, winter, autumnDay],
    ],
    now: [autumnDay, winter],
  },
  {
    what: 'in two parts, with places that stand',
    parts: [
      [autumn, spring, winter],
      [autumn, none, winter],
      [none, none, winter, autumnDay],
    ],
    now: [autumnDay, winter, none, none],
  },
  {
    what: 'beside what took their name',
    parts: [
      [ad('Autumn', 46083), ad('Autumn sale', 46083, { cost: 30 })],
      [ad('Autumn sale', 46083, { campaign_id: '7' }), none],
    ],
    now: [ad('Autumn sale', 46083, { campaign_id: '7' })],
  },
  {
    what: 'of two that were alike',
    parts: [
      [winter, winter],
      [winter, none],
    ],
    now: [winter],
  },
  {
    what: 'that had changed before',
    parts: [
      [autumn, winter],
      [ad('Autumn', 46082, { date_end: 46085, cost: 500 }), winter],
      [none, winter, autumnDay],
    ],
    now: [autumnDay, winter],
  },
];

test.each(blanked)('takes back records that were blanked, $what', ({ parts, now }) => {
  const [first = []] = parts;
  const changes = parts.slice(1).map((after, at) => recordChangesOf('ads', { before: parts[at] ?? [], after }));
  const [begun, ...others] = changes;
  const all = begun === undefined ? [] : [{ ...begun, order: first.map(recordMarksOf('ads')) }, ...others];
  const taken = takeBackRecords('ads', now, all);
  expect(taken.order.map((at) => taken.rows[at])).toEqual(first);
  expect(taken.stayed).toBe(0);
  const again = takeBackRecords('ads', first, all);
  expect(again.order.map((at) => again.rows[at])).toEqual(first);
  expect([again.restored, again.stayed]).toEqual([0, 0]);
});

test('completes a record of which a part was put back, with its key or without', () => {
  const parts = { before: [autumn, winter], after: [none, winter, autumnDay] };
  const changes = [{ ...recordChangesOf('ads', parts), order: parts.before.map(recordMarksOf('ads')) }];
  for (const told of [1, 5, autumn.length - 1]) {
    const half = autumn.map((value, at) => (at < told ? value : null));
    const taken = takeBackRecords('ads', [autumnDay, winter, half], changes);
    expect(taken.order.map((at) => taken.rows[at])).toEqual([autumn, winter]);
  }
});

test.each([
  { now: [post('x', 12), b, c], wanted: 1 },
  { now: [changed, b, post('y', 30)], wanted: 1 },
  { now: [post('x', 12), b, post('y', 30)], wanted: 2 },
])('counts what has another key now', ({ now, wanted }) => {
  const change = { before: [a, b], after: [changed, b, c] };
  const changes = [{ ...recordChangesOf('posts', change), order: change.before.map(mark) }];
  expect(takeBackRecords('posts', now, changes).stayed).toBe(wanted);
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
