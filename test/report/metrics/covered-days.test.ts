import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { coveredDays } from '../../../src/report/metrics/covered-days.ts';
import { createPreview } from '../../../src/report/preview.ts';
import { record } from '../../addon/file.ts';

const day = (date: number, month = 10): number => serialOf(2026, month, date) ?? Number.NaN;
const october = { from: day(1), to: day(31) };

test('weeks tell of the days of those that lie in the period whole', () => {
  const week = (from: number) => record('feedback', { received_at: from, date_end: from + 6 });
  const weeks = [day(28, 9), day(5), day(12), day(19), day(26)].map(week);
  expect(coveredDays('feedback', weeks, october)).toEqual({ from: day(5), to: day(25) });
});

test('days tell of the first to the last of them in the period', () => {
  const days = [day(30, 9), day(3), day(20), day(1, 11)].map((date) => record('days', { date }));
  expect(coveredDays('days', days, october)).toEqual({ from: day(3), to: day(20) });
});

test('posts and messages are no gap where there are none', () => {
  expect(coveredDays('posts', [record('posts', { date: day(3) })], october)).toBe(null);
  expect(coveredDays('feedback', [record('feedback', { received_at: day(3) + 0.5 })], october)).toBe(null);
});

test('a preview says the days of what is added up, not of a level', () => {
  const days = [day(30, 9), day(5), day(20)].map((date) =>
    record('days', { date, followers: date, impressions: 5, engagements: 2 }),
  );
  const figures = (['followers', 'engagement'] as const).flatMap((goal) =>
    createPreview({ days })({ goal, compare: 'none', ...october }),
  );
  const figure = (name: string) => figures.find(({ function: kpi }) => kpi === name);
  expect(figure('FOLLOWER_GROWTH_RATE')?.value).toBeGreaterThan(0);
  expect(figure('FOLLOWER_GROWTH_RATE')?.days).toBe(undefined);
  const added = figures.find(({ name, value }) => name.en.startsWith('Engagement') && value !== null);
  expect(added?.days).toEqual({ from: day(5), to: day(20) });
});

test('records of other days tell of nothing', () => {
  expect(coveredDays('site', [record('site', { date: day(3, 9) })], october)).toBe(null);
});
