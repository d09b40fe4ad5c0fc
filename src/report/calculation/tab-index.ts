import type { Language, Text } from '../../text/language.ts';
import { addressOf } from '../formulas/address.ts';
import type { CellLink } from '../layout/plan.ts';
import { styledCell } from '../layout/planned-cell.ts';
import type { SheetLayout } from '../layout/sheet-layout.ts';
import { words } from './calculation-words.ts';

/** A block of the tab and the cell in which it begins. Rows and columns count from 0. */
export interface IndexedBlock {
  readonly title: Text;
  readonly row: number;
  readonly column: number;
}

/** The cells of the index are so many columns apart, for its texts to have room. */
const apart = 2;

/** Writes a row that names each block and where it begins; gives where its cells lead. */
export const writeIndex = (
  layout: SheetLayout,
  {
    row,
    blocks,
    language,
  }: { readonly row: number; readonly blocks: readonly IndexedBlock[]; readonly language: Language },
): readonly CellLink[] => {
  layout.put(row, 0, styledCell(words.onThisTab[language], 'softBold'));
  return blocks.map((block, at) => {
    const to = addressOf(block.column, block.row);
    const where = block.column === 0 ? `${words.rowOf[language]}${block.row + 1}` : to;
    return { cell: layout.put(row, 1 + apart * at, styledCell(`${block.title[language]}, ${where}`, 'link')), to };
  });
};
