import { columnsOf, type Kind, type Row, type Shape } from '../../records/kinds.ts';
import { letterOf } from '../../report/formulas/address.ts';
import type { Language } from '../../text/language.ts';
import { newTabRows } from '../storage/cell-budget.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { insertUnfinishedTab } from '../storage/tabs.ts';
import { cellOf } from './cell-value.ts';
import { columnPositions } from './data-columns.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How a data tab shows its days and times: the same in every locale. Text is `@`, so that no pasted text is ever parsed. */
export const columnFormats: Readonly<Partial<Record<Shape, string>>> = {
  text: '@',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
};

/** A day with its time of day is wider than a column that Google makes, in pixels. */
const timeWidth = 130;

/** A kind's columns in its tab: where each of them stands, from 0, or -1. */
export interface TabLayout {
  readonly kind: Kind;
  readonly columns: readonly number[];
}

/** Columns below their header: none of its headings can be taken for anything else, and a person may have protected it. */
const columnsBelow = ({ kind, columns }: TabLayout, shape: Shape): readonly string[] =>
  columnsOf(kind).flatMap((column, at) => {
    const place = columns[at] ?? -1;
    return column.shape === shape && place >= 0 ? [`${letterOf(place)}2:${letterOf(place)}`] : [];
  });

/** The format comes before the values, or Sheets has parsed the text already. */
const formatColumns = (sheet: Sheet, layout: TabLayout, shape: Shape): void => {
  const ranges = columnsBelow(layout, shape);
  const format = columnFormats[shape];
  if (ranges.length > 0 && format !== undefined) sheet.getRangeList([...ranges]).setNumberFormat(format);
};

const formatAll = (sheet: Sheet, layout: TabLayout): void => {
  for (const shape of Object.keys(columnFormats)) formatColumns(sheet, layout, shape as Shape);
};

export const headings = (kind: Kind, language: Language): readonly string[] =>
  columnsOf(kind).map(({ heading }) => heading[language]);

/** Makes the tab of a kind with room for `rows` records, its formats set; it has neither records nor its name yet. */
export const newDataTab = (file: Spreadsheet, kind: Kind, rows: number): Sheet => {
  const sheet = insertUnfinishedTab(file);
  if (rows + 1 > newTabRows) sheet.insertRowsAfter(newTabRows, rows + 1 - newTabRows);
  formatAll(sheet, { kind, columns: columnPositions({ kind }) });
  columnsOf(kind).forEach(({ shape }, at) => {
    if (shape === 'time') sheet.setColumnWidth(at + 1, timeWidth);
  });
  sheet.setFrozenRows(1);
  return sheet;
};

/** Makes room for `rows` more records below `last` in a tab of `capacity` rows; new rows need their formats before any value. */
export const growTab = (
  sheet: Sheet,
  layout: TabLayout,
  { last, rows, capacity }: { readonly last: number; readonly rows: number; readonly capacity: number },
): void => {
  if (last + rows <= capacity) return;
  sheet.insertRowsAfter(capacity, last + rows - capacity);
  formatAll(sheet, layout);
};

/**
 * Columns that stand side by side in their order, as one: the first of them in the record, and how many. `beside` is where
 * they stand in another tab, in which they must be so too.
 */
export const columnRunsOf = (
  columns: readonly number[],
  beside = columns,
): readonly { readonly at: number; readonly count: number }[] => {
  const runs: { at: number; count: number }[] = [];
  columns.forEach((column, at) => {
    const last = runs[runs.length - 1];
    const other = beside[at] ?? -1;
    if (column < 0 || other < 0) return;
    const goesOn = columns[at - 1] === column - 1 && beside[at - 1] === other - 1;
    if (last !== undefined && last.at + last.count === at && goesOn) last.count += 1;
    else runs.push({ at, count: 1 });
  });
  return runs;
};

/** Rows of a tab that stand one below the other, from 0. */
export const runsOf = (places: readonly number[]): readonly { readonly first: number; readonly count: number }[] => {
  const runs: { first: number; count: number }[] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  }
  return runs;
};

/** Records from the number `first` (from 0) down. */
interface RecordRun {
  readonly first: number;
  readonly rows: readonly Row[];
}

/** Writes runs of records: each in one call, and one more for each place where a person parted the columns. */
export const writeRecords = (sheet: Sheet, layout: TabLayout, runs: readonly RecordRun[]): void => {
  if (runs.every(({ rows }) => rows.length === 0)) return;
  // A person may have cleared it, and a text in any other format would be parsed.
  formatColumns(sheet, layout, 'text');
  for (const { first, rows } of runs.filter((run) => run.rows.length > 0))
    for (const { at, count } of columnRunsOf(layout.columns))
      sheet
        .getRange(first + 2, (layout.columns[at] ?? 0) + 1, rows.length, count)
        .setValues(rows.map((row) => row.slice(at, at + count).map(cellOf)));
};

/**
 * Writes the records that are others than before, from the first of them to the last in one write: a call costs more
 * than the rows between. Answers whether there were any; refuses where somebody has protected them from this person.
 */
export const writeChangedRecords = (
  sheet: Sheet,
  layout: TabLayout,
  { before, after }: { readonly before: readonly Row[]; readonly after: readonly Row[] },
): boolean => {
  const changed = after.flatMap((row, at) => (row === before[at] ? [] : [at]));
  const [first] = changed;
  if (first === undefined) return false;
  const last = changed[changed.length - 1] ?? first;
  checkEditable(sheet, layout.columns, first + 2);
  writeRecords(sheet, layout, [{ first, rows: after.slice(first, last + 1) }]);
  return true;
};

/** Writes the header and the first records of a new tab, and shows ticks as check boxes. */
export const fillNewTab = (sheet: Sheet, header: readonly string[], rows: readonly Row[]): void => {
  sheet.getRange(1, 1, 1, header.length).setFontWeight('bold');
  sheet.getRange(1, 1, rows.length + 1, header.length).setValues([[...header], ...rows.map((row) => row.map(cellOf))]);
};

/** Shows the ticks of the records from `first` (from 0) on as check boxes, without setting any. */
export const showTicks = (
  sheet: Sheet,
  { kind, columns }: TabLayout,
  { first, rows }: { readonly first: number; readonly rows: number },
): void => {
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  columnsOf(kind).forEach(({ shape }, at) => {
    const place = columns[at] ?? -1;
    if (shape === 'tick' && place >= 0) sheet.getRange(first + 2, place + 1, rows, 1).setDataValidation(box);
  });
};
