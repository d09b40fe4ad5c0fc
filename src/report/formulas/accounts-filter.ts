import { isSameName } from '../../records/names.ts';
import { type Account, hasColumn, type TabSummary } from '../../records/tab-summary.ts';

const isNamed = (holding: TabSummary, { platform, account }: Account, accounts: readonly Account[]): boolean =>
  accounts.some(
    (chosen) =>
      isSameName('platform', chosen.platform, platform) &&
      (!hasColumn(holding, 'account') || isSameName('account', chosen.account, account)),
  );

/**
 * The summaries for a report on some accounts. What cannot tell whose it is (a site's traffic) is left out: it could be
 * another client's. All accounts where none are named.
 */
export const filterAccounts = (
  summaries: readonly TabSummary[],
  accounts: readonly Account[] | undefined,
): readonly TabSummary[] => {
  if (accounts === undefined || accounts.length === 0) return summaries;
  return summaries.flatMap((holding) => {
    if (!hasColumn(holding, 'platform')) return [];
    const only = holding.accounts.filter((own) => isNamed(holding, own, accounts));
    if (only.length === 0) return [];
    // All of them need no telling apart, and a formula without it reads easier.
    return [only.length === holding.accounts.length ? holding : { ...holding, accounts: only, only }];
  });
};
