import type { Facts, Observation } from '../fact.ts';
import { isRefused, valuesIn, writeRows } from '../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes a header and numbers below it, sorts the numbers with the columns beside them, and gives what is seen then. */
const sorted = (
  sheet: Sheet,
  rows: readonly (readonly (string | number | boolean)[])[],
  see: () => Observation,
): Observation => {
  const width = rows[0]?.length ?? 1;
  writeRows(sheet, [Array.from({ length: width }, (_, at) => `h${at}`), ...rows]);
  sheet.getRange(2, 1, rows.length, width).sort({ column: 1, ascending: true });
  return see();
};

/** Sorting rows of a tab. */
export const sorting = {
  'rows that are sorted': {
    claim: 'Range.sort puts numbers before texts and blanks last, and every column of the range goes along.',
    source: 'Range.sort (reference); Sheets, "Sort & filter your data"',
    observe: (sheet) =>
      sorted(
        sheet,
        [
          [3, 'c'],
          ['', 'blank'],
          ['word', 'w'],
          [1, 'a'],
        ],
        () => valuesIn(sheet, 'A1:B5').map((row) => row.join()),
      ),
    expected: { is: ['h0,h1', '1,a', '3,c', 'word,w', ',blank'] },
  },
  'a column of the tab to sort by': {
    claim: 'Range.sort counts columns from the first of the tab, and refuses one outside of the range.',
    source: 'Range.sort (reference); zenn.dev/gas, "sort"',
    observe: (sheet) => {
      writeRows(sheet, [
        [1, 2],
        [2, 1],
      ]);
      sheet.getRange('B1:B2').sort(2);
      return [valuesIn(sheet, 'A1:B2').flat(), isRefused(() => sheet.getRange('B1:B2').sort(1))];
    },
    expected: { is: [[1, 1, 2, 2], true] },
  },
  'formulas that are sorted': {
    claim: 'A formula that reads its own row and fixed cells reads the same of the row that it goes to.',
    source: 'written nowhere; relative references change as in a copy',
    observe: (sheet) =>
      sorted(
        sheet,
        [
          [3, '=A2*10', '=A2+$A$1'],
          [1, '=A3*10', '=SUM(A3;A:A)'],
        ],
        () => [
          valuesIn(sheet, 'A2:B3').flat(),
          sheet
            .getRange('B2:C3')
            .getFormulas()
            .flat()
            .map((formula) => formula.replace(/,/g, ';')),
        ],
      ),
    expected: {
      is: [
        [1, 10, 3, 30],
        ['=A2*10', '=SUM(A2;A:A)', '=A3*10', '=A3+$A$1'],
      ],
    },
  },
  'formats and check boxes that are sorted': {
    claim: 'Number formats, backgrounds and rules for data go with their rows.',
    source: 'written nowhere',
    observe: (sheet) => {
      sheet.getRange('A3').setNumberFormat('0.00');
      sheet.getRange('B3').insertCheckboxes();
      return sorted(
        sheet,
        [
          [2, ''],
          [1, true],
        ],
        () => [
          sheet.getRange('A2:A3').getDisplayValues().flat(),
          sheet
            .getRange('B2:B3')
            .getDataValidations()
            .flat()
            .map((rule) => rule !== null),
          sheet.getRange('B2').getValue(),
        ],
      );
    },
    expected: { is: [['1.00', '2'], [true, false], true] },
  },
  'notes that are sorted': {
    claim: 'A note goes with its row.',
    source: 'written nowhere; in the page a note goes with its cell',
    observe: (sheet) => {
      sheet.getRange('B2').setNote('of two');
      return sorted(
        sheet,
        [
          [2, 'two'],
          [1, 'one'],
        ],
        () => sheet.getRange('B2:B3').getNotes().flat(),
      );
    },
    expected: { is: ['', 'of two'] },
  },
  'cells merged downwards are not sorted': {
    claim: 'Range.sort refuses a range with cells that are merged over several rows.',
    source: 'Sheets: you can’t sort a range with vertical merges',
    observe: (sheet) => {
      writeRows(sheet, [[2], [1]]);
      sheet.getRange('B1:B2').merge();
      return [isRefused(() => sheet.getRange('A1:B2').sort(1)), valuesIn(sheet, 'A1:A2').flat()];
    },
    expected: { is: [true, [2, 1]] },
  },
  'what spills from the header over rows that are sorted': {
    claim: 'What a formula above the range fills in is computed over the rows as they are sorted.',
    source: 'Sheets: an array formula in the header outlives sorting',
    observe: (sheet) => {
      writeRows(sheet, [['n'], [2], [1]]);
      sheet.getRange('C1').setFormula('=UNIQUE(A1:A3)');
      sheet.getRange('A2:C3').sort(1);
      return valuesIn(sheet, 'A1:C3').flat();
    },
    expected: { is: ['n', '', 'n', 1, '', 1, 2, '', 2] },
  },
  'equal rows that are sorted': {
    claim: 'Rows that are equal in what is sorted by stay in their order, or do not.',
    source: 'written nowhere',
    observe: (sheet) =>
      sorted(
        sheet,
        [
          [2, 'x'],
          [1, 'y'],
          [1, 'z'],
        ],
        () => valuesIn(sheet, 'B2:B4').flat(),
      ),
    expected: { unknown: 'keepsOrderOfEqualRows', yes: ['y', 'z', 'x'], no: ['z', 'y', 'x'] },
  },
  'hidden rows that are sorted': {
    claim: 'Rows that a filter hides stay where they are when the range is sorted, or go with the others.',
    source: 'written nowhere',
    observe: (sheet) => {
      writeRows(sheet, [['n'], [4], [3], [2], [1]]);
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['3']).build();
      sheet.getRange('A1:A5').createFilter().setColumnFilterCriteria(1, criteria);
      sheet.getRange('A2:A5').sort(1);
      return valuesIn(sheet, 'A2:A5').flat();
    },
    expected: { unknown: 'sortsShownRowsOnly', yes: [1, 3, 2, 4], no: [1, 2, 3, 4] },
  },
} satisfies Facts;
