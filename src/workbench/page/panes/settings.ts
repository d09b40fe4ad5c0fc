import type { Language } from '../../../text/language.ts';
import { locales, type PageLocale } from './toolbar.ts';

/** What the person chose in the toolbar; it outlives a visit. */
export interface PageSettings {
  readonly language: Language;
  readonly locale: PageLocale;
}

const usualLocale = { en: 'en_US', uk: 'uk_UA' } as const satisfies Record<Language, PageLocale>;

const languages = Object.keys(usualLocale) as readonly Language[];

const stored = (key: keyof PageSettings) => localStorage.getItem(key);

/** The choices of the last visit, or what the browser's language suggests. */
export const readSettings = (): PageSettings => {
  const language =
    languages.find((known) => known === stored('language')) ?? (navigator.language.startsWith('uk') ? 'uk' : 'en');
  const locale = locales.find((known) => known === stored('locale')) ?? usualLocale[language];
  return { language, locale };
};

/** Whether nobody has been here before, or left no trace. */
export const isFirstVisit = (): boolean => stored('language') === null;

export const saveSettings = ({ language, locale }: PageSettings) => {
  localStorage.setItem('language', language);
  localStorage.setItem('locale', locale);
};
