import type { Facts } from '../fact.ts';
import { isRefused, withSecondTab } from '../observe.ts';

/** Limits that the add-on counts on. */
export const limits = {
  'fifty thousand characters': {
    claim: 'A cell takes 50,000 characters and refuses more.',
    source: 'Sheets: your input contains more than the maximum of 50000 characters in a single cell',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('@');
      cell.setValue('x'.repeat(50_000));
      return [String(cell.getValue()).length, isRefused(() => cell.setValue('x'.repeat(50_001)))];
    },
    expected: { is: [50_000, true] },
  },
  'ten million cells': {
    claim: 'Rows that would make more than ten million cells of the file are refused.',
    source: 'Sheets, size limits (support page 37603)',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => isRefused(() => other.insertRowsAfter(other.getMaxRows(), 400_000))),
    expected: { is: true },
  },
  'a column of twenty thousand rows': {
    claim: 'Twenty thousand rows are made and written in one call, and come back.',
    source: 'tanaikech, benchmark of 10,000,000 cells',
    seconds: 60,
    observe: (sheet) => {
      sheet.insertRowsAfter(sheet.getMaxRows(), 19_000);
      sheet.getRange(1, 1, 20_000, 1).setValues(Array.from({ length: 20_000 }, (_, at) => [at]));
      return [sheet.getLastRow(), sheet.getRange(20_000, 1).getValue()];
    },
    expected: { is: [20_000, 19_999] },
  },
  'a long formula': {
    claim: 'A formula of 20,000 characters is taken.',
    source: 'Sheets takes 50,000 characters a cell; Excel takes 8,192 in a formula',
    observe: (sheet) => {
      const cell = sheet
        .getRange('A1')
        .setFormula(`=SUM(${Array.from({ length: 2_000 }, () => '11111111').join(';')})`);
      return cell.getValue();
    },
    expected: { is: 22_222_222_000 },
  },
  'whole sizes of letters': {
    claim: 'Sizes of letters are whole numbers; a fraction is refused.',
    source: 'Range.setFontSize (reference): Integer',
    observe: (sheet) => [
      isRefused(() => sheet.getRange('A1').setFontSize(9)),
      isRefused(() => sheet.getRange('A1:B1').setFontSizes([[9, 10.5]])),
    ],
    expected: { is: [false, true] },
  },
  colours: {
    claim: 'Colours are #rrggbb or names; anything else is refused.',
    source: 'brucemcpherson/gas-fakes, test/testsheetssets.js',
    observe: (sheet) => [
      isRefused(() => sheet.getRange('A1').setBackground('#1a73e8')),
      isRefused(() => sheet.getRange('A1').setFontColor('white')),
      isRefused(() => sheet.getRange('A1').setBackground('not-a-colour')),
    ],
    expected: { is: [false, false, true] },
  },
} satisfies Facts;
