import { isDate } from '../../calendar/day.ts';
import { periodStart } from '../../calendar/period.ts';
import { colours } from '../../report/layout/styles.ts';
import { notebookColumns } from '../../report/notebook/notebook-columns.ts';
import {
  frozenColumns,
  headRows,
  hiddenColumns,
  letterOfNotebook,
  type NotebookStyle,
  networksOffered,
  notebookRows,
  rowFormulas,
  rowRules,
  shownColumns,
  spanChoices,
} from '../../report/notebook/notebook-plan.ts';
import { notebookWords } from '../../report/notebook/notebook-words.ts';
import { serialClockIn, sheetTodayIn } from '../data-tabs/spreadsheet-clock.ts';
import { setWidths, widenNewTab } from '../report-tab/write-plan.ts';
import type { NotebookMetadata } from '../storage/tab-metadata.ts';
import {
  type AddOnTabs,
  finishNewTab,
  freeName,
  holdingsOf,
  insertUnfinishedTab,
  showTab,
  type TabWithMetadata,
} from '../storage/tabs.ts';
import { locateNotebook } from './locate-notebook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const { first, last, totals, example, headings, groups } = notebookRows;
const rowsToFill = last - first + 1;

/** How many networks of the file begin a notebook. */
const mostNetworks = 8;

const oneOf = (options: readonly string[], allowsOthers: 'only these' | 'others too') =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...options], true)
    .setAllowInvalid(allowsOthers === 'others too');

/** Checks that never stop anybody from typing: a corner of the cell and a sentence say what is wrong. */
const setChecks = (sheet: Sheet, style: NotebookStyle): void => {
  const { language, step } = style;
  const { help } = notebookWords;
  const column = (letter: string) => sheet.getRange(`${letter}${first}:${letter}${last}`);
  const ofDate = SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(true);
  column('A').setDataValidation(ofDate.setHelpText(help.date[step][language]).build());
  const ofNetwork = oneOf(networksOffered(language), 'others too').setHelpText(help.network[language]);
  column('B').setDataValidation(ofNetwork.build());
  const ofFigure = SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(true);
  sheet
    .getRange(`${letterOfNotebook('followers')}${first}:${letterOfNotebook('cost')}${last}`)
    .setDataValidation(ofFigure.setHelpText(help.number[language]).build());
  sheet.getRange(totals, 1).setDataValidation(oneOf(spanChoices(style), 'only these').build());
};

const setRules = (sheet: Sheet, style: NotebookStyle): void => {
  const { wrong, wrongCheck, rightCheck, openCheck, notShown, waiting } = rowRules(style);
  const rule = ([formula, range]: readonly [string, string]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setRanges([sheet.getRange(range)]);
  sheet.setConditionalFormatRules([
    ...wrong.map((each) => rule(each).setBackground(colours.missedBack).setFontColor(colours.missed).build()),
    rule(wrongCheck).setFontColor(colours.missed).setBold(true).build(),
    rule(openCheck).setFontColor(colours.soft).build(),
    rule(rightCheck).setFontColor(colours.met).build(),
    ...notShown.map((each) => rule(each).setBackground(colours.hairline).build()),
    rule(waiting).setBackground(colours.input).build(),
  ]);
};

/** The looks of the parts of the tab, a call for each part. */
const setLooks = (sheet: Sheet): void => {
  const { BorderStyle } = SpreadsheetApp;
  const all = (row: number) => sheet.getRange(row, 1, 1, shownColumns);
  setWidths(
    sheet,
    notebookColumns.map(({ width }) => width),
  );
  sheet.getRange(1, 1).setFontSize(18).setFontWeight('bold');
  sheet
    .getRange(2, frozenColumns + 1, 3, 1)
    .setFontSize(9)
    .setFontColor(colours.soft);
  all(groups).setFontWeight('bold').setBackground(colours.wash);
  all(headings)
    .setFontSize(9)
    .setFontWeight('bold')
    .setFontColor(colours.soft)
    .setWrap(true)
    .setVerticalAlignment('bottom');
  sheet.getRange(headings, 3, 1, shownColumns - 3).setHorizontalAlignment('right');
  all(totals).setFontWeight('bold').setBackground(colours.wash);
  sheet
    .getRange(totals, 1)
    .setBackground(colours.input)
    .setBorder(null, null, true, null, null, null, colours.inputEdge, BorderStyle.DASHED);
  all(example).setFontStyle('italic').setFontColor(colours.soft);
  all(headings).setBorder(null, null, true, null, null, null, colours.line, BorderStyle.SOLID);
  for (const [at, { group }] of notebookColumns.entries())
    if (at > 1 && notebookColumns[at - 1]?.group !== group)
      sheet
        .getRange(groups, at + 1, last - groups + 1, 1)
        .setBorder(null, true, null, null, null, null, colours.line, BorderStyle.SOLID_MEDIUM);
};

/** The networks that the file knows, or those that most people begin with. */
const networksIn = (tabs: AddOnTabs): readonly string[] => {
  const known = new Set(
    holdingsOf(tabs)
      .flatMap(({ accounts }) => accounts.map(({ platform }) => platform))
      .filter((platform) => platform !== ''),
  );
  return known.size === 0 ? ['Instagram', 'Facebook', 'TikTok'] : Array.from(known).slice(0, mostNetworks);
};

/** Where rows are written: the first row of the sheet, and the columns (from 0) of the day and of the network. */
interface RowsPlace {
  readonly row: number;
  readonly columns: readonly [day: number, network: number];
}

/** Writes the days and the networks of rows. */
const writeRows = (sheet: Sheet, { row, columns }: RowsPlace, rows: readonly (readonly unknown[])[]): void => {
  for (const [at, column] of columns.entries())
    sheet.getRange(row, column + 1, rows.length, 1).setValues(rows.map((cells) => [cells[at]]));
};

/** Makes the tab and opens it: the last week or month that is over, and the one that runs, wait for their figures. */
export const makeNotebook = (file: Spreadsheet, tabs: AddOnTabs, style: NotebookStyle): void => {
  const { step, language } = style;
  const sheet = insertUnfinishedTab(file);
  const columns = shownColumns + hiddenColumns + 1;
  widenNewTab(sheet, columns);
  const running = periodStart(sheetTodayIn(file.getSpreadsheetTimeZone()), step, 0);
  const before = periodStart(running, step, -1);
  sheet.getRange(1, 1, last, columns).setFontSize(10).setVerticalAlignment('middle');
  sheet.getRange(`A${example}:A${last}`).setHorizontalAlignment('left');
  sheet.getRange(`B${first}:B${last}`).setNumberFormat('@');
  sheet.getRange(`A${example}:A${last}`).setNumberFormat('dd.mm.yyyy');
  sheet.getRange(`C${totals}:${letterOfNotebook('cost')}${last}`).setNumberFormat('#,##0');
  sheet.getRange(1, columns, notebookRows.taken, 1).setNumberFormat('@');
  sheet
    .getRange(1, 1, example, columns - 1)
    .setValues(headRows(style, periodStart(before, step, -1)).map((row) => [...row]));
  sheet
    .getRange(first, shownColumns, rowsToFill, hiddenColumns + 1)
    .setFormulas(Array.from({ length: rowsToFill }, (_, at) => [...rowFormulas(first + at, style)]));
  const networks = networksIn(tabs);
  for (const [at, day] of [before, running].entries())
    writeRows(
      sheet,
      { row: first + at * networks.length, columns: [0, 1] },
      networks.map((network) => [day, network]),
    );
  setLooks(sheet);
  setChecks(sheet, style);
  setRules(sheet, style);
  sheet.hideColumns(shownColumns + 1, columns - shownColumns);
  sheet.setFrozenRows(totals);
  sheet.setFrozenColumns(frozenColumns);
  finishNewTab(sheet, { role: 'notebook', step, language }, freeName(file, notebookWords.tab[language]));
  showTab(file, sheet);
  sheet.getRange(first, 3).activate();
};

/** The days and the networks of all rows, where they stand, and the first row (from 0). */
const readRows = (sheet: Sheet) => {
  const { head, placeOf, cells } = locateNotebook(sheet);
  const top = head + first - headings;
  const columns = [placeOf('date'), placeOf('network')] as const;
  const rows = cells.slice(top, top + rowsToFill).map((row) => columns.map((column) => row[column]));
  return { top, columns, rows };
};

/** Adds the rows of the next week or month for the networks of the last one, and opens the tab there. Answers how many were added. */
export const addNextRows = (
  file: Spreadsheet,
  tabs: AddOnTabs,
  { sheet, mark: { step } }: TabWithMetadata<NotebookMetadata>,
): number => {
  const zone = file.getSpreadsheetTimeZone();
  const clock = serialClockIn(zone);
  showTab(file, sheet);
  const { top, columns, rows } = readRows(sheet);
  const days = rows.map(([day]) => (isDate(day) ? Math.floor(clock(day)) : null));
  const newest = days.reduce<number | null>(
    (most, day) => (day !== null && (most === null || day > most) ? day : most),
    null,
  );
  const filled = rows.reduce((end, [day, network], at) => (day !== '' || network !== '' ? at + 1 : end), 0);
  const running = periodStart(sheetTodayIn(zone), step, 0);
  const isDue = newest === null || newest <= running;
  const networks =
    newest === null
      ? networksIn(tabs)
      : Array.from(
          new Set(rows.flatMap(([, network], at) => (days[at] === newest && network !== '' ? [String(network)] : []))),
        );
  const fitting = networks.slice(0, rowsToFill - filled);
  const row = top + filled + 1;
  if (isDue && fitting.length > 0) {
    const day = newest === null ? running : periodStart(newest, step, 1);
    const next = fitting.map((network) => [day, network]);
    writeRows(sheet, { row, columns }, next);
    // Those stand over the last rows where somebody put some in above them just then.
    const now = new Set(readRows(sheet).rows.map((cells) => JSON.stringify(cells)));
    let kept = filled;
    while (kept > 0 && !now.has(JSON.stringify(rows[kept - 1]))) kept -= 1;
    if (kept < filled) writeRows(sheet, { row, columns }, [...rows.slice(kept, filled), ...next]);
  }
  sheet.getRange(row, columns[1] + 2).activate();
  return isDue ? fitting.length : 0;
};
