import type { Facts } from '../fact.ts';
import { isRefused, resultsOf, valuesIn, writeRows } from '../observe.ts';

/** Addresses, sizes and looks of ranges. */
export const ranges = {
  'an address': {
    claim: 'getRange takes an address, with or without $ signs.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdeveloper.js',
    observe: (sheet) => {
      const range = sheet.getRange('B2:D5');
      return [
        range.getRow(),
        range.getColumn(),
        range.getNumRows(),
        range.getNumColumns(),
        sheet.getRange('$C$3').getA1Notation(),
      ];
    },
    expected: { is: [2, 2, 4, 3, 'C3'] },
  },
  'an address written backwards': {
    claim: 'An address whose corners are the wrong way round is put right.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdeveloper.js',
    observe: (sheet) => sheet.getRange('C5:B2').getA1Notation(),
    expected: { is: 'B2:C5' },
  },
  'whole columns and rows': {
    claim: 'D:F is every row of the columns, 5:7 every column of the rows.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdeveloper.js',
    observe: (sheet) => {
      const [columns, rows] = [sheet.getRange('D:F'), sheet.getRange('5:7')];
      return [
        columns.getNumRows() === sheet.getMaxRows(),
        columns.getNumColumns(),
        rows.getNumRows(),
        rows.getNumColumns(),
      ];
    },
    expected: { is: [true, 3, 3, 26] },
  },
  'an open range': {
    claim: 'B2:B ends with the last row of the tab.',
    source: 'Sheets, A1 notation (Sheets API, guide "Concepts")',
    observe: (sheet) => {
      const range = sheet.getRange('B2:B');
      return [range.getRow(), range.getLastRow() === sheet.getMaxRows()];
    },
    expected: { is: [2, true] },
  },
  'rows that do not fit': {
    claim: 'setValues refuses a table whose rows or columns are not those of the range.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsvalues.js',
    observe: (sheet) => [
      isRefused(() => sheet.getRange('A1:B2').setValues([[1, 2]])),
      isRefused(() => sheet.getRange('A1:B2').setValues([[1], [2]])),
      isRefused(() => sheet.getRange('A1:B2').setNumberFormats([['0', '0']])),
    ],
    expected: { is: [true, true, true] },
  },
  'one value in several ranges': {
    claim: 'A list of ranges takes one value or look for all of them.',
    source: 'Sheet.getRangeList (reference); gas-fakes, test/testsheetsexotics.js',
    observe: (sheet) => {
      sheet.getRangeList(['A1', 'C1:D1']).setNumberFormat('@').setValue('01');
      return valuesIn(sheet, 'A1:D1').flat();
    },
    expected: { is: ['01', '', '01', '01'] },
  },
  'content goes and formats stay': {
    claim: 'clearContent of a range or of several leaves the formats.',
    source: 'Range.clearContent, RangeList.clearContent (reference)',
    observe: (sheet) => {
      sheet.getRange('A1').setNumberFormat('@').setValue('01').clearContent().setValue('02');
      sheet.getRangeList(['B1', 'D1:E1']).setNumberFormat('@').setValue('03').clearContent();
      sheet.getRange('D1').setValue('04');
      return valuesIn(sheet, 'A1:E1').flat();
    },
    expected: { is: ['02', '', '', '04', ''] },
  },
  'notes of cells': {
    claim: 'A note stays where the content and the formats of its cell go, and a blank one takes it away.',
    source: 'Range.setNote, setNotes, getNote, getNotes, clearNote (reference)',
    observe: (sheet) => {
      sheet.getRange('A1:B1').setNotes([['one', 'two']]);
      sheet.getRange('A1').setValue(1).clearContent();
      sheet.getRange('B1').setNumberFormat('0.00').clearFormat().setNote('');
      return [sheet.getRange('A1').getNote(), sheet.getRange('A1:C1').getNotes().flat()];
    },
    expected: { is: ['one', ['one', '', '']] },
  },
  'content and formats go': {
    claim: 'clear takes content and formats.',
    source: 'Range.clear (reference)',
    observe: (sheet) => {
      sheet.getRange('A1').setNumberFormat('@').setValue('01').clear().setValue('02');
      return sheet.getRange('A1').getValue();
    },
    expected: { is: 2 },
  },
  'looks of each cell': {
    claim: 'Weights, colours, backgrounds and alignments are set from a table in one call each.',
    source: 'Range.setFontWeights and its kin (reference)',
    observe: (sheet) =>
      isRefused(() =>
        sheet
          .getRange('A1:B1')
          .setFontWeights([['bold', 'normal']])
          .setFontColors([['#1a73e8', '#000000']])
          .setBackgrounds([['#ffffff', '#eeeeee']])
          .setHorizontalAlignments([['left', 'right']])
          .setVerticalAlignments([['top', 'middle']])
          .setFontSizes([[9, 12]])
          .setWrap(true),
      ),
    expected: { is: false },
  },
  'colours of cells': {
    claim: 'getBackgrounds gives colours as #rrggbb in small letters, and white where none was set.',
    source: 'Range.getBackgrounds (reference)',
    observe: (sheet) => {
      sheet.getRange('A1:B1').setBackgrounds([['#ffffff', '#EEEEEE']]);
      return sheet.getRange('A1:C1').getBackgrounds();
    },
    expected: { is: [['#ffffff', '#eeeeee', '#ffffff']] },
  },
  'edges of cells': {
    claim: 'setBorder draws the sides that are true and leaves those that are null, in each style that reports have.',
    source: 'Range.setBorder, BorderStyle (reference)',
    observe: (sheet) => {
      const { DASHED, SOLID, SOLID_MEDIUM, SOLID_THICK } = SpreadsheetApp.BorderStyle;
      return [DASHED, SOLID, SOLID_MEDIUM, SOLID_THICK].map((style) =>
        isRefused(() => {
          sheet.getRangeList(['A1:B1', 'A3']).setBorder(null, null, true, null, null, null, '#dadce0', style);
        }),
      );
    },
    expected: { is: [false, false, false, false] },
  },
  'ranges that grow': {
    claim: 'A formula over an open range counts rows that are added below.',
    source: 'Sheets, A1 notation',
    observe: (sheet) => {
      sheet.getRange('B1').setFormula('=SUM(A1:A)');
      sheet.insertRowsAfter(sheet.getMaxRows(), 5);
      sheet.getRange(sheet.getMaxRows(), 1).setValue(7);
      return sheet.getRange('B1').getValue();
    },
    expected: { is: 7 },
  },
  'hidden columns count': {
    claim: 'Cells of hidden columns are read, and formulas count them.',
    source: 'Sheet.hideColumns (reference)',
    observe: (sheet) => {
      writeRows(sheet, [[1, 2, 3]]);
      sheet.hideColumns(2, 2);
      return [valuesIn(sheet, 'A1:C1').flat(), resultsOf(sheet, '=SUM(A1:C1)')];
    },
    expected: { is: [[1, 2, 3], [6]] },
  },
  'hidden rows count': {
    claim: 'Rows that a person hid by hand are read, stand in the data range and count in SUMIFS.',
    source: 'Range.getValues (reference); SUBTOTAL is what leaves hidden rows out',
    observe: (sheet) => {
      writeRows(sheet, [[1], [2], [3]]);
      sheet.hideRows(2, 2);
      return [
        sheet.getDataRange().getNumRows(),
        valuesIn(sheet, 'A1:A3').flat(),
        resultsOf(sheet, '=SUMIFS(A1:A3;A1:A3;">0")'),
      ];
    },
    expected: { is: [3, [1, 2, 3], [6]] },
  },
} satisfies Facts;
