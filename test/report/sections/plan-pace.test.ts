import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { type Choices, targetKey } from '../../../src/contract/choices.ts';
import { columnsOf, type Row } from '../../../src/records/kinds.ts';
import { summarizeRecords } from '../../../src/records/summarize-records.ts';
import {
  column,
  figureRows,
  keyColumn,
  planColumns,
  untilRow,
} from '../../../src/report/target-plan/target-columns.ts';
import { standingOver, type Tab } from './shown.ts';

const october = serialOf(2026, 10, 1) ?? 0;
const november = october + 31;

/** A day of 10 visits and of ads for 100, from September to October. */
const rowOf = (kind: 'site' | 'ads', known: Readonly<Record<string, Row[number]>>): Row =>
  columnsOf(kind).map(({ name }) => known[name] ?? null);
const days = Array.from({ length: 61 }, (_, at) => october - 30 + at);
const tabOf = (kind: 'site' | 'ads', rows: readonly Row[]): Tab => ({
  holding: { ...summarizeRecords(kind, rows), tab: kind, origins: [] },
  rows,
});
const tabs = [
  tabOf(
    'site',
    days.map((date) => rowOf('site', { date, sessions: date < october ? 8 : 10 })),
  ),
  tabOf(
    'ads',
    days.map((date) => rowOf('ads', { date, platform: 'Facebook', currency: 'UAH', cost: 100, clicks: 20 })),
  ),
];

const key = (variant: string) => targetKey({ function: 'SUM', variant });

/** A plan of the quarter with targets of October, of the quarter, and what there is until the last day of data. */
const planOf = (rows: readonly (readonly [key: string, target: number, quarter: number, soFar: number])[]) => ({
  plan: { tab: 'Plan', from: october },
  rows: [
    ...Array.from({ length: figureRows.first }, (_, row) => (row === untilRow ? [null, november - 1] : [null])),
    ...rows.map(([of, target, quarter, soFar]) =>
      Array.from({ length: planColumns }, (_, at) =>
        at === 1
          ? target
          : at === column.actual
            ? soFar
            : at === column.target
              ? quarter
              : at === keyColumn
                ? of
                : null,
      ),
    ),
  ],
});

const choices: Choices = {
  goal: 'traffic',
  from: october,
  to: november - 1,
  compare: 'previous',
  language: 'en',
};

const shownWith = (
  plans: readonly ReturnType<typeof planOf>[],
  language: Choices['language'] = 'en',
  data: readonly Tab[] = tabs,
) => {
  const { plan, shown } = standingOver({ ...choices, language }, data, { plans });
  const seen = shown(data);
  const title = language === 'en' ? 'Plan and pace' : 'План і темп';
  const top = plan.cells.findIndex(([cell]) => cell?.style === 'section' && cell.value === title);
  return {
    top,
    row: (at: number) => ['A', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter) => seen.at(`${letter}${top + 1 + at}`)),
  };
};

const plan = planOf([
  [key('ads.cost'), 3000, 9000, 3100],
  [key('site.sessions'), 300, 1000, 310],
]);

test('the totals of a plan stand with what is done of the month and of the quarter, and the need of a day', () => {
  const { row } = shownWith([plan]);
  expect(row(0)[6]).toBe('Q4 2026: days over: 31 of 92, 34%');
  expect(row(1)).toEqual(['KPI', 'target, October', 'October', 'done', 'target, Q4', null, 'done so far']);
  expect(row(2)).toEqual(['Visits to the site, all sources', '300', '310', 310 / 300, '1,000', ' ███', 0.31]);
  expect(row(3)).toEqual(['Ad cost', '₴3,000', '₴3,100', 3100 / 3000, '₴9,000', ' ███', 3100 / 9000]);
  // What has no target comes last.
  expect(row(4)).toEqual(['Link clicks in ads', 'no target', '620', '', '', '', '']);
  // 690 visits in the 61 days of November and December.
  expect(row(5)[0]).toBe(
    'Visits to the site, all sources: until the end of the quarter it takes 11 a day; in October it was 10.',
  );
});

test('a budget is what is left of it, in Ukrainian too', () => {
  const { row } = shownWith([planOf([[key('ads.cost'), 3000, 9000, 3100]])], 'uk');
  expect(row(2)).toEqual([
    'Витрати на рекламу',
    '3\u00a0000\u00a0₴',
    '3\u00a0100\u00a0₴',
    3100 / 3000,
    '9\u00a0000\u00a0₴',
    ' ███',
    3100 / 9000,
  ]);
  expect(row(5)[0]).toBe(
    'Витрати на рекламу: до кінця кварталу лишається по 97\u00a0₴ на день; у жовтні було по 100\u00a0₴.',
  );
});

test('data that has one total has one row for it', () => {
  const { row } = shownWith([planOf([[key('site.sessions'), 300, 1000, 310]])], 'en', tabs.slice(0, 1));
  expect(row(2)).toEqual(['Visits to the site, all sources', '300', '310', 310 / 300, '1,000', ' ███', 0.31]);
  expect(row(3)[0]).toBe(
    'Visits to the site, all sources: until the end of the quarter it takes 11 a day; in October it was 10.',
  );
});

test('what is reached needs no more', () => {
  const { row } = shownWith([planOf([[key('site.sessions'), 300, 305, 310]])]);
  expect(row(5)[0]).toBe('Visits to the site, all sources: the quarter’s target is reached.');
});

test.each([
  { told: 'no plan', plans: [] },
  { told: 'two plans of one quarter', plans: [plan, plan] },
  { told: 'a plan of another quarter', plans: [{ ...plan, plan: { tab: 'Plan', from: november + 61 } }] },
])('where the file has $told there is no block', ({ plans }) => {
  expect(shownWith(plans).top).toBe(-1);
});

test('a plan without totals says where they are typed', () => {
  const { row } = shownWith([planOf([])]);
  expect([2, 3, 4].map((at) => row(at)[1])).toEqual(['no target', 'no target', 'no target']);
  expect(row(5)[0]).toBe('The plan has no totals for these days yet: type them in the tab of the plan.');
});
