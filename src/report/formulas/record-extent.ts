import { dateColumnOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Span } from './formula-range.ts';
import { accountsMask, hasSpans, lastDays, overAccounts, overSpan, rangeOf } from './term-formula.ts';

/** How many records of the report's accounts there are, in a span or at all, without the leading `=`. */
export const rowsOf = (holding: TabSummary, span?: Span): string => {
  const days = rangeOf(holding, dateColumnOf(holding.kind));
  const counted = (conditions: readonly string[]): string => `COUNTIFS(${conditions.join(';')})`;
  return overAccounts(holding, (own) => {
    if (span !== undefined) return overSpan(holding, span, (inside) => counted([...inside, ...own]));
    return own.length === 0 ? `COUNT(${days})` : counted([`${days};"<>"`, ...own]);
  });
};

/** No day of a spreadsheet is later. */
const never = '10^9';

/** The day of the first record of the report's accounts, without the leading `=`. */
export const firstDay = (holding: TabSummary): string => {
  const days = rangeOf(holding, dateColumnOf(holding.kind));
  const own = accountsMask(holding);
  return own === null ? `MIN(${days})` : `SUMPRODUCT(MIN(${days}+${never}*(1-${own})))`;
};

/** The last day that a record of the report's accounts covers, without the leading `=`. */
export const lastDay = (holding: TabSummary): string => {
  const days = rangeOf(holding, dateColumnOf(holding.kind));
  const own = accountsMask(holding);
  if (own !== null) return `SUMPRODUCT(MAX(${lastDays(holding)}*${own}))`;
  return hasSpans(holding) ? `MAX(${days};${rangeOf(holding, 'date_end')})` : `MAX(${days})`;
};
