import type { Choices } from '../../contract/choices.ts';
import { stepsFor } from '../calculation/planned-steps.ts';
import { isByOwnLevel } from '../formulas/term.ts';
import type { ReportPage } from '../layout/page.ts';
import { cardMetricsFor, metricsServing } from '../metrics/goals.ts';
import { firstMetricOf, isFlow, type ReportMetric } from '../metrics/report-metrics.ts';

/** A chart in each half of the page. */
const mostCharts = 2;

/** Of fewer points nobody draws a line. */
const fewestPoints = 3;

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

/** The figures that may have a chart: what the goal is judged by and what it costs, then what every client asks for. */
const chartableMetrics = (page: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] => {
  const { choices, lines } = page;
  const leading = cardMetricsFor(choices.goal, lines).filter(hasTrend);
  const served = metricsServing(choices.goal, lines).filter(hasTrend);
  const usual = usualMetrics.flatMap((ids) => firstMetricOf(lines, ids) ?? []).filter(hasTrend);
  const costs = [...served.filter(isCost), ...usual.filter(isCost)];
  const first = [...leading.slice(0, 1), ...costs.slice(0, 1)];
  return [...new Set([...first, ...usual, ...leading])].slice(0, mostCharts);
};

/** Every figure whose trend is shown: those in charts, then the cards' that have none. */
export const trendMetrics = (page: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] => {
  const charted = chartableMetrics(page);
  const cards = cardMetricsFor(page.choices.goal, page.lines);
  return [...charted, ...cards.filter((line) => hasTrend(line) && !charted.includes(line))];
};

/** How many steps the trend of a report has. */
export const trendSteps = ({ from, to }: Pick<Choices, 'from' | 'to'>): number => stepsFor(to - from + 1);

/** The figures that have a chart. */
export const chartedMetrics = (page: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] =>
  trendSteps(page.choices) < fewestPoints ? [] : chartableMetrics(page);
