import type { PlanFigure } from '../../contract/answers.ts';
import { monthTargetKey, type PlanChoices, planMonths, targetKey, typedValuesFor } from '../../contract/choices.ts';
import type { Calculation } from '../calculation/calculation.ts';
import type { Period } from '../calculation/periods.ts';
import { addressOf, relativeAddress } from '../formulas/address.ts';
import { casesFormula } from '../layout/cases.ts';
import { formats } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { column, hidden, keyColumn, monthColumn, ofMonth } from './target-columns.ts';
import {
  growthPaceFormula,
  isKnownFormula,
  lackFormula,
  type MonthCells,
  monthPaceFormula,
  percents,
  problemFormula,
  type QuarterCells,
  quarterDueFormula,
  quarterTargetFormula,
  ratioFormula,
  scoreFormula,
  scoreWithoutRatioFormula,
} from './target-formulas.ts';
import { plannedDirectionOf, targetKindOf, targetOfCell } from './target-kind.ts';
import type { PlanHead } from './target-plan-head.ts';
import { words } from './target-plan-words.ts';

const percentFormat = '0%';

/** What every row of a plan knows. */
export interface PlanTable {
  readonly layout: SheetLayout;
  readonly choices: PlanChoices;
  readonly calculation: Calculation;
  readonly head: PlanHead;
  /** The month before the plan and its own, as steps of the calculation. */
  readonly steps: readonly [before: Period, first: Period, second: Period, third: Period];
}

/** A figure of a plan with its row, from 0. */
export interface PlacedTarget {
  readonly line: ReportMetric;
  readonly row: number;
  /** The row of the flow whose targets weigh those of a rate; `null` where days do. */
  readonly weight: number | null;
}

const cellIn = (row: number) => (at: number) => `$${addressOf(at, row)}`;

/** The cells of a month of a figure, whatever stands in them yet. */
const monthCells = ({ head }: PlanTable, { row, weight }: PlacedTarget, month: 0 | 1 | 2): MonthCells => {
  const at = cellIn(row);
  const first = monthColumn(month);
  const own = head.months[month];
  return {
    ...own,
    typed: at(first + ofMonth.target),
    target: at(hidden.targets + month),
    actual: at(first + ofMonth.actual),
    weight: weight === null ? own.gone : at(hidden.weights + month),
    wholeWeight: weight === null ? own.days : at(hidden.wholeWeights + month),
    start: at(hidden.starts + month),
  };
};

/** Writes a month of a figure; gives the cell of its pace, `null` of a rate. */
const writeMonth = (table: PlanTable, placed: PlacedTarget, month: 0 | 1 | 2): string | null => {
  const { layout, choices, calculation, steps } = table;
  const { line, row, weight } = placed;
  const format = formats[line.unit];
  const cells = monthCells(table, placed, month);
  const { typed, target, actual, gone, share, days } = cells;
  const first = monthColumn(month);
  const [before, step] = [steps[month], steps[month + 1] ?? steps[3]];
  const help = (at: number, formula: string) => layout.put(row, at, helperCell(`=${formula}`));

  const key = monthTargetKey(line, month);
  const given = typedValuesFor(choices, key);
  const input = layout.put(row, first + ofMonth.target, styledCell(given, 'input', format));
  layout.edge('input', input);
  layout.input(key, input, given === null ? {} : { cleared: null });
  const figure = calculation.figure(line, step).slice(1);
  layout.put(row, first + ofMonth.actual, styledCell(`=IF(${gone}=0;"";${figure})`, 'figure', format));
  const part = ratioFormula({ due: target, actual });
  layout.put(row, first + ofMonth.percent, styledCell(`=${part}`, 'soft9', percentFormat));

  help(hidden.targets + month, targetOfCell(line, typed));
  if (weight !== null) {
    const of = cellIn(weight);
    const planned = `N(${of(hidden.targets + month)})`;
    help(hidden.weights + month, `IF(${of(hidden.isKnown)}=1;${planned}*${share};${gone})`);
    help(hidden.wholeWeights + month, `IF(${of(hidden.isWhole)}=1;${planned};${days})`);
  }
  const gaps = calculation.stepGaps.of(line, step);
  help(hidden.gaps + month, gaps.length === 0 ? '0' : `IF(${gone}=0;0;MAX(${gaps.join(';')}))`);
  if (targetKindOf(line) === 'rate') return null;
  if (targetKindOf(line) === 'level') {
    const start = calculation.figure(line, before, '').slice(1);
    const { leftOutOfGrowth } = calculation;
    // What an account had already when its followers were first told is no growth.
    help(hidden.starts + month, leftOutOfGrowth === null ? start : `IF(${leftOutOfGrowth}="";${start};"")`);
  }
  return layout.put(
    row,
    first + ofMonth.pace,
    styledCell(`=${monthPaceFormula(line, cells)}`, 'figure', percentFormat),
  );
};

/** Writes what was due of a figure, what there is of it, the pace, and how it stands. */
const writeQuarter = (
  { layout, choices, calculation }: PlanTable,
  { line, row }: PlacedTarget,
  { months, paces }: { readonly months: QuarterCells; readonly paces: readonly string[] },
): Pick<PlanFigure, 'due' | 'actual' | 'pace' | 'status' | 'target'> => {
  const { language } = choices;
  const format = formats[line.unit];
  const kind = targetKindOf(line);
  const at = cellIn(row);
  const [first] = months;
  const help = (place: number, formula: string) => layout.put(row, place, helperCell(`=${formula}`));
  const targets = months.map(({ target }) => target).join(';');

  help(hidden.isKnown, isKnownFormula(line, months));
  help(hidden.isWhole, `IF(COUNT(${targets})=${planMonths};1;0)`);
  help(hidden.gap, `MAX(${at(hidden.gaps)}:${at(hidden.gaps + planMonths - 1)})`);
  const due = layout.put(
    row,
    column.due,
    styledCell(`=IF(${at(hidden.isKnown)}=1;IFERROR(${quarterDueFormula(line, months)};"");"")`, 'figure', format),
  );
  const figure = calculation.figure(line, calculation.now).slice(1);
  const actual = layout.put(row, column.actual, styledCell(`=IF(${first.gone}=0;"";${figure})`, 'figureBold', format));
  const of = { due: at(column.due), actual: at(column.actual) };
  const growth = kind === 'level' ? growthPaceFormula(of, first) : null;
  const pace =
    kind === 'rate'
      ? null
      : layout.put(row, column.pace, styledCell(`=${growth ?? ratioFormula(of)}`, 'figureBold', percentFormat));
  const paced = at(column.pace);
  help(hidden.ratio, growth === null ? ratioFormula(of) : `IF(ISNUMBER(${paced});${paced};${ratioFormula(of)})`);
  help(hidden.score, scoreFormula(line, at(hidden.ratio), scoreWithoutRatioFormula(line, of)));
  help(hidden.monthPace, paces.length === 0 ? '""' : `IF(COUNT(${paces.join(';')})=0;"";SUM(${paces.join(';')}))`);
  help(hidden.monthScore, scoreFormula(line, at(hidden.monthPace), '""'));
  help(hidden.problem, problemFormula(line, months, language));
  const isLacking = `AND(COUNT(${targets})>0;${first.gone}>0;${at(hidden.isKnown)}=0)`;
  help(hidden.lack, `IF(${isLacking};${lackFormula(line, months, language)};"")`);
  const score = at(hidden.score);
  const problem = at(hidden.problem);
  const state = casesFormula(
    [
      [`${problem}<>""`, problem],
      [`NOT(ISNUMBER(${score}))`, at(hidden.lack)],
      [`${score}>=${percents.onPlan}`, `"${words.onPlan[language]}"`],
      [`${score}>=${percents.close}`, `"${words.close[language]}"`],
    ],
    `"${words.behind[language]}"`,
  );
  const status = layout.put(row, column.status, styledCell(`=${state}`, 'status', 'General'));
  const target = layout.put(
    row,
    column.target,
    styledCell(`=IF(${at(hidden.isWhole)}=1;IFERROR(${quarterTargetFormula(line, months)};"");"")`, 'soft9', format),
  );
  return { due, actual, pace, status, target };
};

/** Writes a figure over the months of a plan and the quarter until today. */
export const writeTargetRow = (table: PlanTable, placed: PlacedTarget): PlanFigure => {
  const { layout, choices } = table;
  const { line, row } = placed;
  const { language } = choices;
  const name = line.name[language];
  const label = plannedDirectionOf(line) === 'lower' ? `${name}${words.atMost[language]}` : name;
  layout.put(row, column.name, styledCell(label, 'name'));
  layout.put(row, keyColumn, helperCell(targetKey(line), '@'));
  layout.put(row, hidden.name, helperCell(name, '@'));
  layout.edge('row', `${addressOf(column.name, row)}:${addressOf(column.target, row)}`);
  const paces = ([0, 1, 2] as const).map((month) => writeMonth(table, placed, month));
  const cellsOf = (month: 0 | 1 | 2) => monthCells(table, placed, month);
  const months: QuarterCells = [cellsOf(0), cellsOf(1), cellsOf(2)];
  const quarter = writeQuarter(table, placed, { months, paces: paces.flatMap((cell) => cell ?? []) });
  return {
    function: line.function,
    variant: line.variant,
    label: name,
    months: months.map(({ typed, actual }, at) => ({
      target: relativeAddress(typed),
      actual: relativeAddress(actual),
      percent: addressOf(monthColumn(at) + ofMonth.percent, row),
      pace: paces[at] ?? null,
    })),
    ...quarter,
  };
};
