import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver, sumOver } from './criteria.ts';
import { rangeOf, type SpanCells } from './formula-range.ts';
import { recordMask, recordsIn, within } from './mask.ts';
import { conditionsOf, known, type Measured, ofReport, type Term } from './term.ts';
import { minutesPerDay, workingHoursOf, workingMinutesFormula } from './waiting-time.ts';

/** When each message was answered, as an array: where that is not told, its minutes tell it. */
export const answeredArray = (holding: TabSummary): string => {
  const byMinutes = `(${rangeOf(holding, 'received_at')}+${rangeOf(holding, 'first_reply_minutes')}/${minutesPerDay})`;
  if (!holding.filled.includes('answered_at')) return byMinutes;
  const answered = rangeOf(holding, 'answered_at');
  return `(${answered}+(${answered}="")*${byMinutes})`;
};

/**
 * What each record adds to the sum of a column, as an array: for the time to an answer that counts in working hours, what
 * lies between the message and the moment of its answer, which its minutes tell where the record does not.
 */
export const addendsOf = (holding: TabSummary, column: ColumnName): string => {
  const hours = workingHoursOf(holding, column);
  if (hours === undefined) return rangeOf(holding, column);
  return workingMinutesFormula(hours, rangeOf(holding, 'received_at'), answeredArray(holding));
};

/** The minutes that the messages of a span waited, added up. */
const waitingTimeFormula = (holding: TabSummary, span: SpanCells): string => {
  const column = 'first_reply_minutes';
  const mask = recordMask(holding, [...recordsIn(holding, span), ...known(column)]);
  return `SUMPRODUCT(${mask}*(${addendsOf(holding, column)}))`;
};

/** One term of a figure over a span as a native formula over the data tab, without the leading `=`. */
export const termFormula = (
  holding: TabSummary,
  { line, term }: { readonly line: Measured; readonly term: Term },
  span: SpanCells,
): string => {
  const { column } = term;
  const counting = [within(span), ...conditionsOf(line, term)];
  switch (term.is) {
    case 'sum':
      if (workingHoursOf(holding, column) !== undefined) return waitingTimeFormula(holding, span);
      return sumOver(holding, column, [...counting, ...ofReport(holding)]);
    case 'count':
      return countOver(holding, [...counting, ...known(column), ...ofReport(holding)]);
    default:
      throw new Error(`${term.is} is known of accounts, not of records.`);
  }
};
