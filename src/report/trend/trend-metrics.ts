import type { Choices } from '../../contract/choices.ts';
import { stepsFor } from '../calculation/planned-steps.ts';
import { isByOwnLevel } from '../formulas/term.ts';
import type { ReportPage } from '../layout/page.ts';
import { cardMetricsFor, metricsServing } from '../metrics/goals.ts';
import { firstMetricOf, isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import type { ChartedMetrics } from './charted-metrics.ts';
import { pointsByDay } from './day-figures.ts';
import { pointsIn } from './known-points.ts';

/** A chart in each half of the page, and one more of a figure beside that of the networks. */
const mostCharts = { leading: 2, more: 1 };

/** As many figures as the hidden columns have room for the steps of. */
const mostTrends = 6;

/** What every client asks for, each by the first that the data has. */
const usualMetrics = [
  ['SUM posts.reach per post', 'SUM days.reach', 'SUM posts.views'],
  ['ENGAGEMENT_RATE reach', 'ENGAGEMENT_RATE impressions', 'ENGAGEMENT_RATE views'],
  ['SUM days.followers'],
  ['COST_PER_FOLLOWER ads', 'COST_PER_FOLLOWER all new followers'],
];

/** Posts are listed one by one for both periods alone, and so are snapshots compared, and not for the steps before them. */
export const hasTrend = ({ terms }: ReportMetric): boolean =>
  !Object.values(terms).some(({ is }) => isByOwnLevel(is) || is === 'segmentsStart');

/** What a result costs: the less the better. */
export const isCost = (line: ReportMetric): boolean =>
  line.unit === 'money' && line.better === 'lower' && !isFlow(line);

/** How posts for the goal, or all of them, are received. */
const engagement = ['ON_GOAL_ENGAGEMENT_RATE reach', 'ENGAGEMENT_RATE reach', 'ENGAGEMENT_RATE impressions'];

/** The figures that have a chart. */
export const chartedMetrics = (page: Pick<ReportPage, 'choices' | 'lines' | 'holdings' | 'told'>): ChartedMetrics => {
  const { choices, lines } = page;
  const cards = cardMetricsFor(choices.goal, lines).filter(hasTrend);
  const served = metricsServing(choices.goal, lines).filter(hasTrend);
  const usual = usualMetrics.flatMap((ids) => firstMetricOf(lines, ids) ?? []).filter(hasTrend);
  const costs = [...served.filter(isCost), ...usual.filter(isCost)];
  const wished = [...new Set([...cards.slice(0, 1), ...costs.slice(0, 1), ...usual, ...cards])];
  const byDay = wished.slice(0, 1).find((line) => pointsByDay(page, line) !== null) ?? null;
  const hasPoints = pointsIn(page);
  const known = wished.filter((line) => hasPoints(line, line === byDay ? 'day' : 'step'));
  const leading = known.slice(0, mostCharts.leading);
  const received = firstMetricOf(known, engagement);
  const others = [...(received === undefined ? [] : [received]), ...known].filter((line) => !leading.includes(line));
  return {
    leading,
    byDay,
    more: others.slice(0, mostCharts.more),
    lacking: wished.slice(0, mostCharts.leading).filter((line) => !known.includes(line)),
  };
};

/** Every figure whose trend is shown: those in charts, then the cards' that have none. */
export const trendMetrics = (
  { choices, lines }: Pick<ReportPage, 'choices' | 'lines'>,
  { leading, more }: ChartedMetrics,
): readonly ReportMetric[] => {
  const cards = cardMetricsFor(choices.goal, lines).filter(hasTrend);
  return [...new Set([...leading, ...cards, ...more])].slice(0, mostTrends);
};

/** How many steps the trend of a report has. */
export const trendSteps = ({ from, to }: Pick<Choices, 'from' | 'to'>): number => stepsFor(to - from + 1);
