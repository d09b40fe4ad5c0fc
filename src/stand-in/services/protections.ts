import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';
import { protectedAreasOf } from '../execution/rights.ts';
import { strictService } from '../strict-service.ts';
import { rangeAt } from './range/range.ts';
import { placeOf } from './range/range-places.ts';

const warningKey = 'warns of a change';

/** What may be changed in a tab without a warning; `null` where nothing warns. */
const warnedAreasOf = ({ own }: Book, sheet: string): readonly Area[] | null => {
  const areas = own.extras[sheet]?.[warningKey];
  return Array.isArray(areas) ? areas : null;
};

/** A protection of the tab by this person, who may edit it: until editors are removed it shuts out nobody, and at most warns. */
export const protectWithWarning = (book: Book, sheet: string): object => {
  const self: object = strictService(book, 'Protection', {
    canEdit: () => true,
    isWarningOnly: () => warnedAreasOf(book, sheet) !== null,
    setWarningOnly: (warns: unknown) => {
      if (warns !== true) throw new Error('not in the stand-in: a protection that shuts others out');
      book.remember(sheet, warningKey, warnedAreasOf(book, sheet) ?? []);
      return self;
    },
    setUnprotectedRanges: (ranges: readonly object[]) => {
      book.remember(
        sheet,
        warningKey,
        ranges.map((range) => placeOf(range).area),
      );
      return self;
    },
  });
  return self;
};

/** The protections of a tab by their type: somebody else's, and one that warns of a change. */
export const protectionsOf = (
  book: Book,
  sheet: string,
  { type, sheetObject }: { readonly type: unknown; readonly sheetObject: () => object },
): readonly object[] => {
  if (type !== 'SHEET' && type !== 'RANGE')
    throw new Error("The parameters don't match the method signature for Sheet.getProtections.");
  const { rows, columns } = book.sizeOf(sheet);
  const whole = { left: 0, top: 0, right: columns - 1, bottom: rows - 1 };
  const others = protectedAreasOf(book, sheet)
    .filter((area) => (area === null) === (type === 'SHEET'))
    .map((area) =>
      strictService(book, 'Protection', {
        canEdit: () => false,
        isWarningOnly: () => false,
        getRange: () => rangeAt(book, { sheet, area: area ?? whole }, sheetObject),
      }),
    );
  return type === 'SHEET' && warnedAreasOf(book, sheet) !== null
    ? [protectWithWarning(book, sheet), ...others]
    : others;
};
