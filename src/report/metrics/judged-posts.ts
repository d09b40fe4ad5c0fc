import type { Choices } from '../../contract/choices.ts';
import type { TabSummaries, TabSummary } from '../../records/tab-summary.ts';
import type { Term } from '../formulas/term.ts';
import { resampledRowsOf } from '../statistics/resample.ts';
import { goalDefinitions } from './goals.ts';
import { firstMetricOf, type ReportMetric } from './report-metrics.ts';

/** What a choice among figures rests on. */
interface Known {
  readonly choices: Pick<Choices, 'goal'>;
  readonly holdings: TabSummaries;
  readonly lines: readonly ReportMetric[];
}

/** The figure that judges a post for the goal, the first that the data has; engagement where it has none of them. */
const judgedBy = ({ choices, lines }: Known): ReportMetric | undefined => {
  const ids = [
    ...goalDefinitions[choices.goal].posts,
    'ENGAGEMENT_RATE reach',
    'ENGAGEMENT_RATE impressions',
    'ENGAGEMENT_RATE views',
    'SUM posts.engagements',
    'SUM posts.views',
    'SUM posts.impressions',
    'SUM posts.reach per post',
  ];
  return firstMetricOf(lines, ids);
};

/** The posts of a file with the figure that judges them and the column that says how often each was seen. */
export interface JudgedPosts {
  readonly holding: TabSummary;
  readonly seen: 'reach' | 'views' | 'impressions' | null;
  readonly line: ReportMetric;
  /** What of a post is judged, and by what it is divided; `null` for what stands by itself. */
  readonly top: Term;
  readonly bottom: Term | null;
}

/** The posts that a report judges; `null` where there are none, or no figure of them. */
export const judgedPostsOf = (known: Known): JudgedPosts | null => {
  const holding = known.holdings.get('posts');
  const line = judgedBy(known);
  if (holding === undefined || line === undefined) return null;
  const sample = resampledRowsOf(known.holdings, line);
  if (sample === null) throw new Error(`${line.id} is no figure of a post.`);
  const { top, bottom } = sample;
  const seen = (['reach', 'views', 'impressions'] as const).find((column) => holding.filled.includes(column));
  return { holding, line, seen: seen ?? null, top, bottom: bottom?.is === 'sum' ? bottom : null };
};
