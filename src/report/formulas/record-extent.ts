import type { TabSummary } from '../../records/tab-summary.ts';
import type { SpanCells } from './formula-range.ts';
import {
  accountsMask,
  dayColumn,
  formulaOverAccounts,
  formulaOverSpan,
  hasSpans,
  lastDaysArray,
  rangeOf,
} from './term-formula.ts';

/** How many records of the report's accounts there are, in a span or at all, without the leading `=`. */
export const rowCountFormula = (holding: TabSummary, span?: SpanCells): string => {
  const days = rangeOf(holding, dayColumn(holding.kind));
  const counted = (conditions: readonly string[]): string => `COUNTIFS(${conditions.join(';')})`;
  return formulaOverAccounts(holding, (own) => {
    if (span !== undefined) return formulaOverSpan(holding, span, (inside) => counted([...inside, ...own]));
    return own.length === 0 ? `COUNT(${days})` : counted([`${days};"<>"`, ...own]);
  });
};

/** No day of a spreadsheet is later. */
const never = '10^9';

/** The day of the first record of the report's accounts, without the leading `=`. */
export const firstDayFormula = (holding: TabSummary): string => {
  const days = rangeOf(holding, dayColumn(holding.kind));
  const own = accountsMask(holding);
  return own === null ? `MIN(${days})` : `SUMPRODUCT(MIN(${days}+${never}*(1-${own})))`;
};

/** The last day that a record of the report's accounts covers, without the leading `=`. */
export const lastDayFormula = (holding: TabSummary): string => {
  const days = rangeOf(holding, dayColumn(holding.kind));
  const own = accountsMask(holding);
  if (own !== null) return `SUMPRODUCT(MAX(${lastDaysArray(holding)}*${own}))`;
  return hasSpans(holding) ? `MAX(${days};${rangeOf(holding, 'date_end')})` : `MAX(${days})`;
};
