import type { Goal } from '../../contract/choices.ts';
import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { TabSummaries } from '../../records/tab-summary.ts';
import { uniqueNames } from '../../text/name-key.ts';
import { firstMetricOf, type ReportMetric } from '../metrics/report-metrics.ts';
import type { Told } from './told.ts';

/** The networks of a report, each with the goal's figure and what stands beside it. */
export interface NetworkTable {
  readonly names: readonly string[];
  /** A total of which each network has a part. */
  readonly weight: ReportMetric;
  readonly figures: readonly ReportMetric[];
}

/** The column that tells the network of a record. */
export const networkColumn: ColumnName = 'platform';

/** Kinds whose records tell it. */
const kindsOfNetworks: readonly Kind[] = ['posts', 'days', 'ads'];

/** More networks than that nobody compares. */
const mostNetworks = 5;
const mostFigures = 4;

/** What each goal is after and what that costs, each by the first that the data has of each network. */
const ofGoal: Readonly<Record<Goal, { readonly total: readonly string[]; readonly cost: readonly string[] }>> = {
  awareness: { total: ['SUM posts.impressions', 'SUM posts.views'], cost: ['COST_PER_MILLE ads'] },
  engagement: { total: ['SUM posts.engagements'], cost: ['COST_PER_ENGAGEMENT ads'] },
  traffic: { total: ['SUM posts.clicks', 'SUM ads.clicks'], cost: ['COST_PER_CLICK ads'] },
  sales: { total: ['SUM ads.conversions', 'SUM posts.clicks'], cost: ['COST_PER_CONVERSION ads', 'COST_PER_LEAD ads'] },
  followers: { total: ['SUM days.new_followers', 'SUM posts.follows'], cost: ['COST_PER_FOLLOWER ads'] },
  care: { total: [], cost: [] },
};
const anyTotal = ['SUM posts.engagements', 'SUM posts.views', 'SUM posts.impressions', 'SUM posts.date'];
const anyCost = ['SUM ads.cost'];
const beside = [
  ['SUM posts.reach per post'],
  ['ENGAGEMENT_RATE reach', 'ENGAGEMENT_RATE impressions', 'ENGAGEMENT_RATE views'],
  ['SUM days.followers'],
];

/** The table of the networks, the largest first; `null` where fewer than two have anything to show. */
export const networkTableOf = (goal: Goal, told: Told, holdings: TabSummaries): NetworkTable | null => {
  // In one row there is one currency.
  const lines = told.figures.now.filter(({ currency }) => currency === undefined);
  const { total, cost } = ofGoal[goal];
  // Of nothing no network has a share.
  const weight = firstMetricOf(
    lines.filter((line) => told.figureOf(line, 'now') !== 0),
    [...total, ...anyTotal],
  );
  if (weight === undefined) return null;
  const names = uniqueNames(
    kindsOfNetworks.flatMap((kind) => (holdings.get(kind)?.accounts ?? []).map(({ platform }) => platform)),
  ).filter((name) => name !== '');
  const networks = names.map((name) => ({ name, known: told.figuresAt([networkColumn, name]) }));
  const figures = [[...cost, ...anyCost], ...beside]
    .flatMap((ids) => firstMetricOf(lines, ids) ?? [])
    .filter((line) => line !== weight && networks.some(({ known }) => known(line) !== null))
    .slice(0, mostFigures);
  const shown = networks
    .filter(({ known }) => [weight, ...figures].some((line) => known(line) !== null))
    .map(({ name, known }) => ({ name, size: known(weight) ?? 0 }))
    .sort((one, other) => other.size - one.size)
    .slice(0, mostNetworks);
  return shown.length < 2 ? null : { names: shown.map(({ name }) => name), weight, figures };
};
