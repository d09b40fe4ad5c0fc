import { type ColumnName, dateColumnOf, positionOf } from '../../records/kinds.ts';
import { countInMonths } from '../../records/months.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { rangeDown } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { hasSpans, rangeOf, type SpanCells } from '../formulas/formula-range.ts';
import type { RowCells } from './periods.ts';

/** Room for a few records more than there are: the days of a report move, and rows are typed by hand. */
const fewestRows = 20;
const slack = { times: 6 / 5, rows: 5 };

/** How many rows to keep for the records of some days: for those of all months that the days touch, and some more. */
export const roomFor = (
  { months }: Pick<TabSummary, 'months'>,
  days: { readonly from: number; readonly to: number },
  most: number,
): number => {
  const count = months === undefined ? 0 : countInMonths(months, days.from, days.to);
  return Math.min(most, Math.max(fewestRows, Math.ceil(count * slack.times) + slack.rows));
};

/** Rows of the calculation that list the records of some days, each in a row, in the order of the data tab. */
export interface ListedRows {
  readonly first: number;
  readonly room: number;
  readonly span: SpanCells;
  /** The cells that hold the first and the last row of the data tab that can matter. */
  readonly rows: RowCells;
}

/** A column of listed rows as a range. */
export const columnOf = ({ first, room }: Pick<ListedRows, 'first' | 'room'>, at: number): string =>
  rangeDown(at, first, room);

/** The first cells of a range, as many as a cell tells. */
export const cellsOf = (range: string, count: string): string => `INDEX(${range};1):INDEX(${range};${count})`;

/** How many rows of the data tab can matter, without the leading `=`. */
export const reachOf = ({ rows }: Pick<ListedRows, 'rows'>): string => `${rows.last}-${rows.first}+1`;

/** A cell of a column, in the row of the data tab that a formula tells, from 1 below the headings. */
const cellAt = (holding: TabSummary, column: ColumnName, row: string): string =>
  `INDEX(${rangeOf(holding, column)};${row})`;

/** The condition that a record is of an account that counts; empty where all of the tab's accounts do. */
const ofChosen = (holding: TabSummary, row: string): readonly string[] => {
  const { kind, only, chosen } = holding;
  if (only === undefined) return [];
  const [one, ...others] = only;
  const hasAccount = positionOf(kind, 'account') >= 0;
  if (one !== undefined && others.length === 0)
    return [
      `${cellAt(holding, 'platform', row)}=${quotedText(one.platform)}`,
      ...(hasAccount ? [`${cellAt(holding, 'account', row)}=${quotedText(one.account)}`] : []),
    ];
  if (chosen === undefined) throw new Error(`No cells tell which accounts of ${kind} count.`);
  const same = [
    `(${chosen.platforms}=${cellAt(holding, 'platform', row)})`,
    ...(hasAccount ? [`(${chosen.accounts}=${cellAt(holding, 'account', row)})`] : []),
  ];
  return [`SUMPRODUCT(${same.join('*')}*${chosen.counts})>0`];
};

/**
 * The row of the data tab, as its margin counts, of the record that stands in a listed row; blank where the record does not
 * count: it is of another account, or not of these days, which happens where the tab is not sorted or a record covers several days.
 */
export const rowFormula = (holding: TabSummary, { rows, span }: ListedRows, at: number): string => {
  const row = at === 0 ? rows.first : `${rows.first}+${at}`;
  const day = cellAt(holding, dateColumnOf(holding.kind), row);
  const conditions = [
    `${day}>=${span.from}`,
    `${day}<${span.to}+1`,
    // A blank last day counts as zero here.
    ...(hasSpans(holding) ? [`${cellAt(holding, 'date_end', row)}<${span.to}+1`] : []),
    ...ofChosen(holding, row),
  ];
  return `=IF(${row}>${rows.last};"";IF(AND(${conditions.join(';')});${row}+1;""))`;
};

/** What a record has in a column, by the cell with its row; blank where it has nothing, and where no record is listed. */
export const valueFormula = (
  holding: TabSummary,
  column: ColumnName,
  { row, of }: { readonly row: string; readonly of: 'number' | 'text' },
): string => {
  const value = cellAt(holding, column, `${row}-1`);
  return of === 'number'
    ? `=IF(ISNUMBER(${row});IF(ISNUMBER(${value});${value};"");"")`
    : `=IF(ISNUMBER(${row});${value}&"";"")`;
};
