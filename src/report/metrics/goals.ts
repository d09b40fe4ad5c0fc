import type { Goal } from '../../contract/choices.ts';
import type { Text } from '../../text/language.ts';
import type { ReportMetric } from './report-metrics.ts';

interface GoalDefinition {
  readonly name: Text;
  /** The figures that serve the goal, as `FUNCTION variant`, the best first. */
  readonly served: readonly string[];
  /** The figures that judge a single post for the goal, the best first. */
  readonly posts: readonly string[];
}

/** What each goal is called and which figures judge it. */
export const goalDefinitions: Readonly<Record<Goal, GoalDefinition>> = {
  awareness: {
    name: { en: 'awareness', uk: 'впізнаваність' },
    served: [
      'SUM posts.reach per post',
      'FOLLOWER_REACH_RATE per post',
      'REACH_RATE per post',
      'SUM posts.impressions',
      'SUM posts.views',
      'SUM days.views',
      'SUM days.impressions',
      'SUM ads.impressions',
      'COST_PER_MILLE ads',
      'SUM days.followers',
    ],
    posts: ['SUM posts.reach per post', 'SUM posts.views', 'SUM posts.impressions'],
  },
  engagement: {
    name: { en: 'engagement', uk: 'залученість' },
    served: [
      'ENGAGEMENT_RATE reach',
      'ON_GOAL_ENGAGEMENT_RATE reach',
      'ENGAGEMENT_RATE impressions',
      'ENGAGEMENT_RATE views',
      'ENGAGEMENT_RATE followers',
      'ENGAGEMENT_RATE daily views',
      'SUM posts.engagements',
      'SUM days.engagements',
      'COST_PER_ENGAGEMENT ads',
    ],
    posts: [],
  },
  traffic: {
    name: { en: 'visits to the site', uk: 'переходи на сайт' },
    served: [
      'SUM site.sessions',
      'CLICK_THROUGH_RATE posts by impressions',
      'CLICK_THROUGH_RATE posts by views',
      'CLICK_THROUGH_RATE ads',
      'COST_PER_CLICK ads',
      'CONVERSION_RATE site',
      'PAGES_PER_SESSION site',
      'SUM posts.clicks',
      'SUM ads.clicks',
    ],
    posts: ['SUM posts.clicks'],
  },
  sales: {
    name: { en: 'sales', uk: 'продажі' },
    served: [
      'SUM conversions purchase',
      'SUM site.conversions',
      'SUM ads.conversions',
      'CONVERSION_RATE conversions purchase',
      'CONVERSION_RATE site',
      'COST_PER_CONVERSION conversions purchase',
      'COST_PER_CONVERSION ads',
      'SUM ads.leads',
      'COST_PER_LEAD ads',
      'AVERAGE_ORDER_VALUE conversions purchase',
      'RETURN_ON_AD_SPEND ads',
      'SUM conversions call',
      'SUM conversions lead',
      'SUM conversions subscription',
      'SUM conversions.revenue',
      'SUM site.revenue',
      'SUM ads.revenue',
      'CONVERSION_RATE ads',
      'SUM ads.cost',
    ],
    posts: ['SUM posts.clicks'],
  },
  followers: {
    name: { en: 'followers', uk: 'підписники' },
    served: [
      'SUM days.followers',
      'FOLLOWER_GROWTH_RATE days',
      'COST_PER_FOLLOWER ads',
      'COST_PER_FOLLOWER all new followers',
      'AUDIENCE_MATCH audience',
      'NEW_FOLLOWER_MATCH audience',
      'COST_PER_TARGET_FOLLOWER ads',
      'COST_PER_TARGET_FOLLOWER all new followers',
      'SUM days.new_followers',
      'UNFOLLOW_RATE days',
      'SUM posts.follows',
    ],
    posts: ['SUM posts.follows'],
  },
  care: {
    name: { en: 'customer care', uk: 'підтримка клієнтів' },
    served: [
      'RESPONSE_RATE feedback',
      'AVERAGE_RESPONSE_TIME feedback',
      'RESOLUTION_RATE conflicts',
      'SUM feedback.received_at',
      'TIME_TO_RESOLUTION feedback',
      'NET_SENTIMENT feedback',
    ],
    posts: [],
  },
};

/** The figures among `lines` that serve a goal, the best first; not those that still wait for a person's ticks. */
export const metricsServing = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] =>
  goalDefinitions[goal].served.flatMap((id) => lines.filter((line) => line.id === id && !line.isWaiting));

/**
 * The figures that a report on a goal leads with, the best first: the goal's, then others of their families, then of
 * the same data.
 */
export const leadingMetricsFor = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] => {
  const served = metricsServing(goal, lines);
  const families = new Set(served.map(({ family }) => family));
  const others = lines.filter((line) => !served.includes(line) && !line.isWaiting);
  const isAkin = ({ family }: ReportMetric): boolean => families.has(family);
  return [...served, ...others.filter(isAkin), ...others.filter((line) => !isAkin(line))];
};

/** The figures that a report's cards lead with: the goal's, and others of the same data where the goal has too few. */
export const cardMetricsFor = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] =>
  leadingMetricsFor(goal, lines).slice(0, 4);

/** Where the data has them, at least so many figures stand on cards and in rows together, and at most. */
const shown = { least: 12, most: 14 };

/** The figures that a report on a goal shows, on cards and in rows, the best first; all where they are few. */
export const mainMetricsFor = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] => {
  const leading = leadingMetricsFor(goal, lines);
  if (lines.length <= shown.most) return [...leading, ...lines.filter(({ isWaiting }) => isWaiting)];
  const { length } = metricsServing(goal, lines);
  return leading.slice(0, Math.min(shown.most, Math.max(shown.least, length)));
};

/** The figures whose formulas are printed: of the cards where others are folded, behind which theirs stand; else all that are shown. */
export const printedFormulas = ({
  choices: { goal },
  lines,
}: {
  readonly choices: { readonly goal: Goal };
  readonly lines: readonly ReportMetric[];
}): readonly ReportMetric[] => {
  const main = mainMetricsFor(goal, lines);
  return main.length < lines.length ? cardMetricsFor(goal, lines) : main;
};
