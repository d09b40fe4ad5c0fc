import type { Facts, Observation } from '../fact.ts';
import { isRefused, resultsOf, valuesIn, withSecondTab, writeRows } from '../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const format = (sheet: Sheet, formula: string, address: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setFontColor('#188038')
    .setBackground('#e6f4ea')
    .setRanges([sheet.getRange(address)])
    .build();

const addresses = (sheet: Sheet): Observation =>
  sheet.getConditionalFormatRules().map((rule) => rule.getRanges().map((range) => range.getA1Notation()));

const checkbox = (): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation().requireCheckbox().build();

const oneOf = (options: string[]): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation().requireValueInList(options, true).setAllowInvalid(false).build();

/** Conditional formats and rules for data. */
export const rules = {
  'all conditional formats at once': {
    claim: 'setConditionalFormatRules replaces every rule of the tab, in order.',
    source: 'Sheet.setConditionalFormatRules (reference)',
    observe: (sheet) => {
      sheet.setConditionalFormatRules([format(sheet, '=$A1>1', 'A1:B9')]);
      sheet.setConditionalFormatRules([format(sheet, '=$A1>1', 'C1:C9'), format(sheet, '=$A1<1', 'D1:D9')]);
      return addresses(sheet);
    },
    expected: { is: [['C1:C9'], ['D1:D9']] },
  },
  'conditional formats that are set again': {
    claim: 'Rules that were read can be set again beside new ones.',
    source: 'Sheet.setConditionalFormatRules (reference)',
    observe: (sheet) => {
      sheet.setConditionalFormatRules([format(sheet, '=$A1>1', 'A1:B9')]);
      sheet.setConditionalFormatRules([format(sheet, '=$C1>1', 'C1:D9'), ...sheet.getConditionalFormatRules()]);
      return addresses(sheet);
    },
    expected: { is: [['C1:D9'], ['A1:B9']] },
  },
  'a conditional format that cannot be read': {
    claim: 'A rule whose formula Sheets cannot parse is refused.',
    source: 'brucemcpherson/gas-fakes, test/testconditionalformat.js',
    observe: (sheet) => isRefused(() => sheet.setConditionalFormatRules([format(sheet, '=SUM(1;;', 'A1:B9')])),
    expected: { is: true },
  },
  'a conditional format with functions of reports': {
    claim: 'The formulas of a report, with ISNUMBER, AND, LEFT and a text, are taken in rules.',
    source: 'Sheets, conditional formatting (support page 78413)',
    observe: (sheet) =>
      isRefused(() =>
        sheet.setConditionalFormatRules([
          format(sheet, '=AND(ISNUMBER($A1);$A1>0;LEFT($B1;1)="▲")', 'A1:B9'),
          format(sheet, '=$C$3=""', 'C3'),
        ]),
      ),
    expected: { is: false },
  },
  'a tick that nobody gave': {
    claim: 'A check box over a blank cell leaves it blank, or writes FALSE.',
    source: 'written nowhere',
    observe: (sheet) => {
      sheet.getRange('A1:A3').setDataValidation(checkbox());
      return [
        valuesIn(sheet, 'A1:A3').flat(),
        sheet.getLastRow(),
        resultsOf(
          sheet,
          '=COUNTIFS(A1:A3;TRUE)',
          '=COUNTIFS(A1:A3;FALSE)',
          '=COUNTIFS(A1:A3;"<>")',
          '=SUMPRODUCT((A1:A3=TRUE)*1)',
        ),
      ];
    },
    expected: {
      unknown: 'leavesBoxesBlank',
      yes: [['', '', ''], 0, [0, 0, 0, 0]],
      no: [[false, false, false], 3, [0, 3, 3, 0]],
    },
  },
  'ticks that were given': {
    claim: 'TRUE and FALSE under check boxes stay, and TRUE alone is counted as ticked.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdatavalidations.js',
    observe: (sheet) => {
      writeRows(sheet, [[true], [false], [true]]);
      sheet.getRange('A1:A3').setDataValidation(checkbox());
      return [
        valuesIn(sheet, 'A1:A3').flat(),
        resultsOf(sheet, '=COUNTIFS(A1:A3;TRUE)', '=SUMPRODUCT((A1:A3=TRUE)*1)'),
      ];
    },
    expected: {
      is: [
        [true, false, true],
        [2, 2],
      ],
    },
  },
  'a list to choose from': {
    claim: 'A list holds texts, shows its arrow, and tells what it refuses and its help.',
    source: 'brucemcpherson/gas-fakes, test/testsheetsdatavalidations.js',
    observe: (sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['all', 'paid'], true)
        .setAllowInvalid(false)
        .setHelpText('Choose')
        .build();
      sheet.getRange('A1').setDataValidation(rule);
      const read = sheet.getRange('A1').getDataValidation();
      return [String(read?.getCriteriaType()), read?.getAllowInvalid() ?? null, read?.getHelpText() ?? null];
    },
    expected: { is: ['VALUE_IN_LIST', false, 'Choose'] },
  },
  'a value that a list has': {
    claim: 'A script writes one of the values of a list.',
    source: 'DataValidationBuilder.requireValueInList (reference)',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setDataValidation(oneOf(['all', 'paid']));
      return [isRefused(() => cell.setValue('paid')), cell.getValue()];
    },
    expected: { is: [false, 'paid'] },
  },
  'a value that a list lacks': {
    claim: 'A script is refused a value that a rule does not allow, as a person is, or is not.',
    source: 'written nowhere; public answers say either',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setDataValidation(oneOf(['all', 'paid']));
      return isRefused(() => cell.setValue('free'));
    },
    expected: { unknown: 'rulesBindScripts', yes: true, no: false },
  },
  'a rule over what stands already': {
    claim: 'A rule may be set over a value that it does not allow; the value stays.',
    source: 'Range.setDataValidation (reference)',
    observe: (sheet) => {
      const cell = sheet.getRange('A1').setValue('free');
      return [isRefused(() => cell.setDataValidation(oneOf(['all', 'paid']))), cell.getValue()];
    },
    expected: { is: [false, 'free'] },
  },
  'a day where only days may be': {
    claim: 'A serial number in a cell whose format is a day is a day to a rule that wants one.',
    source: 'DataValidationBuilder.requireDate (reference); serial numbers are days',
    observe: (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).setHelpText('A day').build();
      const cell = sheet.getRange('A1').setNumberFormat('dd.mm.yyyy').setDataValidation(rule);
      return [isRefused(() => cell.setValue(46082)), cell.getDisplayValue()];
    },
    expected: { is: [false, '01.03.2026'] },
  },
  'rules for data go': {
    claim: 'clearDataValidations takes the rules and leaves the values.',
    source: 'brucemcpherson/gas-fakes, test/testsheetssets.js',
    observe: (sheet) => {
      const range = sheet.getRange('A1:A2').setDataValidation(oneOf(['all', 'paid']));
      sheet.getRange('A1').setValue('all');
      range.clearDataValidations();
      return [
        range
          .getDataValidations()
          .flat()
          .every((rule) => rule === null),
        sheet.getRange('A1').getValue(),
      ];
    },
    expected: { is: [true, 'all'] },
  },
  'rules for data stay': {
    claim: 'clear and clearContent leave the rules for data.',
    source: 'brucemcpherson/gas-fakes, test/testsheets.js',
    observe: (sheet) => {
      const range = sheet.getRange('A1:A2').setDataValidation(oneOf(['all', 'paid']));
      range.clearContent();
      const kept = sheet.getRange('A1').getDataValidation() !== null;
      range.clear();
      return [kept, sheet.getRange('A2').getDataValidation() !== null];
    },
    expected: { is: [true, true] },
  },
  'a rule that reads another tab': {
    claim: 'A conditional format that names another tab is refused, or taken.',
    source: 'written nowhere; the page refused it for years',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        other.setName('Elsewhere');
        return isRefused(() => sheet.setConditionalFormatRules([format(sheet, '=Elsewhere!$A$1>1', 'A1:B9')]));
      }),
    expected: { unknown: 'rulesStayInTheirTab', yes: true, no: false },
  },
} satisfies Facts;
