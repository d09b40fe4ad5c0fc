import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roundToSecond, serialOf } from '../../src/calendar/day.ts';
import { periods } from '../../src/calendar/period.ts';
import { todayIn } from '../../src/calendar/today.ts';
import type { Answer, RecordsAnswer } from '../../src/contract/answers.ts';
import type { Choices } from '../../src/contract/choices.ts';
import { sampleRecords } from '../../src/demo/sample-records.ts';
import { callFunction } from '../../src/kpi/call/call-function.ts';
import { catalogue } from '../../src/kpi/catalogue.ts';
import { type Parameter, parameters } from '../../src/kpi/parameters.ts';
import { inDateOrder } from '../../src/records/days/date-order.ts';
import type { Row } from '../../src/records/kinds.ts';
import { words } from '../../src/report/report-words.ts';
import type { StandInOptions } from '../../src/stand-in/stand-in.ts';
import { instantOf } from '../../src/stand-in/zone.ts';
import { builtCode } from './built.ts';
import { addCompact, done, importOf, openFile, press, record } from './file.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const zones = ['America/Los_Angeles', 'Europe/London', 'Europe/Kyiv', 'Asia/Kolkata', 'Pacific/Auckland'] as const;

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return serialOf(year, month, date) ?? Number.NaN;
};

const time = (text: string): number => {
  const [date = '', clock = ''] = text.split(' ');
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  return day(date) + (hour * 3600 + minute * 60 + second) / 86_400;
};

/** The days on which clocks are moved in one of the zones, the days about them, ends of periods, and the mean time of towns. */
const days = [
  ...['2026-03-08', '2026-03-29', '2026-04-05', '2026-09-27', '2026-10-25', '2026-11-01'].flatMap((moved) =>
    [-1, 0, 1].map((step) => day(moved) + step),
  ),
  ...['2024-01-01', '2024-02-29', '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map(day),
  ...['1900-01-01', '1905-05-05', '1924-05-02', '1970-01-01'].map(day),
];

/** Posts about midnight and about the hours that are left out or come twice somewhere, though never in one of them. */
const moments = [
  '2026-03-07 23:59:59',
  '2026-03-08 00:00:01',
  '2026-03-08 12:00',
  '2026-03-28 23:30',
  '2026-03-29 00:30',
  '2026-03-29 04:30',
  '2026-04-05 00:15',
  '2026-10-24 23:45',
  '2026-10-25 04:45',
  '2026-11-01 03:10',
  '2026-12-31 23:59',
].map(time);

const dated = (at: readonly number[]): readonly (readonly unknown[])[] => [
  ['Date', 'Clicks', 'Impressions', 'Followers'],
  ...at.map((serial, row) => [serial, 10 + row, 1000 + row * row, 500 + 3 * row]),
];

/** Messages and their answers, over midnight and over the nights in which clocks are moved. */
const answers = [
  ['2026-03-07 22:00', '2026-03-08 09:30'],
  ['2026-03-28 23:00', '2026-03-29 10:00'],
  ['2026-04-04 20:00', '2026-04-05 08:00'],
  ['2026-06-10 23:50', '2026-06-11 00:10'],
  ['2026-09-26 23:00', '2026-09-27 09:00'],
  ['2026-10-24 22:15', '2026-10-25 09:00'],
  ['2026-11-01 00:30', '2026-11-01 09:00:30'],
].map((row) => row.map(time));

const column = (cells: readonly unknown[]): readonly (readonly unknown[])[] => cells.map((cell) => [cell]);

/** What stands in the sheet: ranges by their names in the examples below. */
const ranges = {
  days: { at: 'A1:A29', cells: column(days), format: 'yyyy-mm-dd' },
  moments: { at: 'B1:B11', cells: column(moments), format: 'yyyy-mm-dd hh:mm:ss' },
  received: { at: 'C1:C7', cells: column(answers.map(([from]) => from)), format: 'yyyy-mm-dd hh:mm:ss' },
  answered: { at: 'D1:D7', cells: column(answers.map(([, to]) => to)), format: 'yyyy-mm-dd hh:mm:ss' },
  table: { at: 'F1:I30', cells: dated(days), format: 'yyyy-mm-dd' },
  posts: { at: 'K1:N12', cells: dated(moments), format: 'yyyy-mm-dd hh:mm:ss' },
  from: { at: 'P1', cells: [[day('2026-03-08')]], format: 'yyyy-mm-dd' },
  to: { at: 'P2', cells: [[day('2026-10-25')]], format: 'yyyy-mm-dd' },
  levels: { at: 'U1:U29', cells: column(days), format: '0' },
  likes: { at: 'V1:V11', cells: column(moments.map((_, row) => 5 + row)), format: '0' },
  messages: {
    at: 'R1:S8',
    cells: [['Received at', 'Answered at'], ...answers],
    format: 'yyyy-mm-dd hh:mm:ss',
  },
} as const;
type Name = keyof typeof ranges;
const isName = (argument: unknown): argument is Name => Object.keys(ranges).includes(String(argument));

interface Example {
  readonly name: keyof typeof catalogue;
  readonly args: readonly (Name | string | number)[];
  /** Whether it holds also where the zone of the spreadsheet cannot be asked: it rests on no time of a day. */
  readonly holdsUnasked: boolean;
}

const all = [...periods, 'day'] as const;
const hours = 'Mon-Sun 08:00-20:00';

const examples: readonly Example[] = [
  { name: 'TIME_TO_RESOLUTION', args: ['received', 'answered'], holdsUnasked: false },
  { name: 'POSTS_PER_WEEK', args: ['moments', 'from', 'to'], holdsUnasked: false },
  { name: 'TARGET_DATE', args: ['days', 'levels', day('2027-06-01')], holdsUnasked: false },
  { name: 'BEST_TIME_TABLE', args: ['moments', 'likes', 'likes', 1], holdsUnasked: false },
  { name: 'KPI_COLUMNS', args: ['table'], holdsUnasked: true },
  ...all.flatMap((period): Example[] => [
    { name: 'PERIOD_START', args: ['days', period], holdsUnasked: true },
    { name: 'PERIOD_START', args: ['days', period, -1], holdsUnasked: true },
    { name: 'PERIOD_START', args: ['from', period, 2], holdsUnasked: true },
    { name: 'PERIOD_START', args: ['moments', period], holdsUnasked: false },
    { name: 'KPI_BY_ROW', args: ['PERIOD_START', 'days', period], holdsUnasked: true },
    { name: 'KPI_TABLE', args: ['table', period], holdsUnasked: true },
    { name: 'KPI_TABLE', args: ['posts', period, 'CLICK_THROUGH_RATE,FOLLOWER_GROWTH'], holdsUnasked: false },
  ]),
  { name: 'PERIOD_START', args: [day('2026-03-29'), 'week'], holdsUnasked: true },
  { name: 'PERIOD_START', args: ['2026-03-29', 'month'], holdsUnasked: true },
  { name: 'KPI', args: ['CLICK_THROUGH_RATE', 'table', 'from', 'to'], holdsUnasked: true },
  { name: 'KPI', args: ['CLICK_THROUGH_RATE', 'table', 'from', 'from'], holdsUnasked: true },
  { name: 'KPI', args: ['CLICK_THROUGH_RATE', 'table', '2026-03-08', '2026-10-25'], holdsUnasked: true },
  { name: 'KPI', args: ['FOLLOWER_GROWTH', 'table', 'from', 'to'], holdsUnasked: true },
  { name: 'KPI', args: ['CLICK_THROUGH_RATE', 'posts', 'from', 'to'], holdsUnasked: false },
  { name: 'AVERAGE_RESPONSE_TIME', args: ['received', 'answered'], holdsUnasked: false },
  { name: 'AVERAGE_RESPONSE_TIME', args: ['received', 'answered', hours], holdsUnasked: false },
  { name: 'MEDIAN_RESPONSE_TIME', args: ['received', 'answered', hours], holdsUnasked: false },
  { name: 'RESPONSE_TIME_PERCENTILE', args: ['received', 'answered', 0.9, hours], holdsUnasked: false },
  { name: 'ANSWERED_WITHIN', args: ['received', 'answered', 10], holdsUnasked: false },
  { name: 'ANSWERED_WITHIN', args: ['received', 'answered', 2, hours], holdsUnasked: false },
  { name: 'KPI_BY_ROW', args: ['AVERAGE_RESPONSE_TIME', 'received', 'answered'], holdsUnasked: false },
  { name: 'KPI', args: ['MEDIAN_RESPONSE_TIME', 'messages'], holdsUnasked: false },
  { name: 'KPI_TABLE', args: ['messages', 'week', 'AVERAGE_RESPONSE_TIME'], holdsUnasked: false },
];

const formulaOf = ({ name, args }: Example): string => {
  const shown = args.map((argument) =>
    isName(argument) ? ranges[argument].at : typeof argument === 'number' ? argument : `"${argument}"`,
  );
  return `=${name}(${shown.join(';')})`;
};

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** A date of this machine's as what its clock shows. */
const serialShown = (at: Date): number => serialOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) ?? Number.NaN;

/** What a function gives for the same cells as numbers, which have no zone. */
const expectedOf = ({ name, args }: Example): readonly (readonly unknown[])[] => {
  const given = args.map((argument) => {
    if (!isName(argument)) return argument;
    const { cells } = ranges[argument];
    return cells.length === 1 ? cells[0]?.[0] : cells;
  });
  const result = callFunction(name, given);
  const rows = Array.isArray(result) ? result : [[result]];
  return rows.map((row: readonly unknown[]) => row.map((cell) => (isDate(cell) ? serialShown(cell) : cell)));
};

const posts = [46082, 46090, 46095].map((date, at) =>
  record('posts', {
    platform: 'Instagram',
    account: 'shop',
    date,
    id: `p${at}`,
    reach: 1000,
    likes: 40 + at,
    comments: 3,
  }),
);

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'none', language: 'en' };

/** No tab keeps a time more exactly. */
const toSecond = (value: Row[number]): Row[number] => (typeof value === 'number' ? roundToSecond(value) : value);

/** Room for what one formula spills. */
const width = 12;
const firstColumn = 30;

const prepare = `
function prepare(parts, formulas) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.insertColumnsAfter(sheet.getMaxColumns(), ${firstColumn} + ${width} * formulas.length);
  for (const { at, cells, format } of parts) sheet.getRange(at).setNumberFormat(format).setValues(cells);
  for (const at of ['G2:I30', 'L2:N12']) sheet.getRange(at).setNumberFormat('0');
  formulas.forEach((formula, at) => sheet.getRange(1, ${firstColumn} + at * ${width} + 1).setFormula(formula));
}`;

const built = { code: `${builtCode()}${prepare}`, sidebar: '', manifest: readFileSync('appsscript.json', 'utf8') };

/** What all examples give in a spreadsheet, as many cells as are expected. */
const shownIn = async (
  more: Partial<StandInOptions>,
): Promise<ReadonlyMap<Example, readonly (readonly unknown[])[]>> => {
  const file = await openFile(undefined, { locale: 'en_US', built, ...more });
  file.run('prepare', Object.values(ranges), examples.map(formulaOf));
  const { getters } = file.model;
  const [sheetId = ''] = getters.getSheetIds();
  return new Map(
    examples.map((example, at) => [
      example,
      expectedOf(example).map((line, row) =>
        line.map((_, over) => {
          const position = { sheetId, row, col: firstColumn + at * width + over };
          const { value, message } = getters.getEvaluatedCell(position);
          return message ?? value ?? '';
        }),
      ),
    ]),
  );
};

const numbersClose = (cells: readonly (readonly unknown[])[]) =>
  cells.map((line) => line.map((cell) => (typeof cell === 'number' ? expect.closeTo(cell, 9) : cell)));

test('every function that takes dates is tried', () => {
  const takesDates = Object.entries(catalogue).filter(([, { takes }]) =>
    takes.some((argument) => {
      const { is }: Parameter = parameters[argument];
      return is === 'date' || is === 'table';
    }),
  );
  const tried = new Set<string>(examples.map(({ name }) => name));
  expect(takesDates.map(([name]) => name).filter((name) => !tried.has(name))).toEqual([]);
  expect(takesDates.length).toBeGreaterThan(6);
});

describe.each(zones)('in a spreadsheet of %s', (zone) => {
  test('every function gives what the cells show', async () => {
    const shown = await shownIn({ zone });
    for (const example of examples)
      expect([formulaOf(example), shown.get(example)]).toEqual([formulaOf(example), numbersClose(expectedOf(example))]);
  });

  test('days keep their days where functions may not ask for the zone', async () => {
    const shown = await shownIn({ zone, functionsMayRead: false });
    const wholeDays = (cells: readonly (readonly unknown[])[] = []) =>
      cells.map((line) =>
        line.map((cell) => (typeof cell === 'number' && Math.abs(cell) > 1 ? Math.floor(cell) : cell)),
      );
    for (const example of examples.filter(({ holdsUnasked }) => holdsUnasked))
      expect([formulaOf(example), wholeDays(shown.get(example))]).toEqual([
        formulaOf(example),
        numbersClose(expectedOf(example)),
      ]);
  });

  test.each([
    { minutes: -5, tells: 'five minutes before midnight' },
    { minutes: 5, tells: 'five minutes after midnight' },
  ])('a report is made on the day of the spreadsheet $tells', async ({ minutes }) => {
    const midnight = instantOf(Date.UTC(2026, 2, 18), zone);
    const now = midnight + minutes * 60_000;
    const file = await openFile(undefined, { zone, locale: 'en_US', now: () => now });
    const today = todayIn(zone, now);
    expect(today).toBe(day(minutes < 0 ? '2026-03-17' : '2026-03-18'));
    addCompact(file, importOf('posts', posts));
    const { tab } = done(press(file, choices));
    const { getters } = file.model;
    const sheetId = getters.getSheetIdByName(tab) ?? '';
    const label = getters
      .getEvaluatedCellsPositions(sheetId)
      .find((position) => getters.getEvaluatedCell(position).value === words.madeOn.en);
    expect(getters.getEvaluatedCell({ sheetId, row: label?.row ?? 0, col: (label?.col ?? 0) + 1 }).value).toBe(today);
  });

  test('sample data keeps its days and times', async () => {
    const file = await openFile(undefined, { zone, locale: 'en_US' });
    const today = day('2026-04-02');
    for (const { kind, rows } of sampleRecords(today, 'en').filter(
      ({ kind }) => kind === 'posts' || kind === 'feedback',
    )) {
      addCompact(file, importOf(kind, rows));
      const { rows: held } = done(file.run('pokaznykRecords', { kind, from: 0 }) as Answer<RecordsAnswer>);
      expect(held.map((row) => row.map(toSecond))).toEqual(inDateOrder(kind, rows).map((row) => row.map(toSecond)));
    }
  });
});
