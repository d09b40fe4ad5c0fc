import type { CellPosition } from '@odoo/o-spreadsheet';
import { type Area, areaOf } from '../a1.ts';
import type { Book } from '../book.ts';
import { engineName, googleName } from '../engine/tab-names.ts';
import { checkRights, withRights } from '../execution/rights.ts';
import { withIntegers } from '../integers.ts';
import { strictService } from '../strict-service.ts';
import { chartsOf, insertChart, newChart, removeChart } from './charts.ts';
import { addMetadata, metadataOf } from './metadata.ts';
import { protectionsOf, protectWithWarning } from './protections.ts';
import { rulesOf, setRules } from './range/conditional-format.ts';
import { filterOf, isFilteredOut, newSlicer, slicersOf } from './range/filter.ts';
import { rangeAt, rangeList } from './range/range.ts';
import { placeOf, rememberSheet } from './range/range-places.ts';
import { openTab } from './range/select.ts';
import { rowGroupMembers } from './row-groups.ts';
import { copyTab } from './sheet-copy.ts';

/** The longest name of a tab, in characters. */
const longestName = 100;

/** Refuses a name that Google refuses: blank, too long, or that of another tab without regard to case. */
export const checkName = (book: Book, name: unknown, own?: string): string => {
  if (typeof name !== 'string' || name === '') throw new Error('The sheet name cannot be empty.');
  if (name.length > longestName) throw new Error(`The sheet name cannot be greater than ${longestName} characters.`);
  const { getters } = book.model;
  const clash = getters
    .getSheetIds()
    .some((id) => id !== own && googleName(getters.getSheetName(id)).toLowerCase() === name.toLowerCase());
  if (clash) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  return name;
};

type Getters = Book['model']['getters'];

/** The cells of a tab in which something may stand, by columns and rows. A tab without formulas is asked for no value. */
const heldPositions = (sheetId: string, getters: Getters): readonly CellPosition[] => {
  const cells = getters.getCells(sheetId);
  return cells.some(({ isFormula }) => isFormula)
    ? getters.getEvaluatedCellsPositions(sheetId)
    : cells.filter((cell) => cell.isFormula || cell.content !== '').map(({ id }) => getters.getCellPosition(id));
};

/** The last row and column with content, from 0; -1 in an empty tab. */
const lastCell = (book: Book, sheetId: string): { readonly row: number; readonly column: number } => {
  book.settle();
  const { getters } = book.model;
  let [row, column] = [-1, -1];
  // From the end, where the last cells of a table mostly stand: few others have to be asked for their value.
  for (const { col, row: at } of heldPositions(sheetId, getters).toReversed()) {
    if (at <= row && col <= column) continue;
    if (getters.getEvaluatedCell({ sheetId, col, row: at }).value === null) continue;
    row = Math.max(row, at);
    column = Math.max(column, col);
  }
  return { row, column };
};

/** The most cells that a spreadsheet has, blank ones among them. */
const mostCells = 10_000_000;

/** Refuses what would make the spreadsheet larger than Google lets it be. */
export const checkRoom = (book: Book, more: number): void => {
  const sizes = book.model.getters.getSheetIds().map((id) => book.sizeOf(id));
  if (sizes.reduce((cells, { rows, columns }) => cells + rows * columns, more) > mostCells)
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
    );
};

const outside = (): Error => new Error('The coordinates of the range are outside the dimensions of the sheet.');

/** The area that `getRange` means: an address, or row, column, rows and columns from 1. */
const areaIn = (book: Book, sheet: string, args: readonly unknown[]): Area => {
  const size = book.sizeOf(sheet);
  const [first, column, rows = 1, columns = 1] = args;
  if (typeof first === 'string') {
    const [, named] = /^(.*)!/.exec(first) ?? [];
    const tab = named?.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
    // Google gives cells of that tab, whichever was asked.
    if (tab !== undefined && tab !== googleName(book.model.getters.getSheetName(sheet)))
      throw new Error(`not in the stand-in: Sheet.getRange of another tab, ${first}`);
    const area = areaOf(first.replace(/^.*!/, ''), size);
    if (area === null) throw new Error('Range not found');
    if (area.right >= size.columns || area.bottom >= size.rows) throw outside();
    return area;
  }
  const numbers = [first, column, rows, columns];
  if (!numbers.every((value): value is number => Number.isInteger(value)))
    throw new Error("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
  const [top = 0, left = 0, height = 0, width = 0] = numbers;
  if (height < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (width < 1) throw new Error('The number of columns in the range must be at least 1.');
  if (top < 1 || left < 1 || top + height - 1 > size.rows || left + width - 1 > size.columns) throw outside();
  return { top: top - 1, left: left - 1, bottom: top + height - 2, right: left + width - 2 };
};

const numbersFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first - 1 + at);

/** What takes positions, counts and pixels only. */
const wholeOnly = [
  'insertRowsAfter',
  'insertColumnsAfter',
  'deleteRows',
  'deleteColumns',
  'setFrozenRows',
  'setFrozenColumns',
  'setColumnWidth',
  'setColumnWidths',
  'hideColumns',
  'showColumns',
  'setRowHeight',
  'setRowHeights',
  'setRowHeightsForced',
  'autoResizeRows',
  'getRowGroup',
  'getRowGroupDepth',
];

/** A tab as Google's `Sheet`. */
export const sheetAt = (
  book: Book,
  sheet: string,
  around: { spreadsheet(): object; sheetObject(id: string): object },
): object => {
  const { getters } = book.model;
  const size = () => book.sizeOf(sheet);
  const inner = () => getters.getSheetName(sheet);
  const name = () => googleName(inner());
  const range = (...args: readonly unknown[]) => rangeAt(book, { sheet, area: areaIn(book, sheet, args) }, () => self);

  const insert = (dimension: 'ROW' | 'COL', after: number, quantity: number) => {
    checkRoom(book, quantity * (dimension === 'ROW' ? size().columns : size().rows));
    book.now('ADD_COLUMNS_ROWS', {
      sheetId: sheet,
      sheetName: inner(),
      dimension,
      base: after - 1,
      quantity,
      position: 'after',
    });
    return self;
  };
  const remove = (dimension: 'ROW' | 'COL', first: number, count: number) => {
    const all = dimension === 'ROW' ? size().rows : size().columns;
    if (count < 1 || first < 1 || first + count - 1 > all) throw new Error('Those rows or columns are out of bounds.');
    if (count === all) throw new Error("You can't delete all the rows or columns on the sheet.");
    const { xSplit, ySplit } = getters.getPaneDivisions(sheet);
    const frozen = dimension === 'ROW' ? ySplit : xSplit;
    if (frozen > 0 && first <= frozen + 1 && first + count - 1 === all)
      throw new Error('Sorry, it is not possible to delete all non-frozen rows or columns.');
    book.now('REMOVE_COLUMNS_ROWS', {
      sheetId: sheet,
      sheetName: inner(),
      dimension,
      elements: numbersFrom(first, count),
    });
  };
  const resize = (dimension: 'ROW' | 'COL', [first, count]: readonly [number, number], pixels: number | null) => {
    book.later((dispatch) => {
      dispatch('RESIZE_COLUMNS_ROWS', { sheetId: sheet, dimension, elements: numbersFrom(first, count), size: pixels });
    });
    return self;
  };
  const freeze = (dimension: 'ROW' | 'COL', quantity: number) => {
    if (dimension === 'ROW') {
      if (quantity === 0) book.now('UNFREEZE_ROWS', { sheetId: sheet });
      else book.now('FREEZE_ROWS', { sheetId: sheet, quantity });
    } else if (quantity === 0) book.now('UNFREEZE_COLUMNS', { sheetId: sheet });
    else book.now('FREEZE_COLUMNS', { sheetId: sheet, quantity });
  };

  const groups = rowGroupMembers(book, sheet, ({ start, end }) => range(`${start + 1}:${end + 1}`));
  const members = {
    ...groups,
    setRowGroupControlPosition: (position: unknown) => {
      groups.setRowGroupControlPosition(position);
      return self;
    },
    getName: name,
    getSheetName: name,
    getType: () => 'GRID',
    getSheetId: () => book.numberOf(sheet),
    getIndex: () => getters.getSheetIds().indexOf(sheet) + 1,
    getParent: around.spreadsheet,
    setName: (next: string) => {
      checkName(book, next, sheet);
      if (next !== name()) book.now('RENAME_SHEET', { sheetId: sheet, oldName: inner(), newName: engineName(next) });
      return self;
    },
    getRange: range,
    getRangeList: (addresses: readonly string[]) => {
      if (addresses.length === 0) throw new Error('not in the stand-in: Sheet.getRangeList of nothing');
      return rangeList(
        book,
        sheet,
        addresses.map((address) => range(address)),
      );
    },
    getMaxRows: () => size().rows,
    getMaxColumns: () => size().columns,
    getLastRow: () => lastCell(book, sheet).row + 1,
    getLastColumn: () => lastCell(book, sheet).column + 1,
    getDataRange: () => {
      const { row, column } = lastCell(book, sheet);
      return range(1, 1, Math.max(row, 0) + 1, Math.max(column, 0) + 1);
    },
    insertRowsAfter: (after: number, count: number) => insert('ROW', after, count),
    insertColumnsAfter: (after: number, count: number) => insert('COL', after, count),
    deleteRows: (first: number, count: number) => remove('ROW', first, count),
    deleteColumns: (first: number, count: number) => remove('COL', first, count),
    setFrozenRows: (count: number) => freeze('ROW', count),
    setFrozenColumns: (count: number) => freeze('COL', count),
    getFrozenRows: () => getters.getPaneDivisions(sheet).ySplit,
    setHiddenGridlines: (hides: boolean) => {
      book.later((dispatch) => {
        dispatch('SET_GRID_LINES_VISIBILITY', { sheetId: sheet, areGridLinesVisible: !hides });
      });
      return self;
    },
    hasHiddenGridlines: () => {
      book.settle();
      return !getters.getGridLinesVisibility(sheet);
    },
    isSheetHidden: () => !getters.isSheetVisible(sheet),
    hideSheet: () => {
      if (getters.isSheetVisible(sheet)) {
        if (getters.getVisibleSheetIds().length === 1) throw new Error("You can't hide all the sheets in a document.");
        book.now('HIDE_SHEET', { sheetId: sheet });
      }
      return self;
    },
    showSheet: () => {
      if (!getters.isSheetVisible(sheet)) book.now('SHOW_SHEET', { sheetId: sheet });
      return self;
    },
    activate: () => {
      openTab(book, sheet);
      return self;
    },
    copyTo: (target: unknown) => {
      if (target !== around.spreadsheet()) throw new Error('not in the stand-in: Sheet.copyTo another spreadsheet');
      return around.sheetObject(copyTab(book, sheet));
    },
    setTabColor: (color: string) => {
      book.now('COLOR_SHEET', { sheetId: sheet, color });
      return self;
    },
    setColumnWidth: (column: number, pixels: number) => resize('COL', [column, 1], pixels),
    setColumnWidths: (first: number, count: number, pixels: number) => resize('COL', [first, count], pixels),
    hideColumns: (first: number, count = 1) => {
      book.now('HIDE_COLUMNS_ROWS', { sheetId: sheet, dimension: 'COL', elements: numbersFrom(first, count) });
    },
    showColumns: (first: number, count = 1) => {
      book.now('UNHIDE_COLUMNS_ROWS', { sheetId: sheet, dimension: 'COL', elements: numbersFrom(first, count) });
    },
    isColumnHiddenByUser: (column: number) => getters.isColHiddenByUser(sheet, column - 1),
    getColumnWidth: (column: number) => {
      book.settle();
      return getters.getColSize(sheet, column - 1);
    },
    hideRows: (first: number, count = 1) => {
      book.now('HIDE_COLUMNS_ROWS', { sheetId: sheet, dimension: 'ROW', elements: numbersFrom(first, count) });
    },
    isRowHiddenByUser: (row: number) => getters.isRowHiddenByUser(sheet, row - 1),
    isRowHiddenByFilter: (row: number) => isFilteredOut(book, sheet, row),
    getRowHeight: (row: number) => {
      book.settle();
      return getters.getRowSize(sheet, row - 1);
    },
    setRowHeight: (row: number, pixels: number) => resize('ROW', [row, 1], pixels),
    setRowHeights: (first: number, count: number, pixels: number) => resize('ROW', [first, count], pixels),
    autoResizeRows: (first: number, count: number) => resize('ROW', [first, count], null),
    setRowHeightsForced: (first: number, count: number, pixels: number) => resize('ROW', [first, count], pixels),
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      addMetadata(book, sheet, args);
      return self;
    },
    getDeveloperMetadata: () => metadataOf({ book, sheetObject: around.sheetObject }, sheet),
    setConditionalFormatRules: (rules: readonly object[]) => setRules(book, sheet, rules),
    getConditionalFormatRules: () => rulesOf(book, sheet, (area) => rangeAt(book, { sheet, area }, () => self)),
    getFilter: () => filterOf(book, sheet),
    getSlicers: () => slicersOf(book, sheet),
    insertSlicer: (over: object) => newSlicer(book, sheet, placeOf(over).area),
    protect: () => protectWithWarning(book, sheet),
    getProtections: (type: unknown) => protectionsOf(book, sheet, { type, sheetObject: () => self }),
    getCharts: () => chartsOf(book, sheet, range),
    newChart: () => newChart(book),
    insertChart: (chart: unknown) => insertChart(book, sheet, chart),
    removeChart: (chart: object) => removeChart(book, sheet, chart),
  };
  const self: object = strictService(
    book,
    'Sheet',
    withRights('Sheet', withIntegers('Sheet', members, wholeOnly), () => checkRights(book, sheet)),
  );
  return rememberSheet(self, sheet);
};
