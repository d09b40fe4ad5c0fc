import type { Goal } from '../../contract/choices.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { isLevel, isSinceStart } from '../formulas/term.ts';
import { metricsServing } from '../metrics/goals.ts';
import { firstMetricOf, type ReportMetric, reportMetricsFor } from '../metrics/report-metrics.ts';
import { hasTrend } from '../trend/trend-metrics.ts';
import { targetKindOf } from './target-kind.ts';

/**
 * Whether a figure has a target for a month: not one that is read post by post, no growth or loss, which adds up over
 * months and is no total, and no rate that is better neither high nor low.
 */
export const hasTargets = (line: ReportMetric): boolean => {
  if (!hasTrend(line) || targetKindOf(line) !== 'rate') return hasTrend(line);
  return line.better !== 'neutral' && !Object.values(line.terms).some(({ is }) => isLevel(is) || isSinceStart(is));
};

/** The figures of the data that a plan has targets of. */
export const plannedMetricsFor = (summaries: readonly TabSummary[]): readonly ReportMetric[] =>
  reportMetricsFor(summaries).filter(hasTargets);

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

/**
 * As many figures of the goal stand in the first rows, and as many figures in all: a person types three targets for
 * each.
 */
const most = { served: 5, all: 13 };

/** The figures that a plan begins with: those of the goal, the best first, then what every client is promised. */
export const leadingTargets = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] => {
  const served = metricsServing(goal, lines).slice(0, most.served);
  const usual = usualMetrics.flatMap((ids) => firstMetricOf(lines, ids) ?? []);
  return [...new Set([...served, ...usual])].slice(0, most.all);
};
