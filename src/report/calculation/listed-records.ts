import type { Choices } from '../../contract/choices.ts';
import { countInMonths } from '../../records/days/months.ts';
import { type ColumnName, dateColumnOf } from '../../records/kinds.ts';
import { hasColumn, type RowCells, type TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress, addressOf, rangeDown } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { hasSpans, rangeOf, type SpanCells } from '../formulas/formula-range.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { comparedDays } from '../metrics/compared-days.ts';
import { words } from './calculation-words.ts';
import type { DataTabCells, Period } from './periods.ts';

/** Room for a few records more than there are: the days of a report move, and rows are typed by hand. */
const fewestRows = 20;
const slack = { times: 6 / 5, rows: 5 };

/** How many rows to keep for the records of some days: for those of all months that the days touch, and some more. */
const roomFor = (
  { months }: Pick<TabSummary, 'months'>,
  days: { readonly from: number; readonly to: number },
  most: number,
): number => {
  const count = months === undefined ? 0 : countInMonths(months, days.from, days.to);
  return Math.min(most, Math.max(fewestRows, Math.ceil(count * slack.times) + slack.rows));
};

/** How many rows are kept for the records of the period and of the one before. */
export type Rooms = readonly [now: number, before: number];

/** The rows to keep for the records of a report, at most so many a period. */
export const roomsFor = (holding: TabSummary, choices: Choices, most: number): Rooms => {
  const before = comparedDays(choices, choices.compare);
  return [roomFor(holding, choices, most), before === null ? 0 : roomFor(holding, before, most)];
};

/** The rows above listed records: heading, sentence, check, headings of columns, and a sum of each period. */
export const above = { check: 2, head: 3, sums: 4 };

/** How many rows a list takes, with those above it. */
export const rowsOfList = ([now, before]: Rooms): number => above.sums + 2 + now + before;

/** Rows of the calculation that list the records of some days, each in a row, in the order of the data tab. */
export interface ListedRows {
  readonly first: number;
  readonly room: number;
  readonly span: SpanCells;
  /** The cells that hold the first and the last row of the data tab that can matter. */
  readonly rows: RowCells;
}

/** The listed rows of a period, and the row above them that holds their sums. */
export interface ListedPeriod extends ListedRows {
  readonly period: Period;
  readonly sums: number;
}

/** Where the rows of each period are in a list. */
export const listedPeriods = (
  top: number,
  [now, before]: Rooms,
  periods: readonly { readonly period: Period; readonly rows: RowCells }[],
): readonly ListedPeriod[] => {
  const first = top + above.sums + 2;
  return periods.map(({ period, rows }, at) => ({
    period,
    rows,
    span: period.span,
    first: at === 0 ? first : first + now,
    room: at === 0 ? now : before,
    sums: top + above.sums + at,
  }));
};

/** The rows of a period that is listed. */
export const rowsOfPeriod = (listed: readonly ListedPeriod[], { at }: Period): ListedPeriod => {
  const rows = listed.find(({ period }) => period.at === at);
  if (rows === undefined) throw new Error(`No records of period ${at} are listed.`);
  return rows;
};

/** Where the sums of a period say whose they are, how many rows of the tab can matter, and for how many there is room. */
const sumColumn = { name: 0, reach: 1, room: 2 };

/** The cell that counts the rows of the data tab which can matter in a period. */
export const reachCell = ({ sums }: ListedPeriod): string => absoluteAddress(addressOf(sumColumn.reach, sums));

/**
 * Writes what stands above listed records: what they are, whether the tab is sorted, and for each period how many rows can
 * matter.
 */
export const writeAbove = (
  layout: SheetLayout,
  top: number,
  {
    title,
    about,
    noRoom,
    tab,
    listed,
    language,
  }: {
    readonly title: string;
    readonly about: string;
    /** What is said where more records can matter than there are rows for. */
    readonly noRoom: string;
    readonly tab: DataTabCells;
    readonly listed: readonly ListedPeriod[];
    readonly language: Language;
  },
): void => {
  layout.put(top, 0, styledCell(title, 'section'));
  layout.edge('section', `A${top + 1}:J${top + 1}`);
  layout.put(top + 1, 0, styledCell(about, 'sentence'));
  for (const rows of listed) {
    const { sums, period, room } = rows;
    const { last, first } = rows.rows;
    layout.put(sums, sumColumn.name, styledCell(period.name, 'name'));
    layout.put(sums, sumColumn.reach, helperCell(`=${last}-${first}+1`, `#,##0" ${words.rowsToRead[language]}"`));
    layout.put(sums, sumColumn.room, helperCell(room, `#,##0" ${words.room[language]}"`));
  }
  const check = top + above.check;
  layout.put(check, 0, styledCell(words.isSorted[language], 'plain'));
  layout.put(check, 2, styledCell(`=${tab.isSorted}`, 'figure', '"✓";;"✗"'));
  const isFull = listed.map((rows) => `${reachCell(rows)}>${absoluteAddress(addressOf(sumColumn.room, rows.sums))}`);
  const why = `IF(${tab.isSorted}=1;"${noRoom}";"${words.unsorted[language]}")`;
  layout.put(check, 3, styledCell(`=IF(OR(${isFull.join(';')});${why};"")`, 'words', 'General'));
};

/** The cell that tells why records cannot be read one by one; blank where they can. */
export const problemCell = (top: number): string => absoluteAddress(addressOf(3, top + above.check));

/** That the sum of a term and that of a list are one, as far as their minutes and money go; a blank is nothing. */
export const nearlyEqual = (term: string, listed: string): string => `ABS(SUM(${term})-SUM(${listed}))<1/1000`;

/** Writes whether the sums of a list are those of the terms: a check mark, or what to do. */
export const writeCheck = (
  layout: SheetLayout,
  [row, column]: readonly [number, number],
  { equal, language }: { readonly equal: readonly string[]; readonly language: Language },
): void => {
  if (equal.length === 0) return;
  const said = `IF(AND(${equal.join(';')});"${words.equalsTerm[language]}";"${words.otherThanTerm[language]}")`;
  layout.put(row, column, styledCell(`=${said}`, 'words', 'General'));
};

/** A column of listed rows as a range. */
export const columnOf = ({ first, room }: Pick<ListedRows, 'first' | 'room'>, at: number): string =>
  rangeDown(at, first, room);

/** The first cells of a range, as many as a cell tells. */
export const cellsOf = (range: string, count: string): string => `INDEX(${range};1):INDEX(${range};${count})`;

/** A cell of a column, in the row of the data tab that a formula tells, from 1 below the headings. */
const cellAt = (holding: TabSummary, column: ColumnName, row: string): string =>
  `INDEX(${rangeOf(holding, column)};${row})`;

/** The condition that a record is of an account that counts; empty where all of the tab's accounts do. */
const ofChosen = (holding: TabSummary, row: string): readonly string[] => {
  const { kind, only, chosen } = holding;
  if (only === undefined) return [];
  const [one, ...others] = only;
  const hasAccount = hasColumn(holding, 'account');
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
