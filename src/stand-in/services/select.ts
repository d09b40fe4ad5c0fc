import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';

/** Selects areas of a tab, which opens it: the first cell of the last of them becomes the current one. */
export const select = (book: Book, sheet: string, areas: readonly Area[]): void => {
  const { selection, getters } = book.model;
  book.now('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheet });
  areas.forEach(({ left, top, right, bottom }, at) => {
    if (at === 0) selection.selectCell(left, top);
    else selection.addCellToSelection(left, top);
    selection.setAnchorCorner(right, bottom);
  });
};
