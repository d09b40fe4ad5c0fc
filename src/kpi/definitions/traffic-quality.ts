import { kpi } from '../kpi.ts';

const analytics = 'https://support.google.com/analytics/answer/12195621';

/** What the visits to the site are worth. */
export const trafficQuality = {
  PAGES_PER_SESSION: kpi({
    name: { en: 'Pages per session', uk: 'Глибина перегляду' },
    meaning: { en: 'How many pages a visit views: its depth.', uk: 'Скільки сторінок переглядають за один сеанс.' },
    takes: ['page_views', 'sessions'],
    formula: 'page_views / sessions',
    unit: 'number',
    better: 'higher',
    examples: [[[8600, 2500], 3.44]],
    source: analytics,
  }),

  AVERAGE_SESSION_DURATION: kpi({
    name: { en: 'Average session duration', uk: 'Середня тривалість сеансу' },
    meaning: {
      en: 'How long a visit lasts; seconds in, days out, so that the duration format shows it.',
      uk: 'Скільки триває сеанс; на вході секунди, на виході дні, щоб формат тривалості показав їх правильно.',
    },
    takes: ['total_duration', 'sessions'],
    // A day has 86,400 seconds.
    formula: 'total_duration / sessions / 86400',
    unit: 'duration',
    better: 'higher',
    examples: [[[225000, 2500], 225000 / 2500 / 86400]],
    source: analytics,
  }),

  ENGAGED_SESSION_RATE: kpi({
    name: { en: 'Engaged session rate', uk: 'Частка сеансів із взаємодією' },
    meaning: {
      en: 'The share of engaged sessions, as GA4 counts them.',
      uk: 'Частка сеансів із взаємодією, як їх рахує GA4.',
    },
    takes: ['engaged_sessions', 'sessions'],
    formula: 'engaged_sessions / sessions',
    unit: 'fraction',
    better: 'higher',
    examples: [[[1375, 2500], 0.55]],
    source: analytics,
  }),

  CONVERSION_RATE: kpi({
    name: { en: 'Conversion rate', uk: 'Коефіцієнт конверсії' },
    meaning: {
      en: 'The share of sessions or clicks that ended in a purchase, a sign-up or a call request.',
      uk: 'Частка сеансів або кліків, що завершилися покупкою, реєстрацією чи замовленим дзвінком.',
    },
    takes: ['conversions', 'sessions'],
    formula: 'conversions / sessions',
    unit: 'fraction',
    better: 'higher',
    examples: [[[42, 1200], 0.035]],
    source: 'https://support.google.com/google-ads/answer/2684489',
  }),

  COST_PER_CONVERSION: kpi({
    name: { en: 'Cost per conversion', uk: 'Вартість конверсії' },
    meaning: { en: 'What one conversion cost.', uk: 'Скільки коштувала одна конверсія.' },
    takes: ['cost', 'conversions'],
    formula: 'cost / conversions',
    unit: 'money',
    better: 'lower',
    examples: [[[12500, 50], 250]],
    source: 'https://support.google.com/google-ads/answer/2375431',
  }),

  RETURN_ON_AD_SPEND: kpi({
    name: { en: 'Return on ad spend (ROAS)', uk: 'Окупність рекламних витрат (ROAS)' },
    meaning: { en: 'Revenue for each unit of money spent.', uk: 'Дохід на одиницю витрачених коштів.' },
    takes: ['revenue', 'cost'],
    formula: 'revenue / cost',
    unit: 'number',
    better: 'higher',
    examples: [[[50000, 12500], 4]],
    source: 'https://support.google.com/google-ads/answer/6268637',
  }),
} as const;
