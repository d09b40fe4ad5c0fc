import type { TabSummary } from '../../../records/tab-summary.ts';
import { rangeDown } from '../../formulas/address.ts';
import { rangeOf } from '../../formulas/formula-range.ts';
import { helperCell } from '../../layout/planned-cell.ts';
import type { SheetLayout } from '../../layout/sheet-layout.ts';
import { type AccountRows, nameRanges, ownIn } from '../accounts.ts';

/** The accounts of a file by their names, each with the day on which its posts were seen last. */
export interface NewestOfAccounts {
  readonly platforms: string;
  readonly accounts: string;
  readonly newest: string;
  /** The cell with the last day of all: that of an account which the calculation does not know. */
  readonly last: string;
}

/** Writes in the rows of the accounts when posts of the period were seen last: accounts are not all exported on one day. */
export const writeNewestOfAccounts = (
  layout: SheetLayout,
  {
    accounts: hidden,
    holding,
    listed,
    seen,
    newest: last,
  }: {
    readonly accounts: { readonly rows: AccountRows; readonly at: number } | null;
    readonly holding: TabSummary;
    readonly listed: string;
    readonly seen: string;
    readonly newest: string;
  },
): NewestOfAccounts | null => {
  if (hidden === null) return null;
  const { rows, at } = hidden;
  const { platforms, accounts } = nameRanges(rows);
  rows.accounts.forEach((account, place) => {
    if (ownIn(holding, account) === undefined) return;
    const isOwn = (['platform', 'account'] as const)
      .map((name, part) => `(${rangeOf(holding, name)}=INDEX(${[platforms, accounts][part]};${place + 1}))`)
      .join('*');
    const day = `SUMPRODUCT(MAX(${listed}*${isOwn}*${seen}))`;
    layout.put(rows.first + place, at, helperCell(`=IFERROR(${day};0)`, '0'));
  });
  return { platforms, accounts, newest: rangeDown(at, rows.first, rows.accounts.length), last };
};

/** The day on which posts of an account were seen last, by its names, without the leading `=`. */
export const accountNewest = (
  { platforms, accounts, newest, last }: NewestOfAccounts,
  of: { readonly platform: string; readonly account: string },
): string => {
  const own = `SUMPRODUCT((${platforms}=${of.platform})*(${accounts}=${of.account})*${newest})`;
  return `IF(${own}=0;${last};${own})`;
};
