import type { Choices } from '../../contract/choices.ts';
import { isSameName, nameKeyOf } from '../../records/names.ts';
import {
  type Account,
  accountCellKey,
  type ChosenAccounts,
  hasColumn,
  isSameAccount,
  type RowCells,
  type TabSummary,
} from '../../records/tab-summary.ts';
import type { Language } from '../../text/language.ts';
import { absoluteAddress, addressOf, rangeDown } from '../formulas/address.ts';
import { inTargetDimension } from '../formulas/audience-formula.ts';
import { countOver, newestDay, sumOver } from '../formulas/criteria.ts';
import { dayRange, rangeOf, rowsBefore } from '../formulas/formula-range.ts';
import {
  dayBeforeFormula,
  earlierDayFormula,
  endDayFormula,
  lastReading,
  levelFormula,
  type Readings,
  recentDayFormula,
  startDayFormula,
} from '../formulas/level-formula.ts';
import { type Condition, recordMask, within } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { known, ofAccount } from '../formulas/term.ts';
import { dayFormat, formats } from '../layout/formats.ts';
import { detailCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { words } from './calculation-words.ts';
import type { DataTabCells, Period } from './periods.ts';

/** The accounts of a file, a row each. */
export interface AccountRows {
  readonly first: number;
  readonly accounts: readonly Account[];
}

/** The rows of headings: the periods, and below them what is known. */
const headRows = 2;

const column = { account: 0, network: 1, counts: 3, ofNetwork: 4, recent: 5, earlier: 6 };

/** Every account of a file once, whatever kinds of records tell of it. */
export const accountsOf = (holdings: readonly TabSummary[]): readonly Account[] => [
  ...new Map(
    holdings.flatMap(({ accounts }) => accounts.map((account) => [accountCellKey(account), account] as const)),
  ).values(),
];

/** The columns of a fact: the day of a reading before the period, that which counts, and what was read then. */
const perFact = 3;

/** The first column behind those of some facts. */
export const factColumns = (facts: number): number => column.earlier + 1 + perFact * facts;

/** Takes the rows of the block: two of headings, one for each account, and one for all together. */
export const takeAccounts = (layout: SheetLayout, accounts: readonly Account[]): AccountRows => {
  const head = layout.take(headRows + accounts.length + 1);
  return { first: head + headRows, accounts };
};

const down = ({ first, accounts }: AccountRows, at: number): string => rangeDown(at, first, accounts.length);

/** The ranges by which the records of a tab are known to be of an account that counts. */
export const chosenOf = (rows: AccountRows, holding: TabSummary): ChosenAccounts => ({
  platforms: down(rows, column.network),
  accounts: down(rows, column.account),
  counts: down(rows, hasColumn(holding, 'account') ? column.counts : column.ofNetwork),
});

/** The account of a tab that a row of the block is about, where it counts. */
export const ownIn = ({ accounts, only }: TabSummary, account: Account): Account | undefined =>
  (only ?? accounts).find((each) => isSameAccount(each, account));

/** The conditions that a record is of an account. One that is alone needs no telling apart, and a formula without it reads easier. */
export const toldApart = (holding: TabSummary, account: Account): ReturnType<typeof ofAccount> =>
  holding.accounts.length === 1 && holding.only === undefined ? [] : ofAccount(holding, account);

/** Writes whose records count. */
export const writeAccounts = (
  layout: SheetLayout,
  rows: AccountRows,
  { accounts: chosen = [], client, language }: Pick<Choices, 'accounts' | 'client' | 'language'>,
): void => {
  const { first, accounts } = rows;
  (['account', 'network', null, 'counts', 'ofNetwork'] as const).forEach((word, at) => {
    if (word !== null) layout.put(first - 1, at, styledCell(words[word][language], at < 2 ? 'headingLeft' : 'heading'));
  });
  const isEvery = client === undefined && chosen.length === 0;
  const seen = new Set<string>();
  accounts.forEach((account, at) => {
    const row = first + at;
    const counts = isEvery || chosen.some((own) => isSameAccount(own, account));
    const network = nameKeyOf('platform')(account.platform);
    const isFirst =
      (isEvery || chosen.some(({ platform }) => isSameName('platform', platform, account.platform))) &&
      !seen.has(network);
    if (isFirst) seen.add(network);
    layout.put(row, column.account, styledCell(account.account, 'plain'));
    layout.put(row, column.network, styledCell(account.platform, 'plain'));
    layout.put(row, column.counts, styledCell(counts ? 1 : 0, 'figure', '"✓";;"–"'));
    layout.put(row, column.ofNetwork, styledCell(isFirst ? 1 : 0, 'soft9', '0'));
  });
  layout.put(first + accounts.length, column.account, styledCell(words.together[language], 'name'));
};

/**
 * What is known of each account: its followers as a period begins or ends, or how many of those that it had as the
 * period began unfollowed in it.
 */
export type AccountFact = 'start' | 'end' | 'unfollows';

/** A column of the block: what it tells, and of which period. */
export interface FactColumn {
  readonly fact: AccountFact;
  readonly period: Period;
}

/** The cells of an account with its last reading before the first period: lately, and where there is none, earlier. */
export const lastReadingCells = (row: number): readonly [recent: string, earlier: string] => [
  `$${addressOf(column.recent, row)}`,
  `$${addressOf(column.earlier, row)}`,
];

/** The columns by which a record's account is found: its platform and its name. */
export const nameRanges = (rows: AccountRows): { readonly platforms: string; readonly accounts: string } => ({
  platforms: down(rows, column.network),
  accounts: down(rows, column.account),
});

/** Where what is known of the accounts at a day stands. */
export interface FactCells {
  /** A cell for each account. */
  readonly all: string;
  /** A cell for each account with the day of its last reading before the period, 0 where there is none; blank for an end. */
  readonly before: string;
  /** The cell of all of them together; blank where nothing is known. */
  readonly together: string;
}

/** Writes, for each account that counts, the day of a reading and what it read; gives where. */
export const writeFacts = (
  layout: SheetLayout,
  rows: AccountRows,
  {
    holding,
    since,
    facts,
    language,
  }: {
    readonly holding: TabSummary;
    /** The window in which readings are looked for first, as cells: its rows, and the first day of the first period. */
    readonly since: { readonly rows: RowCells; readonly firstDay: string };
    readonly facts: readonly (FactColumn & { readonly rows: RowCells })[];
    readonly language: Language;
  },
): readonly FactCells[] => {
  const { first, accounts } = rows;
  const day = `${dayFormat[language]};;"${dash}"`;
  const last = first + accounts.length;
  const readingsOf = (account: Account, row: number, until: RowCells): Readings => ({
    holding: { ...holding, rows: { first: since.rows.first, last: until.last } },
    earlier: { ...holding, rows: { first: '1', last: since.rows.first } },
    own: toldApart(holding, account),
    recentDay: lastReadingCells(row)[0],
    earlierDay: lastReadingCells(row)[1],
  });
  const readable = accounts.map((account) => ownIn(holding, account));
  readable.forEach((account, place) => {
    const row = first + place;
    if (account === undefined) return;
    const readings = readingsOf(account, row, since.rows);
    layout.put(row, column.recent, detailCell(`=${recentDayFormula(readings, since.firstDay)}`, day));
    layout.put(row, column.earlier, detailCell(`=${earlierDayFormula(readings, since.firstDay)}`, day));
  });
  layout.put(first - 1, column.recent, styledCell(words.recent[language], 'heading'));
  layout.put(first - 1, column.earlier, styledCell(words.earlier[language], 'heading'));
  return facts.map(({ fact, period, rows: until }, at) => {
    const beforeColumn = factColumns(at);
    const [dayColumn, valueColumn] = [beforeColumn + 1, beforeColumn + 2];
    const isStart = fact === 'start';
    const all = down(rows, valueColumn);
    const cells = (): FactCells => {
      const together = layout.put(last, valueColumn, detailCell(`=IF(COUNT(${all})=0;"";SUM(${all}))`, formats.count));
      return { all, before: down(rows, beforeColumn), together: absoluteAddress(together) };
    };
    if (fact === 'unfollows') {
      layout.put(first - headRows, dayColumn, styledCell(period.name, 'heading'));
      layout.put(first - 1, dayColumn, styledCell(words.recordsTold[language], 'heading'));
      layout.put(first - 1, valueColumn, styledCell(words.unfollowsSince[language], 'heading'));
      const startAt = facts.findIndex((each) => each.fact === 'start' && each.period.at === period.at);
      readable.forEach((account, place) => {
        const row = first + place;
        if (account === undefined) {
          layout.put(row, valueColumn, styledCell(dash, 'soft9'));
          return;
        }
        const records = { ...holding, rows: until };
        const conditions: readonly Condition[] = [within(period.span), ...toldApart(holding, account)];
        const counted = countOver(records, [...conditions, ...known('unfollows')]);
        const days = layout.put(row, dayColumn, detailCell(`=${counted}`, formats.count));
        // Blank where it does not tell, or not of how many.
        const isTold = `AND(ISNUMBER(${addressOf(factColumns(startAt) + 2, row)});${days}>0)`;
        const sum = sumOver(records, 'unfollows', conditions);
        layout.put(row, valueColumn, detailCell(`=IF(${isTold};${sum};"")`, formats.count));
      });
      return cells();
    }
    layout.put(first - headRows, isStart ? beforeColumn : dayColumn, styledCell(period.name, 'heading'));
    if (isStart) layout.put(first - 1, beforeColumn, styledCell(words.readBefore[language], 'heading'));
    layout.put(first - 1, dayColumn, styledCell(words.readOn[language], 'heading'));
    layout.put(
      first - 1,
      valueColumn,
      styledCell(words[isStart ? 'followersStart' : 'followersEnd'][language], 'heading'),
    );
    readable.forEach((account, place) => {
      const row = first + place;
      if (account === undefined) {
        layout.put(row, valueColumn, styledCell(dash, 'soft9'));
        return;
      }
      const readings = readingsOf(account, row, until);
      const dayFormula = (() => {
        if (fact === 'end') return endDayFormula(readings, period.span);
        const before = layout.put(row, beforeColumn, detailCell(`=${dayBeforeFormula(readings, period.span)}`, day));
        return startDayFormula(readings, period.span, before);
      })();
      const cell = layout.put(row, dayColumn, detailCell(`=${dayFormula}`, day));
      layout.put(row, valueColumn, detailCell(`=${levelFormula(readings, cell)}`, formats.count));
    });
    return cells();
  });
};

/**
 * Writes the names of the accounts that meet a condition, which is told of each by its place from 1; gives the cell with all of
 * them, blank where there are none. Each row goes on with the text of the row above it, so that no formula grows.
 */
export const writeNamed = (
  layout: SheetLayout,
  { first, accounts }: AccountRows,
  { at, isNamed }: { readonly at: number; readonly isNamed: (place: number) => string },
): string | null => {
  const cells = accounts.map((_, place) => {
    const row = first + place;
    const [name, network] = [column.account, column.network].map((each) => `$${addressOf(each, row)}`);
    const called = `IF(${name}="";${network};${name}&IF(${network}="";"";" ("&${network}&")"))`;
    const above = place === 0 ? '""' : addressOf(at, row - 1);
    const joined = place === 0 ? called : `${above}&IF(${above}="";"";", ")&${called}`;
    return layout.put(row, at, helperCell(`=IF(${isNamed(place + 1)};${joined};${above})`));
  });
  const all = cells[cells.length - 1];
  return all === undefined ? null : absoluteAddress(all);
};

/** Writes the names of the accounts that are in no growth, since nothing is known of their followers before the period; see `writeNamed`. */
export const writeLeftOut = (
  layout: SheetLayout,
  rows: AccountRows,
  { start, end, at }: { readonly start: FactCells; readonly end: FactCells; readonly at: number },
): string | null =>
  writeNamed(layout, rows, {
    at,
    isNamed: (place) => `AND(ISNUMBER(INDEX(${end.all};${place}));NOT(ISNUMBER(INDEX(${start.all};${place}))))`,
  });

/** The columns of a period's newest snapshots: looked for lately, earlier where there is none, and which counts; so the followers. */
export const newestColumns = 8;

/** The newest snapshots of the audience up to a day. */
export interface NewestSnapshots {
  /** The range with the day of each account's. */
  readonly days: string;
  /** The range with how many followers each account's shares are of; 0 where it tells followers itself, or nobody knows them. */
  readonly weights: string;
  /** The rows that can hold one of them. */
  readonly rows: RowCells;
}

/** The readings of followers up to the end of a period, and the first row in which they are looked for first. */
interface Followers {
  readonly holding: TabSummary;
  readonly since: string;
  readonly last: string;
}

/** The followers that an account had on the day of a cell, by its last reading up to then; blank where there is none. */
const followersOn = (
  { holding, since, last }: Followers,
  own: ReturnType<typeof ofAccount>,
  {
    day,
    put,
  }: {
    readonly day: string;
    readonly put: Readonly<Record<'late' | 'early' | 'read', (formula: string) => string>>;
  },
): string => {
  const cut = {
    holding: { ...holding, rows: { first: since, last } },
    earlier: { ...holding, rows: { first: '1', last: since } },
    own,
  };
  const until = `(${day}+1)`;
  const onlyWith = (formula: string) => `IF(ISNUMBER(${day});${formula};0)`;
  const recentDay = put.late(onlyWith(lastReading(cut.holding, own, { until })));
  const earlierDay = put.early(onlyWith(`IF(${recentDay}>0;0;${lastReading(cut.earlier, own, { until })})`));
  return levelFormula({ ...cut, recentDay, earlierDay }, put.read(`MAX(${recentDay};${earlierDay})`));
};

/** Writes the day of each account's newest snapshot of its audience up to a day, and how many followers its shares are of. */
export const writeNewest = (
  layout: SheetLayout,
  rows: AccountRows,
  {
    holding,
    followers,
    until,
    tab,
    ticked,
    rows: { since, last },
    at,
  }: {
    readonly holding: TabSummary;
    /** `null` where nobody has read any. */
    readonly followers: Followers | null;
    /** The cell of the day. */
    readonly until: string;
    readonly tab: Pick<DataTabCells, 'isSorted' | 'inOrderFrom'> | undefined;
    /** The cell with the row of the first segment that is ticked; 0 where none is. */
    readonly ticked: string;
    /** The first row in which a snapshot is looked for first, and the last that can matter. */
    readonly rows: { readonly since: string; readonly last: string };
    readonly at: number;
  },
): NewestSnapshots => {
  const { first, accounts } = rows;
  const [recent, earlier, newest] = [at, at + 1, at + 2];
  const [lateReading, earlyReading, reading, level, weight] = [at + 3, at + 4, at + 5, at + 6, at + 7];
  const found = accounts.map((account, place) => ({ row: first + place, account, own: ownIn(holding, account) }));
  const put = (column: number, row: number, formula: string) =>
    layout.put(row, column, detailCell(`=${formula}`, column < level ? 'yyyy-mm-dd' : formats.count));
  for (const { row, own } of found) {
    if (own === undefined) {
      put(newest, row, `"${dash}"`);
      continue;
    }
    const dayIn = (cut: RowCells) => newestDay({ ...holding, rows: cut }, until, toldApart(holding, own));
    const lately = put(recent, row, dayIn({ first: since, last }));
    const before = put(earlier, row, `IF(${lately}>0;0;${dayIn({ first: '1', last: since })})`);
    // A blank day is 0: where there is no snapshot, no day is the newest.
    put(newest, row, `IF(MAX(${lately};${before})=0;"${dash}";MAX(${lately};${before}))`);
  }
  const days = down(rows, newest);
  const begin = `IF(COUNT(${days})=0;${last};MIN(${last};${rowsBefore(`MIN(${days})`, dayRange(holding))}+1))`;
  const isFound =
    tab === undefined ? 'FALSE' : `AND(${tab.isSorted}=1;OR(COUNT(${days})=0;MIN(${days})>=${tab.inOrderFrom}))`;
  const begins = layout.put(first + accounts.length, newest, detailCell(`=IF(${isFound};${begin};1)`, '0'));
  const snapshots = { ...holding, rows: { first: absoluteAddress(begins), last } };
  const isAlone = `SUMPRODUCT(ISNUMBER(${days})*${chosenOf(rows, holding).counts})=1`;
  const isOfNumbers = (mask: string, column: 'share' | 'followers') =>
    `SUMPRODUCT(${mask}*ISNUMBER(${rangeOf(snapshots, column)}))`;
  for (const { row, account, own } of found) {
    if (own === undefined) {
      put(weight, row, '0');
      continue;
    }
    const day = addressOf(newest, row);
    const read = followers === null ? undefined : ownIn(followers.holding, account);
    const known =
      followers === null || read === undefined
        ? '""'
        : put(
            level,
            row,
            followersOn(followers, toldApart(followers.holding, read), {
              day,
              put: {
                late: (formula) => put(lateReading, row, formula),
                early: (formula) => put(earlyReading, row, formula),
                read: (formula) => put(reading, row, formula),
              },
            }),
          );
    const ofDay = [{ is: 'same', column: 'date', value: day } as const, ...toldApart(holding, own)];
    const snapshot = `${recordMask(snapshots, ofDay)}*${inTargetDimension(snapshots, ticked)}`;
    const hasShares = `AND(${isOfNumbers(snapshot, 'share')}>0;${isOfNumbers(snapshot, 'followers')}=0)`;
    // The shares of one account need no weighing.
    const of = `IF(ISNUMBER(${known});${known};IF(${isAlone};1;0))`;
    const weighed = `IFERROR(IF(${hasShares};${of};0);0)`;
    put(weight, row, `IF(AND(ISNUMBER(${day});${ticked}>0);${weighed};0)`);
  }
  return { days, weights: down(rows, weight), rows: snapshots.rows };
};
