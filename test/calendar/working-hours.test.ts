import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { workingHours, workingTime } from '../../src/calendar/working-hours.ts';
import { callFunction } from '../../src/kpi/call/call-function.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const minutes = (hours: string, from: string, to: string): number =>
  workingTime(workingHours(hours) ?? [], at(from), at(to)) / 60_000;

// 2 March 2026 is a Monday.
describe('working time', () => {
  it.each([
    ['Mon-Fri 09:00-18:00', '2026-03-02T09:00', '2026-03-02T10:30', 90],
    ['Mon-Fri 09:00-18:00', '2026-03-02T17:30', '2026-03-03T09:30', 60],
    ['Mon-Fri 09:00-18:00', '2026-03-06T17:00', '2026-03-09T11:00', 180],
    ['Mon-Fri 09:00-18:00', '2026-03-07T12:00', '2026-03-07T12:20', 0],
    ['Mon-Fri 09:00-18:00; Sat 10:00-14:00', '2026-03-06T17:00', '2026-03-09T09:00', 300],
    ['Пн-Пт 09:00-18:00; Сб 10:00-14:00', '2026-03-06T17:00', '2026-03-09T09:00', 300],
    ['пн–пт 9:00–18:00', '2026-03-02T08:00', '2026-03-02T10:00', 60],
    ['понеділок - п’ятниця 09:00 - 18:00', '2026-03-06T17:00', '2026-03-09T10:00', 120],
    ['Mon 09:00-13:00, 14:00-18:00', '2026-03-02T12:00', '2026-03-02T15:00', 120],
    ['Mon 09:00-13:00 14:00-18:00', '2026-03-02T12:00', '2026-03-02T15:00', 120],
    ['Mon, Wed-Thu 09:00-10:00', '2026-03-02T00:00', '2026-03-09T00:00', 180],
    ['Sat-Mon 10:00-12:00', '2026-03-02T00:00', '2026-03-09T00:00', 360],
    ['Sun 00:00-24:00', '2026-03-02T00:00', '2026-03-09T00:00', 1440],
    ['Mon 09:00-12:00; Mon 11:00-13:00', '2026-03-02T00:00', '2026-03-03T00:00', 240],
    ['Mon-Sun 00:00-24:00', '2020-01-01T00:00', '2026-01-01T00:00', 2192 * 1440],
    ['9:00-18:00', '2026-03-07T08:00', '2026-03-07T10:00', 60],
    ['Mon-Fri 9-18', '2026-03-06T17:00', '2026-03-09T11:00', 180],
    ['Mon-Fri 09:00-18:00', '1999-01-04T08:00', '1999-01-11T08:00', 2700],
  ])('of %j from %s to %s is %d minutes', (hours, from, to, expected) => {
    expect(minutes(hours, from, to)).toBe(expected);
  });

  it.each([
    '',
    'always',
    'Mon-Fri',
    'Mon-Fri 18:00-09:00',
    'Mon-Fri 09:00-25:00',
    'Mon-Fri 09:60-18:00',
    'Mon-Fri 09:00-12:00-18:00',
    'Mon-Wed-Fri 09:00-18:00',
    'Mon-Foo 09:00-18:00',
    'Mon-Fri 09:00-18:00 and more',
    'Mon-Fri 09:00-18:00, Sat 10:00-14:00',
    'Mon 09:00-10:00'.repeat(100),
  ])('%j is not readable', (text) => {
    expect(workingHours(text)).toBeNull();
  });

  test('adds up over any moment between', () => {
    const hours = workingHours('Mon-Fri 09:00-13:00, 14:00-18:00; Sat 10:00-14:00') ?? [];
    const moment = fc.integer({ min: at('2015-01-01T00:00'), max: at('2035-01-01T00:00') });
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), (moments) => {
        const [from = 0, between = 0, to = 0] = [...moments].sort((left, right) => left - right);
        const whole = workingTime(hours, from, to);
        expect(whole).toBe(workingTime(hours, from, between) + workingTime(hours, between, to));
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(to - from);
      }),
    );
  });

  test('is what a count minute by minute gives', () => {
    const hours = workingHours('Mon-Fri 09:00-18:00; Sat 10:00-14:00') ?? [];
    const isOpen = (moment: number): boolean => {
      const date = new Date(moment);
      const [day, minute] = [date.getUTCDay(), date.getUTCHours() * 60 + date.getUTCMinutes()];
      if (day === 6) return minute >= 600 && minute < 840;
      return day !== 0 && minute >= 540 && minute < 1080;
    };
    const start = at('2026-03-01T00:00');
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(6000), (from, length) => {
        let open = 0;
        for (let minute = from; minute < from + length; minute++) if (isOpen(start + minute * 60_000)) open += 1;
        expect(workingTime(hours, start + from * 60_000, start + (from + length) * 60_000)).toBe(open * 60_000);
      }),
      { numRuns: 50 },
    );
  });
});

describe('times of a sheet', () => {
  const hour = 1 / 24;
  it.each([
    ['dates', new Date(2026, 2, 2, 9), new Date(2026, 2, 2, 10), hour],
    ['dates of another realm', ...dates('new Date(2026, 2, 2, 9)', 'new Date(2026, 2, 2, 10)'), hour],
    ['serial numbers', 46083.375, 46083.375 + hour, hour],
    ['a date and a serial number', new Date(2026, 2, 2, 9), 46083 + 10 / 24, hour],
    ['ISO text', '2026-03-02T09:00', '2026-03-02 10:00:00', hour],
    ['ISO text with parts of a second', '2026-03-02T09:00:00.000', '2026-03-02T10:00:00.9', hour],
    // Clocks in Kyiv go forward on 29 March 2026 at 03:00 and back on 25 October at 04:00; the sheet shows wall clocks.
    ['the night when clocks go forward', new Date(2026, 2, 29, 1), new Date(2026, 2, 29, 9), 8 * hour],
    ['the night when clocks go back', new Date(2026, 9, 25, 1), new Date(2026, 9, 25, 9), 8 * hour],
  ] as const)('%s', (_, from, to, expected) => {
    expect(callFunction('AVERAGE_RESPONSE_TIME', [from, to])).toBeCloseTo(expected, 9);
  });

  test('headings over the columns are skipped', () => {
    const args = [
      [['Received'], [46000]],
      [['Answered'], [46001]],
    ];
    expect(callFunction('AVERAGE_RESPONSE_TIME', args)).toBe(1);
    expect(callFunction('MEDIAN_RESPONSE_TIME', args)).toBe(1);
  });

  it.each([
    '2026-02-30T09:00',
    '2026-13-01T09:00',
    '2026-03-02T24:00',
    '2026-03-02T09:60',
    '03/02/2026 09:00',
    '32.03.2026 09:00',
    'x',
    -1,
    2_958_466,
    1e308,
    Number.NaN,
  ])('%j is no time', (text) => {
    expect(() => callFunction('AVERAGE_RESPONSE_TIME', [text, 47000])).toThrow(`"${text}" in received_at`);
  });

  test('a blank for the working hours is as good as none', () => {
    for (const none of ['', undefined, null])
      expect(callFunction('MEDIAN_RESPONSE_TIME', [46000, 46001, none])).toBe(1);
  });
});

function dates(...code: readonly [string, string]): readonly [unknown, unknown] {
  const context = createContext({});
  return [runInContext(code[0], context), runInContext(code[1], context)];
}
