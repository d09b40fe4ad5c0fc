import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { saying } from '../saying.ts';

const column = (...cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);
const received = column(46083, 46083, 46083, 46083, 46083);
const answered = column(46083.25, 46083.5, 46084, 46085, '');

describe('RESPONSE_TIME_PERCENTILE', () => {
  it.each([
    [0, 0.25],
    [0.5, 0.75],
    ['90%', 1.7],
    [1, 2],
  ])('at %s interpolates as PERCENTILE does', (percentile, expected) => {
    expect(callFunction('RESPONSE_TIME_PERCENTILE', [received, answered, percentile])).toBeCloseTo(expected, 12);
  });

  it.each([90, -0.1])('refuses %d', (percentile) => {
    expect(() => callFunction('RESPONSE_TIME_PERCENTILE', [received, answered, percentile])).toThrow(
      saying(
        `RESPONSE_TIME_PERCENTILE: ${percentile} in percentile is not between 0 and 1; write the 90th as 0.9 or "90%".`,
      ),
    );
  });
});

describe('ANSWERED_WITHIN', () => {
  it.each([
    [6, undefined, 0.2],
    [12, undefined, 0.4],
    [48, undefined, 0.8],
    [0, undefined, 0],
    [1000, undefined, 0.8],
    [8, 'Mon-Sun 00:00-08:00', 0.6],
  ])('%d hours with %s is %d, an unanswered message being late', (limit, hours, expected) => {
    expect(callFunction('ANSWERED_WITHIN', [received, answered, limit, hours])).toBe(expected);
  });

  test('counts an answer on the second as in time', () => {
    const at = new Date(2026, 2, 2, 9, 0, 0);
    const after = new Date(2026, 2, 2, 9, 6, 0);
    expect(callFunction('ANSWERED_WITHIN', [at, after, 0.1])).toBe(1);
  });

  it.each([
    [[column('', ''), column('', ''), 2], 'ANSWERED_WITHIN: received_at has no date with a time.'],
    [[received, answered, -1], 'ANSWERED_WITHIN: -1 in limit_hours is below 0.'],
    [[received, answered], 'ANSWERED_WITHIN: limit_hours is missing.'],
    [
      [received, answered, 2, 'always'],
      'ANSWERED_WITHIN: "always" is not readable as hours; write them as "Mon-Fri 09:00-18:00; Sat 10:00-14:00".',
    ],
  ])('of %j says what is wrong', (args, message) => {
    expect(() => callFunction('ANSWERED_WITHIN', args)).toThrow(saying(message));
  });
});

describe('wall-clock time', () => {
  // In Kyiv the clocks go forward in the night to 29 March 2026, and back in the night to 25 October.
  it.each([
    ['the night that lacks an hour', '2026-03-28T12:00', '2026-03-29T12:00'],
    ['the night that has one more', '2026-10-24T12:00', '2026-10-25T12:00'],
  ])('over %s is a day from noon to noon', (_, from, to) => {
    expect(callFunction('AVERAGE_RESPONSE_TIME', [new Date(from), new Date(to)])).toBe(1);
    expect(callFunction('AVERAGE_RESPONSE_TIME', [new Date(from), new Date(to), 'Mon-Sun 00:00-24:00'])).toBe(1);
  });
});
