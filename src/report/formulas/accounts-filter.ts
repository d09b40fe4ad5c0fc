import type { Choices } from '../../contract/choices.ts';
import { positionOf } from '../../records/kinds.ts';
import { withNewNames } from '../../records/merging/known-renames.ts';
import { isSameName } from '../../records/names.ts';
import { type Account, hasColumn, type TabSummary } from '../../records/tab-summary.ts';

const isNamed = (holding: TabSummary, { platform, account }: Account, accounts: readonly Account[]): boolean =>
  accounts.some(
    (chosen) =>
      isSameName('platform', chosen.platform, platform) &&
      (!hasColumn(holding, 'account') || isSameName('account', chosen.account, account)),
  );

const ofAccounts = (holding: TabSummary, accounts: readonly Account[]): readonly TabSummary[] => {
  if (!hasColumn(holding, 'platform')) return [];
  const only = holding.accounts.filter((own) => isNamed(holding, own, accounts));
  if (only.length === 0) return [];
  // All of them need no telling apart, and a formula without it reads easier.
  return [only.length === holding.accounts.length ? holding : { ...holding, accounts: only, only }];
};

/** What is a client's of a tab whose records name no accounts: those that say so. */
const ofClient = (holding: TabSummary, client: string): readonly TabSummary[] => {
  // Somebody may have typed it otherwise than imports write it.
  const named = holding.names?.client?.filter((name) => isSameName('client', name, client)) ?? [];
  return named.length === 0 || !hasColumn(holding, 'client') ? [] : [{ ...holding, client: named }];
};

/**
 * The summaries for a report on some accounts, or on a client by the client's accounts. What cannot tell whose it is (a site's
 * traffic without a client) is left out: it could be another client's. All accounts where none are named.
 */
export const filterAccounts = (
  summaries: readonly TabSummary[],
  { accounts = [], client }: Pick<Choices, 'accounts' | 'client'>,
): readonly TabSummary[] => {
  if (client === undefined)
    return accounts.length === 0
      ? summaries
      : summaries.flatMap((holding) => ofAccounts(holding, withNewNames(accounts, summaries)));
  return summaries.flatMap((holding) => {
    if (positionOf(holding.kind, 'account') < 0) return ofClient(holding, client);
    return hasColumn(holding, 'account') ? ofAccounts(holding, accounts) : [];
  });
};
