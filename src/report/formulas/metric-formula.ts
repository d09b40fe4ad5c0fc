import type { Formula } from '../../kpi/formula/formula.ts';
import { sheetFormulaOf } from '../../kpi/readings/sheet.ts';
import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { countOver } from './criteria.ts';
import { isByOwnLevel, isOfSegments, isSinceStart, ofReport, type Term } from './term.ts';

/** What stands where the data does not tell. */
export const dash = '–';

/**
 * Terms of which the one is known where the other is: sums of the same records, which complete pairs make appear and
 * vanish together.
 */
const isTogether = (terms: readonly Term[]): boolean =>
  terms.length > 1 &&
  terms.every(({ is }) => is === 'sum' || is === 'count') &&
  new Set(terms.map(({ kind, named = [] }) => JSON.stringify([kind, named]))).size === 1;

/**
 * The terms whose absence no zero denominator betrays: an empty sum is 0 though nothing is known, and a start is a
 * level of 0 before the data begins. The accounts that are matched at the end are those of the start.
 */
export const termsNeedingNullCheck = (line: Pick<ReportMetric, 'terms'>): readonly Term[] => {
  const terms = Object.values(line.terms);
  return isTogether(terms)
    ? []
    : terms.filter(
        ({ is }) => is !== 'matchedEnd' && is !== 'days' && !isOfSegments(is) && !isByOwnLevel(is) && !isSinceStart(is),
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
