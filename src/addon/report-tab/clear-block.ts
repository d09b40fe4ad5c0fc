import type { ReportBlock } from '../storage/tab-metadata.ts';
import { mergeBreaker } from './break-merges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * What empties the block of a report that is being written anew: its cells and its charts, and nothing of the person's. All that
 * has to be read for it is read before.
 */
export const blockClearer = (sheet: Sheet, { rows, columns }: ReportBlock, ranges: readonly string[]): (() => void) => {
  const breakAll = mergeBreaker(sheet.getRange(1, 1, rows, columns));
  const all = ranges.length === 0 ? [] : sheet.getCharts();
  const charts = all.filter((chart) => ranges.includes(chart.getRanges()[0]?.getA1Notation() ?? ''));
  return () => {
    breakAll().clear().clearDataValidations();
    for (const chart of charts) sheet.removeChart(chart);
  };
};

/** The conditional formats that a person made for cells outside of the block. */
export const rulesOutside = (sheet: Sheet, { rows, columns }: ReportBlock): readonly FormatRule[] =>
  sheet
    .getConditionalFormatRules()
    .filter((rule) => rule.getRanges().every((range) => range.getRow() > rows || range.getColumn() > columns));
