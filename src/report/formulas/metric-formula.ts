import { sheetFormulaOf } from '../../kpi/readings/sheet.ts';
import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { TabSummaries, TabSummary } from '../../records/tab-summary.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { countOver } from './criteria.ts';
import type { SpanCells } from './formula-range.ts';
import { begunBy } from './mask.ts';
import { isLevel, known, ofReport, type Term } from './term.ts';
import { termFormula } from './term-formula.ts';

/** What stands where the data does not tell. */
export const dash = '–';

const holdingOf = (holdings: TabSummaries, kind: Kind): TabSummary => {
  const holding = holdings.get(kind);
  if (holding === undefined) throw new Error(`A figure needs ${kind}, which the file does not hold.`);
  return holding;
};

const kindsIn = (line: ReportMetric): ReadonlySet<Kind> => new Set(Object.values(line.terms).map(({ kind }) => kind));

/**
 * The terms whose absence no zero denominator betrays: an empty sum is 0 though nothing is known. Complete pairs make the
 * sums of one kind appear and vanish together, so only a plain total and figures over several kinds need the question.
 */
export const termsNeedingNullCheck = (line: ReportMetric): readonly Term[] => {
  const terms = Object.values(line.terms);
  if (terms.length > 1 && kindsIn(line).size === 1) return [];
  // A start beside other terms divides; one that stands by itself would be a level of 0 before the data begins.
  return terms.filter(({ is }) => (!isLevel(is) || is === 'end' || terms.length === 1) && is !== 'segments');
};

/** The same records without being cut to a period. */
const wholeTab = ({ rows: _, ...holding }: TabSummary): TabSummary => holding;

/** How many records tell a term, without the leading `=`. */
const knownOf = (holding: TabSummary, { line, term }: LineTerm, span: SpanCells): string => {
  if (term.is === 'sum') return termFormula(holding, { line, term: { ...term, is: 'count' } }, span);
  // Nothing happened (0 posts) only where the data has begun.
  return countOver(wholeTab(holding), [begunBy(holding, span.to), ...known(term.column), ...ofReport(holding)]);
};

interface LineTerm {
  readonly line: ReportMetric;
  readonly term: Term;
}

/** How many records of the report's accounts have a tick, in all days, without the leading `=`. */
export const tickCountFormula = (holding: TabSummary, tick: ColumnName): string =>
  countOver(holding, [{ is: 'ticked', column: tick }, ...ofReport(holding)]);

/** A figure over a span as a native formula over the records themselves: a number, or `otherwise` (left out: a dash) where the data does not tell it. */
export const metricFormula = (
  holdings: TabSummaries,
  line: ReportMetric,
  { span, otherwise = dash }: { readonly span: SpanCells; readonly otherwise?: string | undefined },
): string => {
  const figure = sheetFormulaOf(line.formula, (name) => {
    const term = line.terms[name];
    if (term === undefined) throw new Error(`${line.function} ${line.variant} does not say what ${name} is.`);
    return termFormula(holdingOf(holdings, term.kind), { line, term }, span);
  });
  const [first] = Object.values(line.terms);
  const counts = [
    ...(line.needs && first ? [tickCountFormula(holdingOf(holdings, first.kind), line.needs)] : []),
    ...termsNeedingNullCheck(line).map((term) => knownOf(holdingOf(holdings, term.kind), { line, term }, span)),
  ];
  const safe = /[/]/.test(figure) ? `IFERROR(${figure};"${otherwise}")` : figure;
  if (counts.length === 0) return `=${safe}`;
  return `=IF(${counts.length === 1 ? counts[0] : `MIN(${counts.join(';')})`}=0;"${otherwise}";${safe})`;
};
