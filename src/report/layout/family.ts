import type { Text } from '../../text/language.ts';

/** The families of figures, in the order of the report. */
export const metricFamilies = {
  audience: { en: 'Audience', uk: 'Аудиторія' },
  reach: { en: 'Reach', uk: 'Охоплення' },
  engagement: { en: 'Engagement', uk: 'Залученість' },
  visits: { en: 'Visits and their quality', uk: 'Переходи та їхня якість' },
  money: { en: 'Money', uk: 'Кошти' },
  feedback: { en: 'Feedback', uk: 'Зворотний зв’язок' },
} as const satisfies Record<string, Text>;

export type MetricFamily = keyof typeof metricFamilies;
