import type { Language } from '../../text/language.ts';
import { casesFormula } from '../layout/cases.ts';

/** The lengths of the steps that a trend may have, as a person chooses them, each in days or else in months. */
export const trendSteps = [
  { name: { en: 'week', uk: 'тиждень' }, days: 7, months: 0 },
  { name: { en: '2 weeks', uk: '2 тижні' }, days: 14, months: 0 },
  { name: { en: 'month', uk: 'місяць' }, days: 0, months: 1 },
  { name: { en: 'quarter', uk: 'квартал' }, days: 0, months: 3 },
] as const;

/** The days, or months, of the step that a cell names. */
export const stepFormula = (cell: string, unit: 'days' | 'months', language: Language): string => {
  const [week, fortnight, month, quarter] = trendSteps;
  const cases = [week, fortnight, month].map((step) => [`${cell}="${step.name[language]}"`, `${step[unit]}`] as const);
  return `=${casesFormula(cases, `${quarter[unit]}`)}`;
};
