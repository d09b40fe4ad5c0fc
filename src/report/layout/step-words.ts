import type { Language } from '../../text/language.ts';
import { type PluralForms, pluralFormula } from './plural.ts';

/** The steps of a trend in words: of a day, of a week, and before and behind any other number of days. */
interface StepWords {
  readonly day: string;
  readonly week: string;
  readonly days: readonly [before: string, forms: PluralForms];
}

const days: PluralForms = { en: ['day', 'days'], uk: ['день', 'дні', 'днів'] };

/** By which steps something is told. */
const by: Readonly<Record<Language, StepWords>> = {
  en: { day: 'by day', week: 'by week', days: ['by ', days] },
  uk: { day: 'за днями', week: 'за тижнями', days: ['по ', days] },
};

/** What stands before figures of steps. */
const each: Readonly<Record<Language, StepWords>> = {
  en: by.en,
  uk: { day: 'дні:', week: 'тижні:', days: ['по ', { ...days, uk: ['день:', 'дні:', 'днів:'] }] },
};

/** What stands behind the figure of one step. */
const per: Readonly<Record<Language, StepWords>> = {
  en: { day: 'a day', week: 'a week', days: ['in ', days] },
  uk: { day: 'за день', week: 'за тиждень', days: ['за ', days] },
};

const saidOf =
  (words: Readonly<Record<Language, StepWords>>) =>
  (length: string, language: Language): string => {
    const {
      day,
      week,
      days: [before, forms],
    } = words[language];
    const other = `"${before}"&${length}&" "&${pluralFormula(length, forms, language)}`;
    return `IF(${length}=1;"${day}";IF(${length}=7;"${week}";${other}))`;
  };

/** By which steps a trend is told, by the cell with the days of one, without the leading `=`; then what stands before and behind figures. */
export const [stepSaid, beforeSteps, perStep] = [by, each, per].map(saidOf) as [
  ReturnType<typeof saidOf>,
  ReturnType<typeof saidOf>,
  ReturnType<typeof saidOf>,
];
