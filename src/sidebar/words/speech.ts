import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import { type LocaleFormat, localeFormatOf } from './locale-format.ts';
import type { Words } from './words.ts';
import { sidebarWordsOf } from './words-of.ts';

/** How the sidebar speaks to this person: texts in their language, numbers and days as in their spreadsheet. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly writing: LocaleFormat;
}

/** The speech for a language and a spreadsheet's locale. */
export const speechOf = (language: Language, locale: string): Speech => ({
  language,
  words: sidebarWordsOf(language),
  writing: localeFormatOf(locale, language),
});

/** What every view speaks with. */
export const SpeechContext = createContext<Speech>(speechOf('en', 'en_US'));

/** The speech of the sidebar that this view stands in. */
export const useSpeech = (): Speech => useContext(SpeechContext);
