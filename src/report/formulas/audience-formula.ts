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

/** Which records of a tab are of the dimension in which the target is ticked, as an array. */
export const inTargetDimension = (holding: TabSummary, ticked: string): string =>
  `(${rangeOf(holding, 'dimension')}=${dimensionAt(holding, ticked)})`;

/**
 * Followers of the newest snapshot of each account's audience, in the one dimension in which segments are ticked as the target.
 * A share is that part of the account's followers, who are all of them also where the snapshot tells no other segments:
 *
 *     Instagram, 1,000 followers: 25–34 ✓ 48%, 18–24 17.5%  →  480 of 1,000
 *     TikTok, 500 followers: 25–34 ✓ 20%                    →  100 of 500
 */
export const segmentsFormula = (
  holding: TabSummary,
  { where }: Term,
  { days, weights, ticked }: { readonly days: string; readonly weights: string; readonly ticked: string },
): string => {
  const { chosen } = holding;
  if (chosen === undefined) throw new Error('No cells tell which accounts of the audience count.');
  const isTicked = where === undefined ? '' : `*(${rangeOf(holding, where)}=TRUE)`;
  const inDimension = inTargetDimension(holding, ticked);
  const followers = rangeOf(holding, 'followers');
  const counted = `SUMPRODUCT(${chosenMask(holding, days)}*${inDimension}${isTicked};${followers})`;
  const weighted = chosenMask(holding, days, { ...chosen, counts: weights });
  const shared =
    where === undefined
      ? `SUM(${weights})`
      : `SUMPRODUCT(${weighted}*${inDimension}${isTicked}*(${followers}="");${rangeOf(holding, 'share')})`;
  return `IF(${ticked}=0;"";IFERROR(${counted}+${shared};""))`;
};
