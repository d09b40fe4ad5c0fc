import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isThorough } from '../../thorough.ts';
import { reported } from './reported.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));

const json = async (...args: readonly string[]) => {
  const { stdout, stderr, status } = await reported(...args, '--json');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
};

/** A TikTok-like export of this many days, all numbers told by the row. */
const days = (count: number): string => {
  const rows = Array.from({ length: count }, (_, at) => {
    const date = new Date(Date.UTC(2012, 0, 1 + at)).toISOString().slice(0, 10);
    return `${date},${100 + at},${10 + (at % 7)},${at % 5}`;
  });
  const path = join(folder, `days-${count}.csv`);
  writeFileSync(path, ['Date,Views,Likes,Comments', ...rows].join('\n'));
  return path;
};

test('what a name holds moves nothing in the terminal, also where nothing could be read', async () => {
  const [named, empty] = ['\u001b[2Jposts\u009b1A.csv', '\u001b[31mempty.csv'].map((name) => join(folder, name));
  writeFileSync(
    named ?? '',
    ['Date,Post ID,Account,Reach,Engagements', '2026-10-01,1,"\u001b]0;owned\u0007",100,30'].join('\n'),
  );
  writeFileSync(empty ?? '', 'nothing');
  const { stdout } = await reported(named ?? '');
  expect(stdout).toContain('\\u001b[2Jposts\\u009b1A.csv');
  const { stderr } = await reported(empty ?? '');
  expect(stderr).toContain('\\u001b[31mempty.csv');
  for (const text of [stdout, stderr]) expect(/(?![\n\t])\p{Cc}/u.test(text)).toBe(false);
});

describe('npm run report --on-goal', () => {
  const path = (): string => {
    const posts = join(folder, 'posts.csv');
    const rows = [
      '2026-10-01,1,New #sale today,100,30',
      '2026-10-02,2,Kittens,100,90',
      '2026-10-03,3,Order a loaf,100,60',
    ];
    writeFileSync(posts, ['Date,Post ID,Caption,Reach,Engagements', ...rows].join('\n'));
    return posts;
  };
  const rateIn = async (...more: readonly string[]): Promise<unknown> =>
    (await json(path(), ...more)).report.kpis.find(
      (kpi: { function: string }) => kpi.function === 'ON_GOAL_ENGAGEMENT_RATE',
    )?.value;

  test('tells the engagement that serves the goal from that of the others', async () => {
    expect(await rateIn('--on-goal', 'order, #sale')).toBeCloseTo(90 / 300);
    expect(await rateIn('--on-goal', 'kittens')).toBeCloseTo(90 / 300);
    expect(await rateIn('--on-goal', 'lo')).toBeCloseTo(60 / 300);
  });

  test('says nothing of it where nobody said what serves the goal', async () => {
    expect(await rateIn()).toBeNull();
  });
});

describe('npm run report --history', () => {
  test('tells the last periods beside the report, whose own calls stay as they were', async () => {
    const told = await json(days(70), '--history', 'weeks', '--periods', '6');
    expect(told.history.tab).toBe('KPI by period');
    // The last day, 10 March 2012, is a Saturday: its week has but six days.
    expect(told.history.periods.map(({ from }: { from: string }) => from)).toEqual([
      '2012-01-30',
      '2012-02-06',
      '2012-02-13',
      '2012-02-20',
      '2012-02-27',
      '2012-03-05',
    ]);
    const views = told.history.kpis.find(({ variant }: { variant: string }) => variant === 'days.views');
    expect(views.values[0]).toBe(Array.from({ length: 7 }, (_, at) => 129 + at).reduce((sum, value) => sum + value, 0));
    expect(views.judged).toEqual([true, true, true, true, true, false]);
    expect(told.service_calls.report).toEqual((await json(days(70))).service_calls.report);
  });

  test.each([
    [['--history', 'days'], '--history "days" is none of weeks, fortnights, months, quarters.'],
    [['--history', 'weeks', '--periods', '5'], '--periods "5" is no whole number from 6 to 13.'],
    [['--periods', '6'], '--periods and --kpis belong to --history.'],
  ])('refuses %s', async (args, sentence) => {
    const { stderr, status } = await reported(days(20), ...args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });
});

describe('npm run report --plan', () => {
  test('tells the plan of a quarter beside the report, with the targets that were given', async () => {
    const told = await json(days(70), '--plan', '2012 Q1', '--target', 'SUM days.views=4000,4500,');
    expect(told.plan).toMatchObject({ tab: 'Plan Q1 2012', until: '2012-03-10' });
    const views = told.plan.kpis.find(({ variant }: { variant: string }) => variant === 'days.views');
    const january = Array.from({ length: 31 }, (_, at) => 100 + at).reduce((sum, value) => sum + value, 0);
    expect(views.months[0]).toEqual({ target: 4000, actual: january, percent: january / 4000, pace: null });
    expect(views).toMatchObject({ due: null, status: 'no target: March', target: null });
    expect(told.service_calls.plan.flushes).toBe(1);
  });

  test.each([
    [['--plan', 'autumn'], '--plan "autumn" is no quarter such as "2026 Q4".', 2],
    [['--target', 'SUM days.views=1,2,3'], '--target belongs to --plan.', 2],
    [['--plan', '2012 Q1', '--target', 'SUM days.views=many'], 'is not written as a KPI and a number for each', 2],
    [
      ['--plan', '2012 Q1', '--target', 'SUM days.viewz=1,2,3'],
      '“SUM days.viewz”: the data of this file gives no such KPI',
      1,
    ],
    [['--plan', '2012 Q1', '--client', 'Nobody'], '“Nobody”', 1],
  ])('refuses %s', async (args, sentence, exit) => {
    const { stderr, status } = await reported(days(20), ...args);
    expect(stderr).toContain(sentence);
    expect(status).toBe(exit);
  });
});

describe('npm run report --hours', () => {
  test('counts only working time as waiting for an answer', async () => {
    const path = join(folder, 'messages.csv');
    // From Friday at 17:30 to Monday at 09:30.
    writeFileSync(
      path,
      'Conversation ID,Created at,Channel,First response at,First response time (min)\n1,2026-03-06 17:30,acme,2026-03-09 09:30,3840\n',
    );
    const timeIn = async (...more: readonly string[]): Promise<unknown> =>
      (await json(path, '--from', '2026-03-01', '--to', '2026-03-31', ...more)).report.kpis.find(
        (kpi: { function: string }) => kpi.function === 'AVERAGE_RESPONSE_TIME',
      )?.value;
    expect(await timeIn('--hours', 'Mon-Fri 09:00-18:00')).toBeCloseTo(1 / 24);
    expect(await timeIn()).toBeCloseTo(64 / 24);
  });
});

describe('npm run report --json', () => {
  test('tells imports, report and service calls', async () => {
    const told = await json('test/fixtures/ga4-dates.csv', '--goal', 'traffic');
    expect(Object.keys(told)).toEqual(['imports', 'report', 'service_calls']);
    expect(Object.keys(told.imports[0])).toEqual([
      'file',
      'source',
      'kind',
      'rows',
      'from',
      'to',
      'totals',
      'left_out',
      'problems',
      'columns',
      'questions',
      'waiting',
    ]);
    expect(Object.keys(told.report)).toEqual(['tab', 'from', 'to', 'compared_from', 'compared_to', 'kpis']);
    expect(Object.keys(told.report.kpis[0])).toEqual([
      'function',
      'variant',
      'cell',
      'formula',
      'value',
      'previous',
      'change',
      'change_per_day',
    ]);
    expect(Object.keys(told.service_calls.import)).toEqual(['total', 'reads', 'writes', 'flushes', 'by_name']);
    expect(Object.keys(told.service_calls.report)).toEqual([
      'total',
      'reads',
      'writes',
      'charts',
      'flushes',
      'by_name',
    ]);
  });

  const most = isThorough ? 5000 : 1200;

  test(`makes the same calls for 50 records and for ${most}, within the bars`, async () => {
    const [few, many] = [await json(days(50)), await json(days(most))];
    expect(many.imports[0].rows).toBe(most);
    // A tab of 1,000 rows has to grow for the many: one call more.
    expect(many.service_calls.import.total).toBeLessThanOrEqual(few.service_calls.import.total + 1);
    expect(many.service_calls.import.total).toBeLessThanOrEqual(10 + 10);
    expect(many.service_calls.report).toEqual(few.service_calls.report);
    const { reads, writes, flushes } = many.service_calls.report;
    // Those of the build itself, the records of the one data tab, and how large each of the three tabs is.
    expect(reads).toBeLessThanOrEqual(2 + 2 + 2 * 3);
    expect(writes).toBeLessThanOrEqual(66);
    expect(flushes).toBeLessThanOrEqual(1);
  });

  test('sums the imported rows', async () => {
    const { totals } = (await json(days(50))).imports[0];
    expect(totals.views).toBe(50 * 100 + (49 * 50) / 2);
  });
});

describe('npm run report', () => {
  test.each([
    { args: [], status: 2, says: 'No file was given.' },
    { args: ['a.csv', '--foo'], status: 2, says: "Unknown option '--foo'" },
    { args: ['a.csv', '--goal', 'money'], status: 2, says: '--goal "money" is none of awareness' },
    { args: ['a.csv', '--locale', 'xx_XX'], status: 2, says: '--locale "xx_XX"' },
    { args: ['a.csv', '--zone', 'Mars'], status: 2, says: '--zone "Mars"' },
    { args: ['a.csv', '--hours', '9-25'], status: 2, says: '--hours "9-25" is not readable as working hours' },
    { args: ['a.csv', '--from', '2026-03-01'], status: 2, says: '--from and --to belong together.' },
    { args: ['a.csv', '--from', '2026-02-30', '--to', '2026-03-01'], status: 1, says: 'there is no such day' },
    { args: ['a.csv', '--from', '2026-03-02', '--to', '2026-03-01'], status: 1, says: 'is after' },
    { args: ['nowhere.csv'], status: 1, says: 'nowhere.csv could not be read' },
    { args: ['package.json'], status: 1, says: 'package.json' },
  ])('$args: ends with $status and says $says', async ({ args, status, says }) => {
    const told = await reported(...args);
    expect(told.status).toBe(status);
    expect(told.stderr).toContain(says);
    expect(told.stderr).not.toMatch(/^\s+at /m);
    expect(told.stdout).toBe('');
  });

  test('ends as a process of its own as it ends here', async () => {
    const process = (...args: readonly string[]) =>
      spawnSync('node', ['build/report.js', ...args], { encoding: 'utf8' });
    for (const args of [['nowhere.csv'], ['test/fixtures/ga4-dates.csv', '--json']]) {
      const { stdout, stderr, status } = process(...args);
      expect({ stdout, stderr, status }).toEqual(await reported(...args));
    }
  });

  test('prints a table in the language that was asked for', async () => {
    expect((await reported('test/fixtures/ga4-dates.csv', '--language', 'uk')).stdout).toContain('Цей період');
  });

  test('tells the report of a client with an apostrophe in its name, and writes its workbook', async () => {
    const file = join(folder, 'clients.csv');
    const rows = ['2026-10-01', '2026-10-02'].map((date) => `${date},Cat's,Instagram,900,30`);
    writeFileSync(file, ['Date,Client,Network,Reach,Engagements', ...rows].join('\n'));
    const path = join(folder, 'client.xlsx');
    const { tab, kpis } = (await json(file, '--client', "Cat's", '--xlsx', path)).report;
    expect(tab).toBe("KPI report Cat's");
    expect(kpis.length).toBeGreaterThan(0);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });

  test('writes a workbook with formulas and charts, or nothing', async () => {
    const path = join(folder, 'out.xlsx');
    expect((await reported('test/fixtures/meta-ads-days-uk.csv', '--xlsx', path)).status).toBe(0);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(path).includes('xl/charts/chart1.xml')).toBe(true);
    const nowhere = join(folder, 'missing', 'out.xlsx');
    expect((await reported('test/fixtures/ga4-dates.csv', '--xlsx', nowhere)).status).toBe(1);
    expect(existsSync(`${nowhere}.part`)).toBe(false);
  });
});
