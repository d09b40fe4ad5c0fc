import type { Language } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { mostCells } from '../data-tabs/capacity.ts';
import { refusal } from '../endpoints/refusal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The most columns of a tab (Google's help, 'Files you can store'). */
const mostColumns = 18_278;

/** Rows and columns that a tab has when Google makes it. */
export const newTabRows = 1000;
export const newTabColumns = 26;

/** So many rows and columns. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a new tab that holds so many rows and columns. */
export const cellsOfNewTab = ({ rows, columns }: Size): number =>
  Math.max(newTabRows, rows) * Math.max(newTabColumns, columns);

/** How many cells a tab comes to have more when it holds so many rows and columns. */
export const cellsOfGrowth = (sheet: Sheet, { rows, columns }: Size): number => {
  const [standing, wide] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  return Math.max(standing, rows) * Math.max(wide, columns) - standing * wide;
};

/** The cells of all tabs; those of charts and of connected data have none. */
const cellsIn = (file: Spreadsheet): number =>
  file
    .getSheets()
    .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
    .reduce((cells, sheet) => cells + sheet.getMaxRows() * sheet.getMaxColumns(), 0);

/** A file that is so full is filling: there is time to move what will not fit. */
const filling = 0.6;

/**
 * Refuses what would make a file larger than Google lets it be, before any of it is written. Answers whether the file is filling
 * with it; of what takes no cells nothing is looked at.
 */
export const checkCellBudget = (file: Spreadsheet, needed: number, language: Language): boolean => {
  if (needed <= 0) return false;
  const free = mostCells - cellsIn(file);
  if (needed > free) throw refusal(fillTemplate(words.fileFull[language], { needed, free: Math.max(0, free) }));
  return mostCells - free + needed >= filling * mostCells;
};

/** Refuses a tab of more columns than Google lets it have. */
export const checkColumns = (sheet: Sheet, columns: number, language: Language): void => {
  if (columns > mostColumns) throw refusal(fillTemplate(words.tabFull[language], { tab: sheet.getName() }));
};
