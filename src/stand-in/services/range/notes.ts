import type { Style } from '@odoo/o-spreadsheet';
import type { Area } from '../../a1.ts';
import type { Book } from '../../book.ts';
import type { RangePlace } from './range-places.ts';

/** The engine has no notes: one stands in the look of its cell, with which it goes wherever that goes. */
type NotedStyle = Style & { readonly note?: string };

const styleAt = ({ model }: Book, position: { sheetId: string; col: number; row: number }): NotedStyle =>
  model.getters.getCell(position)?.style ?? {};

const cellsOf = ({ left, top, right, bottom }: Area) =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, col) => ({ col: left + col, row: top + row })),
  );

/** The notes of the cells of an area, blank where there is none. */
export const notesIn = (book: Book, { sheet, area }: RangePlace): string[][] => {
  book.settle();
  return cellsOf(area).map((row) => row.map((cell) => styleAt(book, { sheetId: sheet, ...cell }).note ?? ''));
};

/** Gives each cell of an area its note; a blank one takes it away. */
export const writeNotes = (book: Book, { sheet, area }: RangePlace, notes: readonly (readonly unknown[])[]): void =>
  book.later((dispatch) => {
    for (const [at, row] of cellsOf(area).entries())
      for (const [place, cell] of row.entries()) {
        const position = { sheetId: sheet, ...cell };
        const { note: before, ...look } = styleAt(book, position);
        const text = String(notes[at]?.[place] ?? '');
        const style: NotedStyle = text === '' ? look : { ...look, note: text };
        if ((before ?? '') !== text) dispatch('UPDATE_CELL', { ...position, style });
      }
  });
