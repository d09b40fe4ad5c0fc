import { kpi } from '../kpi.ts';

/** How many see the content, and what it costs to be seen. */
export const reach = {
  REACH_RATE: kpi({
    name: { en: 'Reach relative to followers', uk: 'Охоплення відносно підписників' },
    meaning: {
      en: 'Reach relative to followers; reach counts others too, so it may pass 100%.',
      uk: 'Охоплення відносно кількості підписників; воно рахує й інших людей, тому може перевищити 100%.',
    },
    takes: ['reach', 'followers'],
    formula: 'reach / followers',
    unit: 'fraction',
    better: 'higher',
    examples: [[[1850, 5320], 1850 / 5320]],
    source: 'https://blog.hootsuite.com/social-media-metrics/',
  }),

  COST_PER_MILLE: kpi({
    name: { en: 'Cost per thousand impressions (CPM)', uk: 'Вартість за тисячу показів (CPM)' },
    meaning: { en: 'What a thousand impressions cost.', uk: 'Скільки коштує тисяча показів.' },
    takes: ['cost', 'impressions'],
    formula: 'cost / impressions * 1000',
    unit: 'money',
    better: 'lower',
    examples: [
      [[12500, 310000], (12500 / 310000) * 1000],
      [[50, 0], null],
    ],
    source: 'https://www.facebook.com/business/help/675615482516035',
  }),
} as const;
