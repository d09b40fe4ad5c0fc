import { kpi } from '../kpi.ts';

/** What a follower costs. */
export const followers = {
  COST_PER_FOLLOWER: kpi({
    name: { en: 'Cost per follower', uk: 'Вартість підписника' },
    meaning: {
      en: 'What one gained follower cost: those credited to the spend where known, else all new ones.',
      uk: 'Скільки коштував один новий підписник: із реклами, якщо це відомо, інакше серед усіх нових.',
    },
    takes: ['cost', 'new_followers'],
    formula: 'cost / new_followers',
    unit: 'money',
    better: 'lower',
    advice: 'give the followers gained (new followers), not the net growth',
    examples: [
      [[12500, 410], 12500 / 410],
      [[100, -5], null],
    ],
    source: 'https://www.facebook.com/business/help/675615482516035',
  }),
} as const;
