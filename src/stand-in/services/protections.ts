import type { Book } from '../book.ts';
import { protectedAreasOf } from '../execution/rights.ts';
import { strictService } from '../strict-service.ts';
import { rangeAt } from './range/range.ts';

/** The protections of a tab by their type: all that the stand-in knows are somebody else's. */
export const protectionsOf = (
  book: Book,
  sheet: string,
  { type, sheetObject }: { readonly type: unknown; readonly sheetObject: () => object },
): readonly object[] => {
  if (type !== 'SHEET' && type !== 'RANGE')
    throw new Error("The parameters don't match the method signature for Sheet.getProtections.");
  const { rows, columns } = book.sizeOf(sheet);
  return protectedAreasOf(book, sheet)
    .filter((area) => (area === null) === (type === 'SHEET'))
    .map((area) =>
      strictService(book, 'Protection', {
        canEdit: () => false,
        isWarningOnly: () => false,
        getRange: () =>
          rangeAt(
            book,
            { sheet, area: area ?? { left: 0, top: 0, right: columns - 1, bottom: rows - 1 } },
            sheetObject,
          ),
      }),
    );
};
