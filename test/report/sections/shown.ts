import type { Choices } from '../../../src/contract/choices.ts';
import { columnsOf, positionOf, type Row } from '../../../src/records/kinds.ts';
import type { TabSummary } from '../../../src/records/tab-summary.ts';
import type { ClosedPeriod } from '../../../src/report/closed/closed-values.ts';
import { addressOf, cornersOf, relativeAddress } from '../../../src/report/formulas/address.ts';
import type { OwnedPlan, ReportPlan, SheetPlan } from '../../../src/report/layout/plan.ts';
import { withTabNames } from '../../../src/report/layout/tab-names.ts';
import { planReport } from '../../../src/report/plan-report.ts';
import type { TargetPlan } from '../../../src/report/target-plan/target-columns.ts';
import type { RecordRows } from '../../../src/report/told/told.ts';
import { openSheets, type TypedCell, type TypedRows } from '../../../src/stand-in/engine/evaluate.ts';
import type { Language } from '../../../src/text/language.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

/** A data tab of a test: what it holds, and its records. */
export interface Tab {
  readonly holding: TabSummary;
  readonly rows: readonly Row[];
}

/** What a cell shows. */
export type Seen = string | number | boolean | null;

/** What a planned tab shows over data tabs, cell by cell, as a spreadsheet computes it. */
export interface Shown<P extends OwnedPlan = ReportPlan> {
  readonly plan: P;
  readonly at: (cell: string) => Seen;
  /** Every cell with a formula: its address and what it shows. */
  readonly all: readonly (readonly [cell: string, value: Seen])[];
  /** The same of the tab of its sums. */
  readonly calculated: readonly (readonly [cell: string, value: Seen])[];
}

/** A tab that stands: other records and other typed cells change what it shows, and none of its formulas. */
export interface Standing<P extends OwnedPlan = ReportPlan> {
  readonly plan: P;
  readonly shown: (tabs: readonly Tab[], typed?: Readonly<Record<string, TypedCell>>) => Shown<P>;
}

const report = 'Report';
const calculation = 'Calculation';

/** Records that were seen when they were grown up, where a test says nothing of it. */
const seenLate = ({ holding, rows }: Tab): readonly Row[] => {
  const [seen, date] = [positionOf(holding.kind, 'observed_at'), positionOf(holding.kind, 'date')];
  if (seen < 0 || rows.some((row) => (row[seen] ?? null) !== null)) return rows;
  return rows.map((row) => row.map((value, at) => (at === seen ? Number(row[date]) + 60 : value)));
};

const sheetsOf = (tabs: readonly Tab[]) =>
  Object.fromEntries(
    tabs.map((tab) => [tab.holding.tab, [columnsOf(tab.holding.kind).map(({ name }) => name), ...seenLate(tab)]]),
  );

/** A plan with targets of a test, and what its tab holds. */
export interface PlanTab {
  readonly plan: TargetPlan;
  readonly rows: TypedRows;
}

/** Plans a report over data tabs and lets the engine compute it, over these records and over others. */
export const standingOver = (
  choices: Choices,
  tabs: readonly Tab[],
  {
    spare = 0,
    plans = [],
    closed = [],
    sheets = {},
    records,
  }: {
    readonly spare?: number;
    readonly plans?: readonly PlanTab[];
    readonly closed?: readonly ClosedPeriod[];
    /** What the add-on finds in the tabs; it plans by their summaries alone where absent. */
    readonly records?: RecordRows;
    /** Tabs that hold neither records nor targets. */
    readonly sheets?: Readonly<Record<string, TypedRows>>;
  } = {},
): Standing =>
  standingPlan(
    (holdings) =>
      planReport(choices, holdings, {
        targetPlans: plans.map(({ plan }) => plan),
        closed,
        ...(records === undefined ? {} : { records }),
      }),
    tabs,
    {
      language: choices.language,
      spare,
      more: { ...sheets, ...Object.fromEntries(plans.map(({ plan, rows }) => [plan.tab, rows])) },
    },
  );

/** The same of any tab that is planned. */
export const standingPlan = <P extends OwnedPlan>(
  planOver: (holdings: readonly TabSummary[]) => P,
  tabs: readonly Tab[],
  {
    language,
    spare,
    more = {},
  }: {
    readonly language: Language;
    readonly spare: number;
    /** Tabs that hold no records. */
    readonly more?: Readonly<Record<string, TypedRows>>;
  },
): Standing<P> => {
  const planned = planOver(tabs.map(({ holding }) => holding));
  const plan = withTabNames(planned, { report, calculation });
  const typedCells = (sheet: SheetPlan) =>
    sheet.cells.map((line) =>
      line.map(({ value, format }): TypedCell => (format === '@' ? String(value ?? '').replace(/^=/, ' =') : value)),
    );
  const cells = typedCells(plan);
  const placesOf = (sheet: SheetPlan) =>
    sheet.cells.flatMap((line, row) =>
      line.flatMap(({ value, format }, column) =>
        typeof value === 'string' && value.startsWith('=') && format !== '@' ? [{ row, column }] : [],
      ),
    );
  const [places, sums] = [placesOf(plan), placesOf(plan.calculation)];
  const locale = language === 'uk' ? 'uk_UA' : 'en_US';
  const sheets = openSheets(
    { [report]: cells, [calculation]: typedCells(plan.calculation), ...sheetsOf(tabs), ...more },
    locale,
    spare,
  );
  let held = tabs;
  let own: readonly string[] = [];
  let turns = 0;
  return {
    plan,
    shown: (now, typed = {}) => {
      turns += 1;
      const turn = turns;
      const changed = [...new Set([...own, ...Object.keys(typed)])].map((address) => {
        const { top: row, left: column } = cornersOf(relativeAddress(address));
        const value = address in typed ? (typed[address] ?? null) : (cells[row]?.[column] ?? null);
        return { sheet: report, row, column, value };
      });
      if (now !== held || changed.length > 0)
        sheets.change({ filled: now === held ? {} : sheetsOf(now), typed: changed });
      held = now;
      own = Object.keys(typed);
      return {
        plan,
        at: (address) => {
          const { top, left } = cornersOf(relativeAddress(address));
          return sheets.at(report, top, left);
        },
        // Few ask for all, and to compute all takes many times as long as what most ask for.
        get all() {
          if (turn !== turns) throw new Error('The sheets show something else by now.');
          return places.map(({ row, column }) => [addressOf(column, row), sheets.at(report, row, column)] as const);
        },
        get calculated() {
          return sums.map(({ row, column }) => [addressOf(column, row), sheets.at(calculation, row, column)] as const);
        },
      };
    },
  };
};

/** A report as the add-on plans it over data tabs: it has looked at their records. */
export const plannedOver = (choices: Choices, tabs: readonly Tab[]): Standing =>
  standingOver(choices, tabs, {
    records: Object.fromEntries(tabs.map((tab) => [tab.holding.kind, seenLate(tab)])),
  });

/** What one report shows over data tabs. */
export const shownOver = (
  choices: Choices,
  tabs: readonly Tab[],
  typed: Readonly<Record<string, TypedCell>> = {},
): Shown => standingOver(choices, tabs).shown(tabs, typed);
