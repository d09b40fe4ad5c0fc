import type { Kind } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { dayRange, hasSpans, lastDaysArray, type SpanCells } from './formula-range.ts';
import { recordMask, recordsIn } from './mask.ts';
import { rowCountFormula } from './record-extent.ts';

/** Days without a post, a message or an order before they count as missing data: a quiet week is no gap. */
const quietDays = 7;
const quietKinds: readonly Kind[] = ['posts', 'feedback', 'conversions'];

/** The cells that tell the first and the last day of a tab's records of the report's accounts, and whether it has any. */
interface Extent {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly filled: string;
}

/**
 * How many days of a span the data does not cover, as a native formula. A day without a row is missing where every day has
 * one; elsewhere what lies before the first and after the last record of all.
 */
export const gapFormula = (
  holding: TabSummary,
  { from, to }: SpanCells,
  { firstDay, lastDay, filled }: Extent,
): string => {
  const length = lengthFormula({ from, to });
  if (holding.kind === 'audience') return '=0';
  if (holding.kind === 'days') {
    const isSpanning = hasSpans(holding) && holding.filled.includes('date_end');
    const days = `(${lastDaysArray(holding)}-${dayRange(holding)}+1)`;
    const covered = isSpanning
      ? `SUMPRODUCT(${recordMask(holding, recordsIn(holding, { from, to }))}*${days})`
      : rowCountFormula(holding, { from, to });
    return `=MAX(0;ROUND(${length}-(${covered})/${Math.max(1, holding.accounts.length)};0))`;
  }
  const before = `${firstDay}-${from}`;
  const after = `${to}-${lastDay}`;
  const isQuiet = quietKinds.includes(holding.kind);
  const counted = (gap: string) => (isQuiet ? `IF(INT(${gap})<${quietDays};0;INT(${gap}))` : `MAX(0;INT(${gap}))`);
  return `=IF(${filled}=0;${length};MIN(${length};${counted(before)}+${counted(after)}))`;
};
