import { NORM, TDIST } from '@formulajs/formulajs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { normalConfidence, studentTConfidence } from '../../../src/kpi/statistics/distributions.ts';
import { saying } from '../saying.ts';

const column = (...cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);
const confidence = (...args: readonly unknown[]): unknown => callFunction('CHANGE_CONFIDENCE', args);

describe('PERIOD_START', () => {
  it.each([
    ['2026-03-18', 'day', 0, '2026-03-18'],
    ['2026-03-18T23:59', 'week', 0, '2026-03-16'],
    ['2026-03-15', 'week', 0, '2026-03-09'],
    ['2024-01-01', '2 weeks', 0, '2024-01-01'],
    ['2023-12-31', '2 weeks', 0, '2023-12-18'],
    ['2026-03-18', 'month', -3, '2025-12-01'],
    ['2026-03-18', 'Quarter', 1, '2026-04-01'],
    ['2026-03-18', 'рік', 0, '2026-01-01'],
    ['2026-10-26', 'day', -1, '2026-10-25'],
  ])('of %s by %s and %d is %s', (date, period, steps, expected) => {
    const at = new Date(date.includes('T') ? date : `${date}T00:00`);
    expect(callFunction('PERIOD_START', [at, period, steps])).toEqual(new Date(`${expected}T00:00`));
  });

  test('gives a column for a column, blanks for blanks and the heading', () => {
    expect(callFunction('PERIOD_START', [column('Date', 46099, '', '18.03.2026'), 'month'])).toEqual(
      column('', new Date(2026, 2, 1), '', new Date(2026, 2, 1)),
    );
  });

  it.each([
    [['', 'week'], 'PERIOD_START: date has no date.'],
    [['soon', 'week'], 'PERIOD_START: "soon" in date is not a date.'],
    [
      [46099, 'weekly'],
      'PERIOD_START: "weekly" in period is no period; write "day", "week", "2 weeks", "month", "quarter" or "year".',
    ],
    [[46099], 'PERIOD_START: period is missing.'],
    [[46099, 'week', 0.5], 'PERIOD_START: 0.5 in steps is not a whole number of periods.'],
  ])('of %j says what is wrong', (args, message) => {
    expect(() => callFunction('PERIOD_START', args)).toThrow(saying(message));
  });
});

describe('KPI_STATUS', () => {
  it.each([
    [[4, 4], 'on target'],
    [[3.6, 4], 'close'],
    [[0.036, 0.04], 'close'],
    [[3.59, 4], 'off target'],
    [[4, 4, 'Lower'], 'on target'],
    [[4.4, 4, 'lower'], 'close'],
    [[4.41, 4, 'lower'], 'off target'],
    [[-11, -10], 'close'],
    [[-12, -10], 'off target'],
    [[0, 0], 'on target'],
    [[-1, 0], 'off target'],
    [['3,6%', '4%'], 'close'],
    [[column('rate', 5), column('target', 4)], 'on target'],
  ])('of %j is %j', (args, expected) => {
    expect(callFunction('KPI_STATUS', args)).toBe(expected);
  });

  it.each([
    [[5], 'KPI_STATUS: target is missing.'],
    [['', 4], 'KPI_STATUS: value has no number.'],
    [[column(1, 2), 4], 'KPI_STATUS: value has 2 numbers; give it one, or a column through KPI_BY_ROW.'],
    [[5, 4, 'up'], 'KPI_STATUS: "up" in direction is neither "higher" nor "lower".'],
  ])('of %j says what is wrong', (args, message) => {
    expect(() => callFunction('KPI_STATUS', args)).toThrow(saying(message));
  });
});

describe('distributions', () => {
  test('Student’s t is that of an independent library, and of its closed forms to the last digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 30, noNaN: true }), fc.integer({ min: 1, max: 300 }), (t, freedom) => {
        expect(studentTConfidence(t, freedom)).toBeCloseTo(1 - Number(TDIST(t, freedom, 2)), 6);
        expect(studentTConfidence(t, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(t), 13);
        expect(studentTConfidence(t, 2)).toBeCloseTo(t / Math.sqrt(2 + t * t), 13);
      }),
    );
  });

  test('the normal distribution is that of an independent library', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), (z) => {
        expect(normalConfidence(z)).toBeCloseTo(2 * Number(NORM.S.DIST(z, true)) - 1, 6);
        expect(normalConfidence(-z)).toBe(normalConfidence(z));
      }),
    );
  });

  it.each([
    [0, 0],
    [1, 0.6826894921370859],
    [1.959963984540054, 0.95],
    [3, 0.9973002039367398],
    [8, 0.9999999999999988],
  ])('a normal deviate within %d is as likely as tables say', (z, expected) => {
    expect(normalConfidence(z)).toBeCloseTo(expected, 14);
  });
});

describe('CHANGE_CONFIDENCE', () => {
  const five = column(10, 20, 30, 40, 50);
  const under = column(100, 190, 310, 405, 480);

  it.each([
    [
      [five, column(1, 2, 3), five, under],
      'CHANGE_CONFIDENCE: current_events has 5 rows and current_total 3; give columns of the same rows, or single numbers.',
    ],
    [
      [five, under, column(1, 2, 3, 4), column(9, 9, 9, 9)],
      'CHANGE_CONFIDENCE: previous_events and previous_total have 4 complete rows; fewer than 5 say nothing about chance.',
    ],
    [
      [five, under, column(1, 2, 3, 4, ''), column(9, 9, 9, 9, 9)],
      'CHANGE_CONFIDENCE: previous_events and previous_total have 4 complete rows; fewer than 5 say nothing about chance.',
    ],
    [
      [five, under, 5, 100],
      'CHANGE_CONFIDENCE: previous_events and previous_total have 1 complete row; fewer than 5 say nothing about chance.',
    ],
    [[5, 0, 5, 100], 'CHANGE_CONFIDENCE: the total of current_total is 0; nothing can be divided by 0.'],
    [
      [5, 4, 5, 100],
      'CHANGE_CONFIDENCE: 5 of current_events is no part of 4; single numbers must be counts of independent events.',
    ],
    [
      [column(0, 0, 0, 0, 9), under, five, under],
      'CHANGE_CONFIDENCE: without one of its rows a period has no events or no total left; the rows are too unlike to be compared.',
    ],
  ])('of %j says what is wrong', (args, message) => {
    expect(() => confidence(...args)).toThrow(saying(message));
  });

  test('is 0 where nothing changed, and the same in both directions', () => {
    expect(confidence(five, under, five, under)).toBe(0);
    expect(confidence(30, 1000, 30, 1000)).toBe(0);
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 999 })), {
      minLength: 5,
      maxLength: 15,
    });
    const columns = (list: readonly (readonly number[])[]) => [list.map(([a]) => [a]), list.map(([, b]) => [b])];
    fc.assert(
      fc.property(rows, rows, (now, before) => {
        const there = Number(confidence(...columns(now), ...columns(before)));
        expect(there).toBeCloseTo(Number(confidence(...columns(before), ...columns(now))), 12);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('cries wolf in about one of twenty comparisons of posts where nothing changed, as it says', () => {
    let seed = 20260301;
    // Numbers that are the same on every machine: Park and Miller's generator.
    const random = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const period = (posts: number) => {
      const list = Array.from({ length: posts }, () => {
        const reach = Math.round(1000 * Math.exp(0.8 * normal()));
        return [Math.round(reach * 0.04 * Math.exp(0.6 * normal())), reach] as const;
      });
      return [list.map(([a]) => [a]), list.map(([, b]) => [b])] as const;
    };
    for (const posts of [8, 15, 30]) {
      const alarms = Array.from({ length: 1500 }, () => Number(confidence(...period(posts), ...period(posts))) > 0.95);
      const share = alarms.filter((alarm) => alarm).length / alarms.length;
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.09);
    }
  });
});
