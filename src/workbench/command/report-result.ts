import { helpers } from '@odoo/o-spreadsheet';
import type { HistoryAnswer, PlanAnswer, ReportAnswer, ReportFigure } from '../../contract/answers.ts';
import { fromEngine } from '../../stand-in/engine/formula-syntax.ts';
import { engineName } from '../../stand-in/engine/tab-names.ts';
import type { StandIn } from '../../stand-in/stand-in.ts';
import type { BuiltReader } from './load-reader.ts';

/** One figure as `--json` tells it: values as the spreadsheet computed them, `null` where there is none. */
interface FigureResult {
  readonly function: string;
  readonly variant: string;
  readonly cell: string;
  readonly formula: string;
  readonly value: number | null;
  readonly previous: number | null;
  /** The difference as a fraction for a rate (its cell shows it in percentage points), else the relative change. */
  readonly change: number | null;
  /** The change of a total a day; `null` of anything else, and where nothing is compared. */
  readonly change_per_day: number | null;
}

/** A built report as `--json` tells it. */
export interface ReportResult {
  readonly tab: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly compared_from: string | null;
  readonly compared_to: string | null;
  readonly kpis: readonly FigureResult[];
}

/** The cells of one tab of a stand-in. */
export const cellsOf = ({ model }: StandIn, tab: string) => {
  const sheetId = model.getters.getSheetIdByName(engineName(tab));
  if (sheetId === undefined) throw new Error(`There is no tab "${tab}".`);
  const at = (address: string) => ({ sheetId, ...helpers.toCartesian(address) });
  return {
    shown: (address: string | null): string =>
      address === null ? '' : model.getters.getEvaluatedCell(at(address)).formattedValue,
    number: (address: string | null): number | null => {
      const value = address === null ? null : model.getters.getEvaluatedCell(at(address)).value;
      return typeof value === 'number' ? value : null;
    },
    formula: (address: string): string =>
      fromEngine(model.getters.getCellText(at(address), { showFormula: true }), model.getters.getLocale()),
  };
};

/** A table of KPIs by period as `--json` tells it, the oldest period first. */
export interface HistoryResult {
  readonly tab: string;
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  readonly kpis: readonly {
    readonly function: string;
    readonly variant: string;
    readonly values: readonly (number | null)[];
    /** Whether a period is judged: no day of it lacks what the figure needs. */
    readonly judged: readonly boolean[];
    readonly usual: number | null;
    readonly last_against_usual: string;
    readonly best: string;
    readonly worst: string;
    readonly trend: string;
  }[];
}

/** Reads a table by period from the cells that it stands in: the periods that are shown. */
export const historyResultOf = (
  standIn: StandIn,
  { tab, periods, figures }: HistoryAnswer,
  { isoDay }: BuiltReader,
): HistoryResult => {
  const cells = cellsOf(standIn, tab);
  const days = periods.map(({ from, to }) => ({ from: cells.number(from), to: cells.number(to) }));
  const shown = <T>(of: readonly T[]): readonly T[] => of.filter((_, at) => (days[at]?.from ?? null) !== null);
  return {
    tab,
    periods: days.flatMap(({ from, to }) =>
      from === null || to === null ? [] : [{ from: isoDay(from), to: isoDay(to) }],
    ),
    kpis: figures
      // A figure that is not shown has blanks, no dashes.
      .filter(({ cells: own }) => cells.shown(own[own.length - 1] ?? null) !== '')
      .map(({ function: name, variant, cells: own, judged, usual, against, best, worst, trend }) => ({
        function: name,
        variant,
        values: shown(own).map(cells.number),
        judged: shown(judged).map((cell) => cells.number(cell) !== null),
        usual: cells.number(usual),
        last_against_usual: cells.shown(against),
        best: cells.shown(best),
        worst: cells.shown(worst),
        trend: cells.shown(trend),
      })),
  };
};

/** A plan as `--json` tells it: shares of a target and paces as fractions, `null` where there is none. */
export interface PlanResult {
  readonly tab: string;
  readonly until: string | null;
  readonly kpis: readonly {
    readonly function: string;
    readonly variant: string;
    readonly months: readonly {
      readonly target: number | null;
      readonly actual: number | null;
      readonly percent: number | null;
      readonly pace: number | null;
    }[];
    readonly due: number | null;
    readonly actual: number | null;
    readonly pace: number | null;
    readonly status: string;
    readonly target: number | null;
  }[];
}

/** Reads a plan from the cells that it stands in. */
export const planResultOf = (
  standIn: StandIn,
  { tab, until, figures }: PlanAnswer,
  { isoDay }: BuiltReader,
): PlanResult => {
  const cells = cellsOf(standIn, tab);
  const last = cells.number(until);
  return {
    tab,
    until: last === null ? null : isoDay(last),
    kpis: figures.map(({ function: name, variant, months, due, actual, pace, status, target }) => ({
      function: name,
      variant,
      months: months.map((month) => ({
        target: cells.number(month.target),
        actual: cells.number(month.actual),
        percent: cells.number(month.percent),
        pace: cells.number(month.pace),
      })),
      due: cells.number(due),
      actual: cells.number(actual),
      pace: cells.number(pace),
      status: cells.shown(status),
      target: cells.number(target),
    })),
  };
};

/** Rates change by percentage points. */
const fractionOf = (points: number | null): number | null => (points === null ? null : points / 100);

/** Reads a report from the cells that it stands in. */
export const reportResultOf = (standIn: StandIn, answer: ReportAnswer, { isoDay }: BuiltReader): ReportResult => {
  const cells = cellsOf(standIn, answer.tab);
  const day = (address: string | null) => {
    const serial = cells.number(address);
    return serial === null ? null : isoDay(serial);
  };
  return {
    tab: answer.tab,
    from: day(answer.from),
    to: day(answer.to),
    compared_from: day(answer.comparedFrom),
    compared_to: day(answer.comparedTo),
    kpis: answer.figures.map(({ function: name, variant, cell, previous, change, perDay, isRate }: ReportFigure) => ({
      function: name,
      variant,
      cell,
      formula: cells.formula(cell),
      value: cells.number(cell),
      previous: cells.number(previous),
      change: isRate ? fractionOf(cells.number(change)) : cells.number(change),
      change_per_day: cells.number(perDay),
    })),
  };
};
