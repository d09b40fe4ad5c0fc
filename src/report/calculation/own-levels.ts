import { accountCellKey, hasColumn, type RowCells, type TabSummary } from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress, addressOf, rangeDown } from '../formulas/address.ts';
import { dayRange, hasSpans, rangeOf, rowsBefore } from '../formulas/formula-range.ts';
import { firstReading, lastReadingByMask, levelByMask, levelOn } from '../formulas/level-formula.ts';
import type { Condition } from '../formulas/mask.ts';
import type { OwnLevel, Term } from '../formulas/term.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { readAccountOf } from '../metrics/own-levels.ts';
import {
  type AccountRows,
  type FactCells,
  lastReadingCells,
  nameRanges,
  ownIn,
  toldApart,
  writeNamed,
} from './accounts.ts';
import { words } from './calculation-words.ts';
import { above, cellsOf, columnOf } from './listed-records.ts';
import type { DataTabCells, Period } from './periods.ts';
import { type PostCells, postCellAt } from './posts/posts.ts';

/** The hidden columns beside the posts: the steps from a post to the followers that its account had on its day. */
const column = { account: 0, read: 1, first: 2, until: 3, near: 4, day: 5, level: 6 };

/** The same columns in the rows of the accounts: in which of them an account's followers were read, and what was read first of all. */
const accountColumn = { read: 0, first: 1, beyond: 2, level: 3, leftOut: 4, readLater: 5 };

/** The same columns in the row of a period's sums: whether no reading of several days can matter, and the first row that can. */
const sumColumn = { isExact: 0, first: 1 };

/** How many columns the steps take. */
export const ownLevelColumns = column.level + 1;

/** A reading of a post's account is looked for in so many rows before its day, and only then in all of the period. */
const nearRows = (accounts: number): number => Math.max(60, 3 * accounts);

/** Where a tab of days is not sorted, each post reads all of it: as many rows for all posts together as are no burden. */
const mostUnsorted = '10^6';

/** The followers of each post's own account, by cells. */
export interface OwnLevelCells {
  /** A sum over the posts of a period that have a value in a column of theirs, without the leading `=`. */
  readonly sum: (is: OwnLevel, values: Term, period: Period) => string;
  /** How many posts of a period are in such a sum. */
  readonly count: (values: Term, period: Period) => string;
  /** The level of each post of a period that can be read, as a range. */
  readonly levels: (period: Period) => string;
  /** The cell that tells why posts cannot be read beside followers; blank where they can. */
  readonly problem: string;
  /** The cells that name the accounts left out, and those of which the first reading came after a post; blank where there are none. */
  readonly leftOut: string;
  readonly readLater: string;
}

/** A period, the rows of the readings in it, and what was known as it began. */
interface ReadPeriod {
  readonly period: Period;
  readonly rows: RowCells;
  readonly start: FactCells;
}

interface Written {
  /** The first of the hidden columns. */
  readonly at: number;
  /** The row in which the block of posts begins. */
  readonly top: number;
  readonly posts: PostCells;
  readonly accounts: AccountRows;
  /** The records of posts and of days. */
  readonly records: { readonly posts: TabSummary; readonly days: TabSummary };
  readonly daysTab: DataTabCells;
  readonly periods: readonly [ReadPeriod, ...ReadPeriod[]];
  /** The first row in which a reading is looked for. */
  readonly since: string;
  readonly language: Language;
}

/** Writes in which row of the block the followers of each account were read, and what was read first where nothing was before the periods. */
const writeFirstReadings = (layout: SheetLayout, written: Written): void => {
  const { at, accounts: rows, records, daysTab, periods, since, language } = written;
  const { posts, days } = records;
  const { first, accounts } = rows;
  const readAccount = readAccountOf(posts, days);
  const keys = accounts.map(accountCellKey);
  const { last } = periods[0].rows;
  const day = `${dayFormat[language]};;`;
  const cut = (from: string, until: string): TabSummary => ({ ...days, rows: { first: from, last: until } });
  accounts.forEach((account, place) => {
    const row = first + place;
    const put = (to: number, formula: string, format: string) =>
      layout.put(row, at + to, helperCell(`=${formula}`, format));
    const read = readAccount(account);
    const readIn = read === null ? 0 : keys.indexOf(accountCellKey(read)) + 1;
    layout.put(row, at + accountColumn.read, helperCell(readIn, '0'));
    const own = ownIn(days, account);
    if (own === undefined) return;
    const isOwn = toldApart(days, own);
    const before = lastReadingCells(row).join(';');
    const early = put(accountColumn.first, `IF(MAX(${before})>0;0;${firstReading(cut(since, last), isOwn)})`, day);
    const late = put(
      accountColumn.beyond,
      `IF(MAX(${before};${early})>0;0;${firstReading(cut(last, daysTab.rows), isOwn)})`,
      day,
    );
    const firstDay = `(${early}+${late})`;
    const level = levelOn(cut(since, daysTab.rows), isOwn, firstDay);
    put(accountColumn.level, `IF(${firstDay}=0;"";${level})`, formats.count);
  });
};

/**
 * Writes, beside each post, the row of its account, the day of the last reading by then, and what was read. The rows just before its day
 * are looked through first: most accounts are read every day.
 */
const writeSteps = (
  layout: SheetLayout,
  { at, posts, accounts: rows, records, daysTab, since, language }: Written,
  { readPeriod: { period, rows: within, start }, isReadable }: { readPeriod: ReadPeriod; isReadable: string },
): void => {
  const { days, posts: postRecords } = records;
  const listed = posts.listed(period);
  const { platforms, accounts } = nameRanges(rows);
  const down = (to: number) => rangeDown(at + to, rows.first, rows.accounts.length);
  const inSums = (to: number, formula: string) =>
    absoluteAddress(layout.put(listed.sums, at + to, helperCell(`=${formula}`, '0')));
  const wide = { ...days, rows: { first: since, last: within.last } };
  const ofSeveralDays = hasSpans(days) ? `IF(COUNT(${rangeOf(wide, 'date_end')})=0;1;0)` : '1';
  const isExact = inSums(sumColumn.isExact, `IF(${daysTab.isSorted}=1;${ofSeveralDays};0)`);
  const first = inSums(sumColumn.first, `IF(${isExact}=1;${within.first};${since})`);
  for (let place = 0; place < listed.room; place++) {
    const row = listed.first + place;
    const cell = (to: number) => `$${addressOf(at + to, row)}`;
    const put = (to: number, formula: string, format: string) =>
      `$${layout.put(row, at + to, helperCell(`=IF(${isReadable}=0;0;IF(${formula}))`, format))}`;
    const inTab = postCellAt('row', row);
    const nameOf = (name: 'platform' | 'account') =>
      hasColumn(postRecords, name) ? `INDEX(${rangeOf(postRecords, name)};${inTab}-1)` : '""';
    const isOwn = `(${platforms}=${nameOf('platform')})*(${accounts}=${nameOf('account')})`;
    put(column.account, `ISNUMBER(${inTab});SUMPRODUCT(${isOwn}*(ROW(${platforms})-${rows.first}));0`, '0');
    const read = put(
      column.read,
      `${cell(column.account)}=0;0;INDEX(${down(accountColumn.read)};${cell(column.account)})`,
      '0',
    );
    const nextDay = `INT(${postCellAt('day', row)})+1`;
    const before = `MAX(${within.first};${rowsBefore(nextDay, dayRange(days))})`;
    const until = put(column.until, `${read}=0;0;IF(${isExact}=1;${before};${within.last})`, '0');
    const near = `MAX(${within.first};${until}-${nearRows(rows.accounts.length) - 1})`;
    const from = put(column.first, `${read}=0;0;IF(${isExact}=1;${near};${since})`, '0');
    const of = (ranges: string) => `INDEX(${ranges};${read})`;
    const conditions: readonly Condition[] = [
      { is: 'same', column: 'platform', value: of(platforms) },
      ...(hasColumn(days, 'account') ? [{ is: 'same', column: 'account', value: of(accounts) } as const] : []),
    ];
    const [close, all] = [from, first].map((begin) => ({ ...days, rows: { first: begin, last: until } }));
    if (close === undefined || all === undefined) throw new Error('There are two ranges.');
    const lastIn = (cut: TabSummary) => lastReadingByMask(cut, conditions, { until: `(${nextDay})` });
    const lately = put(column.near, `${read}=0;0;${lastIn(close)}`, dayFormat[language]);
    const day = put(column.day, `${lately}>0;${lately};IF(${from}>${first};${lastIn(all)};0)`, dayFormat[language]);
    const known = `IF(${of(start.before)}>0;${of(start.all)};${of(down(accountColumn.level))})`;
    const level = `IF(${day}>0;${levelByMask(all, conditions, day)};${known})`;
    put(column.level, `${read}=0;"";IF(${lately}>0;${levelByMask(close, conditions, lately)};${level})`, formats.count);
  }
};

const headings = {
  account: words.account,
  read: words.account,
  first: words.firstRow,
  until: words.lastRow,
  near: words.recent,
  day: words.readOn,
  level: words.followersThen,
} as const;

/**
 * Writes the followers that the account of each post had on its day: as last read by then or, before the first reading, as read first.
 *
 *     read 1,000 on 31 August and 1,200 on 30 September; posts of 2 and 30 September and of 5 August → 1,000, 1,200, 1,000
 */
export const writeOwnLevels = (layout: SheetLayout, written: Written): OwnLevelCells => {
  const { at, top, posts, accounts, records, daysTab, periods, language } = written;
  const check = top + above.check;
  const toRead = `${daysTab.rows}*(${periods.map(({ period }) => posts.reach(period)).join('+')})`;
  const why = `IF(OR(${daysTab.isSorted}=1;${toRead}<=${mostUnsorted});"";"${words.unsortedDays[language]}")`;
  const problem = absoluteAddress(
    layout.put(check, at + 1, helperCell(`=IF(${posts.problem}="";${why};${posts.problem})`)),
  );
  const isReadable = absoluteAddress(layout.put(check, at, helperCell(`=IF(${problem}="";1;0)`, '0')));
  for (const [name, heading] of Object.entries(headings))
    layout.put(top + above.head, at + column[name as keyof typeof column], styledCell(heading[language], 'heading'));
  writeFirstReadings(layout, written);
  for (const readPeriod of periods) writeSteps(layout, written, { readPeriod, isReadable });

  const stepsOf = (to: number, period: Period) => columnOf(posts.listed(period), at + to);
  const levelsOf = (period: Period) => cellsOf(stepsOf(column.level, period), posts.reach(period));
  const valuesOf = ({ column: name }: Term, period: Period): string =>
    rangeOf({ ...records.posts, rows: posts.listed(period).rows }, name);
  const maskOf = (values: Term, period: Period): string =>
    `ISNUMBER(${levelsOf(period)})*ISNUMBER(${valuesOf(values, period)})`;
  const count = (values: Term, period: Period): string => `IF(${isReadable}=1;SUMPRODUCT(${maskOf(values, period)});0)`;
  const inAny = (counts: (of: ReadPeriod) => string): string => `${periods.map(counts).join('+')}>0`;
  const hasReach = ({ period }: ReadPeriod) =>
    posts.posts.seen === 'reach' ? `*ISNUMBER(${posts.column('seen', period)})` : '';
  const named = (to: number, isNamed: (place: number) => string): string =>
    writeNamed(layout, accounts, { at: at + to, isNamed }) ?? '""';
  return {
    count,
    sum: (is, values, period) => {
      const added = is === 'ownLevel' ? levelsOf(period) : valuesOf(values, period);
      return `SUMPRODUCT(${maskOf(values, period)};${added})`;
    },
    levels: levelsOf,
    problem,
    leftOut: named(accountColumn.leftOut, (place) =>
      inAny((of) => {
        const steps = (to: number) => stepsOf(to, of.period);
        return `SUMPRODUCT((${steps(column.account)}=${place})*(${steps(column.level)}="")${hasReach(of)})`;
      }),
    ),
    readLater: named(accountColumn.readLater, (place) =>
      inAny(({ period, start }) => {
        const steps = (to: number) => stepsOf(to, period);
        const isFirst = `(${steps(column.read)}=${place})*(${steps(column.day)}=0)*ISNUMBER(${steps(column.level)})`;
        return `IF(INDEX(${start.before};${place})>0;0;SUMPRODUCT(${isFirst}))`;
      }),
    ),
  };
};
