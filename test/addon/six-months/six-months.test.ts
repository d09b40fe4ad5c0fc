import { beforeAll, describe, expect, test } from 'vitest';
import type { Notice } from '../../../src/sidebar/state/input-check.ts';
import { countTried, isThorough, productOf, sampleOf } from '../../thorough.ts';
import { accepted } from './accepted.ts';
import { clients } from './agency.ts';
import { daysOfMonth } from './days.ts';
import { type Course, type Difference, type Life, liveThrough } from './life.ts';
import { uncounted } from './months.ts';

// The engine tells its timings.
console.debug = () => undefined;

const months = [0, 1, 2, 3, 4, 5] as const;
const languages = sampleOf(['uk', 'en'] as const, 1);

const every = productOf({ client: clients, month: months });
/** Those that have each event in them, as a figure of now or of before. */
const sample = [
  { client: 'Lypa', month: 2, way: 'form' },
  { client: 'Dub', month: 3, way: 'form' },
  { client: 'Klen', month: 3, way: 'form' },
  { client: 'Klen', month: 4, way: 'next' },
  { client: 'Klen', month: 5, way: 'form' },
] as const;
const tried = isThorough ? every : sample;

const wayOf: Course['reports'] = (client, month) => {
  if (isThorough) return month === 0 ? 'form' : 'next';
  return sample.find((each) => each.client === client && each.month === month)?.way ?? null;
};

/** Whether a report says why a figure is another than the true one. */
const isTold = (difference: Difference, { reports }: Life, language: 'en' | 'uk'): boolean => {
  const report = reports.find(({ client, month }) => client === difference.client && month === difference.month);
  return accepted.some(
    ({ is, tells }) => is(difference) && report !== undefined && tells(report, difference.of, language),
  );
};

describe.each(languages)(`six months of three clients in %s, ${countTried(tried, every)} reports`, (language) => {
  let life: Life;
  beforeAll(async () => {
    life = await liveThrough({ language, reports: wayOf, undone: isThorough ? months : [0, 1] });
    // Every report of every month takes long where little else runs, and longer beside other tests.
  }, 3_600_000);

  /** What the check step told of a kind of notice, by month. */
  const noticesOf = <Is extends Notice['is']>(is: Is) =>
    life.told.flatMap(({ month, file, notices }) =>
      notices.flatMap((notice) =>
        notice.is === is ? [{ month, file, notice: notice as Extract<Notice, { is: Is }> }] : [],
      ),
    );

  test('every figure of every report is the true one, or the report says what it lacks', () => {
    expect(life.unknown).toEqual([]);
    expect(life.reports).toHaveLength(tried.length);
    for (const { figures } of life.reports) expect(figures).toBeGreaterThan(40);
    expect(life.differences.filter((each) => !isTold(each, life, language))).toEqual([]);
  });

  test('what is accepted does happen', () => {
    const isSeen = accepted.map(({ event, is }) => [event, life.differences.some(is)]);
    expect(isSeen).toEqual(accepted.map(({ event }) => [event, true]));
  });

  test('days that a site was not counted, and those between two exports of the last 28 days, are told as they come', () => {
    const [lacking, ...others] = noticesOf('issue');
    expect([lacking?.month, lacking?.file.slice(0, 8), others]).toEqual([1, 'Lypa GA4', []]);
    expect(lacking?.notice.message.uk).toContain('10–15 лютого 2026');
    expect(daysOfMonth(1).from + 9).toBe(uncounted.from);
    const between = noticesOf('missing');
    expect(between.every(({ file }) => file.startsWith('Dub GA4'))).toBe(true);
    expect(between.map(({ month, notice: { missing } }) => [month, missing.to - missing.from + 1])).toEqual([
      [2, 3],
      [3, 2],
      [4, 3],
      [5, 2],
    ]);
  });

  test('a page and a campaign that are called otherwise are told once in each kind of data', () => {
    expect(
      noticesOf('renamed').map(({ month, notice: { rename, kind } }) => [month, kind, rename.from, rename.to]),
    ).toEqual([
      [2, 'posts', 'Kavalypa', 'Lypa Coffee'],
      [2, 'days', 'Kavalypa', 'Lypa Coffee'],
      [4, 'ads', 'Bread', 'Bread and buns'],
      [4, 'posts', 'klen.studio', 'klen.design'],
      // The table of followers tells no ID: posts told it.
      [4, 'days', 'klen.studio', 'klen.design'],
    ]);
  });

  test('ads of a month that come by day and whole count by day, whichever came first', () => {
    const covered = noticesOf('covered');
    expect(covered.map(({ month, notice }) => [month, notice.covered.leftOut])).toEqual(
      months.map((month) => [month, 'coarse']),
    );
    expect(new Set(covered.map(({ notice }) => notice.covered.comes))).toEqual(new Set(['coarse', 'fine']));
  });

  test('the month that is over is proposed each time', () => {
    expect(life.proposed).toEqual(months.map((month) => ({ month, ...daysOfMonth(month) })));
  });

  test('an addition that is taken back leaves no trace', () => {
    expect(life.notUndone).toEqual([]);
  });

  test('closed reports are at the end what they were when they were closed', () => {
    expect(life.changedSinceClosed).toEqual([]);
  });

  test('files that are added once more write nothing, with at most ten calls', () => {
    expect(life.again.length).toBeGreaterThan(10);
    expect(life.again.filter(({ changed, calls, writes }) => changed + writes > 0 || calls > 10)).toEqual([]);
  });

  test('the same files take as many calls after half a year, and at most three times as long in the stand-in', () => {
    // Whether a file has room for what comes is known by the size of each tab alone, of which there are more every month.
    for (const calls of [life.calls, life.sizes]) {
      const [first = 0, last = 0] = [calls[0], calls[months.length - 1]];
      expect(first).toBeGreaterThan(0);
      expect(Math.abs(last - first) / first).toBeLessThanOrEqual(0.2);
    }
    const [begun = 0, ended = 0] = [life.milliseconds[0], life.milliseconds[months.length - 1]];
    expect(ended / begun).toBeLessThanOrEqual(3);
  });
});
