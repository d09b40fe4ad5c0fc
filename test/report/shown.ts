import type { Holding } from '../../src/records/holding.ts';
import { columnsOf, type Row } from '../../src/records/kinds.ts';
import { addressOf } from '../../src/report/address.ts';
import type { Choices } from '../../src/report/choices.ts';
import type { Plan } from '../../src/report/plan.ts';
import { planReport } from '../../src/report/report.ts';
import { evaluate, type TypedCell } from '../../src/stand-in/evaluate.ts';

/** A data tab of a test: what it holds, and its records. */
export interface Tab {
  readonly holding: Holding;
  readonly rows: readonly Row[];
}

/** What a report shows over data tabs, cell by cell, as a spreadsheet computes it. */
export interface Shown {
  readonly plan: Plan;
  readonly at: (cell: string) => string | number | boolean | null;
  /** Every cell with a formula: its address and what it shows. */
  readonly all: readonly (readonly [cell: string, value: string | number | boolean | null])[];
}

/** Plans a report over data tabs and lets the engine compute it. */
export const shownOver = (
  choices: Choices,
  tabs: readonly Tab[],
  typed: Readonly<Record<string, TypedCell>> = {},
): Shown => {
  const plan = planReport(
    choices,
    tabs.map(({ holding }) => holding),
  );
  const report = plan.cells.map((line, row) =>
    line.map(
      ({ value, format }, column): TypedCell =>
        typed[addressOf(column, row)] ?? (format === '@' ? String(value ?? '').replace(/^=/, ' =') : value),
    ),
  );
  const places = plan.cells.flatMap((line, row) =>
    line.flatMap(({ value, format }, column) =>
      typeof value === 'string' && value.startsWith('=') && format !== '@' ? [addressOf(column, row)] : [],
    ),
  );
  const sheets = Object.fromEntries(
    tabs.map(({ holding, rows }) => [holding.tab, [columnsOf(holding.kind).map(({ name }) => name), ...rows]]),
  );
  const values = evaluate(
    { Report: report, ...sheets },
    places.map((place) => `='Report'!${place}`),
    choices.language === 'uk' ? 'uk_UA' : 'en_US',
  );
  const all = places.map((place, at) => [place, values[at] ?? null] as const);
  const known = new Map(all);
  return { plan, all, at: (cell) => known.get(cell) ?? null };
};
