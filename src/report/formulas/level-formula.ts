import type { ColumnName } from '../../records/kinds.ts';
import type { Account, TabSummary } from '../../records/tab-summary.ts';
import { areCriteria, criteriaFor, sumOver } from './criteria.ts';
import { hasSpans, lastDaysArray, rangeOf, type SpanCells } from './formula-range.ts';
import { type Condition, recordMask } from './mask.ts';
import { known, ofAccount } from './term.ts';

/** The level as arrays tell it: one that is known for several days is known on the last of them. */
const levelByMask = (
  holding: TabSummary,
  column: ColumnName,
  lastOf: (days: string, known: string) => string,
): string => {
  const days = lastDaysArray(holding);
  const values = rangeOf(holding, column);
  return holding.accounts
    .map((account) => {
      const isAlone = ownOf(holding, account).length === 0;
      const mask = recordMask(holding, [
        ...known(column, 'date'),
        ...(isAlone ? [] : [{ is: 'of', accounts: [account] } as const]),
      ]);
      return `SUMPRODUCT(MAX((${days}=${lastOf(days, mask)})*${mask}*${values}))`;
    })
    .join('+');
};

/** Whether a tab's levels need arrays: some are known for several days, or an account has a name that is no criterion. */
const needsMask = (holding: TabSummary): boolean =>
  (hasSpans(holding) && holding.filled.includes('date_end') && holding.accounts.length > 0) ||
  !holding.accounts.every((account) => areCriteria(ownOf(holding, account)));

/** The conditions that a level is of one account. One that is alone needs no telling apart, and a formula without it reads easier. */
const ownOf = (holding: TabSummary, account: Account): readonly Condition[] =>
  holding.accounts.length > 1 || holding.only !== undefined ? ofAccount(holding, account) : [];

/** The level of followers at a day: for each account the last value known by then, added up. */
const levelOf = (holding: TabSummary, column: ColumnName, dayOf: (conditions: string) => string): string =>
  holding.accounts
    .map((account) => {
      const own = ownOf(holding, account);
      const day = dayOf(criteriaFor(holding, [...own, ...known(column)]).join(';'));
      return sumOver(holding, column, [{ is: 'same', column: 'date', value: day }, ...own]);
    })
    .join('+') || '0';

/** The level as a period ends, without the leading `=`. */
export const endOf = (holding: TabSummary, column: ColumnName, { to }: SpanCells): string => {
  const days = rangeOf(holding, 'date');
  if (needsMask(holding))
    return levelByMask(holding, column, (last, mask) => `SUMPRODUCT(MAX(${last}*(${last}<${to}+1)*${mask}))`);
  return levelOf(holding, column, (known) => `MAXIFS(${days};${days};"<"&${to}+1;${known})`);
};

/** The level as the period began: the last value before it or, where the data begins inside it, the first value in it. */
export const startOf = (holding: TabSummary, column: ColumnName, { from, to }: SpanCells): string => {
  const days = rangeOf(holding, 'date');
  if (needsMask(holding))
    return levelByMask(holding, column, (last, mask) => {
      const before = `${last}*(${last}<${from})*${mask}`;
      const within = `(${last}>=${from})*(${last}<${to}+1)*${mask}`;
      return `IF(SUMPRODUCT(MAX(${before}))>0;SUMPRODUCT(MAX(${before}));SUMPRODUCT(MIN(${last}+10^9*(1-${within}))))`;
    });
  return levelOf(holding, column, (known) => {
    const before = `${days};"<"&${from};${known}`;
    return `IF(COUNTIFS(${before})>0;MAXIFS(${days};${before});MINIFS(${days};${days};">="&${from};${days};"<"&${to}+1;${known}))`;
  });
};
