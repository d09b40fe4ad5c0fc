import type { Facts } from '../fact.ts';
import { isRefused, withSecondTab, writeRows } from '../observe.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const written = (sheet: Sheet): void =>
  writeRows(sheet, [
    ['day', 'reach', 'clicks'],
    ['a', 1, 2],
    ['b', 3, 4],
  ]);

/** Puts a chart in as a report does. */
const insert = (sheet: Sheet, title: string): void => {
  const builder = sheet.newChart().asLineChart();
  builder.setTitle(title).setColors(['#1a73e8', '#80868b']);
  for (const address of ['A1:A3', 'B1:B3', 'C1:C3']) builder.addRange(sheet.getRange(address));
  builder
    .setNumHeaders(1)
    .setPosition(5, 2, 4, 4)
    .setOption('width', 400)
    .setOption('height', 200)
    .setOption('legend', { position: 'none' })
    .setOption('titleTextStyle', { fontSize: 12 })
    .setOption('hAxis', { textStyle: { fontSize: 9 } });
  sheet.insertChart(builder.build());
};

const titles = (sheet: Sheet): (string | null)[] =>
  sheet.getCharts().map((chart) => String(chart.getOptions().get('title')));

/** Charts. */
export const charts = {
  'a chart is found by its title': {
    claim: 'A chart that was put in tells its title.',
    source: 'brucemcpherson/gas-fakes, test/testsheetschart.js',
    observe: (sheet) => {
      written(sheet);
      insert(sheet, 'Reach by day');
      return titles(sheet);
    },
    expected: { is: ['Reach by day'] },
  },
  'a chart is taken out': {
    claim: 'removeChart takes out the chart that was read, and no other.',
    source: 'brucemcpherson/gas-fakes, test/testsheetschart.js',
    observe: (sheet) => {
      written(sheet);
      insert(sheet, 'First');
      insert(sheet, 'Second');
      const [first] = sheet.getCharts();
      if (first !== undefined) sheet.removeChart(first);
      return titles(sheet);
    },
    expected: { is: ['Second'] },
  },
  'the ranges of a chart': {
    claim: 'A chart keeps its ranges apart, in order.',
    source: 'brucemcpherson/gas-fakes, test/testsheetschart.js',
    observe: (sheet) => {
      written(sheet);
      insert(sheet, 'Ranges');
      return sheet.getCharts().flatMap((chart) => chart.getRanges().map((range) => range.getA1Notation()));
    },
    expected: { is: ['A1:A3', 'B1:B3', 'C1:C3'] },
  },
  'where a chart stands': {
    claim: 'A chart stands where setPosition says, by row, column and pixels.',
    source: 'brucemcpherson/gas-fakes, test/testsheetschart.js',
    observe: (sheet) => {
      written(sheet);
      insert(sheet, 'Place');
      return sheet.getCharts().map((chart) => {
        const place = chart.getContainerInfo();
        return [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()];
      });
    },
    expected: { is: [[5, 2, 4, 4]] },
  },
  'hidden columns in charts': {
    claim: 'A chart leaves out hidden rows and shows hidden columns unless it is told otherwise.',
    source: 'EmbeddedChartBuilder.setHiddenDimensionStrategy (reference): IGNORE_ROWS',
    observe: (sheet) => {
      written(sheet);
      insert(sheet, 'Hidden');
      return sheet.getCharts().map((chart) => String(chart.getHiddenDimensionStrategy()));
    },
    expected: { is: ['IGNORE_ROWS'] },
  },
  'titles come with a kind': {
    claim: 'A builder has setTitle once its kind is chosen, and not before.',
    source: 'brucemcpherson/gas-fakes, test/testsheetschart.js',
    observe: (sheet) => [
      isRefused(() => Reflect.apply(Reflect.get(sheet.newChart(), 'setTitle'), sheet.newChart(), ['x'])),
      isRefused(() => sheet.newChart().asColumnChart().setTitle('x')),
    ],
    expected: { is: [true, false] },
  },
  'a chart of another tab': {
    claim: 'A chart may read another tab.',
    source: 'EmbeddedChartBuilder.addRange (reference)',
    observe: (sheet) =>
      withSecondTab(sheet, (other) => {
        written(other);
        const builder = sheet.newChart().asColumnChart();
        builder
          .addRange(other.getRange('A1:A3'))
          .addRange(other.getRange('B1:B3'))
          .setNumHeaders(1)
          .setPosition(1, 1, 0, 0);
        return [isRefused(() => sheet.insertChart(builder.build())), sheet.getCharts().length];
      }),
    expected: { is: [false, 1] },
  },
} satisfies Facts;
