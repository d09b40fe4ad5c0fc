import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver, sumOver } from './criteria.ts';
import type { SpanCells } from './formula-range.ts';
import { type Condition, within } from './mask.ts';
import { conditionsOf, known, type Measured, ofReport, type Term, told, whetherTicked } from './term.ts';

export interface MeasuredTerm {
  readonly line: Measured;
  readonly term: Term;
}

/** The conditions that a record of a span tells a term. */
export const tellingConditions = (
  holding: TabSummary,
  { line, term }: MeasuredTerm,
  span: SpanCells,
): readonly Condition[] => [
  within(span),
  ...conditionsOf(line, term.is === 'sum' ? whetherTicked(term) : term),
  ...told(term.kind, term.column),
  ...ofReport(holding),
];

/** The conditions that a record of a span counts for a term. */
export const countingConditions = (
  holding: TabSummary,
  { line, term }: MeasuredTerm,
  span: SpanCells,
): readonly Condition[] => [within(span), ...conditionsOf(line, term), ...ofReport(holding)];

/** How many records of a span tell a term, without the leading `=`. */
export const recordsTelling = (holding: TabSummary, measured: MeasuredTerm, span: SpanCells): string =>
  countOver(holding, tellingConditions(holding, measured, span));

/** One term of a figure over a span as a native formula over the data tab, without the leading `=`; not one of messages. */
export const termFormula = (holding: TabSummary, measured: MeasuredTerm, span: SpanCells): string => {
  const { column, is } = measured.term;
  if (is !== 'sum' && is !== 'count') throw new Error(`${is} is known of accounts, not of records.`);
  const counting = countingConditions(holding, measured, span);
  return is === 'sum' ? sumOver(holding, column, counting) : countOver(holding, [...counting, ...known(column)]);
};
