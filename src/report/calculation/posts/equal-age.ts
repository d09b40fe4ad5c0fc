import type { ColumnName } from '../../../records/kinds.ts';
import { type SnapshotColumn, snapshotColumns, snapshotFigures } from '../../../records/merging/snapshots.ts';
import type { RowCells, TabSummary } from '../../../records/tab-summary.ts';
import { absoluteAddress, addressOf, letterOf, quotedTabName } from '../../formulas/address.ts';
import { rangeOf, rowsBefore } from '../../formulas/formula-range.ts';
import { helperCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import type { JudgedPosts } from '../../metrics/judged-posts.ts';
import type { ResampledRows } from '../../statistics/resample.ts';
import { columnOf, type ListedPeriod } from '../listed-records.ts';
import type { Period } from '../periods.ts';
import { type PostCells, postCellAt } from './posts.ts';

/** The hidden columns beside the posts: the rows of a post's day among the snapshots, the one that counts, and what it is judged by. */
const column = {
  from: 0,
  until: 1,
  platform: 2,
  account: 3,
  mark: 4,
  near: 5,
  count: 6,
  at: 7,
  seen: 8,
  judged: 9,
  figures: 10,
};
const keyNames = ['platform', 'account', 'mark'] as const;

/** A post counts with what its record tells. */
const ofRecord = 0;

/** More than twice the days between any two. */
const far = '10^6';

/** How near a day is to another one, as a number that is larger for nearer days; of two as near the later one has more. */
const nearness = (day: string, to: string): string => `(${far}-2*ABS(${day}-${to})+(${day}>=${to}))`;

/** Figures of posts by which their change is judged, and which a snapshot tells. */
export const equalAgeFigures = (
  posts: JudgedPosts,
  tests: readonly { readonly sample: ResampledRows }[],
): readonly ColumnName[] => {
  const samples = [posts, ...tests.map(({ sample }) => sample)];
  const asked = new Set(
    samples.flatMap(({ top, bottom }) => [top, ...(bottom === null ? [] : [bottom])]).map((term) => term.column),
  );
  return snapshotFigures.filter((name) => asked.has(name));
};

/** How many columns that takes: for each figure one with the number and one that says whether it is known. */
export const equalAgeColumns = (figures: readonly ColumnName[]): number => column.figures + 2 * figures.length;

/** A figure of each post of the earlier period, and 1 where it is known, as ranges; the number is 0 where it is not. */
interface EqualAgeFigure {
  readonly values: string;
  readonly known: string;
}

/** The posts of both periods at one age. */
export interface EqualAgeCells {
  /** How many posts of the earlier period count with a snapshot, without the leading `=`. */
  readonly used: string;
  /** The cell with the day on which the post of a row was seen as it counts. */
  readonly seenOn: (row: number) => string;
  /** `null` for what no snapshot tells. */
  readonly figure: (name: ColumnName) => EqualAgeFigure | null;
  /** What a post is judged by: of a period, and of both. */
  readonly judged: (period: Period) => string;
  readonly judgedOfBoth: string;
}

/** The snapshots that posts are judged by. */
export interface SnapshotsAsked {
  /** The name of their tab. */
  readonly tab: string;
  readonly figures: readonly ColumnName[];
  /** The first of the hidden columns. */
  readonly at: number;
}

interface Written extends SnapshotsAsked {
  /** The row of the block of ages in which the bounds of the snapshots stand. */
  readonly boundsRow: number;
  readonly holding: TabSummary;
  readonly posts: PostCells;
  readonly periods: readonly [now: Listed, before: Listed];
  /** The cell with the day on which the post of a row is asked for. */
  readonly askedOn: (row: number) => string;
}

interface Listed {
  readonly period: Period;
  readonly rows: RowCells;
}

const rangesIn =
  (tab: string) =>
  (name: SnapshotColumn): string => {
    const letter = letterOf(snapshotColumns.indexOf(name));
    return `${quotedTabName(tab)}!$${letter}$2:$${letter}`;
  };

/** That the tab of snapshots has its columns where they were, without the leading `=`: a person may have moved them. */
const isInItsColumns = (tab: string): string => {
  const headings = snapshotColumns.map((_, at) => `${quotedTabName(tab)}!$${letterOf(at)}$1`);
  return `${headings.join('&')}="${snapshotColumns.join('')}"`;
};

/** Writes which rows of the tab of snapshots are of the days of a period; none where it does not stand in the order of its days. */
const writeBounds = (layout: SheetLayout, { boundsRow: row, tab, periods }: Written) => {
  const days = rangesIn(tab)('date');
  const { from, to } = periods[1].period.span;
  const put = (at: number, formula: string) => absoluteAddress(layout.put(row, at, helperCell(`=${formula}`, '0')));
  const rows = put(2, `IFERROR(ROWS(${days});0)`);
  const above = `INDEX(${days};1):INDEX(${days};MAX(1;${rows}-1))`;
  const below = `INDEX(${days};MIN(2;${rows})):INDEX(${days};${rows})`;
  const isSorted = `SUMPRODUCT((${above}>${below})*1)<=(INDEX(${days};${rows})="")*1`;
  const isRight = put(3, `IFERROR(IF(AND(${isSorted};${isInItsColumns(tab)});1;0);0)`);
  const first = put(4, `IF(${isRight}=1;MIN(${rows};${rowsBefore(from, days)}+1);1)`);
  const last = put(5, `IF(${isRight}=1;${rowsBefore(`${to}+1`, days)};0)`);
  return { first, last };
};

/**
 * Writes what each post of the earlier period had when it was as old as those of this period are: what its record tells, or a
 * snapshot where that was seen nearer to that day. Snapshots stand in the order of days, so each post reads those of its own day
 * alone.
 *
 *     due 2 February: record of 2 March, snapshots of 2 and 9 February  →  that of 2 February
 *     due 2 April, posted on 20 January: record of 2 April              →  the record
 */
export const writeEqualAge = (layout: SheetLayout, written: Written): EqualAgeCells => {
  const { at, holding, tab, posts, figures, periods, askedOn } = written;
  const [now, before] = periods;
  const listed = posts.listed(before.period);
  const bounds = writeBounds(layout, written);
  const whole = rangesIn(tab);
  const cellAt = (name: ColumnName, row: string) => `INDEX(${rangeOf(holding, name)};${row}-1)`;
  const { top, bottom } = posts.posts;
  const placeOf = (name: ColumnName) => at + column.figures + 2 * figures.indexOf(name);
  for (let row = listed.first; row < listed.first + listed.room; row += 1) {
    const own = postCellAt('row', row);
    const day = postCellAt('day', row);
    const cell = (place: number) => `$${addressOf(at + place, row)}`;
    const put = (place: number, formula: string, otherwise: string | number = '""') =>
      layout.put(row, at + place, helperCell(`=IF(ISNUMBER(${own});IFERROR(${formula};${otherwise});"")`, '0'));
    const days = `INDEX(${whole('date')};${bounds.first}):INDEX(${whole('date')};${bounds.last})`;
    const rowsUntil = (until: string) => `IF(${bounds.last}<${bounds.first};0;${rowsBefore(until, days)})`;
    put(column.from, rowsUntil(day), 0);
    put(column.until, rowsUntil(`${day}+1`), 0);
    // Counted within the tab: the rows of its day.
    const first = `${bounds.first}+${cell(column.from)}`;
    const ofDay = (name: SnapshotColumn) =>
      `INDEX(${whole(name)};${first}):INDEX(${whole(name)};${bounds.first}+${cell(column.until)}-1)`;
    const text = (name: ColumnName) => `${cellAt(name, own)}&""`;
    const mark = `IF(${text('post_id')}<>"";${text('post_id')};IF(${text('link')}<>"";${text('link')};${text('text')}))`;
    const keys = { platform: text('platform'), account: text('account'), mark };
    for (const name of keyNames) put(column[name], keys[name]);
    const isSame = keyNames.map((name) => `(${ofDay(name)}=${cell(column[name])})`).join('*');
    const near = nearness(ofDay('seen'), askedOn(row));
    const none = `${cell(column.until)}<=${cell(column.from)}`;
    put(column.near, `IF(${none};0;SUMPRODUCT(MAX(${isSame}*${near})))`, 0);
    const seen = cellAt('observed_at', own);
    const isFound = `${isSame}*(${near}=${cell(column.near)})`;
    put(column.count, `IF(${cell(column.near)}=0;0;SUMPRODUCT(${isFound}*1))`, 0);
    const found = `${first}-1+SUMPRODUCT(${isFound}*(ROW(${ofDay('seen')})-ROW(INDEX(${whole('seen')};${first}))+1))`;
    const isNearer = `AND(ISNUMBER(${seen});${cell(column.count)}=1;${cell(column.near)}>${nearness(seen, askedOn(row))})`;
    put(column.at, `IF(${isNearer};${found};${ofRecord})`, ofRecord);
    put(column.seen, `IF(${cell(column.at)}=${ofRecord};${seen};INDEX(${whole('seen')};MAX(1;${cell(column.at)})))`);
    const place = cell(column.at);
    for (const name of figures) {
      const [value, known] = [placeOf(name) - at, placeOf(name) - at + 1];
      const kept = `INDEX(${whole(name)};MAX(1;${place}))`;
      const told = `IF(${place}=${ofRecord};${cellAt(name, own)};${kept})`;
      put(known, `ISNUMBER(${told})*1`, 0);
      put(value, `IF(${cell(known)}=1;${told};0)`, 0);
    }
    const part = (name: ColumnName) =>
      figures.includes(name)
        ? `IF(${cell(placeOf(name) - at + 1)}=1;${cell(placeOf(name) - at)};"")`
        : `IF(ISNUMBER(${cellAt(name, own)});${cellAt(name, own)};"")`;
    const above = top.where === undefined ? part(top.column) : `${part(top.column)}*${postCellAt('isOnGoal', row)}`;
    put(column.judged, bottom === null ? above : `IF(${part(bottom.column)}>0;${above}/${part(bottom.column)};"")`);
  }
  const current = posts.listed(now.period);
  for (let row = current.first; row < current.first + current.room; row += 1)
    layout.put(row, at + column.judged, helperCell(`=${postCellAt('value', row)}`, '0'));
  const down = (rows: Pick<ListedPeriod, 'first' | 'room'>, place: number) => columnOf(rows, at + place);
  const rows = (place: number) =>
    `INDEX(${down(listed, place)};1):INDEX(${down(listed, place)};${posts.reach(before.period)})`;
  return {
    seenOn: (row) => `$${addressOf(at + column.seen, row)}`,
    used: `COUNTIF(${down(listed, column.at)};">0")`,
    figure: (name) =>
      figures.includes(name) ? { values: rows(placeOf(name) - at), known: rows(placeOf(name) - at + 1) } : null,
    judged: (period) => down(posts.listed(period), column.judged),
    judgedOfBoth: down({ first: current.first, room: current.room + listed.room }, column.judged),
  };
};
