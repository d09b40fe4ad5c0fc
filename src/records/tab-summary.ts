import type { WorkingHours } from '../calendar/working-hours.ts';
import { cellKey } from '../text/name-key.ts';
import type { MonthCounts } from './days/months.ts';
import { type ColumnName, type Kind, positionOf } from './kinds.ts';
import { isSameName, nameKeyOf } from './names.ts';

/** One file or paste that records came from. */
export interface Origin {
  /** The name of the source ('Meta content', 'GA4 report'), in the language of the import. */
  readonly source: string;
  readonly file: string | null;
  readonly rows: number;
  readonly leftOut: number;
  readonly from: number | null;
  readonly to: number | null;
  /** The days of its shortest record, where none is of a single day. */
  readonly shortest?: number;
  /** The accounts that it names, or the clients where its kind knows no accounts; absent where it names none or very many. */
  readonly owners?: readonly string[];
}

/** One account of one network; blank where unknown. */
export interface Account {
  readonly platform: string;
  readonly account: string;
}

/** An account that a network calls otherwise than before. */
export interface AccountRename {
  readonly platform: string;
  readonly from: string;
  readonly to: string;
}

/** Whether two accounts are one: networks also by their aliases. */
export const isSameAccount = (one: Account, other: Account): boolean =>
  isSameName('platform', one.platform, other.platform) && isSameName('account', one.account, other.account);

/** What one account is known by, however its network and its name are written. */
export const accountKey = ({ platform, account }: Account): string =>
  JSON.stringify([nameKeyOf('platform')(platform), nameKeyOf('account')(account)]);

/** What a spreadsheet takes for one account where it compares both names as they are written. */
export const accountCellKey = ({ platform, account }: Account): string => cellKey(JSON.stringify([platform, account]));

/** An account and the client whose it is; blank where nobody has said. */
export interface ClientAccount extends Account {
  readonly client: string;
}

/** Ranges with a row for each account of a file: its platform, its name, and 1 where it counts. */
export interface ChosenAccounts {
  readonly platforms: string;
  readonly accounts: string;
  /** Where records tell no account: 1 once for each platform of which an account counts. */
  readonly counts: string;
}

/** The rows of a tab that a formula reads, counted from 1, as cells or numbers. */
export interface RowCells {
  readonly first: string;
  readonly last: string;
  /** The cells with the days of a period, and with how many records of several days begin in it. */
  readonly severalDays?: { readonly from: string; readonly to: string; readonly count: string };
}

/** The columns of which a tab remembers the different texts. */
export const namedColumns = [
  'format',
  'campaign',
  'source',
  'medium',
  'dimension',
  'segment',
  'type',
  'client',
] as const;
export type NamedColumn = (typeof namedColumns)[number];

/** What a data tab holds, kept with the tab so that a report can be planned without reading a row. Days are serial numbers. */
export interface TabSummary {
  readonly kind: Kind;
  /** The tab's name now. */
  readonly tab: string;
  /** The columns in which any row has a value. */
  readonly filled: readonly ColumnName[];
  /** Each platform and account that has rows; blank where unknown. */
  readonly accounts: readonly Account[];
  readonly currencies: readonly string[];
  /** Where each column of the kind stands in the tab now, from 0; -1 where it was deleted. In their own order where absent. */
  readonly columns?: readonly number[];
  /** Only these accounts count, of all that the tab holds; all where absent. */
  readonly only?: readonly Account[];
  /** Only records of this client count, by all its spellings there, of a kind whose records name no account; all where absent. */
  readonly client?: readonly string[];
  /** The cells by which a formula knows the accounts of `only`. */
  readonly chosen?: ChosenAccounts;
  /** The rows that a formula reads; the whole column where absent. */
  readonly rows?: RowCells;
  /** Only this time counts as waiting for an answer; all time where absent. */
  readonly hours?: WorkingHours;
  /** The different texts of a column, those with the most rows first; blank where a row has none. Left out where not known. */
  readonly names?: Readonly<Partial<Record<NamedColumn, readonly string[]>>>;
  /** How many records each month has, of the kinds that a report lists one by one; left out of the others. */
  readonly months?: MonthCounts;
  /** Accounts whose name changed by what its exports told, the last of them last. Absent where none did. */
  readonly renamed?: readonly AccountRename[];
  /** The tab with what its posts had on earlier days; absent where there is none. */
  readonly snapshots?: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The days of its shortest record, where none is of a single day. */
  readonly shortest?: number;
  readonly origins: readonly Origin[];
}

/** Whether records of a tab have a column: their kind has it, and the tab neither lost it nor was made before it came. */
export const hasColumn = ({ kind, columns }: Pick<TabSummary, 'kind' | 'columns'>, name: ColumnName): boolean => {
  const position = positionOf(kind, name);
  return position >= 0 && columns?.[position] !== -1;
};

/** What a file holds, by kind. */
export type TabSummaries = ReadonlyMap<Kind, TabSummary>;
