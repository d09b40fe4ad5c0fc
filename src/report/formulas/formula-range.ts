import { type ColumnName, dateColumnOf, type Kind, positionOf } from '../../records/kinds.ts';
import { hasColumn, type TabSummary } from '../../records/tab-summary.ts';
import { letterOf, quotedTabName } from './address.ts';

/** The cells that hold the first and the last day of a period. */
export interface SpanCells {
  readonly from: string;
  readonly to: string;
}

/** A column of a data tab below its header as an open range, so that rows that come later count without a new formula. */
export const wholeRangeOf = (
  { kind, tab, columns }: Pick<TabSummary, 'kind' | 'tab' | 'columns'>,
  column: ColumnName,
): string => {
  const position = positionOf(kind, column);
  const letter = letterOf(columns?.[position] ?? position);
  return `${quotedTabName(tab)}!$${letter}$2:$${letter}`;
};

/** The same, cut to the rows that can matter where the cells of `rows` know them. */
export const rangeOf = (holding: Pick<TabSummary, 'kind' | 'tab' | 'columns' | 'rows'>, column: ColumnName): string => {
  const { rows } = holding;
  const whole = wholeRangeOf(holding, column);
  return rows === undefined ? whole : `INDEX(${whole};${rows.first}):INDEX(${whole};${rows.last})`;
};

/** The column by whose day a record belongs to a period. */
export const dayRange = (holding: TabSummary): string => rangeOf(holding, dateColumnOf(holding.kind));

/** The kinds whose records are often those of several days, so that a report must hold for those to come as well. */
const oftenSpanning: readonly Kind[] = ['ads', 'days', 'site', 'conversions'];

/** Whether a tab's records may cover several days: their last one stands in a column of its own, blank for a single day. */
export const hasSpans = (holding: Pick<TabSummary, 'kind' | 'filled' | 'columns'>): boolean =>
  hasColumn(holding, 'date_end') && (oftenSpanning.includes(holding.kind) || holding.filled.includes('date_end'));

/** A moment that lies before the next day and after all that is written to the second. */
export const justBefore = '1/10^6';

/** How many rows of a sorted column lie before a day, without the leading `=`. */
export const rowsBefore = (day: string, days: string): string => `IFERROR(MATCH(${day}-${justBefore};${days};1);0)`;

/** The last day of each record as an array: its own last day, or the one day that it has. */
export const lastDaysArray = (holding: TabSummary): string => {
  const day = dayRange(holding);
  if (!hasSpans(holding)) return day;
  const end = rangeOf(holding, 'date_end');
  return `(${day}+(${end}>${day})*(${end}-${day}))`;
};
