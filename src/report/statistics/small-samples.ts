import type { Language } from '../../text/language.ts';
import { words } from '../report-words.ts';
import { fewestRows } from './change-test.ts';

/** Below this many events a percent misleads: the count stands first. */
export const smallBase = 30;

/** That there are too few records, how many there are and how many it takes. */
export const tooFewInWords = (rows: string, language: Language): string =>
  `"${words.tooFew[language]} ("&${rows}&"${words.neededOf[language]}${fewestRows}${words.neededAfter[language]}"`;
