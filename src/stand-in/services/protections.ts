import type { Book } from '../book.ts';
import { service } from '../strict.ts';

const key = 'protected';

/** Lets somebody else protect a whole tab, so that this person cannot edit it. */
export const protectForOthers = (book: Book, sheet: string): void => book.remember(sheet, key, true);

/** The protections of a tab by their type; the stand-in knows those of whole tabs. */
export const protectionsOf = (book: Book, sheet: string, type: unknown): readonly object[] => {
  if (type !== 'SHEET' && type !== 'RANGE')
    throw new Error("The parameters don't match the method signature for Sheet.getProtections.");
  if (type === 'RANGE' || book.own.extras[sheet]?.[key] !== true) return [];
  return [service(book, 'Protection', { canEdit: () => false, isWarningOnly: () => false })];
};
