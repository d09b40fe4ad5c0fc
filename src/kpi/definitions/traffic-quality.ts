import type { Text } from '../../text/language.ts';
import { kpi } from '../kpi.ts';

const analytics = 'https://support.google.com/analytics/answer/12195621';

const lateRevenue: Text = {
  en: 'Revenue comes days after the click: compare periods that ended equally long ago.',
  uk: 'Дохід приходить через дні після кліку: порівнюйте періоди, від кінця яких минуло однаково часу.',
};

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
    pitfalls: [
      {
        en: 'It takes the total time, not a column of averages: averages cannot be added.',
        uk: 'Потрібен загальний час, а не стовпець середніх: середні не підсумовуються.',
      },
    ],
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
    errorAboveOne: { en: 'engaged sessions are a part of all', uk: 'сеанси із взаємодією — це частина всіх' },
    examples: [[[1375, 2500], 0.55]],
    source: analytics,
  }),

  BOUNCE_RATE: kpi({
    name: { en: 'Bounce rate', uk: 'Показник відмов' },
    meaning: {
      en: 'The share of sessions that were not engaged, as GA4 counts them.',
      uk: 'Частка сеансів без взаємодії, як їх рахує GA4.',
    },
    takes: ['engaged_sessions', 'sessions'],
    formula: '1 - engaged_sessions / sessions',
    unit: 'fraction',
    better: 'lower',
    errorAboveOne: { en: 'engaged sessions are a part of all', uk: 'сеанси із взаємодією — це частина всіх' },
    pitfalls: [
      {
        en: 'Universal Analytics counted visits of one page: its bounce rate is a different KPI.',
        uk: 'Universal Analytics рахував візити на одну сторінку: його показник відмов — це інша величина.',
      },
    ],
    examples: [[[1375, 2500], 0.45]],
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
    pitfalls: [
      {
        en: 'Sessions and clicks give different rates: keep to one of them over the periods.',
        uk: 'За сеансами й за кліками виходять різні показники: тримайтеся одного в усіх періодах.',
      },
    ],
    examples: [[[42, 1200], 0.035]],
    source: 'https://support.google.com/google-ads/answer/2684489',
  }),

  COST_PER_LEAD: kpi({
    name: { en: 'Cost per lead (CPL)', uk: 'Вартість ліда (CPL)' },
    meaning: { en: 'What one lead cost.', uk: 'Скільки коштував один лід.' },
    takes: ['cost', 'leads'],
    formula: 'cost / leads',
    unit: 'money',
    better: 'lower',
    examples: [[[6300, 45], 140]],
    source: 'https://www.facebook.com/business/help/675615482516035',
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
    pitfalls: [
      {
        en: 'It is not profit: 4 means $4 of revenue for $1 spent.',
        uk: 'Це не прибуток: 4 означає 4 грн доходу на 1 грн витрат.',
      },
      lateRevenue,
    ],
    examples: [[[50000, 12500], 4]],
    source: 'https://support.google.com/google-ads/answer/6268637',
  }),

  RETURN_ON_INVESTMENT: kpi({
    name: { en: 'Return on investment (ROI)', uk: 'Окупність інвестицій (ROI)' },
    meaning: {
      en: 'What came back beyond the money spent, for each unit of it.',
      uk: 'Скільки повернулося понад витрачене, на одиницю витрат.',
    },
    takes: ['revenue', 'cost'],
    formula: '(revenue - cost) / cost',
    unit: 'fraction',
    better: 'higher',
    pitfalls: [
      {
        en: 'Cost is all of it: advertising, the fee of the agency, the content.',
        uk: 'Витрати враховують усе: рекламу, гонорар агенції, контент.',
      },
      lateRevenue,
    ],
    examples: [[[50000, 12500], 3]],
    source: 'https://blog.hootsuite.com/measure-social-media-roi-business/',
  }),

  AVERAGE_ORDER_VALUE: kpi({
    name: { en: 'Average order value (AOV)', uk: 'Середній чек (AOV)' },
    meaning: { en: 'What one order brings.', uk: 'Скільки приносить одне замовлення.' },
    takes: ['revenue', 'orders'],
    formula: 'revenue / orders',
    unit: 'money',
    better: 'higher',
    examples: [[[50000, 40], 1250]],
    source: 'https://support.google.com/analytics/answer/12195621',
  }),
} as const;
