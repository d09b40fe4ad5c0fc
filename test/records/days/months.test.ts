import { describe, expect, test } from 'vitest';
import { metadataTextOf, parseMetadata } from '../../../src/addon/storage/metadata-text.ts';
import { serialOf } from '../../../src/calendar/day.ts';
import { countByMonth, countInMonths } from '../../../src/records/days/months.ts';
import { columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';

const on = (year: number, month: number, day: number): number => serialOf(year, month, day) ?? 0;

const recordsOn = (kind: Kind, days: readonly (number | null)[]): readonly Row[] =>
  days.map((day) =>
    columnsOf(kind).map(({ name }) => (name === (kind === 'feedback' ? 'received_at' : 'date') ? day : null)),
  );

const days = [on(2026, 3, 1), on(2025, 12, 31) + 0.99, on(2026, 3, 31), null, on(2025, 12, 1)];

test.each([
  { from: on(2025, 12, 31), to: on(2025, 12, 31), count: 2 },
  { from: on(2025, 12, 31), to: on(2026, 3, 1), count: 4 },
  { from: on(2026, 1, 1), to: on(2026, 2, 28), count: 0 },
  { from: on(2020, 1, 1), to: on(2030, 1, 1), count: 4 },
  { from: on(2026, 4, 1), to: on(2026, 4, 2), count: 0 },
])('the months that days $from to $to touch have $count records', ({ from, to, count }) => {
  expect(countInMonths(countByMonth('posts', recordsOn('posts', days)), from, to)).toBe(count);
  expect(countInMonths(countByMonth('feedback', recordsOn('feedback', days)), from, to)).toBe(count);
});

test('no records are in no month', () => {
  expect(countInMonths(countByMonth('posts', []), on(2020, 1, 1), on(2030, 1, 1))).toBe(0);
});

describe('a tab remembers its months', () => {
  const markOf = (kind: Kind, at: readonly (number | null)[]) => ({
    role: 'data' as const,
    holding: { ...summarizeRecords(kind, recordsOn(kind, at)), tab: 'x', origins: [] },
  });

  test.each([[], days, [on(1900, 1, 5), ...days, on(2026, 6, 1)]])('as they are, whatever gaps they have', (...at) => {
    for (const kind of ['posts', 'feedback'] as const)
      expect(parseMetadata(metadataTextOf(markOf(kind, at)))).toEqual({ mark: markOf(kind, at), cut: null });
  });

  test('in few letters, also where a century lies between two records', () => {
    expect(metadataTextOf(markOf('posts', [on(1900, 1, 5), on(2026, 1, 5)]))).toContain('[22800,1,-1511,1]');
  });

  test('and one that an earlier version remembered without them is read from the tab', () => {
    for (const kind of ['posts', 'days'] as const) {
      const { months: _, ...holding } = markOf(kind, days).holding;
      expect(parseMetadata(metadataTextOf({ role: 'data', holding }))?.cut === 'accounts').toBe(kind === 'posts');
      expect(parseMetadata(JSON.stringify({ role: 'data', holding }))?.cut === 'accounts').toBe(kind === 'posts');
    }
  });
});
