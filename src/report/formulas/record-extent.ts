import { dateColumnOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver } from './criteria.ts';
import { dayRange, hasSpans, lastDaysArray, rangeOf, rowsBefore, type SpanCells } from './formula-range.ts';
import { accountsMask, recordMask, recordsIn } from './mask.ts';
import { isPart, known, ofReport } from './term.ts';

/** How many records of the report's accounts there are, in a span or at all, without the leading `=`. */
export const rowCountFormula = (holding: TabSummary, span?: SpanCells): string => {
  if (span !== undefined) return countOver(holding, recordsIn(holding, span));
  if (!isPart(holding)) return `COUNT(${dayRange(holding)})`;
  return countOver(holding, [...known(dateColumnOf(holding.kind)), ...ofReport(holding)]);
};

/** No day of a spreadsheet is later. */
const never = '10^9';

/** Days after which a record of several days is over. */
export const longestSpan = 366;

/** How many records of the report's accounts there are at all, without the leading `=`; `isSorted` is a cell with 1 or 0. */
export const filledRowsFormula = (holding: TabSummary, isSorted: string): string =>
  !isPart(holding)
    ? `IF(${isSorted}=1;${rowsBefore(never, dayRange(holding))};${rowCountFormula(holding)})`
    : rowCountFormula(holding);

/** The day of the first record of the report's accounts, without the leading `=`. */
export const firstDayFormula = (holding: TabSummary, isSorted: string): string => {
  const days = dayRange(holding);
  if (!isPart(holding)) return `IF(${isSorted}=1;INDEX(${days};1);MIN(${days}))`;
  const own = recordMask(holding, [...known(dateColumnOf(holding.kind)), ...ofReport(holding)]);
  return `SUMPRODUCT(MIN(${days}+${never}*(1-${own})))`;
};

/** What is known of a tab, by cells: whether it is sorted, how many records it has, and the first row of its last year. */
interface TabCells {
  readonly isSorted: string;
  readonly filled: string;
  readonly recent: string;
}

/** The last record, which a sorted tab has at its end. */
const newestDayOf = (holding: TabSummary, filled: string): string => `INDEX(${dayRange(holding)};MAX(1;${filled}))`;

/** The first row of the last year of a sorted tab, without the leading `=`. */
export const recentRowFormula = (holding: TabSummary, filled: string): string =>
  `MAX(1;${rowsBefore(`${newestDayOf(holding, filled)}-${longestSpan}`, dayRange(holding))})`;

/** The last day that a record of the report's accounts covers, without the leading `=`: of a sorted tab one of the last year's. */
export const lastDayFormula = (holding: TabSummary, { isSorted, filled, recent }: TabCells): string => {
  const days = dayRange(holding);
  const own = accountsMask(holding);
  if (own !== null) return `SUMPRODUCT(MAX(${lastDaysArray(holding)}*${own}))`;
  const newest = newestDayOf(holding, filled);
  if (!hasSpans(holding)) return `IF(${isSorted}=1;${newest};MAX(${days}))`;
  const ends = rangeOf(holding, 'date_end');
  const recentEnds = rangeOf({ ...holding, rows: { first: recent, last: `MAX(1;${filled})` } }, 'date_end');
  return `IF(${isSorted}=1;MAX(${newest};${recentEnds});MAX(${days};${ends}))`;
};
