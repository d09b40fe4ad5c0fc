import type { Text } from '../../text/language.ts';
import type { Issue, TextPlace } from '../reading.ts';

/** A cell as a message shows it: its beginning where it is long. */
export const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** What is said after a message that tells of the first of several rows. */
export const pluralCount = (count: number): Text =>
  count === 1
    ? { en: '', uk: '' }
    : { en: ` There are ${count} such rows; this is the first.`, uk: ` Таких рядків: ${count}; це перший.` };

/** The place of what holds for the whole file. */
export const noPlace: TextPlace = { row: null, column: null };

/** An issue at a place, with what was found there. */
export const issue = (
  place: TextPlace,
  found: string,
  said: Pick<Issue, 'expected' | 'message' | 'changesFigures' | 'remedy'>,
): Issue => ({
  ...place,
  found,
  ...said,
});

/** A text in both languages. */
export const bilingual = (en: string, uk: string): Text => ({ en, uk });
