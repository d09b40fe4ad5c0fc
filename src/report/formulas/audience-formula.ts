import type { TabSummary } from '../../records/tab-summary.ts';
import { rangeOf, wholeRangeOf } from './formula-range.ts';
import { accountsMask, chosenMask } from './mask.ts';
import type { Term } from './term.ts';

/** The same records, each account by itself where there are several: each has a newest snapshot of its own. */
export const byAccount = (holding: TabSummary): TabSummary =>
  holding.accounts.length > 1 ? { ...holding, only: holding.only ?? holding.accounts } : holding;

/** The place in a column of the first record that a mask lets through; beyond the column where there is none. */
const firstPlaceFormula = (range: string, mask: string): string => `SUMPRODUCT(MIN(ROW(${range})-1+10^9*(1-${mask})))`;

/** The row of the first segment that the report's accounts tick, without the leading `=`; 0 where they tick none. */
export const tickedPlaceFormula = (holding: TabSummary): string => {
  const target = rangeOf(holding, 'in_target');
  const own = accountsMask(holding);
  if (own === null) return `IFERROR(MATCH(TRUE;${target};0);0)`;
  const place = firstPlaceFormula(target, `${own}*(${target}=TRUE)`);
  return `IF(${place}>ROWS(${target});0;${place})`;
};

/** The dimension of the audience in which a segment is ticked, by the cell with its row. */
export const dimensionAt = (holding: TabSummary, place: string): string =>
  `INDEX(${wholeRangeOf(holding, 'dimension')};${place})`;

/** Followers of the newest snapshot of each account's audience, in the one dimension in which segments are ticked as the target. */
export const segmentsFormula = (
  holding: TabSummary,
  { column, where }: Term,
  { newest, ticked }: { readonly newest: string; readonly ticked: string },
): string => {
  const isTicked = where === undefined ? '' : `*(${rangeOf(holding, where)}=TRUE)`;
  const inDimension = `(${rangeOf(holding, 'dimension')}=${dimensionAt(holding, ticked)})`;
  const sum = `SUMPRODUCT(${chosenMask(holding, newest)}*${inDimension}${isTicked};${rangeOf(holding, column)})`;
  return `IF(${ticked}=0;"";IFERROR(${sum};""))`;
};
