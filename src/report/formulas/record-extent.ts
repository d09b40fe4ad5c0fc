import { dateColumnOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { countOver } from './criteria.ts';
import {
  dayRange,
  hasSpans,
  justBefore,
  lastDaysArray,
  rangeOf,
  rowsBefore,
  type SpanCells,
  wholeRangeOf,
} from './formula-range.ts';
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

/**
 * Days before the newest record in which rows are compared one by one: those of 13 quarters, and of readings before them.
 */
export const comparedDays = 1300;

/** The day from which on the rows of a tab are compared one by one, without the leading `=`. */
export const comparedFromFormula = (holding: TabSummary): string =>
  `N(${newestDayOf(holding, rowsBefore(never, dayRange(holding)))})-${comparedDays}`;

/** The cells of a tab by which its order is checked. */
export interface OrderCells {
  readonly rows: string;
  /** The day from which on rows are compared one by one. */
  readonly from: string;
  /** The first of those rows and the one below it, and the last row but one. */
  readonly first: string;
  readonly second: string;
  readonly lastButOne: string;
}

/** The rows of `OrderCells`, without the leading `=`. */
export const orderRowFormulas = (
  holding: TabSummary,
  { rows, from, first }: Pick<OrderCells, 'rows' | 'from' | 'first'>,
): Readonly<Record<'first' | 'second' | 'lastButOne', string>> => ({
  first: `MIN(${rows};${rowsBefore(from, dayRange(holding))}+1)`,
  second: `MIN(${rows};${first}+1)`,
  lastButOne: `MAX(${first};${rows}-1)`,
});

/** The dates of some rows as a range. */
const daysBetween = (holding: TabSummary, first: string, last: string): string =>
  rangeOf({ ...holding, rows: { first, last } }, dateColumnOf(holding.kind));

/** How many dates are later than that of the row below. */
const descents = (above: string, below: string): string => `SUMPRODUCT((${above}>${below})*1)`;

/**
 * Whether a binary search finds every row from a day on, in parts, without the leading `=`: each 1 or 0. The rows before that day
 * have only to lie between the first row's date and it, which one look at each tells; those from it on are compared with each
 * other. Where older days are asked for, in whatever order, the rows before it are compared as well.
 *
 *     5, 3 | 10, 12, 12 compared from 10 → not in order: 3 is before the first row's 5
 *     3, 8, 5 | 10, 12, 12 → in order from 10 on, and nothing earlier than 3
 */
export const orderFormulas = (
  holding: TabSummary,
  { rows, from, first, second, lastButOne }: OrderCells,
  olderThan: string,
): Readonly<Record<'earlier' | 'compared' | 'older', string>> => {
  const whole = wholeRangeOf(holding, dateColumnOf(holding.kind));
  const [top, last] = [`INDEX(${whole};1)`, `INDEX(${whole};${rows})`];
  const before = daysBetween(holding, '1', `MAX(1;${first}-1)`);
  const isBetween = `ABS(${before}-(${top}+${from}-${justBefore})/2)<=(${from}-${top})/2`;
  const inOrder = descents(daysBetween(holding, first, lastButOne), daysBetween(holding, second, rows));
  const shifted = daysBetween(holding, `MIN(2;${first})`, first);
  return {
    earlier: `IF(${first}=1;1;IFERROR((SUMPRODUCT((${isBetween})*1)=${first}-1)*1;0))`,
    // Above blank rows one day is greater than what follows: that of the last record.
    compared: `(${inOrder}<=(${last}="")*1)*(INDEX(${whole};${first})>=${top})`,
    older: `IF(${from}>${olderThan};(${descents(before, shifted)}=0)*1;1)`,
  };
};
