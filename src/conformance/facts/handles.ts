import type { Facts } from '../fact.ts';

/** Calls that lead from one object to another, or prepare something that is then shown. */
export const handles = {
  'a range knows its place': {
    claim: 'A range tells its last column, and leads back to its tab.',
    source: 'Range.getLastColumn, Range.getSheet (reference)',
    observe: (sheet) => {
      const range = sheet.getRange('B2:D5');
      return [range.getLastColumn(), range.getSheet().getSheetId() === sheet.getSheetId()];
    },
    expected: { is: [4, true] },
  },
  'the tab that is open': {
    claim: 'A tab that was made active is the one that SpreadsheetApp gives.',
    source: 'SpreadsheetApp.getActiveSheet (reference)',
    observe: (sheet) => {
      sheet.getParent().setActiveSheet(sheet);
      return SpreadsheetApp.getActiveSheet().getSheetId() === sheet.getSheetId();
    },
    expected: { is: true },
  },
  'a tab without protections': {
    claim: 'Whoever has made a tab finds no protection in it that keeps them out.',
    source: 'Sheet.getProtections, Protection.canEdit (reference)',
    observe: (sheet) =>
      [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].flatMap((type) =>
        sheet
          .getProtections(type)
          .filter((protection) => !protection.canEdit())
          .map((protection) => protection.getRange().getA1Notation()),
      ),
    expected: { is: [] },
  },
  'wrapping in several ranges': {
    claim: 'A list of ranges takes wrapping for all of them.',
    source: 'RangeList.setWrap (reference)',
    observe: (sheet) => sheet.getRangeList(['A1', 'C3']).setWrap(true).getRanges().length,
    expected: { is: 2 },
  },
  'colours of a column chart': {
    claim: 'A builder of column charts takes colours and the number of header rows, and the chart stands in the tab.',
    source: 'EmbeddedColumnChartBuilder.setColors, setNumHeaders (reference)',
    observe: (sheet) => {
      sheet.getRange('A1:B3').setValues([
        ['Day', 'Reach'],
        ['a', 1],
        ['b', 2],
      ]);
      const chart = sheet
        .newChart()
        .asColumnChart()
        .setColors(['#1a73e8'])
        .setNumHeaders(1)
        .addRange(sheet.getRange('A1:B3'))
        .setPosition(5, 1, 0, 0)
        .build();
      sheet.insertChart(chart);
      return sheet.getCharts().length;
    },
    expected: { is: 1 },
  },
  'a menu of an add-on': {
    claim: 'A menu of an add-on can be made and given items; nothing shows until it is added.',
    source: 'Ui.createAddonMenu (reference)',
    observe: () => {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Fact', 'factsRunAll');
      return true;
    },
    expected: { is: true },
  },
} satisfies Facts;
