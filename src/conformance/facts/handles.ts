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
  'rows that do not show': {
    claim: 'A tab tells of each row whether a person hides it, and whether a filter does.',
    source: 'Sheet.isRowHiddenByUser, Sheet.isRowHiddenByFilter (reference)',
    observe: (sheet) => {
      sheet.getRange('A1:A4').setValues([['n'], [1], [2], [3]]);
      sheet.hideRows(2, 1);
      const byPerson = [2, 3].map((row) => sheet.isRowHiddenByUser(row));
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['3']).build();
      sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria);
      return [byPerson, [3, 4].map((row) => sheet.isRowHiddenByFilter(row))];
    },
    expected: {
      is: [
        [true, false],
        [false, true],
      ],
    },
  },
  'rows that a slicer hides': {
    claim: 'A row that a slicer hides is told to be hidden by a filter, or not.',
    source: 'Sheet.isRowHiddenByFilter (reference) speaks of filters and not of slicers',
    observe: (sheet) => {
      sheet.getRange('A1:A3').setValues([['n'], [1], [2]]);
      const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['2']).build();
      const slicer = sheet.insertSlicer(sheet.getRange('A1:A3'), 1, 3).setColumnFilterCriteria(1, criteria);
      const seen = [sheet.getSlicers().length, sheet.getFilter() === null, sheet.isRowHiddenByFilter(3)];
      slicer.remove();
      return seen;
    },
    expected: { unknown: 'slicersAreFilters', yes: [1, true, true], no: [1, true, false] },
  },
  'who sees metadata changes': {
    claim: 'Metadata that only its project saw is seen by all once its visibility is set so.',
    source: 'DeveloperMetadata.setVisibility (reference)',
    observe: (sheet) => {
      const { DOCUMENT, PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
      sheet.addDeveloperMetadata('fact', 'seen', PROJECT);
      sheet.getDeveloperMetadata()[0]?.setVisibility(DOCUMENT);
      return sheet.getDeveloperMetadata().map((metadata) => metadata.getVisibility() === DOCUMENT);
    },
    expected: { is: [true] },
  },
  'a tab of cells': {
    claim: 'A tab that is inserted is a grid, and says so.',
    source: 'Sheet.getType (reference)',
    observe: (sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID,
    expected: { is: true },
  },
} satisfies Facts;
