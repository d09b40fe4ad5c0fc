import type { SelectionAnswer } from '../../contract/answers.ts';
import { isColour } from '../../contract/request-checks.ts';
import { addressOf } from '../../report/formulas/address.ts';
import type { Language } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { findTabs } from '../storage/tabs.ts';
import { refusal } from './refusal.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The first cells of a range. */
const startOf = (range: Range): Range => {
  const columns = Math.min(range.getNumColumns(), mostColoured);
  const rows = Math.min(range.getNumRows(), Math.floor(mostColoured / columns));
  return range.getSheet().getRange(range.getRow(), range.getColumn(), rows, columns);
};

/** As many cells are looked at for their colours, from the first. */
const mostColoured = 1000;

/** The backgrounds of the cells that are selected, each once and in their order; white is none. */
export const selectedColours = (file: Spreadsheet, language: Language): readonly string[] => {
  const [range] = file.getActiveRangeList()?.getRanges() ?? [];
  const backgrounds = range === undefined ? [] : startOf(range).getBackgrounds().flat();
  const found = [...new Set(backgrounds)].filter((colour) => isColour(colour) && colour !== '#ffffff');
  if (found.length === 0) throw refusal(words.noColour[language]);
  return found;
};

/** Google reads some 10,000 cells a second at worst, and an execution has six minutes. */
const mostCells = 2_000_000;

/** As long as an export that the sidebar reads at once, in characters. */
const longestText = 20_000_000;

/** Whether a row is hidden is asked row by row, so only of as many rows as a person would filter. */
const mostAsked = 5000;

/**
 * The places of rows that a filter or a person hides, from 0; `null` where there are too many rows to ask each, or where only
 * a slicer may hide some. What a filter view hides from one person no script knows.
 */
const hiddenIn = (sheet: Sheet, top: number, rows: number): ReadonlySet<number> | null => {
  if (rows > mostAsked) return null;
  const isSliced = sheet.getSlicers().length > 0;
  const isFiltered = isSliced || sheet.getFilter() !== null;
  const hidden = new Set<number>();
  for (let at = 0; at < rows; at += 1) {
    const row = top + at;
    if ((isFiltered && sheet.isRowHiddenByFilter(row)) || sheet.isRowHiddenByUser(row)) hidden.add(at);
  }
  return isSliced && hidden.size === 0 ? null : hidden;
};

/** Without the first row in which anything stands: a table is nothing without its header, though somebody hid it. */
const withoutHeader = (hidden: ReadonlySet<number>, shown: readonly (readonly string[])[]): ReadonlySet<number> => {
  const header = shown.findIndex((row) => row.some((text) => text.trim() !== ''));
  return new Set(Array.from(hidden).filter((at) => at !== header));
};

/** A cell of a table that is pasted: in quotes where it holds what would end it. */
const pasted = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Refuses numbers and days that only show that their column is too narrow: what stands in them is not known. */
const checkWidth = (cells: Range, shown: readonly (readonly string[])[], language: Language): void => {
  const isHidden = (text: string) => /^#{2,}$/.test(text);
  if (!shown.some((row) => row.some(isHidden))) return;
  const values = cells.getValues();
  for (const [row, line] of shown.entries()) {
    const column = line.findIndex((text, at) => isHidden(text) && typeof values[row]?.[at] !== 'string');
    if (column < 0) continue;
    const cell = addressOf(cells.getColumn() - 1 + column, cells.getRow() - 1 + row);
    throw refusal(fillTemplate(words.narrow[language], { cell, found: line[column] ?? '' }));
  }
};

/**
 * The text of the cells that are selected, as they show and as Sheets would put it on the clipboard. Only the part of the
 * selection in which anything stands is read, and rows that are hidden are left out and counted.
 */
export const selectedText = (file: Spreadsheet, language: Language): SelectionAnswer => {
  const [range, ...more] = file.getActiveRangeList()?.getRanges() ?? [];
  if (range === undefined) throw refusal(words.noTable[language]);
  if (more.length > 0) throw refusal(words.severalRanges[language]);
  const sheet = range.getSheet();
  const { data, reports, closed, snapshots } = findTabs(file);
  if ([...data, ...reports, ...closed, ...snapshots].some((own) => own.sheet.getSheetId() === sheet.getSheetId()))
    throw refusal(fillTemplate(words.ownTab[language], { tab: sheet.getName() }));

  const used = sheet.getDataRange();
  const [top, left] = [range.getRow(), range.getColumn()];
  const rows = Math.min(range.getLastRow(), used.getLastRow()) - top + 1;
  const columns = Math.min(range.getLastColumn(), used.getLastColumn()) - left + 1;
  // One cell is selected always, and it is no table.
  if (rows < 1 || columns < 1 || rows * columns === 1) throw refusal(words.noTable[language]);
  const tooMany = () => refusal(fillTemplate(words.tooManyCells[language], { rows }));
  if (rows * columns > mostCells) throw tooMany();
  const cells = sheet.getRange(top, left, rows, columns);
  const shown = cells.getDisplayValues();
  if (shown.every((row) => row.every((text) => text.trim() === ''))) throw refusal(words.noTable[language]);
  checkWidth(cells, shown, language);
  const found = hiddenIn(sheet, top, rows);
  const hidden = found === null ? null : withoutHeader(found, shown);
  const seen = hidden === null || hidden.size === 0 ? shown : shown.filter((_, at) => !hidden.has(at));
  const text = seen.map((row) => row.map(pasted).join('\t')).join('\n');
  if (text.length > longestText) throw tooMany();
  return { text, hidden: hidden === null ? null : hidden.size };
};
