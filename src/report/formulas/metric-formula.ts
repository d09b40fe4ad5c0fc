import type { Formula } from '../../kpi/formula/formula.ts';
import { sheetFormulaOf } from '../../kpi/readings/sheet.ts';
import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { countOver } from './criteria.ts';
import { isByOwnLevel, isLevel, isOfSegments, ofReport, type Term } from './term.ts';

/** What stands where the data does not tell. */
export const dash = '–';

const kindsIn = (line: ReportMetric): ReadonlySet<Kind> => new Set(Object.values(line.terms).map(({ kind }) => kind));

/**
 * The terms whose absence no zero denominator betrays: an empty sum is 0 though nothing is known. Complete pairs make the
 * sums of one kind appear and vanish together, so only a plain total and figures over several kinds need the question.
 */
export const termsNeedingNullCheck = (line: ReportMetric): readonly Term[] => {
  const terms = Object.values(line.terms);
  if (terms.length > 1 && kindsIn(line).size === 1) return [];
  // A start beside other terms divides; one that stands by itself would be a level of 0 before the data begins.
  return terms.filter(
    ({ is }) => (!isLevel(is) || is === 'end' || terms.length === 1) && !isOfSegments(is) && !isByOwnLevel(is),
  );
};

/** How many records of the report's accounts have a tick in the rows that are read, without the leading `=`. */
export const tickCountFormula = (holding: TabSummary, tick: ColumnName): string =>
  countOver(holding, [{ is: 'ticked', column: tick }, ...ofReport(holding)]);

/**
 * Whether any record of the report's accounts has a tick, without the leading `=`: more than 0 where one has. `near` is a cell
 * that counts those close by; only where it is 0 are all records looked through.
 */
export const anyTickedFormula = (holding: TabSummary, tick: ColumnName, near: string): string =>
  `IF(${near}>0;${near};${tickCountFormula(holding, tick)})`;

/**
 * A figure from its terms as a native formula, without the leading `=`: a number, or `otherwise` (left out: a dash) where the
 * data does not tell it. A term that nothing is known of is a text, so that it is no number by itself and an error in a rate.
 */
export const figureFormula = (formula: Formula, termOf: (name: string) => string, otherwise = dash): string => {
  const figure = sheetFormulaOf(formula, termOf);
  return formula.op === 'measure'
    ? `IF(ISNUMBER(${figure});${figure};"${otherwise}")`
    : `IFERROR(${figure};"${otherwise}")`;
};
