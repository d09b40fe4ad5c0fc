import { kindsOfEveryDay } from '../../records/kinds.ts';
import { isMessageColumn } from '../../records/messages.ts';
import type { Period } from '../calculation/periods.ts';
import { absoluteAddress, rangeDown } from '../formulas/address.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import type { Term } from '../formulas/term.ts';
import { recordsTelling, termFormula } from '../formulas/term-formula.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell } from '../layout/planned-cell.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import type { PlacedMetric } from '../sections/placed-metric.ts';
import { quietDays, stepLabel } from './step-figures.ts';

/** A point for each day of a month; of a longer period for a few days each. */
const mostPoints = 31;

/** From so many a day on a figure is drawn by day; of fewer the line would jump, and it is added up from the first day on. */
const fewestDaily = 20;

/** The one sum that a figure is, where each of its records is of a day; `null` for any other figure. */
const termByDay = ({ holdings }: Pick<ReportPage, 'holdings'>, line: ReportMetric): Term | null => {
  const [term, ...others] = Object.values(line.terms);
  const holding = term === undefined ? undefined : holdings.get(term.kind);
  const isOne = isFlow(line) && others.length === 0 && term !== undefined && holding !== undefined;
  return isOne && !holding.filled.includes('date_end') && !isMessageColumn(term.kind, term.column) ? term : null;
};

/** How many days each point of a figure that is drawn by day has. */
export const pointDays = (days: number): number => Math.ceil(days / Math.min(mostPoints, days));

/** How many points a figure is drawn by, a day each in a month; `null` for one that is told by steps. */
export const pointsByDay = (
  page: Pick<ReportPage, 'choices' | 'holdings'>,
  line: ReportMetric | undefined,
): number | null =>
  line === undefined || termByDay(page, line) === null
    ? null
    : Math.min(mostPoints, page.choices.to - page.choices.from + 1);

/** Whether a day has no label along its axis: the first and each seventh of a month have one. */
const isUnlabelled = (day: string): string => `DAY(${day})>1;MOD(DAY(${day});7)>0`;

/** The cells of a figure that is drawn by day. */
export interface PointsByDay {
  /** The cell with how many days a point is of, and the one that says by 1 whether days are added up. */
  readonly length: string;
  readonly isAdded: string;
  /** The formulas of each point, with their `=`. */
  readonly labels: readonly string[];
  readonly valuesOf: (period: Period) => readonly string[];
  readonly targets: readonly string[];
  /** The cells with the first day of each point. */
  readonly days: string;
}

/** The hidden columns of the first day of each point, from one of both periods on. */
interface DayColumns {
  readonly row: number;
  readonly column: number;
  readonly points: number;
}

/**
 * Writes the days of the points of a figure, of both periods; gives the formulas of the points.
 *
 *     31 visits on 1 October, 28 on 2 October → 31, 28; of 5 orders and 2 → 5, 7
 */
export const writePointsByDay = (
  page: ReportPage,
  { line, cell, target }: PlacedMetric,
  { row, column, points }: DayColumns,
): PointsByDay => {
  const { draft, calculation, span } = page;
  const term = termByDay(page, line);
  if (term === null) throw new Error(`${line.id} is not told by days.`);
  const put = (at: number, to: number, formula: string) =>
    absoluteAddress(draft.put(at, to, helperCell(`=${formula}`, '0')));
  const days = lengthFormula(span);
  const length = put(row, column, `INT((${days}+${points - 1})/${points})`);
  const isAdded = put(row, column + 1, `IF(ISNUMBER(${cell});IF(${cell}/${days}<${fewestDaily};1;0);0)`);
  const periods = [calculation.now, ...(calculation.before === null ? [] : [calculation.before])];
  const spansOf = periods.map((period, which) => {
    const { from, to } = calculation.spanOf(period);
    return Array.from({ length: points }, (_, at): SpanCells => {
      const begins = put(row + 1 + at, column + which, `${from}+${length}*${at}`);
      return { from: begins, to: `MIN(${to};${begins}+${length}-1)` };
    });
  });
  const tab = calculation.dataTabs.get(term.kind);
  const lastDay = kindsOfEveryDay.includes(term.kind)
    ? `${tab?.lastDay ?? '0'}`
    : `MIN(MAX(${calculation.lastDays.join(';')});${tab?.lastDay ?? '0'}+${quietDays})`;
  const valuesOf = (period: Period): readonly string[] => {
    const records = calculation.within(period).get(term.kind);
    if (records === undefined) return [];
    const { from: begin } = calculation.spanOf(period);
    const spans = spansOf[periods.indexOf(period)] ?? [];
    return spans.map((each) => {
      const counted = { from: `IF(${isAdded}=1;${begin};${each.from})`, to: each.to };
      const sum = termFormula(records, { line, term }, counted);
      const known = `IF(${isAdded}=1;${sum};(${sum})/(${each.to}-${each.from}+1))`;
      const isTold = kindsOfEveryDay.includes(term.kind)
        ? `${recordsTelling(records, { line, term }, counted)}>0`
        : `${each.to}>=${tab?.firstDay ?? '0'}`;
      // Records of several days, which came since, are of no day.
      const { count = '0' } = records.rows?.severalDays ?? {};
      return `=IF(OR(${each.to}<${each.from};${each.from}>${lastDay};${count}>0);"";IF(${isTold};${known};""))`;
    });
  };
  const [now = []] = spansOf;
  return {
    length,
    isAdded,
    labels: now.map((each) => `=IF(AND(${length}=1;${isUnlabelled(each.from)});"";${stepLabel(page, each)})`),
    valuesOf,
    targets: now.map(
      ({ from, to }) =>
        `=IF(AND(ISNUMBER(${target});${to}>=${from});${target}/${days}*IF(${isAdded}=1;${to}-${span.from}+1;1);"")`,
    ),
    days: rangeDown(column, row + 1, points),
  };
};
