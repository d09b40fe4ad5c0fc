import { describe, expect, test } from 'vitest';
import { datesOf, inDateOrder, isInDateOrder } from '../../../src/records/days/date-order.ts';
import { columnsOf, type Kind, type Value } from '../../../src/records/kinds.ts';

const record = (kind: Kind, known: Readonly<Record<string, Value>>) =>
  columnsOf(kind).map(({ name }) => known[name] ?? null);

describe('dates stand in their order', () => {
  test.each<{ dates: readonly Value[]; isInOrder: boolean }>([
    { dates: [], isInOrder: true },
    { dates: [46082], isInOrder: true },
    { dates: [46082, 46082, 46083], isInOrder: true },
    { dates: [46083, 46082], isInOrder: false },
    { dates: [46082, null, null], isInOrder: true },
    { dates: [46082, '', null], isInOrder: true },
    { dates: [null, 46082], isInOrder: false },
    { dates: ['', 46082], isInOrder: false },
    { dates: [46082, 'b', 'a', null], isInOrder: true },
    { dates: ['May', 46082], isInOrder: false },
    { dates: [46082, null, 'May'], isInOrder: false },
    { dates: [46082.25, 46082.5, 46083], isInOrder: true },
    { dates: [46082.5, 46082.25], isInOrder: false },
  ])('$dates: $isInOrder', ({ dates, isInOrder }) => {
    expect(isInDateOrder(dates)).toBe(isInOrder);
  });
});

test('records come in the order of their dates, those of one day as they stood and those without one last', () => {
  const rows = ([46083, null, 46082, 'May', 46083, 46082] as const).map((date, at) =>
    record('posts', { date, post_id: `p${at}` }),
  );
  const sorted = inDateOrder('posts', rows);
  expect(sorted.map((row) => row[3])).toEqual(['p2', 'p5', 'p0', 'p4', 'p3', 'p1']);
  expect(isInDateOrder(datesOf('posts', sorted))).toBe(true);
  expect(isInDateOrder(datesOf('posts', rows))).toBe(false);
});

test('feedback comes in the order of its times', () => {
  const rows = [46082.75, 46082.25].map((received_at, at) => record('feedback', { received_at, id: `${at}` }));
  expect(inDateOrder('feedback', rows).map((row) => row[3])).toEqual(['1', '0']);
});
