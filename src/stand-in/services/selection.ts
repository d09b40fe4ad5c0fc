import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';
import { rangeAt, rangeList } from './range/range.ts';

/** What is selected, as the spreadsheet tells it: the ranges of the tab that is open. */
export const selectionOf = (book: Book, sheetObject: (id: string) => object) => {
  const { getters } = book.model;
  const rangeOf = (area: Area) => {
    const open = getters.getActiveSheetId();
    return rangeAt(book, { sheet: open, area }, () => sheetObject(open));
  };
  const ranges = () => getters.getSelectedZones().map(rangeOf);
  return {
    getActiveRangeList: () => rangeList(book, getters.getActiveSheetId(), ranges()),
    // Of several ranges the one that was selected last.
    getActiveRange: () => ranges().pop(),
    getCurrentCell: () => {
      const { col, row } = getters.getActivePosition();
      return rangeOf({ left: col, right: col, top: row, bottom: row });
    },
  };
};
