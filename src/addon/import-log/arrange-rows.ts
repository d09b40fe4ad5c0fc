import type { Language } from '../../text/language.ts';
import { words } from '../addon-words.ts';
import { headerOf, refusedBecause, sortRows, unsortedSentence } from '../data-tabs/sort-rows.ts';
import { isPassing } from '../endpoints/error-sentence.ts';
import { type AddOnTabs, unfinishedTabName, updateMetadata } from '../storage/tabs.ts';
import type { LogTab } from './log-tab.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the column by which rows are sorted stands under a header row, from 0, or -1. */
const placeIn = (header: readonly unknown[]): number => header.indexOf(unfinishedTabName);

/** Takes away the column by which rows were sorted, wherever it stands by now; whether there was one. */
const dropColumn = (sheet: Sheet): boolean => {
  const column = placeIn(headerOf(sheet));
  if (column >= 0) sheet.deleteColumns(column + 1, 1);
  return column >= 0;
};

/** Takes away the column by which rows were sorted, where an action was cut off before it could; whether there was one. */
export const dropArrangingColumn = (file: Spreadsheet, { log }: AddOnTabs): boolean => {
  if (log?.mark.arranging === undefined) return false;
  const { arranging, ...mark } = log.mark;
  const sheet = file.getSheetById(arranging);
  if (sheet !== null) dropColumn(sheet);
  updateMetadata(log.metadata, mark);
  return true;
};

/** Which record (by its number from 0) stands in each place, `null` for what is none of them, and why they could not be moved. */
interface Arrangement {
  readonly places: readonly (number | null)[];
  readonly unsorted: string | null;
}

/** Which record stands in each place by its rank, wherever the column of ranks stands by now. */
const placesByRank = (sheet: Sheet, order: readonly number[]): Arrangement['places'] => {
  const column = placeIn(headerOf(sheet));
  if (column < 0) return order.map(() => null);
  const ranks = sheet.getRange(2, column + 1, order.length, 1).getValues();
  return ranks.map(([rank]) => (typeof rank === 'number' ? (order[rank] ?? null) : null));
};

/** Sorts by that column; why Google did not, where it would not another time either. */
const sortedBy = (sheet: Sheet, last: number, language: Language): string | null => {
  try {
    return sortRows(sheet, { placeIn, last }, language);
  } catch (error) {
    if (isPassing(error)) throw error;
    return refusedBecause(error, language);
  }
};

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
  updateMetadata(log.metadata, { ...mark, arranging: sheet.getSheetId() });
  SpreadsheetApp.flush();
  const width = sheet.getMaxColumns();
  sheet.insertColumnsAfter(width, 1);
  if (headerOf(sheet).length !== width + 1) {
    updateMetadata(log.metadata, mark);
    return { places: standing, unsorted: unsortedSentence(sheet, words.columnsMoved[language], language) };
  }
  const cells = [[unfinishedTabName], ...standing.map((at) => [ranks.get(at) ?? at])];
  // The column beside it may show days or check boxes.
  sheet
    .getRange(1, width + 1, cells.length, 1)
    .setNumberFormat('0')
    .clearDataValidations()
    .setValues(cells);
  SpreadsheetApp.flush();
  const reason = sortedBy(sheet, order.length + 1, language);
  // Where some rows stay behind others have moved.
  const places = placesByRank(sheet, order);
  dropColumn(sheet);
  updateMetadata(log.metadata, mark);
  return { places, unsorted: reason === null ? null : unsortedSentence(sheet, reason, language) };
};
