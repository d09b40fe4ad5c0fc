import { expect, test } from 'vitest';
import type { FileReport } from '../../src/contract/answers.ts';
import { closedInView, reportsToClose, reportToFollow } from '../../src/report/standing-reports.ts';
import { day } from '../sidebar/state/fixtures.ts';

const month = (of: number, more: Partial<FileReport> = {}): FileReport => ({
  tab: `Month ${of}`,
  sheetId: of,
  from: day(of, 1),
  to: day(of + 1, 1) - 1,
  ...more,
});

const idsOf = (reports: readonly FileReport[]) => reports.map(({ sheetId }) => sheetId);

test('of each client all reports of past months but the last two are better closed', () => {
  const own = [5, 6, 7, 8].map((of) => month(of));
  const klen = [5, 6, 7].map((of) => month(of, { client: of === 5 ? 'klen' : 'Klen', sheetId: 10 * of }));
  expect(idsOf(reportsToClose([...own, ...klen], day(9, 3)))).toEqual([6, 5, 50]);
  // One that runs is of no past month, and one that is closed needs nothing.
  expect(idsOf(reportsToClose(own, day(8, 20)))).toEqual([5]);
  expect(reportsToClose([month(5, { closedOn: day(6, 2) }), month(6), month(7)], day(9, 3))).toEqual([]);
});

test('the next report follows the one on the screen, else the newest days', () => {
  expect(reportToFollow([month(7), month(8), month(6)])?.sheetId).toBe(8);
  expect(reportToFollow([month(7), month(8), month(6, { isOnScreen: true })])?.sheetId).toBe(6);
  expect(reportToFollow([])).toBeUndefined();
});

test('the menu asks about the closed report on the screen, else the last one', () => {
  const closed = { closedOn: day(9, 2) };
  expect(closedInView([month(5, closed), month(6, closed), month(7)])?.sheetId).toBe(6);
  expect(closedInView([month(5, { ...closed, isOnScreen: true }), month(6, closed)])?.sheetId).toBe(5);
  expect(closedInView([month(7)])).toBeUndefined();
});
