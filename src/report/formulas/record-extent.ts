import { dateColumnOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver } from './criteria.ts';
import { dayRange, hasSpans, lastDaysArray, rangeOf, type SpanCells } from './formula-range.ts';
import { accountsMask, recordMask, recordsIn } from './mask.ts';
import { known, ofReport } from './term.ts';

/** How many records of the report's accounts there are, in a span or at all, without the leading `=`. */
export const rowCountFormula = (holding: TabSummary, span?: SpanCells): string => {
  if (span !== undefined) return countOver(holding, recordsIn(holding, span));
  if (holding.only === undefined) return `COUNT(${dayRange(holding)})`;
  return countOver(holding, [...known(dateColumnOf(holding.kind)), ...ofReport(holding)]);
};

/** No day of a spreadsheet is later. */
const never = '10^9';

/** The day of the first record of the report's accounts, without the leading `=`. */
export const firstDayFormula = (holding: TabSummary): string => {
  const days = dayRange(holding);
  if (holding.only === undefined) return `MIN(${days})`;
  const own = recordMask(holding, [...known(dateColumnOf(holding.kind)), ...ofReport(holding)]);
  return `SUMPRODUCT(MIN(${days}+${never}*(1-${own})))`;
};

/** The last day that a record of the report's accounts covers, without the leading `=`. */
export const lastDayFormula = (holding: TabSummary): string => {
  const days = dayRange(holding);
  const own = accountsMask(holding);
  if (own !== null) return `SUMPRODUCT(MAX(${lastDaysArray(holding)}*${own}))`;
  return hasSpans(holding) ? `MAX(${days};${rangeOf(holding, 'date_end')})` : `MAX(${days})`;
};
