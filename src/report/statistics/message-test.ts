import { hasColumn, type TabSummary } from '../../records/tab-summary.ts';
import { rangeOf, type SpanCells } from '../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../formulas/mask.ts';
import { resolutionSquares } from '../formulas/message-formula.ts';
import type { Cells, TestSteps } from './change-test.ts';
import type { ResampledRows } from './resample.ts';

/**
 * The variance of the logarithm of a share of records by the jackknife: without one that counts it is `(n-1)/(k-1)`, without another
 * one `n/(k-1)`, and so often as there are such, which adds up without reading a record.
 */
const shareVariance = ({ bottom, top }: Cells): string =>
  `(${bottom}-1)*${top}*(${bottom}-${top})/${bottom}^2*LN(${top}/(${top}-1))^2`;

/**
 * The steps of a share of messages. Where some were counted together, a record moves the logarithm by `a/T - m/B`, its part of the
 * answers less its part of the messages: those of single messages add up without a look at them, and what is read are the others.
 */
const shareSteps = ({ top, bottom }: ResampledRows, cut: TabSummary, { span, cells }: Placed): Steps => {
  const alone = shareVariance(cells);
  if (bottom === null || !hasColumn(cut, top.column) || !hasColumn(cut, bottom.column))
    return { rows: `=${cells.bottom}`, variance: `=IFERROR(${alone};"")` };
  const [above, below] = [rangeOf(cut, top.column), rangeOf(cut, bottom.column)];
  const counted = `${recordMask(cut, recordsIn(cut, span))}*ISNUMBER(${above})*ISNUMBER(${below})`;
  const [ofAnswered, ofOther] = [`(1/${cells.top}-1/${cells.bottom})^2`, `${cells.bottom}^2`];
  const single = `${cells.top}*${ofAnswered}+(${cells.bottom}-${cells.top})/${ofOther}`;
  const together = `(${above}/${cells.top}-${below}/${cells.bottom})^2-${above}*${ofAnswered}-(${below}-${above})/${ofOther}`;
  const spread = `(${single}+SUMPRODUCT(${counted}*(${together})))*${cells.rows}/(${cells.rows}-1)`;
  return {
    rows: `=IFERROR(${cells.bottom}+SUMPRODUCT(${counted}*((${below}>0)-${below}));"")`,
    variance: `=IFERROR(IF(${cells.rows}=${cells.bottom};${alone};${spread});"")`,
  };
};

type Steps = Pick<TestSteps, 'rows' | 'variance'>;

interface Placed {
  readonly span: SpanCells;
  readonly cells: Cells;
}

/** What the list of messages knows of how long they waited: the answers of each record that tells it, and the variance of their mean. */
interface Waits {
  readonly answers: string;
  readonly variance: string;
}

/** Until when a message was resolved: in working hours that takes more than a formula holds, and no variance is told. */
const resolutionSteps = (cut: TabSummary, { span, cells }: Placed): Steps => {
  const { rows, top } = cells;
  const each = `${recordMask(cut, recordsIn(cut, span))}*${resolutionSquares(cut)}`;
  const spread = `(SUMPRODUCT(${each})/${top}^2-1/${rows})*${rows}/(${rows}-1)`;
  return {
    rows: `=${cells.bottom}`,
    variance: cut.hours === undefined ? `=IFERROR(${spread};"")` : '=""',
  };
};

/**
 * The formulas of one period's steps for a figure of messages, from its sums: how far the logarithm moves where each record, of one
 * message or of several, is left out in turn; of a mere count that of Poisson's law.
 */
export const messageStepsOf = (
  {
    sample,
    cut,
    sums,
    waits,
  }: {
    readonly sample: ResampledRows;
    /** The same records, cut to the rows of the period. */
    readonly cut: TabSummary;
    readonly sums: { readonly top: string; readonly bottom: string | null };
    readonly waits: Waits | null;
  },
  span: SpanCells,
  cells: Cells,
): TestSteps => {
  const { top, bottom } = sample;
  const placed = { span, cells };
  const summed = { top: `=${sums.top}`, bottom: sums.bottom === null ? null : `=${sums.bottom}` };
  if (bottom === null) return { ...summed, rows: `=${cells.top}`, variance: `=IFERROR(1/${cells.rows};"")` };
  if (top.is === 'count') return { ...summed, ...shareSteps(sample, cut, placed) };
  if (top.column === 'resolved_at') return { ...summed, ...resolutionSteps(cut, placed) };
  if (waits === null) throw new Error('No messages are listed.');
  return { ...summed, rows: `=COUNT(${waits.answers})`, variance: `=${waits.variance}` };
};
