import type { Text } from '../kpi/text.ts';

/** The texts of a report, apart from the names of its figures. */
export const words = {
  tab: { en: 'KPI report', uk: 'Звіт KPI' },
  title: { en: 'Social media report', uk: 'Звіт із соціальних мереж' },
  goal: { en: 'Goal', uk: 'Мета' },
  period: { en: 'Period', uk: 'Період' },
  dateHelp: {
    en: 'A day, such as 1 October 2026. Every figure of this tab follows the two days.',
    uk: 'День, наприклад 01.10.2026. Усі показники цього аркуша рахуються за цими двома днями.',
  },
  compared: { en: 'Compared with', uk: 'Порівняно з' },
  notCompared: { en: 'No comparison', uk: 'Без порівняння' },
  noGoalFigures: {
    en: 'The data in this file measures none of the figures for this goal, so the cards show others.',
    uk: 'Дані в цьому файлі не дають жодного показника для цієї мети, тому на картках інші.',
  },
  all: { en: 'All KPIs', uk: 'Усі показники' },
  kpi: { en: 'KPI', uk: 'Показник' },
  current: { en: 'this period', uk: 'цей період' },
  previous: { en: 'before', uk: 'раніше' },
  change: { en: 'change', uk: 'зміна' },
  counted: { en: 'how it is counted', uk: 'як пораховано' },
  trend: { en: 'Trend by week', uk: 'Динаміка за тижнями' },
  week: { en: 'week from', uk: 'тиждень з' },
  rests: { en: 'What this rests on', uk: 'На чому це ґрунтується' },
  source: { en: 'source', uk: 'джерело' },
  rows: { en: 'rows', uk: 'рядків' },
  first: { en: 'first day', uk: 'перший день' },
  last: { en: 'last day', uk: 'останній день' },
  inPeriod: { en: 'in the period', uk: 'у періоді' },
  leftOut: { en: 'left out', uk: 'пропущено' },
  total: { en: 'sum of the period', uk: 'сума за період' },
  straddling: {
    en: 'Rows of ads that reach beyond the period and so are in no figure: ',
    uk: 'Рядки реклами, що виходять за межі періоду й тому не враховані: ',
  },
  reach: {
    en: 'Reach counts people once, so the reach of posts is never added into a reach of the period. Rates are totals divided by totals.',
    uk: 'Охоплення рахує людину один раз, тому охоплення дописів не складено в охоплення періоду. Коефіцієнти: сума, поділена на суму.',
  },
  missing: {
    en: 'A dash means that the data does not say. Percentage points (pp) are the difference of two rates.',
    uk: 'Риска означає, що в даних цього немає. Відсоткові пункти (в. п.): різниця двох коефіцієнтів.',
  },
} as const satisfies Record<string, Text>;
