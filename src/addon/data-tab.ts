import type { Language } from '../kpi/text.ts';
import { columnsOf, type Kind, kinds, type Row, type Shape } from '../records/kinds.ts';
import { letterOf } from '../report/address.ts';
import { cellOf, clockOf, rowOf } from './cells.ts';
import { refusal } from './refusal.ts';
import { freeName } from './tabs.ts';
import { filled, words } from './words.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How a data tab shows its days and times: the same in every locale. Text is `@`, so that no pasted text is ever parsed. */
const formats: Readonly<Partial<Record<Shape, string>>> = { text: '@', day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm' };

/** Rows and columns that a tab has when Google makes it. */
const newTabRows = 1000;

const wholeColumns = (kind: Kind, shape: Shape): readonly string[] =>
  columnsOf(kind).flatMap((column, at) => (column.shape === shape ? [`${letterOf(at)}:${letterOf(at)}`] : []));

/** The format comes before the values, or Sheets has parsed the text already. */
const formatColumns = (sheet: Sheet, kind: Kind): void => {
  for (const [shape, format] of Object.entries(formats)) {
    const ranges = wholeColumns(kind, shape as Shape);
    if (ranges.length > 0) sheet.getRangeList([...ranges]).setNumberFormat(format);
  }
};

const headings = (kind: Kind, language: Language): readonly string[] =>
  columnsOf(kind).map(({ heading }) => heading[language]);

/** Makes the tab of a kind with room for `rows` records, its formats set; nothing is written yet. */
export const newDataTab = (file: Spreadsheet, kind: Kind, language: Language, rows: number): Sheet => {
  const sheet = file.insertSheet(freeName(file, kinds[kind].tab[language]), file.getSheets().length);
  if (rows + 1 > newTabRows) sheet.insertRowsAfter(newTabRows, rows + 1 - newTabRows);
  formatColumns(sheet, kind);
  sheet.setFrozenRows(1);
  return sheet;
};

/** Makes room for `rows` more records below `last`; new rows need their formats before any value. */
export const growTab = (sheet: Sheet, kind: Kind, last: number, rows: number): void => {
  const capacity = sheet.getMaxRows();
  if (last + rows <= capacity) return;
  sheet.insertRowsAfter(capacity, last + rows - capacity);
  formatColumns(sheet, kind);
};

/** The records that a tab holds, as far as their columns stand where they belong. One read. Throws a sentence where not. */
export const recordsIn = (file: Spreadsheet, sheet: Sheet, kind: Kind, language: Language): readonly Row[] => {
  const [header = [], ...cells] = sheet.getDataRange().getValues();
  columnsOf(kind).forEach(({ heading }, at) => {
    if (heading.en === header[at] || heading.uk === header[at]) return;
    const places = { tab: sheet.getName(), column: letterOf(at), expected: heading[language] };
    throw refusal(filled(words.moved[language], places));
  });
  const clock = clockOf(file.getSpreadsheetTimeZone());
  return cells.map((row) => rowOf(kind, row, clock));
};

/** Writes records in one call, from the record number `first` (from 0) down. */
export const writeRecords = (sheet: Sheet, kind: Kind, first: number, rows: readonly Row[]): void => {
  if (rows.length === 0) return;
  sheet.getRange(first + 2, 1, rows.length, columnsOf(kind).length).setValues(rows.map((row) => row.map(cellOf)));
};

/** Writes the header and the first records of a new tab, and shows ticks as check boxes. */
export const fillNewTab = (sheet: Sheet, kind: Kind, language: Language, rows: readonly Row[]): void => {
  const header = headings(kind, language);
  sheet.getRange(1, 1, 1, header.length).setFontWeight('bold');
  sheet.getRange(1, 1, rows.length + 1, header.length).setValues([[...header], ...rows.map((row) => row.map(cellOf))]);
};

/** Shows the ticks of the records from `first` (from 0) on as check boxes, without setting any. */
export const showTicks = (sheet: Sheet, kind: Kind, first: number, rows: number): void => {
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  columnsOf(kind).forEach(({ shape }, at) => {
    if (shape === 'tick') sheet.getRange(first + 2, at + 1, rows, 1).setDataValidation(box);
  });
};
