import type { Language } from '../../text/language.ts';

/** The lengths of the steps that a trend may have, as a person chooses them, each in days or else in months. */
export const trendSteps = [
  { name: { en: 'week', uk: 'тиждень' }, days: 7, months: 0 },
  { name: { en: '2 weeks', uk: '2 тижні' }, days: 14, months: 0 },
  { name: { en: 'month', uk: 'місяць' }, days: 0, months: 1 },
  { name: { en: 'quarter', uk: 'квартал' }, days: 0, months: 3 },
] as const;

/** Monday, 1 January 2024: two weeks are counted from it, as in PERIOD_START. */
const anchor = 'DATE(2024;1;1)';

/** The days, or months, of the step that a cell names. */
export const stepFormula = (cell: string, unit: 'days' | 'months', language: Language): string =>
  `=${trendSteps.slice(0, -1).reduceRight((otherwise, step) => `IF(${cell}="${step.name[language]}";${step[unit]};${otherwise})`, `${trendSteps[3][unit]}`)}`;

/** The first day of the step that a day lies in. */
export const stepStart = (day: string, { days, months }: { readonly days: string; readonly months: string }): string =>
  `IF(${days}>0;${anchor}+${days}*INT((${day}-${anchor})/MAX(1;${days}));DATE(YEAR(${day});MAX(1;${months})*INT((MONTH(${day})-1)/MAX(1;${months}))+1;1))`;
