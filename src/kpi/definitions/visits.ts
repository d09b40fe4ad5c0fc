import { kpi } from '../kpi.ts';

/** Visits to the site. */
export const visits = {
  CLICK_THROUGH_RATE: kpi({
    name: { en: 'Click-through rate (CTR)', uk: 'Клікабельність (CTR)' },
    meaning: { en: 'The share of impressions that led to a click.', uk: 'Частка показів, після яких клікнули.' },
    takes: ['clicks', 'impressions'],
    formula: 'clicks / impressions',
    unit: 'fraction',
    better: 'higher',
    examples: [
      [[420, 31000], 420 / 31000],
      [[30, 0], null],
    ],
    source: 'https://support.google.com/google-ads/answer/2615875',
  }),

  COST_PER_CLICK: kpi({
    name: { en: 'Cost per click (CPC)', uk: 'Вартість кліку (CPC)' },
    meaning: { en: 'What one click cost.', uk: 'Скільки коштував один клік.' },
    takes: ['cost', 'clicks'],
    formula: 'cost / clicks',
    unit: 'money',
    better: 'lower',
    examples: [[[12500, 2500], 5]],
    source: 'https://support.google.com/google-ads/answer/116495',
  }),
} as const;
