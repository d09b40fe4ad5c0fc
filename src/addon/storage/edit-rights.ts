import { fillTemplate, words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Refuses to write into columns (from 0) of a tab from a row (from 1) down where somebody has protected any of it from this person. */
export const checkEditable = (sheet: Sheet, columns: readonly number[], row: number): void => {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const isShut = [SHEET, RANGE].some((type) =>
    sheet.getProtections(type).some((protection) => {
      if (protection.canEdit()) return false;
      const range = protection.getRange();
      const [left, right] = [range.getColumn() - 1, range.getLastColumn() - 1];
      return range.getLastRow() >= row && columns.some((column) => column >= left && column <= right);
    }),
  );
  if (isShut) throw refusal(fillTemplate(words.shut[userLanguage()], { tab: sheet.getName() }));
};
