import { kpi } from '../kpi.ts';

/** Followers and their fit with the target audience. */
export const audience = {
  FOLLOWER_GROWTH: kpi({
    name: { en: 'Follower growth', uk: 'Приріст підписників' },
    meaning: {
      en: 'How many followers more there are at the end than at the start.',
      uk: 'На скільки підписників на кінець більше, ніж на початок.',
    },
    takes: ['followers_start', 'followers_end'],
    formula: 'followers_end - followers_start',
    unit: 'count',
    better: 'higher',
    examples: [[[5000, 5320], 320]],
    source: 'https://sproutsocial.com/insights/social-media-metrics/',
  }),

  FOLLOWER_GROWTH_RATE: kpi({
    name: { en: 'Follower growth rate', uk: 'Темп приросту підписників' },
    meaning: {
      en: 'The growth of followers relative to those at the start.',
      uk: 'Приріст підписників відносно їхньої кількості на початок.',
    },
    takes: ['followers_start', 'followers_end'],
    formula: '(followers_end - followers_start) / followers_start',
    unit: 'fraction',
    better: 'higher',
    examples: [
      [[5000, 5320], 0.064],
      [[0, 10], null],
    ],
    source: 'https://sproutsocial.com/insights/social-media-metrics/',
  }),

  AUDIENCE_MATCH: kpi({
    name: { en: 'Fit with the target audience', uk: 'Відповідність цільовій аудиторії' },
    meaning: {
      en: 'The share of followers who belong to the target audience.',
      uk: 'Частка підписників, що належать до цільової аудиторії.',
    },
    takes: ['target_followers', 'followers'],
    formula: 'target_followers / followers',
    unit: 'fraction',
    better: 'higher',
    examples: [[[3200, 5000], 0.64]],
    source: 'https://blog.hootsuite.com/social-media-metrics/',
  }),
} as const;
