import { sheetFormulaOf } from '../../kpi/readings/sheet.ts';
import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { TabSummaries, TabSummary } from '../../records/tab-summary.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import type { SpanCells } from './formula-range.ts';
import type { Term } from './term.ts';
import { dayColumn, formulaOverAccounts, formulaOverSpan, rangeOf, termFormula } from './term-formula.ts';

/** What stands where the data does not tell. */
export const dash = '–';

const held = (holdings: TabSummaries, kind: Kind): TabSummary => {
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
  return terms.filter(({ is }) => is !== 'start' && is !== 'segments');
};

const knownOf = (holdings: TabSummaries, line: ReportMetric, term: Term, span: SpanCells): string => {
  const holding = held(holdings, term.kind);
  if (term.is === 'sum') return termFormula(holding, line, { ...term, is: 'count' }, span);
  // A level is known from its first value on, and nothing happened (0 posts) only where the data has begun.
  const filled = [rangeOf(holding, term.column), '"<>"'];
  const counted = (conditions: readonly string[]): string => `COUNTIFS(${conditions.join(';')})`;
  const begun = [rangeOf(holding, dayColumn(term.kind)), `"<"&${span.to}+1`];
  // The level of a month is known on its last day.
  return formulaOverAccounts(holding, (own) =>
    term.is === 'end' && holding.filled.includes('date_end')
      ? formulaOverSpan(holding, { from: null, to: span.to }, (until) => counted([...until, ...filled, ...own]))
      : counted([...begun, ...filled, ...own]),
  );
};

/** How many records of the report's accounts have a tick, in all days, without the leading `=`. */
export const tickCountFormula = (holding: TabSummary, tick: ColumnName): string =>
  formulaOverAccounts(holding, (own) => `COUNTIFS(${[rangeOf(holding, tick), 'TRUE', ...own].join(';')})`);

/** A figure over a span as a native formula: a number, or `otherwise` (a dash, say) where the data does not tell it. */
export const metricFormula = (
  holdings: TabSummaries,
  line: ReportMetric,
  span: SpanCells,
  otherwise: string,
): string => {
  const figure = sheetFormulaOf(line.formula, (name) => {
    const term = line.terms[name];
    if (term === undefined) throw new Error(`${line.function} ${line.variant} does not say what ${name} is.`);
    return termFormula(held(holdings, term.kind), line, term, span);
  });
  const [first] = Object.values(line.terms);
  const known = [
    ...(line.needs && first ? [tickCountFormula(held(holdings, first.kind), line.needs)] : []),
    ...termsNeedingNullCheck(line).map((term) => knownOf(holdings, line, term, span)),
  ];
  const safe = /[/]/.test(figure) ? `IFERROR(${figure};"${otherwise}")` : figure;
  if (known.length === 0) return `=${safe}`;
  return `=IF(${known.length === 1 ? known[0] : `MIN(${known.join(';')})`}=0;"${otherwise}";${safe})`;
};
