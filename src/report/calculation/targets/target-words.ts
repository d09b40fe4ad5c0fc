import { monthNames } from '../../../calendar/month-names.ts';
import type { Language, Text } from '../../../text/language.ts';

/** The texts of the block in which targets of months become those of the period. */
export const words = {
  title: { en: 'Plan', uk: 'План' },
  about: {
    en: 'The targets of the period from the plans of its months. Totals: each month’s target by the share of its days in the period. What stands at the end: the last month’s. Rates: weighted by what they are divided by where that has targets, else by days. What is due by the last day with data is made of the same months.',
    uk: 'Цілі періоду з планів його місяців. Суми: ціль кожного місяця за часткою його днів у періоді. Те, що на кінець: ціль останнього місяця. Коефіцієнти: зважено за дільником, де в нього є цілі, інакше за днями. Скільки мало бути до останнього дня з даними, обчислено за тими самими місяцями.',
  },
  plan: { en: 'tab with the plan', uk: 'аркуш плану' },
  month: { en: 'month', uk: 'місяць' },
  days: { en: 'its days in the period', uk: 'його днів у періоді' },
  share: { en: 'share of the month', uk: 'частка місяця' },
  gone: { en: 'of them until the last data', uk: 'з них до останніх даних' },
  due: { en: 'share due', uk: 'частка на цей день' },
  way: { en: 'weight in a level due', uk: 'вага для показника на кінець' },
  asked: { en: 'plan of the period?', uk: 'план періоду?' },
  next: { en: 'first day without a plan', uk: 'перший день без плану' },
  target: { en: 'target', uk: 'ціль' },
  rule: { en: 'how it is made', uk: 'як її складено' },
  noTarget: { en: 'no target: ', uk: 'немає цілі: ' },
  rules: {
    flow: { en: 'added by shares', uk: 'сума за частками' },
    level: { en: 'of the last month', uk: 'останнього місяця' },
    rate: { en: 'weighted by days', uk: 'зважено за днями' },
  },
  weightedBy: { en: 'weighted: ', uk: 'зважено: ' },
} as const satisfies Record<string, Text | Readonly<Record<string, Text>>>;

/** The month and the year of a day as text, without the leading `=`. */
export const monthLabel = (day: string, language: Language): string => {
  const names = monthNames[language].map((name) => (language === 'uk' ? name.toLowerCase() : name));
  const room = Math.max(...names.map(({ length }) => length));
  const all = names.map((name) => name.padEnd(room)).join('');
  return `TRIM(MID("${all}";${room}*MONTH(${day})-${room - 1};${room}))&" "&YEAR(${day})`;
};
