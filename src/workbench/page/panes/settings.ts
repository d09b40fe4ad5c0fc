import type { Language } from '../../../text/language.ts';
import { type Locale, locales } from './toolbar.ts';

/** What the person chose in the toolbar; it outlives a visit. */
export interface Settings {
  readonly language: Language;
  readonly locale: Locale;
}

const usualLocale = { en: 'en_US', uk: 'uk_UA' } as const satisfies Record<Language, Locale>;

const languages = Object.keys(usualLocale) as readonly Language[];

const stored = (key: keyof Settings) => localStorage.getItem(key);

/** The choices of the last visit, or what the browser's language suggests. */
export const settings = (): Settings => {
  const language =
    languages.find((known) => known === stored('language')) ?? (navigator.language.startsWith('uk') ? 'uk' : 'en');
  const locale = locales.find((known) => known === stored('locale')) ?? usualLocale[language];
  return { language, locale };
};

/** Whether nobody has been here before, or left no trace. */
export const isFirstVisit = (): boolean => stored('language') === null;

export const keep = ({ language, locale }: Settings) => {
  localStorage.setItem('language', language);
  localStorage.setItem('locale', locale);
};
