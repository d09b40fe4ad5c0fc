import { isMessageColumn } from '../../records/messages.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver, sumOver } from './criteria.ts';
import type { SpanCells } from './formula-range.ts';
import { recordMask, within } from './mask.ts';
import { messageSum } from './message-formula.ts';
import { conditionsOf, known, type Measured, ofReport, type Term, told, whetherTicked } from './term.ts';

interface MeasuredTerm {
  readonly line: Measured;
  readonly term: Term;
}

/** How many records of a span tell a term, without the leading `=`. */
export const recordsTelling = (holding: TabSummary, { line, term }: MeasuredTerm, span: SpanCells): string => {
  const counted = term.is === 'sum' ? whetherTicked(term) : term;
  return countOver(holding, [
    within(span),
    ...conditionsOf(line, counted),
    ...told(term.kind, term.column),
    ...ofReport(holding),
  ]);
};

/** One term of a figure over a span as a native formula over the data tab, without the leading `=`. */
export const termFormula = (holding: TabSummary, { line, term }: MeasuredTerm, span: SpanCells): string => {
  const { kind, column, is } = term;
  if (is !== 'sum' && is !== 'count') throw new Error(`${is} is known of accounts, not of records.`);
  const counting = [within(span), ...conditionsOf(line, term), ...ofReport(holding)];
  if (isMessageColumn(kind, column)) return messageSum(holding, { column, is }, recordMask(holding, counting));
  return is === 'sum' ? sumOver(holding, column, counting) : countOver(holding, [...counting, ...known(column)]);
};
