import type { Language } from '../kpi/text.ts';
import { addressOf } from '../report/address.ts';
import { refusal } from './refusal.ts';
import { findTabs } from './tabs.ts';
import { filled, words } from './words.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Google reads some 10,000 cells a second at worst, and an execution has six minutes. */
const mostCells = 2_000_000;

/** As long as an export that the sidebar reads at once, in characters. */
const longestText = 20_000_000;

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
    throw refusal(filled(words.narrow[language], { cell, found: line[column] ?? '' }));
  }
};

/**
 * The text of the cells that are selected, as they show and as Sheets would put it on the clipboard. Only the part of the
 * selection in which anything stands is read.
 */
export const selectedText = (file: Spreadsheet, language: Language): string => {
  const [range, ...more] = file.getActiveRangeList()?.getRanges() ?? [];
  if (range === undefined) throw refusal(words.noTable[language]);
  if (more.length > 0) throw refusal(words.severalRanges[language]);
  const sheet = range.getSheet();
  const { data, reports, snapshots } = findTabs(file);
  if ([...data, ...reports, ...snapshots].some((own) => own.sheet.getSheetId() === sheet.getSheetId()))
    throw refusal(filled(words.ownTab[language], { tab: sheet.getName() }));

  const used = sheet.getDataRange();
  const [top, left] = [range.getRow(), range.getColumn()];
  const rows = Math.min(range.getLastRow(), used.getLastRow()) - top + 1;
  const columns = Math.min(range.getLastColumn(), used.getLastColumn()) - left + 1;
  // One cell is selected always, and it is no table.
  if (rows < 1 || columns < 1 || rows * columns === 1) throw refusal(words.noTable[language]);
  const tooMany = () => refusal(filled(words.tooManyCells[language], { rows }));
  if (rows * columns > mostCells) throw tooMany();
  const cells = sheet.getRange(top, left, rows, columns);
  const shown = cells.getDisplayValues();
  if (shown.every((row) => row.every((text) => text.trim() === ''))) throw refusal(words.noTable[language]);
  checkWidth(cells, shown, language);
  const text = shown.map((row) => row.map(pasted).join('\t')).join('\n');
  if (text.length > longestText) throw tooMany();
  return text;
};
