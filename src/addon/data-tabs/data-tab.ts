import { cellOf } from '../../records/cells/cell-value.ts';
import { columnsOf, type Kind, type Row, type Shape } from '../../records/kinds.ts';
import { letterOf } from '../../report/formulas/address.ts';
import type { Language } from '../../text/language.ts';
import { newTabRows } from '../storage/cell-budget.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { insertUnfinishedTab } from '../storage/tabs.ts';
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
  // Somebody may have given it more rows or fewer since.
  const now = sheet.getMaxRows();
  if (last + rows > now) sheet.insertRowsAfter(now, last + rows - now);
  formatAll(sheet, layout);
};

/**
 * Columns that stand side by side in their order, as one: the first of them in the record, and how many. `beside` is where
 * they stand in another tab, in which they must be so too.
 */
const columnRunsOf = (
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

interface Run {
  readonly first: number;
  readonly count: number;
}

/** Rows of a tab that stand one below the other, from 0. */
export const runsOf = (places: readonly number[]): readonly Run[] => {
  const runs: { first: number; count: number }[] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.count === place) last.count += 1;
    else runs.push({ first: place, count: 1 });
  }
  return runs;
};

const endOf = ({ first, count }: Run): number => first + count;

/** Runs as not more than so many: those with the fewest rows between them become one, the upper first. */
const joinedRuns = (runs: readonly Run[], most: number): readonly Run[] => {
  const gaps = runs.slice(1).map((run, at) => ({ run, rows: run.first - endOf(runs[at] ?? run), at }));
  const widest = gaps.sort((one, other) => other.rows - one.rows || other.at - one.at).slice(0, most - 1);
  const begins = new Set(widest.map(({ run }) => run));
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last === undefined || begins.has(run)) joined.push(run);
    else joined.splice(-1, 1, { first: last.first, count: endOf(run) - last.first });
  }
  return joined;
};

/** What a tab's records are, and what they become; those that come stand behind the others. */
export interface RecordsChange {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** Cells are written apart from each other in no more calls than these: what somebody types between them meanwhile stays. */
const most = { rowRuns: 8, columnRuns: 3, calls: 24 } as const;

const placesOf = ({ first, count }: Run): readonly number[] => Array.from({ length: count }, (_, at) => first + at);

/** Rows (from 0) that are written so that those of a column become others: few lie between those that do. */
const rowRuns = (isChanged: (row: Row, at: number) => boolean, { after }: RecordsChange): readonly Run[] =>
  joinedRuns(runsOf(after.flatMap((row, at) => (isChanged(row, at) ? [at] : []))), most.rowRuns);

/** The places (from 0) of the records that are written so that they become others. */
export const writtenPlaces = (change: RecordsChange): readonly number[] =>
  rowRuns((row, at) => row !== change.before[at], change).flatMap(placesOf);

/** Columns of a record that are written in the same rows. */
interface Piece {
  readonly columns: Run;
  readonly rows: readonly Run[];
}

/**
 * The fewest cells that must be written so that records become others; few more where that would take too many calls. A record
 * comes or goes in one: cut off, no part of it stays that nothing knows again.
 */
const piecesOf = (change: RecordsChange): readonly Piece[] => {
  const { before, after } = change;
  const width = after[0]?.length ?? 0;
  const isWhole = after.map(
    (row, at) => row !== before[at] && (before[at] === undefined || row.every((value) => value === null)),
  );
  const whole = rowRuns((_, at) => isWhole[at] ?? false, change);
  const pieces: Piece[] = [];
  for (let column = 0; column < width; column += 1) {
    const rows = rowRuns((row, at) => !isWhole[at] && row[column] !== before[at]?.[column], change);
    const last = pieces[pieces.length - 1];
    const goesOn = last !== undefined && JSON.stringify(last.rows) === JSON.stringify(rows);
    if (goesOn) pieces.splice(-1, 1, { rows, columns: { ...last.columns, count: last.columns.count + 1 } });
    else pieces.push({ rows, columns: { first: column, count: 1 } });
  }
  const written = pieces.filter(({ rows }) => rows.length > 0);
  const first = whole.length > 0 ? [{ columns: { first: 0, count: width }, rows: whole }] : [];
  if (written.reduce((calls, { rows }) => calls + rows.length, 0) <= most.calls) return [...first, ...written];
  const rows = rowRuns((row, at) => !isWhole[at] && row !== before[at], change);
  const columns = runsOf(written.flatMap((piece) => placesOf(piece.columns)));
  return [...first, ...joinedRuns(columns, most.columnRuns).map((run) => ({ columns: run, rows }))];
};

/** Whether a value of a record is written, by the place of the record and the position of the value, both from 0. */
export type WrittenCells = (place: number, position: number) => boolean;

/** Lets the texts that are to be written be none that Sheets parses: a person may have cleared the format of their columns. */
export const prepareTexts = (sheet: Sheet, layout: TabLayout): void => formatColumns(sheet, layout, 'text');

/**
 * Writes the cells of records that become others, whose texts are prepared, and hardly any other: what somebody types beside
 * them meanwhile stays. Gives which were written.
 */
export const writeChangedCells = (sheet: Sheet, { kind, columns }: TabLayout, change: RecordsChange): WrittenCells => {
  const pieces = piecesOf(change);
  for (const { columns: own, rows } of pieces) {
    const layout = { kind, columns: columns.map((place, at) => (at >= own.first && at < endOf(own) ? place : -1)) };
    for (const { first, count } of rows)
      writeRows(sheet, layout, { first, rows: change.after.slice(first, first + count) });
  }
  const written = pieces.map(({ columns: own, rows }) => ({ own, places: new Set(rows.flatMap(placesOf)) }));
  return (place, position) =>
    written.some(({ own, places }) => position >= own.first && position < endOf(own) && places.has(place));
};

interface RecordRun {
  /** From 0. */
  readonly first: number;
  readonly rows: readonly Row[];
}

/** Writes records below each other: in one call, and one more for each place where the columns are parted if they do not go. */
const writeRows = (sheet: Sheet, { columns }: TabLayout, { first, rows }: RecordRun): void => {
  const runs = columnRunsOf(columns).map(({ at, count }) => ({
    of: sheet.getRange(first + 2, (columns[at] ?? 0) + 1, rows.length, count),
    values: rows.map((row) => row.slice(at, at + count).map(cellOf)),
  }));
  if (rows.flat().some((value) => value !== null)) for (const { of, values } of runs) of.setValues(values);
  else if (runs.length > 0) sheet.getRangeList(runs.map(({ of }) => of.getA1Notation())).clearContent();
};

/** Writes records from the one with this number (from 0) down, whatever stands there. */
export const writeRecords = (sheet: Sheet, layout: TabLayout, run: RecordRun): void => {
  if (run.rows.length === 0) return;
  prepareTexts(sheet, layout);
  writeRows(sheet, layout, run);
};

/**
 * Writes the records that are others than before. Answers whether there were any; refuses where somebody has protected them
 * from this person.
 */
export const writeChangedRecords = (sheet: Sheet, layout: TabLayout, change: RecordsChange): boolean => {
  const [first] = writtenPlaces(change);
  if (first === undefined) return false;
  checkEditable(sheet, layout.columns, first + 2);
  prepareTexts(sheet, layout);
  writeChangedCells(sheet, layout, change);
  return true;
};

/** Writes the header and the first records of a new tab, and shows ticks as check boxes. */
export const fillNewTab = (sheet: Sheet, header: readonly string[], rows: readonly Row[]): void => {
  sheet.getRange(1, 1, 1, header.length).setFontWeight('bold');
  sheet.getRange(1, 1, rows.length + 1, header.length).setValues([[...header], ...rows.map((row) => row.map(cellOf))]);
};

/** The cells of records from `first` (from 0) on that hold ticks, by their columns. */
const tickRanges = (
  sheet: Sheet,
  { kind, columns }: TabLayout,
  { first, rows }: { readonly first: number; readonly rows: number },
) =>
  columnsOf(kind).flatMap(({ shape }, at) => {
    const place = columns[at] ?? -1;
    return shape === 'tick' && place >= 0 ? [sheet.getRange(first + 2, place + 1, rows, 1)] : [];
  });

type TickRows = Parameters<typeof tickRanges>;

/** Shows the ticks of records as check boxes, without setting any. */
export const showTicks = (...of: TickRows): void => {
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  for (const range of tickRanges(...of)) range.setDataValidation(box);
};

/** Takes the check boxes of records away; what they say stays. */
export const hideTicks = (...of: TickRows): void => {
  for (const range of tickRanges(...of)) range.clearDataValidations();
};

/** Takes the check boxes of records away, and what they say. */
export const clearTicks = (...of: TickRows): void => {
  for (const range of tickRanges(...of)) range.clearDataValidations().clearContent();
};
