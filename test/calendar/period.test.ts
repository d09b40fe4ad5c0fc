import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isoDay, serialOf } from '../../src/calendar/day.ts';
import { periodAfter, periodStart, periods } from '../../src/calendar/period.ts';
import { periodName } from '../../src/calendar/period-name.ts';

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

test.each([
  ['2026-01-01', '2026-01-31', '2026-02-01', '2026-02-28', 'February 2026', 'лютий 2026'],
  ['2024-02-01', '2024-02-29', '2024-03-01', '2024-03-31', 'March 2024', 'березень 2024'],
  ['2026-12-01', '2026-12-31', '2027-01-01', '2027-01-31', 'January 2027', 'січень 2027'],
  ['2026-10-01', '2026-12-31', '2027-01-01', '2027-03-31', 'Q1 2027', 'I квартал 2027'],
  ['2026-01-01', '2026-02-28', '2026-03-01', '2026-04-30', '1 Mar 2026–30 Apr 2026', '01.03.2026–30.04.2026'],
  ['2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31', '2026', '2026 рік'],
  ['2026-10-12', '2026-10-25', '2026-10-26', '2026-11-08', '26 Oct 2026–8 Nov 2026', '26.10.2026–08.11.2026'],
  ['2026-10-03', '2026-10-05', '2026-10-06', '2026-10-08', '6 Oct 2026–8 Oct 2026', '06.10.2026–08.10.2026'],
])('%s to %s are followed by %s to %s, which are %s', (from, to, first, last, en, uk) => {
  const after = periodAfter({ from: day(from), to: day(to) });
  expect([isoDay(after.from), isoDay(after.to)]).toEqual([first, last]);
  expect([periodName(after, 'en'), periodName(after, 'uk')]).toEqual([en, uk]);
});
