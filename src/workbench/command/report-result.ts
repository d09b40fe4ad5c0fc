import { helpers } from '@odoo/o-spreadsheet';
import type { ReportAnswer, ReportFigure } from '../../contract/answers.ts';
import { fromEngine } from '../../stand-in/engine/formula-syntax.ts';
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
  const sheetId = model.getters.getSheetIdByName(tab);
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
