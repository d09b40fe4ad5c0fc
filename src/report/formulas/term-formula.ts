import type { ColumnName } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver, sumOver } from './criteria.ts';
import { rangeOf, type SpanCells } from './formula-range.ts';
import { recordMask, recordsIn, within } from './mask.ts';
import { conditionsOf, known, type Measured, ofReport, type Term } from './term.ts';
import { minutesPerDay, workingHoursOf, workingMinutesFormula } from './waiting-time.ts';

/**
 * What each record adds to the sum of a column, as an array: for the time to an answer that counts in working hours, what
 * lies between the message and the moment of its answer, which its minutes tell where the record does not.
 */
export const addendsOf = (holding: TabSummary, column: ColumnName): string => {
  const added = rangeOf(holding, column);
  const hours = workingHoursOf(holding, column);
  if (hours === undefined) return added;
  const received = rangeOf(holding, 'received_at');
  const byMinutes = `(${received}+${added}/${minutesPerDay})`;
  const answered = rangeOf(holding, 'answered_at');
  const moment = holding.filled.includes('answered_at') ? `(${answered}+(${answered}="")*${byMinutes})` : byMinutes;
  return workingMinutesFormula(hours, received, moment);
};

/** The minutes that the messages of a span waited, added up; or how many waited as `which` says, such as `<=60`. */
const waitingTimeFormula = (holding: TabSummary, span: SpanCells, which = ''): string => {
  const column = 'first_reply_minutes';
  const mask = recordMask(holding, [...recordsIn(holding, span), ...known(column)]);
  return `SUMPRODUCT(${mask}*(${addendsOf(holding, column)}${which}))`;
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
