import type { Book } from '../book.ts';
import { engineName, googleName } from '../engine/tab-names.ts';

/** Puts a copy of a tab behind all others and gives its id. Nobody here knows whether its metadata comes along. */
export const copyTab = (book: Book, sheet: string): string => {
  const { getters } = book.model;
  const name = `Copy of ${googleName(getters.getSheetName(sheet))}`;
  const taken = new Set(getters.getSheetIds().map((id) => googleName(getters.getSheetName(id)).toLowerCase()));
  const free = [name, ...Array.from(taken, (_, at) => `${name} ${at + 1}`)].find(
    (each) => !taken.has(each.toLowerCase()),
  );
  const copy = book.newId();
  book.now('DUPLICATE_SHEET', { sheetId: sheet, sheetIdTo: copy, sheetNameTo: engineName(free ?? name) });
  if (book.assumes('copiesMetadata'))
    for (const data of book.own.metadata.filter((each) => each.sheet === sheet)) {
      const id = Math.max(...book.own.metadata.map((each) => each.id)) + 1;
      book.own.metadata.push({ ...data, id, sheet: copy });
    }
  return copy;
};
