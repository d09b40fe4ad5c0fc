import type { Facts, Observation } from '../fact.ts';
import { isRefused, valuesIn, withSecondTab, writeRows } from '../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Copies cells of a tab to the same cells of another, and gives what is seen there. */
const copied = (sheet: Sheet, address: string, see: (other: Sheet) => Observation): Observation =>
  withSecondTab(sheet, (other) => {
    sheet.getRange(address).copyTo(other.getRange(address));
    return see(other);
  });

/** Copies of cells, and merged cells. */
export const copies = {
  'a copy of values and formats': {
    claim: 'copyTo carries values and formats.',
    source: 'brucemcpherson/gas-fakes, test/testsheets.js',
    observe: (sheet) => {
      sheet
        .getRange('A1:C1')
        .setNumberFormats([['@', 'yyyy-mm-dd', '0.00%']])
        .setValues([['007', 46082, 0.5]]);
      return copied(sheet, 'A1:C1', (other) => [
        other.getRange('A1:C1').getDisplayValues().flat(),
        other.getRange('B1').getNumberFormat(),
      ]);
    },
    expected: { is: [['007', '2026-03-01', '50.00%'], 'yyyy-mm-dd'] },
  },
  'a copy of formulas': {
    claim: 'A formula that is copied to the same cell of another tab reads that tab, and names others as before.',
    source: 'Range.copyTo (reference): relative references are kept',
    observe: (sheet) =>
      withSecondTab(sheet, (third) => {
        third.setName('Third');
        third.getRange('A1').setValue(100);
        writeRows(sheet, [[5, '=A1*2', '=Third!A1+A1']]);
        return copied(sheet, 'A1:C1', (other) => {
          other.getRange('A1').setValue(7);
          return [other.getRange('B1:C1').getFormulas().flat(), valuesIn(other, 'B1:C1').flat()];
        });
      }),
    expected: {
      is: [
        ['=A1*2', '=Third!A1+A1'],
        [14, 107],
      ],
    },
  },
  'a copy of blanks': {
    claim: 'Blank cells are copied too: what stood in their places is gone.',
    source: 'Range.copyTo (reference)',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        other.getRange('A1:B2').setValue('x');
        sheet.getRange('A1').setValue('a');
        sheet.getRange('A1:B2').copyTo(other.getRange('A1:B2'));
        return valuesIn(other, 'A1:B2');
      }),
    expected: {
      is: [
        ['a', ''],
        ['', ''],
      ],
    },
  },
  'widths stay behind': {
    claim: 'copyTo carries no widths of columns.',
    source: 'CopyPasteType.PASTE_COLUMN_WIDTHS (reference), which is asked for by itself',
    observe: (sheet) => {
      sheet.setColumnWidth(1, 250);
      sheet.getRange('A1').setValue(1);
      return copied(sheet, 'A1:B2', (other) => other.getColumnWidth(1) === 250);
    },
    expected: { is: false },
  },
  'a copy of rules for data': {
    claim: 'copyTo carries the rules for data of the copied cells.',
    source: 'CopyPasteType.PASTE_NORMAL (reference): values, formulas, formats and merges; validation goes along',
    observe: (sheet) => {
      sheet.getRange('A1:A3').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      return copied(sheet, 'A1:B3', (other) => [
        String(other.getRange('A2').getDataValidation()?.getCriteriaType()),
        other.getRange('B2').getDataValidation() === null,
      ]);
    },
    expected: { is: ['CHECKBOX', true] },
  },
  'a copy of conditional formats': {
    claim: 'copyTo carries the conditional formats of the copied cells.',
    source: 'CopyPasteType.PASTE_CONDITIONAL_FORMATTING (reference), part of PASTE_NORMAL',
    observe: (sheet) => {
      sheet.setConditionalFormatRules([
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=$A1>1')
          .setFontColor('#188038')
          .setRanges([sheet.getRange('A1:B3')])
          .build(),
      ]);
      return copied(sheet, 'A1:B3', (other) => other.getConditionalFormatRules().length);
    },
    expected: { is: 1 },
  },
  'a copy of merged cells': {
    claim: 'copyTo carries merged cells.',
    source: 'CopyPasteType.PASTE_NORMAL (reference)',
    observe: (sheet) => {
      sheet.getRange('A1').setValue('wide');
      sheet.getRange('A1:C1').mergeAcross();
      return copied(sheet, 'A1:C2', (other) => other.getRange('B1').isPartOfMerge());
    },
    expected: { is: true },
  },
  'values in place': {
    claim: 'PASTE_VALUES onto the same cells leaves what formulas showed: texts stay texts, and formats stay.',
    source: 'CopyPasteType.PASTE_VALUES (reference): values only, without formats, formulas or merges',
    observe: (sheet) => {
      writeRows(sheet, [[46082, 7]]);
      const shown = sheet.getRange('C1:H1');
      shown
        .setNumberFormats([['yyyy-mm-dd', '0.00%', 'General', 'General', '[h]:mm:ss', 'General']])
        .setFormulas([['=A1', '=B1/10', '="1/2"', '="=1+1"', '=B1/8', '=B1>1']]);
      const [before] = shown.getDisplayValues();
      shown.copyTo(shown, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      sheet.getRange('A1:B1').clearContent();
      const [after] = shown.getDisplayValues();
      return [shown.getFormulas().flat().join(''), `${before}` === `${after}`, sheet.getRange('C1').getNumberFormat()];
    },
    expected: { is: ['', true, 'yyyy-mm-dd'] },
  },
  'rows hidden by hand in a copy': {
    claim: 'Rows that a person hid by hand are copied like others.',
    source: 'written nowhere; what a filter hides is left out in the page',
    observe: (sheet) => {
      writeRows(sheet, [[1], [2], [3]]);
      sheet.hideRows(2, 1);
      return copied(sheet, 'A1:A3', (other) => valuesIn(other, 'A1:A3').flat());
    },
    expected: { is: [1, 2, 3] },
  },
  'rows hidden by a filter in a copy': {
    claim: 'A copy by script leaves out the rows that a filter hides, as in the page, or has them.',
    source: 'written nowhere',
    observe: (sheet) => {
      writeRows(sheet, [['n'], [1], [2], [3]]);
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['2']).build();
      sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria);
      return copied(sheet, 'A1:A4', (other) => valuesIn(other, 'A1:A4').flat());
    },
    expected: { unknown: 'copiesShownRowsOnly', yes: ['n', 1, 3, ''], no: ['n', 1, 2, 3] },
  },
  'merged across': {
    claim: 'mergeAcross merges each row by itself and keeps the first value of each.',
    source: 'brucemcpherson/gas-fakes, test/testsheets.js',
    observe: (sheet) => {
      writeRows(sheet, [
        ['a', ''],
        ['c', ''],
      ]);
      sheet.getRange('A1:B2').mergeAcross();
      return [
        valuesIn(sheet, 'A1:B2'),
        sheet.getRange('B1').isPartOfMerge(),
        sheet.getRange('C1').isPartOfMerge(),
        sheet
          .getRange('A1:B2')
          .getMergedRanges()
          .map((range) => range.getA1Notation())
          .sort(),
      ];
    },
    expected: {
      is: [
        [
          ['a', ''],
          ['c', ''],
        ],
        true,
        false,
        ['A1:B1', 'A2:B2'],
      ],
    },
  },
  'merges broken apart': {
    claim: 'breakApart ends every merge that lies in a range.',
    source: 'brucemcpherson/gas-fakes, test/testsheets.js',
    observe: (sheet) => {
      sheet.getRange('A1:B2').mergeAcross();
      sheet.getRange('A1:C3').breakApart();
      return sheet.getRange('B1').isPartOfMerge();
    },
    expected: { is: false },
  },
  'a part of a merge': {
    claim: 'breakApart on a part of a merge is refused.',
    source: 'Sheets: you must select all cells in a merged range to merge or unmerge them',
    observe: (sheet) => {
      sheet.getRange('A1:C1').mergeAcross();
      return isRefused(() => sheet.getRange('B1').breakApart());
    },
    expected: { is: true },
  },
} satisfies Facts;
