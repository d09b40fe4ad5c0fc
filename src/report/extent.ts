import type { Holding } from '../records/holding.ts';
import { accountsMask, dayColumn, lastDayColumn, overAccounts, rangeOf, type Span } from './formulas.ts';

/** How many records of the report's accounts there are, in a span or at all, without the leading `=`. */
export const rowsOf = (holding: Holding, span?: Span): string => {
  const days = rangeOf(holding, dayColumn(holding.kind));
  const lastDays = rangeOf(holding, lastDayColumn(holding.kind));
  const inside = span === undefined ? [] : [`${days};">="&${span.from};${lastDays};"<"&${span.to}+1`];
  return overAccounts(holding, (own) =>
    own.length + inside.length === 0
      ? `COUNT(${days})`
      : `COUNTIFS(${[...(inside.length > 0 ? inside : [`${days};"<>"`]), ...own].join(';')})`,
  );
};

/** No day of a spreadsheet is later. */
const never = '10^9';

/** The day of the first record of the report's accounts, without the leading `=`. */
export const firstDay = (holding: Holding): string => {
  const days = rangeOf(holding, dayColumn(holding.kind));
  const own = accountsMask(holding);
  return own === null ? `MIN(${days})` : `SUMPRODUCT(MIN(${days}+${never}*(1-${own})))`;
};

/** The last day that a record of the report's accounts covers, without the leading `=`. */
export const lastDay = (holding: Holding): string => {
  const days = rangeOf(holding, lastDayColumn(holding.kind));
  const own = accountsMask(holding);
  return own === null ? `MAX(${days})` : `SUMPRODUCT(MAX(${days}*${own}))`;
};
