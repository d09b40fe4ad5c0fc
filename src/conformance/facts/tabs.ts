import type { Facts } from '../fact.ts';
import { isRefused, resultsOf, withSecondTab, writeRows } from '../observe.ts';

/** Tabs: names, numbers, order, size, and what is hidden. */
export const tabs = {
  'a new tab': {
    claim: 'insertSheet makes 1000 rows and 26 columns, and opens the tab.',
    source: 'Spreadsheet.insertSheet (reference); gas-fakes, test/testsheetsvalues.js',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => [
        other.getMaxRows(),
        other.getMaxColumns(),
        sheet.getParent().getActiveSheet().getSheetId() === other.getSheetId(),
      ]),
    expected: { is: [1000, 26, true] },
  },
  'where a new tab stands': {
    claim: 'A tab without a place is put behind the open one; a place counts from 0, getIndex from 1.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsvalues.js',
    observe: (sheet) => {
      const file = sheet.getParent();
      sheet.activate();
      const behind = file.insertSheet();
      const seen = behind.getIndex() - sheet.getIndex();
      file.deleteSheet(behind);
      const first = file.insertSheet('first of all facts', 0);
      const place = first.getIndex();
      file.deleteSheet(first);
      return [seen, place];
    },
    expected: { is: [1, 1] },
  },
  'names that clash': {
    claim: 'A name that another tab has, in whatever case, is refused.',
    source: 'Sheets: a sheet with the name already exists',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        other.setName('Facts of NAMES');
        return [
          isRefused(() => sheet.setName('Facts of NAMES')),
          isRefused(() => sheet.setName('facts of names')),
          isRefused(() => sheet.getParent().insertSheet('FACTS OF NAMES')),
        ];
      }),
    expected: { is: [true, true, true] },
  },
  'long and empty names': {
    claim: 'A name has at most 100 characters, and at least one.',
    source: 'Sheets: the sheet name cannot be greater than 100 characters',
    observe: (sheet) => [
      isRefused(() => sheet.setName('n'.repeat(100))),
      isRefused(() => sheet.setName('n'.repeat(101))),
      isRefused(() => sheet.setName('')),
    ],
    expected: { is: [false, true, true] },
  },
  'names with any letters': {
    claim: 'A name may hold apostrophes, brackets, marks and emoji, and is quoted in formulas.',
    source: 'Sheets, formula syntax: quoted names double their apostrophes',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        other.setName("P's [a/b]*? 📊");
        other.getRange('A1').setValue(7);
        return [other.getName(), resultsOf(sheet, "='P''s [a/b]*? 📊'!A1+1")];
      }),
    expected: { is: ["P's [a/b]*? 📊", [8]] },
  },
  'a tab by its name': {
    claim: 'getSheetByName finds a tab by its name, and gives null where there is none.',
    source: 'Spreadsheet.getSheetByName (reference)',
    observe: (sheet) => {
      sheet.setName('Found by Name');
      const file = sheet.getParent();
      return [
        file.getSheetByName('Found by Name')?.getSheetId() === sheet.getSheetId(),
        file.getSheetByName('no such tab') === null,
      ];
    },
    expected: { is: [true, true] },
  },
  'a tab by its name in another case': {
    claim: 'getSheetByName does not look at the case of letters, or does.',
    source: 'written nowhere',
    observe: (sheet) => {
      sheet.setName('Found In Any Case');
      return sheet.getParent().getSheetByName('found in any case') !== null;
    },
    expected: { unknown: 'findsTabsInAnyCase', yes: true, no: false },
  },
  'a tab by its number': {
    claim:
      'The number of a tab stays when it is renamed or moved; getSheetById finds it and gives null where there is none.',
    source: 'Spreadsheet.getSheetById (reference)',
    observe: (sheet) => {
      const file = sheet.getParent();
      const id = sheet.getSheetId();
      sheet.setName('Renamed for a fact');
      return [
        sheet.getSheetId() === id,
        file.getSheetById(id)?.getName() ?? null,
        file.getSheetById(987654321) === null,
      ];
    },
    expected: { is: [true, 'Renamed for a fact', true] },
  },
  'a renamed tab in formulas': {
    claim: 'Formulas follow a tab that is renamed.',
    source: 'Sheets, references follow names',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        other.setName('Before');
        other.getRange('A1').setValue(3);
        const cell = sheet.getRange('B1').setFormula('=Before!A1*2');
        other.setName("It's after");
        return [cell.getValue(), cell.getFormula()];
      }),
    expected: { is: [6, "='It''s after'!A1*2"] },
  },
  'a deleted tab in formulas': {
    claim: 'A formula that read a deleted tab is #REF!.',
    source: 'Sheets, ERROR.TYPE (support page 3238305)',
    observe: (sheet) => {
      const other = sheet.getParent().insertSheet('Soon gone');
      other.getRange('A1').setValue(3);
      const cell = sheet.getRange('B1').setFormula("='Soon gone'!A1*2");
      const before = cell.getValue();
      sheet.getParent().deleteSheet(other);
      return [before, cell.getValue()];
    },
    expected: { is: [6, '#REF!'] },
  },
  'hidden tabs': {
    claim: 'A hidden tab says so, is read and written, and shows again.',
    source: 'Sheet.hideSheet (reference); gas-fakes, test/testsheetstext.js',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        other.hideSheet();
        other.getRange('A1').setValue(5);
        const seen = [other.isSheetHidden(), other.getRange('A1').getValue()];
        other.showSheet();
        return [...seen, other.isSheetHidden()];
      }),
    expected: { is: [true, 5, false] },
  },
  'a hidden tab made active': {
    claim: 'setActiveSheet refuses a hidden tab, or lets it be.',
    source: 'written nowhere',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        sheet.activate();
        other.hideSheet();
        return isRefused(() => {
          sheet.getParent().setActiveSheet(other);
        });
      }),
    expected: { unknown: 'opensHiddenTabs', yes: false, no: true },
  },
  'rows and columns come and go': {
    claim: 'Rows and columns are inserted behind the given one and deleted from it on; formulas follow.',
    source: 'Sheet.insertRowsAfter, deleteRows, deleteColumns (reference); gas-fakes, test/testsheetstext.js',
    observe: (sheet) => {
      writeRows(sheet, [[1], [2], [3]]);
      const cell = sheet.getRange('C1').setFormula('=SUM(A1:A3)');
      sheet.insertRowsAfter(1, 2);
      sheet.insertColumnsAfter(26, 4);
      const seen = [sheet.getMaxRows(), sheet.getMaxColumns(), cell.getFormula(), sheet.getLastRow()];
      sheet.deleteRows(2, 2);
      sheet.deleteColumns(27, 4);
      return [...seen, sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange('C1').getFormula()];
    },
    expected: { is: [1002, 30, '=SUM(A1:A5)', 5, 1000, 26, '=SUM(A1:A3)'] },
  },
  'every row': {
    claim: 'Not all rows of a tab can be deleted, nor all that are not frozen.',
    source: "Sheet.deleteRows: you can't delete all the rows on the sheet; all non-frozen rows",
    observe: (sheet) => {
      const all = isRefused(() => sheet.deleteRows(1, sheet.getMaxRows()));
      sheet.setFrozenRows(1);
      return [all, isRefused(() => sheet.deleteRows(2, sheet.getMaxRows() - 1))];
    },
    expected: { is: [true, true] },
  },
  'frozen rows': {
    claim: 'setFrozenRows freezes rows, and 0 frees them.',
    source: 'Sheet.setFrozenRows (reference)',
    observe: (sheet) => {
      sheet.setFrozenRows(2);
      const seen = sheet.getFrozenRows();
      sheet.setFrozenRows(0);
      return [seen, sheet.getFrozenRows()];
    },
    expected: { is: [2, 0] },
  },
  'widths and heights': {
    claim: 'Widths, and heights by force, are exact in pixels.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsvalues.js',
    observe: (sheet) => {
      sheet.setColumnWidths(2, 3, 200);
      sheet.setColumnWidth(1, 120);
      sheet.setRowHeightsForced(3, 4, 15);
      sheet.autoResizeRows(1, 1);
      return [sheet.getColumnWidth(1), sheet.getColumnWidth(4), sheet.getRowHeight(3), sheet.getRowHeight(6)];
    },
    expected: { is: [120, 200, 15, 15] },
  },
  'lines between cells': {
    claim: 'setHiddenGridlines hides the lines between cells.',
    source: 'Sheet.setHiddenGridlines (reference)',
    observe: (sheet) => {
      sheet.setHiddenGridlines(true);
      return sheet.hasHiddenGridlines();
    },
    expected: { is: true },
  },
  'hidden columns say so': {
    claim: 'hideColumns hides a run of columns.',
    source: 'brucemcpherson/gas-fakes, test/testsheetstext.js',
    observe: (sheet) => {
      sheet.hideColumns(2, 2);
      return [1, 2, 3, 4].map((column) => sheet.isColumnHiddenByUser(column));
    },
    expected: { is: [false, true, true, false] },
  },
  'rows in a group': {
    claim:
      'shiftRowGroupDepth puts whole rows into a group, collapseGroups closes it, and a control before it stands in the row above.',
    source: 'Range.shiftRowGroupDepth, collapseGroups, Sheet.getRowGroup, Group (reference)',
    observe: (sheet) => {
      const { BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
      sheet.setRowGroupControlPosition(BEFORE);
      sheet.getRange('3:6').shiftRowGroupDepth(1).collapseGroups();
      const depths = [2, 3, 6, 7].map((row) => sheet.getRowGroupDepth(row));
      const group = sheet.getRowGroup(3, 1);
      const range = group?.getRange();
      const seen = [range?.getRow() ?? 0, range?.getNumRows() ?? 0, group?.isCollapsed() ?? false];
      const control = group?.getControlIndex() ?? 0;
      return [depths, seen, control, sheet.getRowGroupControlPosition() === BEFORE];
    },
    expected: { is: [[0, 1, 1, 0], [3, 4, true], 2, true] },
  },
  'a group of rows that is opened and taken away': {
    claim: 'expand opens a group, remove takes it away, and the same rows can be put into a group again.',
    source: 'Group.expand, Group.remove (reference)',
    observe: (sheet) => {
      const rows = sheet.getRange('3:6').shiftRowGroupDepth(1).collapseGroups();
      const group = sheet.getRowGroup(4, sheet.getRowGroupDepth(4));
      group?.expand();
      const isClosed = group?.isCollapsed() ?? true;
      group?.remove();
      const depth = sheet.getRowGroupDepth(4);
      rows.shiftRowGroupDepth(1);
      return [isClosed, depth, sheet.getRowGroupDepth(4)];
    },
    expected: { is: [false, 0, 1] },
  },
  'rows of a closed group are copied': {
    claim: 'A copy by script has the rows of a closed group too.',
    source: 'Sheets: copies leave out what a filter hides, not rows that are hidden otherwise',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        writeRows(sheet, [[1], [2], [3], [4]]);
        sheet.getRange('2:3').shiftRowGroupDepth(1).collapseGroups();
        sheet.getRange('A1:A4').copyTo(other.getRange('A1:A4'));
        return other
          .getRange('A1:A4')
          .getValues()
          .map(([value]) => Number(value));
      }),
    expected: { is: [1, 2, 3, 4] },
  },
} satisfies Facts;
