import type { Area } from '../../a1.ts';
import type { Book } from '../../book.ts';

/**
 * Opens a tab. The engine can open no hidden one, and nobody here knows whether Google does: it is refused, or nothing happens.
 */
export const openTab = (book: Book, sheetIdTo: string): void => {
  const { getters } = book.model;
  if (book.assumes('opensHiddenTabs') && !getters.isSheetVisible(sheetIdTo)) return;
  book.now('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
};

/** Selects areas of a tab, which opens it: the first cell of the last of them becomes the current one. */
export const select = (book: Book, sheet: string, areas: readonly Area[]): void => {
  const { selection } = book.model;
  openTab(book, sheet);
  areas.forEach(({ left, top, right, bottom }, at) => {
    if (at === 0) selection.selectCell(left, top);
    else selection.addCellToSelection(left, top);
    selection.setAnchorCorner(right, bottom);
  });
};
