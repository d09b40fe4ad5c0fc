import type { TabSummary } from '../../records/tab-summary.ts';
import { rangeOf, type SpanCells } from '../formulas/formula-range.ts';
import { recordMask, recordsIn } from '../formulas/mask.ts';
import { dash } from '../formulas/metric-formula.ts';
import { known } from '../formulas/term.ts';
import type { ReportPage } from '../layout/page.ts';
import { goalDefinitions } from '../metrics/goals.ts';
import { firstMetricOf, type ReportMetric } from '../metrics/report-metrics.ts';
import type { RankedRecords } from '../statistics/ranking.ts';
import { resampledRowsOf, valuesOf } from '../statistics/resample.ts';

const textLength = 50;

/** The helper columns of a row about posts; what each holds is the row's own affair. */
export const postSteps = { value: 8, place: 9, count: 10 };

/** The figure that judges a post for the goal, the first that the data has; engagement where it has none of them. */
const judgedBy = ({ choices, lines }: ReportPage): ReportMetric | undefined => {
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
}

/** The posts that a report judges; `null` where there are none, or no figure of them. */
export const judgedPostsOf = (page: ReportPage): JudgedPosts | null => {
  const holding = page.holdings.get('posts');
  const line = judgedBy(page);
  if (holding === undefined || line === undefined) return null;
  const seen = (['reach', 'views', 'impressions'] as const).find((column) => holding.filled.includes(column));
  return { holding, line, seen: seen ?? null };
};

/** The posts of some spans that have the figure, and its value for each. */
export const rankPosts = (
  { holdings }: ReportPage,
  { holding, line }: JudgedPosts,
  spans: readonly SpanCells[],
): RankedRecords => {
  const sample = resampledRowsOf(holdings, line);
  if (sample === null) throw new Error(`${line.id} is no figure of a post.`);
  const { top } = sample;
  const bottom = sample.bottom?.is === 'sum' ? sample.bottom : null;
  const columns = [top.column, ...(bottom === null ? [] : [bottom.column])];
  const masks = spans.map((span) => recordMask(holding, [...recordsIn(holding, span), ...known(...columns)]));
  const mask = masks.length === 1 ? masks.join() : `((${masks.join('+')})>0)`;
  if (bottom === null) return { holding, mask, value: valuesOf(holding, top) };
  const below = valuesOf(holding, bottom);
  const full = `${mask}*(${below}>0)`;
  return { holding, mask: full, value: `${valuesOf(holding, top)}/(${below}*${full}+1-${full})` };
};

/** The text of the post at a position in its data tab, shortened, or else what names it, without the leading `=`. */
export const postTextFormula = (holding: TabSummary, place: string): string => {
  const column = (['text', 'post_id', 'link'] as const).find((name) => holding.filled.includes(name));
  if (column === undefined) return `"${dash}"`;
  const text = `SUBSTITUTE(INDEX(${rangeOf(holding, column)};${place})&"";CHAR(10);" ")`;
  return `IF(LEN(${text})>${textLength};LEFT(${text};${textLength - 1})&"…";${text})`;
};
