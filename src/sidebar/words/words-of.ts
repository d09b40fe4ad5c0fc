import type { Language } from '../../text/language.ts';
import { en } from './en.ts';
import { uk } from './uk.ts';
import type { Words } from './words.ts';

const tables: Readonly<Record<Language, Words>> = { en, uk };

/** The sidebar's texts in a language. */
export const sidebarWordsOf = (language: Language): Words => tables[language];
