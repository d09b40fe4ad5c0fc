import { describe, expect, it } from 'vitest';
import { callFunction } from '../../../src/kpi/call/call-function.ts';
import { saying } from '../saying.ts';

const column = (...cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);

describe('COST_PER_TARGET_FOLLOWER', () => {
  it.each([
    [[1200, 100, '50%'], 24],
    [[column(600, 600), column(60, 40), 0.5], 24],
    [[column(600, 600), column(60, 40), column(0.5, 0.25)], 30],
    [[column('cost', 600, 600, 5), column('new', 60, '', 10), column('share', 0.5, 0.5, '')], 20],
    [[1200, column(60, 40), column(0.5, 0.5)], 24],
  ])('of %j is %d', (args, expected) => {
    expect(callFunction('COST_PER_TARGET_FOLLOWER', args)).toBeCloseTo(expected, 12);
  });

  it.each([
    [[1200, 100, 64], 'COST_PER_TARGET_FOLLOWER: 64 in target_share is not a share; write 64% as 0.64 or "64%".'],
    [
      [1200, 100, column(0.5, 1.5)],
      'COST_PER_TARGET_FOLLOWER: 1.5 in row 2 of target_share is not a share; write 64% as 0.64 or "64%".',
    ],
    [
      [1200, 100, column(0.5, 0.6)],
      'COST_PER_TARGET_FOLLOWER: target_share has 2 rows and new_followers 1; give one share, or one for each row.',
    ],
    [
      [1200, -5, 0.5],
      'COST_PER_TARGET_FOLLOWER: the total of new_followers × target_share is -2.5; give the followers gained (new followers), not the net growth.',
    ],
    [['', 5, 0.5], 'COST_PER_TARGET_FOLLOWER: cost has no number.'],
  ])('of %j says what is wrong', (args, message) => {
    expect(() => callFunction('COST_PER_TARGET_FOLLOWER', args)).toThrow(saying(message));
  });
});

describe('FOLLOWER_REACH_RATE', () => {
  it.each([
    ['a figure', [9000, 8000]],
    ['ranges', [column(5, 9), column(6, 7)]],
  ])('refuses more than all followers in %s', (_, args) => {
    expect(() => callFunction('FOLLOWER_REACH_RATE', args)).toThrow(
      /^FOLLOWER_REACH_RATE: \d+ of reached_followers is more than \d+ of followers; give only the followers among the people reached, or use REACH_RATE\.$/,
    );
  });
});

describe('ENGAGEMENT_RATE_PER_POST', () => {
  it.each([
    [[column(10, 20), 100], 0.15],
    [[column('e', 10, '', 20), column('f', 100, 100, 400)], 0.075],
    [
      [
        [
          [5, 5],
          [10, 10],
        ],
        100,
      ],
      0.15,
    ],
    [[10, 100], 0.1],
  ])('of %j is %d', (args, expected) => {
    expect(callFunction('ENGAGEMENT_RATE_PER_POST', args)).toBeCloseTo(expected, 12);
  });

  it.each([
    [
      [column(1, 2), column(9, 9, 9)],
      'ENGAGEMENT_RATE_PER_POST: engagements and followers need the same number of rows; they have 2 and 3.',
    ],
    [[column(1, 2), column(9, 0)], 'ENGAGEMENT_RATE_PER_POST: row 2 of followers is 0; a rate needs more than 0.'],
    [[column(1, 2), 0], 'ENGAGEMENT_RATE_PER_POST: followers is 0; a rate needs more than 0.'],
    [[column(1, ''), column('', 5)], 'ENGAGEMENT_RATE_PER_POST: no row has a number in all of engagements, followers.'],
  ])('of %j says what is wrong', (args, message) => {
    expect(() => callFunction('ENGAGEMENT_RATE_PER_POST', args)).toThrow(saying(message));
  });
});
