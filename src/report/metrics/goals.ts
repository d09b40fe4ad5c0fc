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
    ],
    posts: [],
  },
};

/** The figures among `lines` that serve a goal, the best first; not those that still wait for a person's ticks. */
export const metricsServing = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] =>
  goalDefinitions[goal].served.flatMap((id) => lines.filter((line) => line.id === id && !line.isWaiting));

/** The figures that a report on a goal leads with, the best first: the goal's, then others of the same data. */
export const leadingMetricsFor = (goal: Goal, lines: readonly ReportMetric[]): readonly ReportMetric[] => {
  const served = metricsServing(goal, lines);
  return [...served, ...lines.filter((line) => !served.includes(line) && !line.isWaiting)];
};
