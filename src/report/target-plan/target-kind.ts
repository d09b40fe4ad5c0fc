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
