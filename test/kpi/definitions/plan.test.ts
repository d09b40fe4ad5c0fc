import { describe, expect, it, test } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { saying } from '../saying.ts';

const column = (...cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);
const day = (text: string): Date => new Date(`${text}T00:00`);

describe('TARGET_DATE', () => {
  const followers = [column(46082, 46083, 46084), column(100, 110, 120)] as const;
  it.each([
    ['the day of the target', [...followers, 200], day('2026-03-11')],
    ['the first whole day beyond it', [...followers, 201], day('2026-03-12')],
    ['a target that falls', [column(46082, 46084), column(20, 10), 5], day('2026-03-04')],
    ['a target that was reached among the values', [...followers, 105], day('2026-03-02')],
    ['dates in any order', [column(46084, 46082, 46083), column(120, 100, 110), 200], day('2026-03-11')],
    [
      'blanks and headings skipped',
      [column('Date', 46082, '', 46084), column('Reach', 100, 5, 120), 200],
      day('2026-03-11'),
    ],
    ['flat', [column(46082, 46084), column(20, 20), 30], 'not at this rate'],
    ['away from it', [column(46082, 46084), column(20, 10), 30], 'not at this rate'],
    ['after the last day of a sheet', [column(46082, 47082), column(0, 1), 1_000_000], 'not at this rate'],
  ])('of %s', (_, args, expected) => {
    expect(callFunction('TARGET_DATE', args)).toEqual(expected);
  });

  test('only the newest thirty values draw the line', () => {
    const days = Array.from({ length: 60 }, (_, at) => 46000 + at);
    const values = days.map((_, at) => (at < 30 ? 10_000 : at));
    expect(callFunction('TARGET_DATE', [column(...days), column(...values), 70])).toEqual(
      callFunction('PERIOD_START', [46070, 'day']),
    );
  });

  it.each([
    [[column(46082, 46082), column(1, 2), 5], 'TARGET_DATE: a line needs values on two days at least.'],
    [
      [column(46082), column(1, 2), 5],
      'TARGET_DATE: dates and values need the same number of rows; they have 1 and 2.',
    ],
    [
      [column(46082, 46083), column(1, 2), column(5, 6)],
      'TARGET_DATE: target has 2 numbers; give it one, or a column through KPI_BY_ROW.',
    ],
  ])('says of %j what is wrong', (args, message) => {
    expect(() => callFunction('TARGET_DATE', args)).toThrow(saying(message));
  });
});

describe('GOAL_PACE', () => {
  it.each([
    [[column(10, 30), 100, '50%'], 0.8],
    [[60, 100, 0.5], 1.2],
  ])('of %j is %d', (args, expected) => {
    expect(callFunction('GOAL_PACE', args)).toBeCloseTo(expected, 12);
  });

  it.each([
    [[40, 100, 50], 'GOAL_PACE: 50 in elapsed_share is not a share; write 64% as 0.64 or "64%".'],
    [[40, 100, 0], 'GOAL_PACE: the total of target × elapsed_share is 0; nothing can be divided by 0.'],
    [[40, column(50, 50), 0.5], 'GOAL_PACE: target has 2 numbers; give it one, or a column through KPI_BY_ROW.'],
  ])('says of %j what is wrong', (args, message) => {
    expect(() => callFunction('GOAL_PACE', args)).toThrow(saying(message));
  });
});

describe('POSTS_PER_WEEK', () => {
  const dates = column('Date', '2026-03-02', '2026-03-05 18:30', '', '09.03.2026', day('2026-03-15'), '2026-04-01');
  it.each([
    ['2026-03-02', '2026-03-15', 2],
    ['2026-03-02', '2026-03-08', 2],
    ['2026-05-01', '2026-05-07', 0],
  ])('from %s to %s', (from, to, expected) => {
    expect(callFunction('POSTS_PER_WEEK', [dates, from, to])).toBe(expected);
  });

  it.each([
    [[dates, '2026-03-15', '2026-03-02'], 'POSTS_PER_WEEK: from is later than to.'],
    [[dates, '2026-03-02'], 'POSTS_PER_WEEK: to is missing.'],
    [[dates, '', '2026-03-02'], 'POSTS_PER_WEEK: from has no date.'],
    [[column('soon', 'never'), 46000, 46001], 'POSTS_PER_WEEK: "never" in row 2 of dates is not a date.'],
  ])('says of %j what is wrong', (args, message) => {
    expect(() => callFunction('POSTS_PER_WEEK', args)).toThrow(saying(message));
  });
});

test.each([
  [1500, 4, 2, 30],
  [1500, 4, 2, -0.1],
])('a margin that is no share is refused: %j', (...args) => {
  expect(() => callFunction('CUSTOMER_LIFETIME_VALUE', args)).toThrow('in margin is not a share; write 64% as 0.64');
});

test('AVERAGE_PERCENT_WATCHED weighs each video by its length and views', () => {
  const videos = [column('Watched', 3000, '', 1000), column('Length', 30, 30, 20), column('Views', 200, 50, 100)];
  expect(callFunction('AVERAGE_PERCENT_WATCHED', videos)).toBe(0.5);
});

test('NEW_FOLLOWER_MATCH without growth says so', () => {
  expect(() => callFunction('NEW_FOLLOWER_MATCH', [600, 1000, 640, 1000])).toThrow(
    saying(
      'NEW_FOLLOWER_MATCH: the total of followers_end − followers_start is 0; without growth nobody was gained whose fit could be told.',
    ),
  );
});
