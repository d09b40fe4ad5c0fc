import type { Holding } from '../records/holding.ts';
import { dayColumn, lastDayColumn, rangeOf, type Span } from './formulas.ts';

/** Days without a post or a message before they count as missing data: a quiet week is no gap. */
const quietDays = 7;

/**
 * How many days of a span the data does not cover, as a native formula. A day without a row is missing where every day has
 * one; elsewhere what lies before the first and after the last record of the whole tab.
 */
export const gapFormula = (holding: Holding, { from, to }: Span): string => {
  const days = rangeOf(holding, dayColumn(holding.kind));
  const length = `(${to}-${from}+1)`;
  if (holding.kind === 'audience') return '=0';
  if (holding.kind === 'days') {
    const rows = `COUNTIFS(${days};">="&${from};${days};"<"&${to}+1)`;
    return `=MAX(0;ROUND(${length}-${rows}/${Math.max(1, holding.accounts.length)};0))`;
  }
  const before = `MIN(${days})-${from}`;
  const after = `${to}-MAX(${rangeOf(holding, lastDayColumn(holding.kind))})`;
  const isQuiet = holding.kind === 'posts' || holding.kind === 'feedback';
  const counted = (gap: string) => (isQuiet ? `IF(INT(${gap})<${quietDays};0;INT(${gap}))` : `MAX(0;INT(${gap}))`);
  return `=IF(COUNT(${days})=0;${length};MIN(${length};${counted(before)}+${counted(after)}))`;
};
