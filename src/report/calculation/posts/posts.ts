import type { Choices } from '../../../contract/choices.ts';
import { type ColumnName, headingOf } from '../../../records/kinds.ts';
import type { RowCells, TabSummaries, TabSummary } from '../../../records/tab-summary.ts';
import type { Language } from '../../../text/language.ts';
import { absoluteAddress, addressOf } from '../../formulas/address.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { anyTickedFormula } from '../../formulas/metric-formula.ts';
import { dayFormat, formats } from '../../layout/formats.ts';
import { detailCell, helperCell, styledCell } from '../../layout/planned-cell.ts';
import { gap, type SheetLayout } from '../../layout/sheet-layout.ts';
import { type JudgedPosts, judgedPostsOf } from '../../metrics/judged-posts.ts';
import type { ReportMetric } from '../../metrics/report-metrics.ts';
import { words } from '../calculation-words.ts';
import {
  above,
  columnOf,
  type ListedPeriod,
  listedPeriods,
  nearlyEqual,
  problemCell,
  type Rooms,
  reachCell,
  roomsFor,
  rowFormula,
  rowsOfList,
  rowsOfPeriod,
  valueFormula,
  writeAbove,
  writeCheck,
} from '../listed-records.ts';
import type { DataTabCells, Period } from '../periods.ts';

/** As many posts of a period as a report lists at most. */
const mostPosts = 5000;

/** What stands in each column of the block. */
const column = {
  day: 0,
  platform: 1,
  format: 2,
  isOnGoal: 3,
  seen: 4,
  engagements: 5,
  value: 6,
  served: 7,
  row: 8,
  offGoal: 9,
};

/** Numbers of the last column keep off the days that stand beside it. */
const beforeDays = `${formats.count}"${gap}"`;

export type PostColumn = keyof typeof column;

/** A cell of a row of the block. */
export const postCellAt = (name: PostColumn, row: number): string => `$${addressOf(column[name], row)}`;

/** What the block takes of the tab's rows: above the posts, and a row for each that there may be. */
export interface PostRows {
  readonly posts: JudgedPosts;
  readonly rooms: Rooms;
  readonly rows: number;
}

/** Plans the block; `null` where the file has no posts that anything judges. */
export const postRowsOf = ({
  choices,
  holdings,
  lines,
}: {
  readonly choices: Choices;
  readonly holdings: TabSummaries;
  readonly lines: readonly ReportMetric[];
}): PostRows | null => {
  const posts = judgedPostsOf({ choices, holdings, lines });
  if (posts === null) return null;
  const rooms = roomsFor(posts.holding, choices, mostPosts);
  return { posts, rooms, rows: rowsOfList(rooms) };
};

/** Where the posts of a report stand. */
export interface PostCells {
  readonly posts: JudgedPosts;
  /** A cell that tells why the posts cannot be read one by one; blank where they can. */
  readonly problem: string;
  /** A column of the posts of a period; blank where a post has no value, and where no post stands. */
  readonly column: (name: PostColumn, period: Period) => string;
  /** A column of the posts of both periods. */
  readonly both: (name: PostColumn) => string;
  /** The cells that count the rows of the data tab which can matter in a period. */
  readonly reach: (period: Period) => string;
  /** The rows in which the posts of a period stand. */
  readonly listed: (period: Period) => ListedPeriod;
}

/** Where the posts of a report stand, from the row in which their block begins. */
export const postCellsOf = (top: number, { posts, rooms }: PostRows, periods: Written['periods']): PostCells => {
  const listed = listedPeriods(top, rooms, periods);
  return {
    posts,
    problem: problemCell(top),
    column: (name, period) => columnOf(rowsOfPeriod(listed, period), column[name]),
    both: (name) => columnOf({ first: top + above.sums + 2, room: rooms[0] + rooms[1] }, column[name]),
    reach: (period) => reachCell(rowsOfPeriod(listed, period)),
    listed: (period) => rowsOfPeriod(listed, period),
  };
};

interface Written {
  readonly top: number;
  readonly cells: PostCells;
  readonly holding: TabSummary;
  readonly tab: DataTabCells;
  readonly periods: readonly { readonly period: Period; readonly rows: RowCells }[];
  /** The cell that counts the posts which anybody has ticked as serving the goal; `null` where no figure waits for such a tick. */
  readonly ticks: string | null;
  /** Cells with sums that those of the block must equal, where there are any. */
  readonly sumOf: (of: 'date' | ColumnName, period: Period) => string | null;
  readonly language: Language;
}

/** What a post is judged by, by the cells of its row, without the leading `=`; blank where it has no such figure. */
const judgedFormula = ({ top, bottom, seen }: JudgedPosts, holding: TabSummary, row: number): string => {
  const cell = (at: number) => `$${addressOf(at, row)}`;
  const partOf = (name: ColumnName): string =>
    name === 'engagements'
      ? cell(column.engagements)
      : name === seen
        ? cell(column.seen)
        : valueFormula(holding, name, { row: cell(column.row), of: 'number' }).slice(1);
  const own = partOf(top.column);
  const above = top.where === undefined ? own : `IF(ISNUMBER(${own});${own}*${cell(column.isOnGoal)};"")`;
  if (bottom === null) return above;
  const below = partOf(bottom.column);
  return `IFERROR(IF(${below}>0;${above}/${below};"");"")`;
};

const writeHeadings = (
  layout: SheetLayout,
  head: number,
  { posts, language }: { posts: JudgedPosts; language: Language },
) => {
  const { seen, line, holding } = posts;
  const put = (at: number, text: string, style: 'heading' | 'headingLeft' = 'heading') =>
    layout.put(head, at, styledCell(text, style));
  put(column.day, headingOf('date')[language], 'headingLeft');
  put(column.platform, words.network[language], 'headingLeft');
  if (holding.filled.includes('format')) put(column.format, headingOf('format')[language], 'headingLeft');
  put(column.isOnGoal, words.forTheGoal[language]);
  if (seen !== null) put(column.seen, headingOf(seen)[language]);
  if (holding.filled.includes('engagements')) put(column.engagements, headingOf('engagements')[language]);
  put(column.value, line.short[language]);
  put(column.served, `${line.short[language]} ✓`);
  put(column.row, words.row[language]);
  if (holding.filled.includes('engagements')) put(column.offGoal, `${words.offGoal[language]}${gap}`);
};

/** Writes the posts of both periods, each in a row, with the sums of each period above them. */
export const writePosts = (
  layout: SheetLayout,
  { top, cells, holding, tab, periods, sumOf, ticks: known, language }: Written,
): void => {
  const { posts } = cells;
  const { seen, line } = posts;
  const hasEngagements = holding.filled.includes('engagements');
  const listed = periods.map(({ period }) => cells.listed(period));
  writeAbove(layout, top, {
    title: words.posts[language],
    about: words.postsAbout[language],
    noRoom: words.noRoom[language],
    tab,
    listed,
    language,
  });
  const check = top + above.check;
  const onGoal = listed.map(({ sums }) => addressOf(column.isOnGoal, sums)).join(';');
  const near = () => layout.put(check, column.row, helperCell(`=SUM(${onGoal})`, '0'));
  const ticks =
    known ??
    absoluteAddress(
      layout.put(check, column.served, helperCell(`=${anyTickedFormula(holding, 'on_goal', near())}`, '0')),
    );
  writeHeadings(layout, top + above.head, { posts, language });
  for (const rows of listed) {
    const { period, sums, room } = rows;
    const down = (at: number) => columnOf(rows, at);
    const sum = (at: number, format: string) => layout.put(sums, at, detailCell(`=SUM(${down(at)})`, format));
    sum(column.isOnGoal, formats.count);
    if (seen !== null) sum(column.seen, formats.count);
    if (hasEngagements) {
      sum(column.engagements, formats.count);
      sum(column.offGoal, beforeDays);
    }
    layout.put(sums, column.value, detailCell(`=COUNT(${down(column.value)})`, formats.count));
    const [posted, engaged] = [sumOf('date', period), hasEngagements ? sumOf('engagements', period) : null];
    const count = `COUNT(${down(column.row)})`;
    layout.put(sums, column.served, detailCell(`=${count}`, formats.count));
    writeCheck(layout, [sums, column.row], {
      equal: [
        ...(posted === null ? [] : [`SUM(${posted})=${count}`]),
        ...(engaged === null ? [] : [nearlyEqual(engaged, down(column.engagements))]),
      ],
      language,
    });
    for (let at = 0; at < room; at++) {
      const row = rows.first + at;
      const place = `$${layout.put(row, column.row, detailCell(rowFormula(holding, rows, at), '0'))}`;
      // The day and the texts begin at the left, as their headings do.
      const put = (to: number, formula: string, format: string) =>
        layout.put(row, to, (to < column.isOnGoal ? helperCell : detailCell)(formula, format));
      const text = (to: number, name: ColumnName) =>
        holding.filled.includes(name)
          ? put(to, valueFormula(holding, name, { row: place, of: 'text' }), 'General')
          : '';
      const number = (to: number, name: ColumnName) =>
        put(to, valueFormula(holding, name, { row: place, of: 'number' }), formats.count);
      put(column.day, valueFormula(holding, 'date', { row: place, of: 'number' }), dayFormat[language]);
      text(column.platform, 'platform');
      text(column.format, 'format');
      const tick = `INDEX(${rangeOf(holding, 'on_goal')};${place}-1)`;
      const isOnGoal = put(column.isOnGoal, `=IF(ISNUMBER(${place});(${tick}=TRUE)*1;"")`, '"✓";;"–"');
      if (seen !== null) number(column.seen, seen);
      if (hasEngagements) {
        const engaged = number(column.engagements, 'engagements');
        put(column.offGoal, `=IF(ISNUMBER(${engaged});IF(${isOnGoal}=0;${engaged};"");"")`, beforeDays);
      }
      const value = put(column.value, `=${judgedFormula(posts, holding, row)}`, formats[line.unit]);
      // Where nobody has ticked a post, none is known not to serve the goal.
      put(column.served, `=IF(OR(${ticks}=0;${isOnGoal}=1);${value};"")`, formats[line.unit]);
    }
  }
};
