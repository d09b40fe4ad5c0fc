import type { TabSummary } from '../../records/tab-summary.ts';
import { rangeOf } from './formula-range.ts';
import { accountsMask, chosenMask } from './mask.ts';
import type { Term } from './term.ts';

/** The same records, each account by itself where there are several: each has a newest snapshot of its own. */
export const byAccount = (holding: TabSummary): TabSummary =>
  holding.accounts.length > 1 ? { ...holding, only: holding.only ?? holding.accounts } : holding;

/** The place in a column of the first record that a mask lets through; beyond the column where there is none. */
const firstPlaceFormula = (range: string, mask: string): string => `SUMPRODUCT(MIN(ROW(${range})-1+10^9*(1-${mask})))`;

/** The dimension of the audience in which the report's accounts tick a segment, by the first of them; an error where none is. */
export const audienceDimensionOf = (holding: TabSummary): string => {
  const [dimension, target] = (['dimension', 'in_target'] as const).map((name) => rangeOf(holding, name));
  const own = accountsMask(holding);
  const place = own === null ? `MATCH(TRUE;${target};0)` : firstPlaceFormula(target ?? '', `${own}*(${target}=TRUE)`);
  return `INDEX(${dimension};${place})`;
};

/** Followers of the newest snapshot of each account's audience, in the one dimension in which segments are ticked as the target. */
export const segmentsFormula = (
  holding: TabSummary,
  { column, where }: Term,
  { newest, whole }: { readonly newest: string; readonly whole: TabSummary },
): string => {
  const ticked = where === undefined ? '' : `*(${rangeOf(holding, where)}=TRUE)`;
  const inDimension = `(${rangeOf(holding, 'dimension')}=${audienceDimensionOf(whole)})`;
  return `IFERROR(SUMPRODUCT(${chosenMask(holding, newest)}*${inDimension}${ticked};${rangeOf(holding, column)});"")`;
};
