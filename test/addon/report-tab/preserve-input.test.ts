import { expect, test } from 'vitest';
import { preserveUserInput, reportKeeps } from '../../../src/addon/report-tab/preserve-input.ts';
import type { ReportMetadata } from '../../../src/addon/storage/tab-metadata.ts';
import type { Choices } from '../../../src/contract/choices.ts';
import type { PlannedCell, ReportPlan } from '../../../src/report/layout/plan.ts';

const choices: Choices = { goal: 'sales', from: 46082, to: 46112, compare: 'previous', language: 'en' };

const cell = (value: PlannedCell['value'], format = 'General'): PlannedCell => ({ value, style: 'input', format });

/** A plan of one row: from, to, and one cell more of the person's. */
const planOf = (last: PlannedCell, compared: ReportPlan['compared'] = null): ReportPlan => ({
  calculation: {
    columnWidths: [],
    columns: 0,
    cells: [],
    edges: { section: [], row: [], card: [], input: [], finding: [], newest: [], month: [] },
    lists: [],
    rules: [],
    links: [],
  },
  title: 'Report',
  columnWidths: [84, 84, 84],
  columns: 3,
  heights: [],
  groups: [],
  cells: [[cell(46082, 'dd.mm.yyyy'), cell(46112, 'dd.mm.yyyy'), last]],
  merged: [],
  edges: { section: [], row: [], card: [], input: [], finding: [], newest: [], month: [] },
  wrapped: [],
  dates: { range: 'A1:B1', help: '' },
  inputs: [
    { key: 'from', range: 'A1' },
    { key: 'to', range: 'B1' },
    { key: 'target', range: 'C1' },
  ],
  lists: [],
  madeOn: '',
  rules: [],
  charts: [],
  frozenRows: 0,
  figures: [],
  period: { from: 'A1', to: 'B1' },
  compared,
});

/** What the report remembers: its target stood two rows lower. */
const mark: ReportMetadata = {
  role: 'report',
  state: 'ready',
  hash: '',
  choices,
  block: { rows: 3, columns: 3 },
  inputs: [
    { key: 'from', range: 'A1' },
    { key: 'to', range: 'B1' },
    { key: 'target', range: 'B3' },
  ],
  charts: [],
};

const clock = (moment: Date): number => moment.getTime() / 86_400_000 + 25_569;

test.each<{
  what: string;
  found: unknown;
  now?: Partial<Choices>;
  proposed?: PlannedCell;
  formula?: string;
  /** Whether the cell is of the days that the report is compared with. */
  isDay?: true;
  /** What the cell shows where a value that was given is cleared. */
  cleared?: string | null;
  gives: unknown;
}>([
  { what: 'a number', found: 35, gives: 35 },
  { what: 'a number under other dates', found: 35, now: { from: 46000 }, gives: 35 },
  { what: 'nothing', found: '', proposed: cell(7), gives: 7 },
  { what: 'a note in another language', found: 'ask Olena', now: { language: 'uk' }, gives: 'ask Olena' },
  { what: 'a note that looks like a formula', found: '=1+1', gives: "'=1+1" },
  { what: 'such a note in a cell of text', found: '=1+1', proposed: cell(null, '@'), gives: '=1+1' },
  { what: 'a day', found: new Date(Date.UTC(2026, 2, 1)), gives: 46082 },
  { what: 'a word of a list', found: 'Month', proposed: cell('Week', '@'), gives: 'Month' },
  {
    what: 'a word of a list in another language',
    found: 'Month',
    proposed: cell('Тиждень', '@'),
    now: { language: 'uk' },
    gives: 'Тиждень',
  },
  { what: 'a formula that still stands', found: 46050, proposed: cell('=A1-1'), formula: '=A1-1', gives: '=A1-1' },
  { what: 'a value over a proposed formula', found: 46050, proposed: cell('=A1-1'), gives: 46050 },
  {
    what: 'a value over a proposed formula under other dates',
    found: 46050,
    proposed: cell('=A1-1'),
    now: { to: 46090 },
    gives: 46050,
  },
  {
    what: 'a day of the comparison under other dates',
    found: 46050,
    proposed: cell('=A1-1'),
    isDay: true,
    now: { to: 46090 },
    gives: '=A1-1',
  },
  { what: 'a given value that was cleared', found: '', proposed: cell(7), cleared: null, gives: null },
  {
    what: 'a given value that gave way to a formula',
    found: 5,
    proposed: cell(7),
    cleared: '=D1',
    formula: '=D1',
    gives: '=D1',
  },
  { what: 'a value over a given one', found: 9, proposed: cell(7), cleared: '=D1', gives: 9 },
])(
  '$what stays or goes by what it means',
  ({ found, now, proposed = cell(null), formula = '', isDay, cleared, gives }) => {
    const values = [
      [46085, 46100, ''],
      ['', '', ''],
      ['', found, ''],
    ];
    const formulas = [[], [], ['', formula, '']];
    const chosen = { ...choices, ...now };
    const plan = planOf(proposed, isDay ? { from: 'C1', to: 'C1' } : null);
    const inputs = plan.inputs.map((input) =>
      input.key === 'target' && cleared !== undefined ? { ...input, cleared } : input,
    );
    const [row = []] = preserveUserInput(
      { ...plan, inputs },
      { mark, values, formulas },
      { keeps: reportKeeps(plan, choices, chosen), clock },
    ).cells;
    expect(row[2]?.value).toBe(gives);
    const sameDates = chosen.from === choices.from && chosen.to === choices.to;
    expect(row.slice(0, 2).map(({ value }) => value)).toEqual(sameDates ? [46085, 46100] : [46082, 46112]);
  },
);
