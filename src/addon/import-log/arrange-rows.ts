import type { Language } from '../../text/language.ts';
import { sortRows, unsortedSentence } from '../data-tabs/sort-rows.ts';
import { type AddOnTabs, unfinishedTabName, updateMetadata } from '../storage/tabs.ts';
import type { LogTab } from './log-tab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Takes away the column by which rows were sorted, where an action was cut off before it could; whether there was one. */
export const dropArrangingColumn = (file: Spreadsheet, { log }: AddOnTabs): boolean => {
  if (log?.mark.arranging === undefined) return false;
  const { arranging, ...mark } = log.mark;
  const sheet = file.getSheetById(arranging);
  const [header = []] = sheet?.getRange('1:1').getValues() ?? [];
  const column = header.indexOf(unfinishedTabName);
  if (sheet !== null && column >= 0) sheet.deleteColumns(column + 1, 1);
  updateMetadata(log.metadata, mark);
  return true;
};

/** Which record (by its number from 0) stands in each place, and why they could not be moved. */
interface Arrangement {
  readonly places: readonly number[];
  readonly unsorted: string | null;
}

/**
 * Puts the rows of a data tab in an order, with everything that a person has beside them: by a column that stands behind all
 * others for a moment.
 */
export const arrangeRows = (
  { log, sheet }: { readonly log: LogTab; readonly sheet: Sheet },
  order: readonly number[],
  language: Language,
): Arrangement => {
  const standing = order.map((_, at) => at);
  if (order.every((at, place) => at === place)) return { places: standing, unsorted: null };
  const ranks = new Map(order.map((at, place) => [at, place] as const));
  const { arranging: _, ...mark } = log.mark;
  const width = sheet.getMaxColumns();
  updateMetadata(log.metadata, { ...mark, arranging: sheet.getSheetId() });
  SpreadsheetApp.flush();
  sheet.insertColumnsAfter(width, 1);
  const cells = [[unfinishedTabName], ...standing.map((at) => [ranks.get(at) ?? at])];
  const column = sheet.getRange(1, width + 1, cells.length, 1);
  // The column beside it may show days or check boxes.
  column.setNumberFormat('0').clearDataValidations().setValues(cells);
  SpreadsheetApp.flush();
  const reason = sortRows(sheet, { place: width, last: order.length + 1 }, language);
  // Where some rows stay behind others have moved.
  const places = column
    .getValues()
    .slice(1)
    .map(([rank]) => order[Number(rank)] ?? 0);
  sheet.deleteColumns(width + 1, 1);
  updateMetadata(log.metadata, mark);
  return { places, unsorted: reason === null ? null : unsortedSentence(sheet, reason, language) };
};
