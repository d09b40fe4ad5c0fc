import type { Facts } from '../fact.ts';
import { isRefused, valuesIn, writeRows } from '../observe.ts';

/** How cells and columns look, and what a person is warned of. */
export const looks = {
  'letters and lines of a cell': {
    claim:
      'A font that the file does not use yet, slanted letters, an alignment and a dashed line are taken, and values stay.',
    source: 'Range.setFontFamily, setFontStyle, setHorizontalAlignment, setBorder (reference)',
    observe: (sheet) => {
      writeRows(sheet, [['▁▂▃', 1]]);
      const cells = sheet.getRange('A1:B1');
      const refused = isRefused(() =>
        cells
          .setFontFamily('Roboto Mono')
          .setFontStyle('italic')
          .setHorizontalAlignment('right')
          .setBorder(null, null, true, null, null, null, '#dadce0', SpreadsheetApp.BorderStyle.DASHED),
      );
      return [refused, valuesIn(sheet, 'A1:B1')];
    },
    expected: { is: [false, [['▁▂▃', 1]]] },
  },
  'columns that are shown again and frozen': {
    claim: 'Columns that show already can be shown, and the first ones frozen.',
    source: 'Sheet.showColumns, setFrozenColumns (reference)',
    observe: (sheet) =>
      isRefused(() => {
        sheet.hideColumns(3, 1);
        sheet.showColumns(2, 3);
        sheet.setFrozenColumns(1);
      }),
    expected: { is: false },
  },
  'a conditional format of bold and slanted letters': {
    claim: 'A rule may make letters bold and slanted.',
    source: 'ConditionalFormatRuleBuilder.setBold, setItalic (reference)',
    observe: (sheet) => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$A1>1')
        .setBold(true)
        .setItalic(true)
        .setRanges([sheet.getRange('A1:B9')])
        .build();
      sheet.setConditionalFormatRules([rule]);
      return sheet.getConditionalFormatRules().length;
    },
    expected: { is: 1 },
  },
  'a number below what a cell asks for': {
    claim: 'A rule that lets other values in hinders no writing.',
    source: 'DataValidationBuilder.setAllowInvalid (reference)',
    observe: (sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireNumberGreaterThanOrEqualTo(0)
        .setAllowInvalid(true)
        .build();
      sheet.getRange('A1').setDataValidation(rule);
      sheet.getRange('A1').setValue(-1);
      return valuesIn(sheet, 'A1');
    },
    expected: { is: [[-1]] },
  },
  'a tab that warns': {
    claim: 'A tab that only warns, but for some cells, is written to by a script as before.',
    source: 'Protection.setWarningOnly, setUnprotectedRanges (reference)',
    observe: (sheet) => {
      sheet
        .protect()
        .setUnprotectedRanges([sheet.getRange('B1')])
        .setWarningOnly(true);
      return [isRefused(() => sheet.getRange('A1').setValue(1)), valuesIn(sheet, 'A1')];
    },
    expected: { is: [false, [[1]]] },
  },
  'a cell that is made the open one': {
    claim: 'A cell of a tab can be made the one that is open.',
    source: 'Range.activate (reference)',
    observe: (sheet) => isRefused(() => sheet.getRange('B2').activate()),
    expected: { is: false },
  },
} satisfies Facts;
