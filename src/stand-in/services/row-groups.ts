import type { Area } from '../a1.ts';
import type { Book } from '../book.ts';
import { checkRights, withRights } from '../execution/rights.ts';
import { checkIntegers } from '../integers.ts';
import { strictService } from '../strict-service.ts';

const dimension = 'ROW';
const positionKey = 'row group control';

/** Rows from 0, both ends included. */
interface Rows {
  readonly start: number;
  readonly end: number;
}

/** Where the control of a tab's groups stands; behind them until it is said otherwise. */
const controlOf = ({ own }: Book, sheet: string): unknown => own.extras[sheet]?.[positionKey] ?? 'AFTER';

/** The groups of a tab by their depth, the outermost first. */
const layersOf = (book: Book, sheetId: string) => {
  book.settle();
  return book.model.getters.getGroupsLayers(sheetId, dimension);
};

const isFolded = (book: Book, sheetId: string, { start, end }: Rows): boolean =>
  book.model.getters.isGroupFolded(sheetId, dimension, start, end);

type GroupCommand = 'GROUP_HEADERS' | 'UNGROUP_HEADERS' | 'FOLD_HEADER_GROUP' | 'UNFOLD_HEADER_GROUP';

const change = (book: Book, type: GroupCommand, place: Rows & { readonly sheetId: string }): void =>
  book.later((dispatch) => {
    const { sheetId, start, end } = place;
    const { isSuccessful, reasons } = dispatch(type, { sheetId, dimension, start, end });
    if (!isSuccessful) throw new Error(`not in the stand-in: ${type} (${reasons.join(', ')})`);
  });

/** Puts the rows of a range into one group more. */
export const groupRows = (
  book: Book,
  { sheet, area }: { readonly sheet: string; readonly area: Area },
  by: unknown,
) => {
  checkIntegers('Range.shiftRowGroupDepth', by);
  // Whether Google refuses to take rows out of a group that they are not in, nobody here knows.
  if (by !== 1) throw new Error(`not in the stand-in: Range.shiftRowGroupDepth(${String(by)})`);
  change(book, 'GROUP_HEADERS', { sheetId: sheet, start: area.top, end: area.bottom });
};

/** Closes the groups of rows that lie whole in a range of whole rows. */
export const closeGroupsIn = (book: Book, { sheet, area }: { readonly sheet: string; readonly area: Area }) => {
  if (area.left > 0 || area.right < book.sizeOf(sheet).columns - 1)
    throw new Error('not in the stand-in: Range.collapseGroups of a part of rows');
  book.later((dispatch) => {
    const inside = book.model.getters
      .getHeaderGroups(sheet, dimension)
      .filter(({ start, end }) => start >= area.top && end <= area.bottom);
    if (inside.length === 0) throw new Error('not in the stand-in: Range.collapseGroups where no group lies whole');
    for (const { start, end } of inside) dispatch('FOLD_HEADER_GROUP', { sheetId: sheet, dimension, start, end });
  });
};

interface Grouped extends Rows {
  readonly sheetId: string;
  readonly depth: number;
  readonly rangeOf: (rows: Rows) => object;
}

/** A group of rows as Google's `Group`. */
const groupAt = (book: Book, group: Grouped): object => {
  const { sheetId, depth, rangeOf } = group;
  const members = {
    getRange: () => rangeOf(group),
    getDepth: () => depth,
    getControlIndex: () => (controlOf(book, sheetId) === 'BEFORE' ? group.start : group.end + 2),
    isCollapsed: () => {
      book.settle();
      return isFolded(book, sheetId, group);
    },
    collapse: () => {
      change(book, 'FOLD_HEADER_GROUP', group);
      return self;
    },
    expand: () => {
      change(book, 'UNFOLD_HEADER_GROUP', group);
      return self;
    },
    remove: () => {
      book.settle();
      // Whether its rows then show, nobody here knows.
      if (isFolded(book, sheetId, group)) throw new Error('not in the stand-in: Group.remove of a closed one');
      change(book, 'UNGROUP_HEADERS', group);
    },
  };
  const self: object = strictService(
    book,
    'Group',
    withRights('Group', members, () => checkRights(book, sheetId)),
  );
  return self;
};

/** What Google's `Sheet` has for groups of rows. */
export const rowGroupMembers = (book: Book, sheet: string, rangeOf: (rows: Rows) => object) => ({
  getRowGroupDepth: (row: number) =>
    layersOf(book, sheet).filter((groups) => groups.some(({ start, end }) => start < row && row <= end + 1)).length,
  getRowGroup: (row: number, depth: number) => {
    const control = controlOf(book, sheet) === 'BEFORE' ? { above: 1, below: 0 } : { above: 0, below: 1 };
    const found = layersOf(book, sheet)[depth - 1]?.find(
      ({ start, end }) => row > start - control.above && row <= end + 1 + control.below,
    );
    // Google's reference says both that it throws and that it gives null.
    if (found === undefined) throw new Error('not in the stand-in: Sheet.getRowGroup where there is none');
    return groupAt(book, { start: found.start, end: found.end, sheetId: sheet, depth, rangeOf });
  },
  getRowGroupControlPosition: () => controlOf(book, sheet),
  setRowGroupControlPosition: (position: unknown) => {
    if (position !== 'BEFORE' && position !== 'AFTER')
      throw new Error("The parameters don't match the method signature for Sheet.setRowGroupControlPosition.");
    book.remember(sheet, positionKey, position);
  },
});
