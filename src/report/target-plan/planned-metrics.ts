import type { Goal } from '../../contract/choices.ts';
import type { Formula } from '../../kpi/formula/formula.ts';
import type { Direction } from '../../kpi/kpi.ts';
import { positionOf } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { isLevel, type Term } from '../formulas/term.ts';
import { metricsServing } from '../metrics/goals.ts';
import { firstMetricOf, isFlow, type ReportMetric, reportMetricsFor } from '../metrics/report-metrics.ts';
import { hasTrend } from '../sections/trend.ts';

/**
 * How the targets of months make that of a longer time: those of a flow are added, a level has that of the last month, and those
 * of a rate, a share or a cost of one are weighted.
 */
export type TargetKind = 'flow' | 'level' | 'rate';

/** How the targets of a figure are put together. */
export const targetKindOf = (line: Pick<ReportMetric, 'formula' | 'terms'>): TargetKind => {
  if (isFlow(line)) return 'flow';
  return line.formula.op === 'measure' && Object.values(line.terms).some(({ is }) => isLevel(is)) ? 'level' : 'rate';
};

/** Whether a figure has a target for a month: not one that is read post by post, and not a growth, which adds up over months and is no total. */
const isPlanned = (line: ReportMetric): boolean =>
  hasTrend(line) && (targetKindOf(line) !== 'rate' || !Object.values(line.terms).some(({ is }) => isLevel(is)));

/** The figures of the data that a plan has targets of. */
export const plannedMetricsFor = (summaries: readonly TabSummary[]): readonly ReportMetric[] =>
  reportMetricsFor(summaries).filter(isPlanned);

/** Which way a target is missed: a budget is not to be passed; of other neutral figures a count is to be reached, and a rate is not judged. */
export const plannedDirectionOf = (line: ReportMetric): Direction => {
  if (line.better !== 'neutral' || targetKindOf(line) === 'rate') return line.better;
  return line.unit === 'money' ? 'lower' : 'higher';
};

/** What a formula divides by, where that is one name: `cost / clicks`, `cost / impressions * 1000` and `seconds / visits / 86400`. */
const divisorOf = (formula: Formula): string | null => {
  if (formula.op === 'measure' || formula.op === 'number') return null;
  if (formula.op === '/' && formula.right.op === 'measure') return formula.right.name;
  return divisorOf(formula.left) ?? divisorOf(formula.right);
};

/** Whether two terms add the same of the same records; whatever else a figure demands of its records. */
const isSameTerm = (one: Term, other: Term): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The flow whose planned number weighs the targets of a rate: what the rate divides by; `null` where no figure is that. */
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

/** What every client is promised besides the goal, each by the first that the data has. */
const usualMetrics = [
  ['SUM site.sessions', 'SUM posts.clicks'],
  ['SUM conversions purchase', 'SUM site.conversions', 'SUM ads.conversions', 'SUM ads.leads'],
  ['CONVERSION_RATE conversions purchase', 'CONVERSION_RATE site', 'CONVERSION_RATE ads'],
  ['SUM ads.cost'],
  ['COST_PER_CLICK ads', 'COST_PER_FOLLOWER all new followers'],
  ['SUM days.followers'],
  ['SUM posts.date'],
  ['SUM posts.reach per post', 'SUM posts.views'],
  ['ENGAGEMENT_RATE reach', 'ENGAGEMENT_RATE impressions', 'ENGAGEMENT_RATE views'],
  ['RESPONSE_RATE feedback'],
];

/** As many figures of the goal stand in the first rows, and as many figures in all: a person types three targets for each. */
const most = { served: 6, all: 12 };

/** The figures that a plan begins with: those of the goal, the best first, then what every client is promised. */
export const leadingTargets = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] => {
  const served = metricsServing(goal, lines).slice(0, most.served);
  const usual = usualMetrics.flatMap((ids) => firstMetricOf(lines, ids) ?? []);
  return [...new Set([...served, ...usual])].slice(0, most.all);
};
