import { dateColumnOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver } from './criteria.ts';
import { dayRange, hasSpans, lastDays, rangeOf, type Span } from './formula-range.ts';
import { accountsMask, recordsIn } from './mask.ts';
import { known, ofReport } from './term.ts';

/** How many records of the report's accounts there are, in a span or at all, without the leading `=`. */
export const rowsOf = (holding: TabSummary, span?: Span): string => {
  if (span !== undefined) return countOver(holding, recordsIn(holding, span));
  if (holding.only === undefined) return `COUNT(${dayRange(holding)})`;
  return countOver(holding, [...known(dateColumnOf(holding.kind)), ...ofReport(holding)]);
};

/** No day of a spreadsheet is later. */
const never = '10^9';

/** The day of the first record of the report's accounts, without the leading `=`. */
export const firstDay = (holding: TabSummary): string => {
  const days = dayRange(holding);
  const own = accountsMask(holding);
  return own === null ? `MIN(${days})` : `SUMPRODUCT(MIN(${days}+${never}*(1-${own})))`;
};

/** The last day that a record of the report's accounts covers, without the leading `=`. */
export const lastDay = (holding: TabSummary): string => {
  const days = dayRange(holding);
  const own = accountsMask(holding);
  if (own !== null) return `SUMPRODUCT(MAX(${lastDays(holding)}*${own}))`;
  return hasSpans(holding) ? `MAX(${days};${rangeOf(holding, 'date_end')})` : `MAX(${days})`;
};
