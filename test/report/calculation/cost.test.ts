import { expect, test } from 'vitest';
import { periodStart } from '../../../src/calendar/period.ts';
import { columnsOf, kindNames } from '../../../src/records/kinds.ts';
import { namedColumns, type TabSummary } from '../../../src/records/tab-summary.ts';
import type { SheetPlan } from '../../../src/report/layout/plan.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import { planTargets } from '../../../src/report/target-plan/plan-targets.ts';

const platforms = ['Instagram', 'Facebook', 'TikTok'] as const;

const accountsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ platform: platforms[at % 3] ?? '', account: `account "${at}"` }));

/** A file of all six kinds, each with every column; tabs have names of ten letters. */
const fileOf = (count: number): readonly TabSummary[] =>
  kindNames.map((kind) => ({
    kind,
    tab: kind.padEnd(10, '_'),
    filled: columnsOf(kind).map(({ name }) => name),
    accounts: accountsOf(count),
    currencies: ['UAH'],
    names: Object.fromEntries(
      namedColumns.map((column) => [column, Array.from({ length: 20 }, (_, at) => `name ${at}`)]),
    ),
    from: 46000,
    to: 46100,
    origins: [],
  }));

const formulasOf = ({ cells }: SheetPlan, columns = Infinity): readonly string[] =>
  cells.flatMap((row) =>
    row
      .slice(0, columns)
      .flatMap(({ value, format }) =>
        typeof value === 'string' && value.startsWith('=') && format !== '@' ? [value] : [],
      ),
  );

const longestOf = (formulas: readonly string[]): number => Math.max(...formulas.map(({ length }) => length));

const column = "'[^']*'!\\$[A-Z]+\\$2:\\$[A-Z]+";

/** The columns that a formula reads from end to end: not those that it cuts, takes a cell of, or searches by halving. */
const wholeColumns = (formula: string): number =>
  formula
    .replace(
      new RegExp(`INDEX\\((${column});[^()]*(?:\\([^()]*\\))?\\):INDEX\\(\\1;[^()]*(?:\\([^()]*\\))?\\)`, 'g'),
      '',
    )
    .replace(new RegExp(`ROWS\\(${column}\\)`, 'g'), '')
    .replace(new RegExp(`MATCH\\([^;]*;${column};1\\)`, 'g'), '')
    .replace(new RegExp(`INDEX\\(${column};[^;:]*?\\)`, 'g'), '')
    .match(new RegExp(column, 'g'))?.length ?? 0;

/** Two years of plans, and a second one of a quarter among them. */
const plans = [...Array.from({ length: 8 }, (_, at) => at), 3].map((quarter, at) => ({
  tab: `Plan's tab ${at} of a client`,
  from: periodStart(46023, 'quarter', quarter - 7),
}));

/** Closed reports of two years. */
const closed = Array.from({ length: 24 }, (_, at) => {
  const from = periodStart(46023, 'month', at - 24);
  return { from, to: periodStart(from, 'month', 1) - 1, on: from + 34, figures: { 'SUM posts.engagements': 3655 } };
});

const plansOf = (count: number) =>
  [undefined, 'Mon-Fri 09:00-18:00'].flatMap((hours) =>
    [undefined, accountsOf(count).slice(1)].flatMap((accounts) =>
      accounts?.length === 0
        ? []
        : [
            planReport(
              {
                ...{ goal: 'sales', from: 46023, to: 46053, compare: 'previous', language: 'uk' },
                ...(hours === undefined ? {} : { hours }),
                ...(accounts === undefined ? {} : { accounts }),
              } as const,
              fileOf(count),
              { targetPlans: plans, closed },
            ),
          ],
    ),
  );

test.each([1, 6, 30, 100])('no formula of a full report over %d accounts is long', (count) => {
  for (const plan of plansOf(count)) {
    expect(longestOf(formulasOf(plan, plan.columnWidths.length))).toBeLessThanOrEqual(400);
    expect(longestOf([...formulasOf(plan), ...formulasOf(plan.calculation)])).toBeLessThanOrEqual(1500);
  }
});

test.each([1, 6, 30, 100])('no formula of a full plan over %d accounts is long', (count) => {
  for (const accounts of [undefined, accountsOf(count).slice(1)]) {
    if (accounts?.length === 0) continue;
    const choices = { goal: 'sales', from: 46023, language: 'uk', hours: 'Mon-Fri 09:00-18:00' } as const;
    const plan = planTargets(accounts === undefined ? choices : { ...choices, accounts }, fileOf(count));
    expect(longestOf(formulasOf(plan, plan.columnWidths.length))).toBeLessThanOrEqual(400);
    expect(longestOf([...formulasOf(plan), ...formulasOf(plan.calculation)])).toBeLessThanOrEqual(1500);
  }
});

test.each([1, 6, 30])('a full report over %d accounts reads few columns from end to end', (count) => {
  const [plan] = plansOf(count);
  if (plan === undefined) throw new Error('There is a plan.');
  const read = [...formulasOf(plan), ...formulasOf(plan.calculation)].map(wholeColumns);
  expect(read.reduce((sum, columns) => sum + columns, 0)).toBeLessThanOrEqual(60);
});
