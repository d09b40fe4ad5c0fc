import { positionOf } from '../../records/kinds.ts';
import { isSameName } from '../../records/names.ts';
import { type Account, isSameAccount, type TabSummary } from '../../records/tab-summary.ts';

const namesAccounts = ({ kind }: TabSummary) => positionOf(kind, 'account') >= 0;

/** Each account of the file once. Records that name a platform alone go with each of its accounts. */
export const accountsOf = (holdings: readonly TabSummary[]): readonly Account[] => {
  const named = holdings.filter(namesAccounts).flatMap(({ accounts }) => accounts);
  const others = holdings.filter((holding) => !namesAccounts(holding)).flatMap(({ accounts }) => accounts);
  return [
    ...named,
    ...others.filter(({ platform }) => !named.some((each) => isSameName('platform', each.platform, platform))),
  ].filter((own, at, all) => all.findIndex((each) => isSameAccount(own, each)) === at);
};
