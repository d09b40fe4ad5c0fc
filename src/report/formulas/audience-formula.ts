import type { TabSummary } from '../../records/tab-summary.ts';
import { formulaOverAccounts, newestDay, sumOver } from './criteria.ts';
import { rangeOf, type SpanCells } from './formula-range.ts';
import { accountsMask } from './mask.ts';
import type { Term } from './term.ts';

/** The same records, each account by itself where there are several: each has a newest snapshot of its own. */
export const byAccount = (holding: TabSummary): TabSummary =>
  holding.accounts.length > 1 ? { ...holding, only: holding.only ?? holding.accounts } : holding;

/** The place in a column of the first record that a mask lets through; beyond the column where there is none. */
export const firstPlaceFormula = (range: string, mask: string): string =>
  `SUMPRODUCT(MIN(ROW(${range})-1+10^9*(1-${mask})))`;

/** The dimension of the audience in which the report's accounts tick a segment, by the first of them; an error where none is. */
export const audienceDimensionOf = (holding: TabSummary): string => {
  const [dimension, target] = (['dimension', 'in_target'] as const).map((name) => rangeOf(holding, name));
  const own = accountsMask(holding);
  const place = own === null ? `MATCH(TRUE;${target};0)` : firstPlaceFormula(target ?? '', `${own}*(${target}=TRUE)`);
  return `INDEX(${dimension};${place})`;
};

/** Followers of the newest snapshot of each account's audience, in the one dimension in which segments are ticked as the target. */
export const segmentsOf = (holding: TabSummary, term: Term, { to }: SpanCells): string =>
  formulaOverAccounts(byAccount(holding), (own) =>
    sumOver(holding, term.column, [
      { is: 'same', column: 'date', value: newestDay(holding, to, own) },
      { is: 'same', column: 'dimension', value: audienceDimensionOf(holding) },
      ...(term.where === undefined ? [] : [{ is: 'ticked', column: term.where } as const]),
      ...own,
    ]),
  );
