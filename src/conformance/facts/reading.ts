import type { Facts } from '../fact.ts';
import { isRefused, resultsOf, valuesIn, writeRows } from '../observe.ts';

/** What a script reads. */
export const reading = {
  'blank cells': {
    claim: 'A blank cell is an empty string, as value and as it shows.',
    source: 'Range.getValues (reference)',
    observe: (sheet) => [valuesIn(sheet, 'A1:B1').flat(), sheet.getRange('A1').getDisplayValue()],
    expected: { is: [['', ''], ''] },
  },
  'a day is a date of the script': {
    claim:
      'A number whose format is a day is read as a Date, which the wall clock of the spreadsheet shows as that day.',
    source: 'Range.getValues (reference)',
    observe: (sheet) => {
      const value: unknown = sheet.getRange('A1').setNumberFormat('dd.mm.yyyy').setValue(46082).getValue();
      const zone = sheet.getParent().getSpreadsheetTimeZone();
      return value instanceof Date ? Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm') : typeof value;
    },
    expected: { is: '2026-03-01 00:00' },
  },
  'what cells show': {
    claim: 'getDisplayValues gives what the formats show.',
    source: 'Range.getDisplayValues (reference)',
    observe: (sheet) => {
      sheet
        .getRange('A1:C1')
        .setNumberFormats([['0.00%', '0.00', 'yyyy-mm-dd']])
        .setValues([[0.1234, 2, 46082]]);
      return sheet.getRange('A1:C1').getDisplayValues().flat();
    },
    expected: { is: ['12.34%', '2.00', '2026-03-01'] },
  },
  'errors by their names': {
    claim: 'The value of a cell with an error is the name of the error.',
    source: 'Range.getValues (reference); gas-fakes, test/testsheetsvalues.js',
    observe: (sheet) =>
      resultsOf(sheet, '=1/0', '=NA()', '=1*"a"', '=NO_SUCH_FUNCTION(1)', '=SQRT(-1)', "='No such tab'!A1"),
    expected: { is: ['#DIV/0!', '#N/A', '#VALUE!', '#NAME?', '#NUM!', '#REF!'] },
  },
  'a formula that cannot be read': {
    claim: 'A formula that Sheets cannot parse shows #ERROR!.',
    source: 'ERROR.TYPE (support page 3238305)',
    observe: (sheet) => resultsOf(sheet, '=SUM(1;;;'),
    expected: { is: ['#ERROR!'] },
  },
  'an empty text is a value': {
    claim: 'A formula that gives an empty text counts for the last row, and its value is an empty string.',
    source: 'Sheet.getLastRow (reference): the last row that has content',
    observe: (sheet) => {
      sheet.getRange('A3').setFormula('=IF(TRUE;"";1)');
      return [sheet.getRange('A3').getValue(), sheet.getLastRow()];
    },
    expected: { is: ['', 3] },
  },
  'formats are no content': {
    claim: 'Formats alone do not move the last row and column.',
    source: 'Sheet.getLastRow (reference)',
    observe: (sheet) => {
      sheet.getRange('A1:Z50').setNumberFormat('@').setBackground('#eeeeee');
      sheet.getRange('B3').setValue(1);
      return [sheet.getLastRow(), sheet.getLastColumn()];
    },
    expected: { is: [3, 2] },
  },
  'the data range': {
    claim: 'The data range begins at A1 and ends with the last row and column that have content; A1 in an empty tab.',
    source: 'Sheet.getDataRange (reference)',
    observe: (sheet) => {
      const before = sheet.getDataRange();
      const empty = [before.getNumRows(), before.getNumColumns()];
      sheet.getRange('C4').setValue('x');
      const range = sheet.getDataRange();
      return [empty, [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]];
    },
    expected: {
      is: [
        [1, 1],
        [1, 1, 4, 3],
      ],
    },
  },
  'formulas of a range': {
    claim: 'getFormulas gives formulas, and an empty string where a cell has none.',
    source: 'Range.getFormulas (reference)',
    observe: (sheet) => {
      writeRows(sheet, [['=1+2', 3, 'a', '']]);
      return sheet.getRange('A1:D1').getFormulas().flat();
    },
    expected: { is: ['=1+2', '', '', ''] },
  },
  'the separator of a formula that is read': {
    claim: 'A formula that was written with ; comes back with commas where the locale has them, or as it was written.',
    source: 'written nowhere; the page shows commas in en_US',
    observe: (sheet) => sheet.getRange('A1').setFormula('=SUM(1;2)').getFormula(),
    expected: { unknown: 'showsCommas', yes: '=SUM(1,2)', no: '=SUM(1;2)' },
  },
  'a blank range': {
    claim: 'isBlank is true for cells with formats and false as soon as one has a value.',
    source: 'Range.isBlank (reference)',
    observe: (sheet) => {
      const range = sheet.getRange('A1:B2').setNumberFormat('@').setFontWeight('bold');
      const before = range.isBlank();
      sheet.getRange('B2').setValue('x');
      return [before, range.isBlank()];
    },
    expected: { is: [true, false] },
  },
  'what was written is read': {
    claim: 'A read carries out the writes that wait.',
    source: 'SpreadsheetApp.flush (reference); best practices',
    observe: (sheet) => {
      sheet.getRange('A1').setValue(1);
      sheet.getRange('B1').setFormula('=A1+1');
      sheet.getRange('A1').setValue(41);
      return sheet.getRange('B1').getValue();
    },
    expected: { is: 42 },
  },
  'the current cell': {
    claim: 'activate selects cells; the current cell is the first of them, the active list holds each range.',
    source: 'Spreadsheet.getCurrentCell, getActiveRangeList (reference)',
    observe: (sheet) => {
      const file = sheet.getParent();
      sheet.activate();
      sheet.getRangeList(['B2:C3', 'E5']).activate();
      const list = file.getActiveRangeList();
      return [
        file.getCurrentCell()?.getA1Notation() ?? null,
        list?.getRanges().map((range) => range.getA1Notation()) ?? null,
      ];
    },
    expected: { is: ['E5', ['B2:C3', 'E5']] },
  },
  'reading outside the tab': {
    claim: 'A range outside the tab is refused.',
    source: 'Sheet.getRange: the coordinates of the range are outside the dimensions of the sheet',
    observe: (sheet) => [
      isRefused(() => sheet.getRange(1001, 1).getValue()),
      isRefused(() => sheet.getRange(1, 26, 1, 2).getValues()),
      isRefused(() => sheet.getRange(0, 1).getValue()),
      isRefused(() => sheet.getRange(1, 1, 0, 1).getValues()),
    ],
    expected: { is: [true, true, true, true] },
  },
} satisfies Facts;
