import type { Formula } from '../../kpi/formula/formula.ts';
import type { Direction } from '../../kpi/kpi.ts';
import { positionOf } from '../../records/kinds.ts';
import type { Term } from '../formulas/term.ts';
import { isFlow, isLevelAlone, type ReportMetric } from '../metrics/report-metrics.ts';

/**
 * How the targets of months make that of a longer time: those of a flow are added, a level has that of the last month,
 * and those of a rate, a share or a cost of one are weighted.
 */
export type TargetKind = 'flow' | 'level' | 'rate';

/** How the targets of a figure are put together. */
export const targetKindOf = (line: Pick<ReportMetric, 'formula' | 'terms'>): TargetKind => {
  if (isFlow(line)) return 'flow';
  return isLevelAlone(line) ? 'level' : 'rate';
};

/**
 * Which way a target is missed: a budget is not to be passed; of other neutral figures a count is to be reached, and a
 * rate is not judged.
 */
export const plannedDirectionOf = (line: ReportMetric): Direction => {
  if (line.better !== 'neutral' || targetKindOf(line) === 'rate') return line.better;
  return line.unit === 'money' ? 'lower' : 'higher';
};

/** Whether a formula takes something away, so that its value may be below 0. */
const subtracts = (formula: Formula): boolean =>
  formula.op !== 'measure' &&
  formula.op !== 'number' &&
  (formula.op === '-' || subtracts(formula.left) || subtracts(formula.right));

/** Which numbers may be typed as a target of a figure. */
const lowestOf = ({ formula, unit, better }: ReportMetric): 'any' | 'zero' | 'one or zero' => {
  // What is better the lower it is has nothing below 0 to reach, such as a bounce rate.
  if (subtracts(formula) && better !== 'lower') return 'any';
  return unit === 'count' ? 'one or zero' : 'zero';
};

/**
 * Why what stands in a cell cannot be the target of a figure, as conditions that come one after the other, without the
 * leading `=`. A count of 0.05 is 5% of something that nobody named.
 */
export const targetFaults = (
  line: ReportMetric,
  cell: string,
): Readonly<Record<'noNumber' | 'negative' | 'belowOne', string | null>> => {
  const lowest = lowestOf(line);
  return {
    noNumber: `NOT(IFERROR(OR(ISNUMBER(${cell});${cell}="");1=0))`,
    negative: lowest === 'any' ? null : `N(${cell})<0`,
    belowOne: lowest === 'one or zero' ? `AND(N(${cell})>0;N(${cell})<1)` : null,
  };
};

/** The target in a cell, blank where what stands there is none, without the leading `=`; an error stays one. */
export const targetOfCell = (line: ReportMetric, cell: string): string => {
  const isFine = { any: '', zero: `IF(${cell}<0;"";`, 'one or zero': `IF(AND(${cell}<>0;${cell}<1);"";` }[
    lowestOf(line)
  ];
  return `IF(ISNUMBER(${cell});${isFine}${cell}${isFine === '' ? '' : ')'};"")`;
};

/**
 * What a formula divides by, where that is one name:
 * `cost / clicks`, `cost / impressions * 1000` and `seconds / visits / 86400`.
 */
const divisorOf = (formula: Formula): string | null => {
  if (formula.op === 'measure' || formula.op === 'number') return null;
  if (formula.op === '/' && formula.right.op === 'measure') return formula.right.name;
  return divisorOf(formula.left) ?? divisorOf(formula.right);
};

/** Whether two terms add the same of the same records; whatever else a figure demands of its records. */
const isSameTerm = (one: Term, other: Term): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * The flow whose planned number weighs the targets of a rate: what the rate divides by; `null` where no figure is that.
 */
export const weightOf = (line: ReportMetric, lines: readonly ReportMetric[]): ReportMetric | null => {
  const divisor = line.terms[divisorOf(line.formula) ?? ''];
  if (divisor === undefined || targetKindOf(line) !== 'rate') return null;
  const hasCurrency = positionOf(divisor.kind, 'currency') >= 0;
  const isDivisor = (other: ReportMetric) =>
    isFlow(other) &&
    other.currency === (hasCurrency ? line.currency : undefined) &&
    Object.values(other.terms).every((term) => isSameTerm(term, divisor));
  return lines.find(isDivisor) ?? null;
};
