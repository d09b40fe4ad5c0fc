import { periodStart } from '../../calendar/period.ts';
import { type Choices, type PlanChoices, planMonths } from '../../contract/choices.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { planCalculation } from '../calculation/calculation.ts';
import { levelsAtStart } from '../calculation/levels-at-start.ts';
import type { Period } from '../calculation/periods.ts';
import { stepsBack } from '../calculation/planned-steps.ts';
import { filterAccounts } from '../formulas/accounts-filter.ts';
import { addressOf } from '../formulas/address.ts';
import { withWorkingHours } from '../formulas/waiting-time.ts';
import { type MetricFamily, metricFamilies } from '../layout/family.ts';
import type { QuarterPlan } from '../layout/plan.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { newOwnedLayout, type SheetLayout } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import { inReport } from '../layout/tab-names.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { leadingTargets, plannedMetricsFor } from './planned-metrics.ts';
import { column, figureRows, hidden, monthColumn, ofMonth, planColumns, planWidths } from './target-columns.ts';
import { rankRows, writePlanFinding } from './target-finding.ts';
import { percents } from './target-formulas.ts';
import { writePlanNotes, writeTargetHelp } from './target-help.ts';
import { weightOf } from './target-kind.ts';
import { headingOf, headRows, writePlanHead } from './target-plan-head.ts';
import { quarterNames, words } from './target-plan-words.ts';
import { type PlacedTarget, type PlanTable, writeTargetRow } from './target-row.ts';

/** From the same quarter of the year before to the last month of the plan. */
const stepCount = 15;
const rowHeight = 21;

/** Writes the name of a family on a band of its own. */
const writeBand = (layout: SheetLayout, text: string): void => {
  const row = layout.take(1);
  layout.height(row, rowHeight);
  for (let at = 0; at <= column.target; at++) layout.put(row, at, styledCell(null, 'family'));
  layout.put(row, column.name, styledCell(text, 'family'));
};

/** Takes a row for each figure, by families in the order in which figures of theirs come first, each under its name. */
const takeRows = (
  layout: SheetLayout,
  lines: readonly ReportMetric[],
  language: PlanChoices['language'],
): ReadonlyMap<ReportMetric, number> => {
  const families: readonly MetricFamily[] = [...new Set(lines.map(({ family }) => family))];
  return new Map(
    families.flatMap((family) => {
      writeBand(layout, metricFamilies[family][language]);
      return lines
        .filter((line) => line.family === family)
        .map((line) => {
          const row = layout.take(1);
          layout.height(row, rowHeight);
          return [line, row] as const;
        });
    }),
  );
};

/** Marks how figures stand, the month that runs, and what lacks days. */
const markRows = (layout: SheetLayout, last: number, language: PlanChoices['language']): void => {
  const { first } = figureRows;
  const range = (from: number, to: number) => `${addressOf(from, first)}:${addressOf(to, last)}`;
  const own = (at: number) => `$${addressOf(at, first)}`;
  const months = range(monthColumn(0), monthColumn(planMonths) - 1);
  const looks = [
    [percents.onPlan, colours.met, colours.metBack],
    [percents.close, colours.close, colours.closeBack],
    [null, colours.missed, colours.missedBack],
  ] as const;
  const status = range(column.status, column.status);
  layout.rule({
    range: status,
    formula: `=${own(hidden.problem)}<>""`,
    colour: colours.missed,
    background: colours.missedBack,
  });
  for (const [least, colour, background] of looks) {
    const of = (score: string) => `ISNUMBER(${score})${least === null ? '' : `;${score}>=${least}`}`;
    layout.rule({ range: status, formula: `=AND(${of(own(hidden.score))})`, colour, background });
    const isPace = `${headingOf(monthColumn(0))}="${words.pace[language]}";ISNUMBER(${addressOf(monthColumn(0), first)})`;
    layout.rule({ range: months, formula: `=AND(${isPace};${of(own(hidden.monthScore))})`, colour, background });
  }
  const lacking = (at: number, gap: number) =>
    layout.rule({
      range: range(at, at),
      formula: `=AND(ISNUMBER(${addressOf(at, first)});${own(gap)}>0)`,
      colour: colours.soft,
      look: 'italic',
    });
  for (let month = 0; month < planMonths; month++) lacking(monthColumn(month) + ofMonth.actual, hidden.gaps + month);
  lacking(column.actual, hidden.gap);
  // Two columns behind the actual figure stands the pace, whose heading is blank but in the month that runs.
  const isRunning = `${headingOf(monthColumn(0))}="${words.actual[language]}";${headingOf(monthColumn(0) + 2)}="${words.pace[language]}"`;
  layout.rule({ range: months, formula: `=AND(${isRunning})`, colour: colours.ink, look: 'bold' });
};

/** Plans a table of the targets of a quarter from a person's choices and what the file holds: pure, as a report is. */
export const planTargets = (
  choices: PlanChoices & Pick<Choices, 'accounts'>,
  all: readonly TabSummary[],
): QuarterPlan => {
  const { language, goal, from } = choices;
  const summaries = withWorkingHours(filterAccounts(all, choices), choices.hours);
  const layout = newOwnedLayout(planColumns);
  const lines = plannedMetricsFor(summaries);
  const head = writePlanHead(layout, choices, summaries);
  const { typed: _, ...chosen } = choices;
  const calculation = planCalculation({
    choices: { ...chosen, to: periodStart(from, 'quarter', 1) - 1, compare: 'none' },
    all,
    holdings: summaries,
    span: { from: inReport(head.span.from), to: inReport(head.span.to) },
    compared: null,
    lengthRatio: null,
    steps: stepsBack({
      days: inReport(head.step.days),
      months: inReport(head.step.months),
      count: lines.length === 0 ? 0 : stepCount,
      ends: { to: inReport(head.end), until: inReport(head.span.to) },
    }),
    lines,
    trend: lines,
    more: levelsAtStart(lines),
    tables: [],
    tells: 'targets',
    targets: null,
  });
  head.writeLast(calculation.lastDays);

  const leading = leadingTargets(goal, lines);
  const rest = lines.filter((line) => !leading.includes(line));
  const first = takeRows(layout, leading, language);
  if (rest.length > 0) {
    layout.take(1);
    const row = layout.take(1);
    layout.put(row, column.name, styledCell(words.others[language], 'softBold'));
    layout.put(row, monthColumn(0), styledCell(words.othersHint[language], 'soft'));
  }
  const folded = layout.bottom();
  const others = takeRows(layout, rest, language);
  if (others.size > 0) layout.group({ row: folded, rows: layout.bottom() - folded });
  const last = layout.bottom() - 1;
  if (last > figureRows.last) throw new Error(`A plan has no room for ${lines.length} figures.`);
  const rows = new Map([...first, ...others]);
  const placed = [...rows].map(([line, row]): PlacedTarget => {
    const weight = weightOf(line, lines);
    return { line, row, weight: weight === null ? null : (rows.get(weight) ?? null) };
  });
  const stepAt = (at: number): Period => calculation.steps[at] ?? calculation.now;
  const table: PlanTable = {
    layout,
    choices,
    calculation,
    head,
    steps: [stepAt(stepCount - 4), stepAt(stepCount - 3), stepAt(stepCount - 2), stepAt(stepCount - 1)],
  };
  const figures = placed.map((target) => writeTargetRow(table, target));
  rankRows(table, placed);
  writePlanFinding(
    table,
    placed.find(({ line }) => line === leading[0]),
    last,
  );
  const yearAgo = calculation.steps.slice(0, planMonths);
  const help = writeTargetHelp(
    table,
    placed.filter(({ line }) => leading.includes(line)),
    { holdings: summaries, yearAgo },
  );
  writePlanNotes(table);
  markRows(layout, last, language);
  for (const at of [...head.months.map((_, month) => monthColumn(month)), column.due, column.target])
    layout.edge('month', `${addressOf(at, headRows.months)}:${addressOf(at, last)}`);
  const finished = layout.finish();
  return {
    ...finished,
    groups: [...finished.groups, ...(help === null ? [] : [{ ...help, isOpen: true }])],
    title: quarterNames(from, language).tab,
    columns: planColumns,
    columnWidths: planWidths,
    frozenRows: figureRows.first,
    frozenColumns: 1,
    until: head.until,
    figures,
    calculation: calculation.sheet,
  };
};
