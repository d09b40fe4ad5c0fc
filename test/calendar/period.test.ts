import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isoDay, serialOf } from '../../src/calendar/day.ts';
import { periodStart, periods } from '../../src/calendar/period.ts';

const day = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return serialOf(year, month, date) ?? Number.NaN;
};

describe('periodStart', () => {
  it.each([
    ['2026-10-15', 'week', 0, '2026-10-12'],
    ['2026-10-12', 'week', 0, '2026-10-12'],
    ['2026-10-18', 'week', 1, '2026-10-19'],
    ['2024-01-01', '2 weeks', 0, '2024-01-01'],
    ['2024-01-14', '2 weeks', 0, '2024-01-01'],
    ['2024-01-15', '2 weeks', 0, '2024-01-15'],
    ['2023-12-31', '2 weeks', 0, '2023-12-18'],
    ['2026-03-31', 'month', -1, '2026-02-01'],
    ['2024-02-29', 'month', 12, '2025-02-01'],
    ['2026-01-01', 'month', -1, '2025-12-01'],
    ['2026-11-30', 'quarter', 0, '2026-10-01'],
    ['2026-11-30', 'quarter', 1, '2027-01-01'],
    ['2026-11-30', 'year', 0, '2026-01-01'],
  ] as const)('of %s by %s, %i on, is %s', (from, period, steps, expected) => {
    expect(isoDay(periodStart(day(from), period, steps))).toBe(expected);
  });

  test('a day lies in its period, and the next period starts where it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(...periods), (serial, period) => {
        const start = periodStart(serial, period);
        const next = periodStart(serial, period, 1);
        expect(start).toBeLessThanOrEqual(serial);
        expect(next).toBeGreaterThan(serial);
        expect(periodStart(next - 1, period)).toBe(start);
        expect(periodStart(next, period)).toBe(next);
        expect(periodStart(next, period, -1)).toBe(start);
      }),
    );
  });

  test('a time of day is dropped', () => {
    expect(periodStart(day('2026-10-12') + 0.75, 'week')).toBe(day('2026-10-12'));
  });
});
