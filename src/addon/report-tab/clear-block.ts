import type { ReportBlock } from '../storage/tab-metadata.ts';
import { breakMerges } from './break-merges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Empties the block of a report that is being written anew: its cells and its charts, and nothing of the person's. */
export const clearBlock = (sheet: Sheet, { rows, columns }: ReportBlock, charts: readonly string[]): void => {
  breakMerges(sheet.getRange(1, 1, rows, columns))
    .clear()
    .clearDataValidations();
  if (charts.length === 0) return;
  for (const chart of sheet.getCharts()) {
    if (charts.includes(chart.getRanges()[0]?.getA1Notation() ?? '')) sheet.removeChart(chart);
  }
};

/** The conditional formats that a person made for cells outside of the block. */
export const rulesOutside = (sheet: Sheet, { rows, columns }: ReportBlock): readonly FormatRule[] =>
  sheet
    .getConditionalFormatRules()
    .filter((rule) => rule.getRanges().every((range) => range.getRow() > rows || range.getColumn() > columns));
