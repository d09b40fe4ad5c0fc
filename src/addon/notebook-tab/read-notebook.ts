import { isDate, isoDay } from '../../calendar/day.ts';
import { periodStart } from '../../calendar/period.ts';
import type { NotebookAnswer } from '../../contract/answers.ts';
import type { SerialClock } from '../../records/cells/cell-value.ts';
import {
  headingsOf,
  hiddenColumns,
  type NotebookStyle,
  notebookRows,
  placeInNotebook as place,
} from '../../report/notebook/notebook-plan.ts';
import { notebookWords } from '../../report/notebook/notebook-words.ts';
import { fillTemplate } from '../addon-words.ts';
import { serialClockIn } from '../data-tabs/spreadsheet-clock.ts';
import type { NotebookMetadata } from '../storage/tab-metadata.ts';
import { findTabs, type TabWithMetadata } from '../storage/tabs.ts';
import { type LocatedNotebook, locateNotebook } from './locate-notebook.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Tab = TabWithMetadata<NotebookMetadata>;

/** What was taken last is cut into cells: Google's hold 50,000 characters. */
const charactersInCell = 45_000;
const cellsOfText = notebookRows.taken;

/** The headings, and the totals below them. */
const rowsOfHead = notebookRows.totals - notebookRows.headings + 1;

const examples: readonly unknown[] = Object.values(notebookWords.example);

/** A cell as it is pasted, which ends neither its column nor its row. */
const textOf = (value: unknown): string => String(value).replace(/[\t\r\n]+/g, ' ');

/** The days of a row; a day on which no week or month begins stays what it is, which no import takes for one. */
const spanOf = (cell: unknown, { step }: Pick<NotebookStyle, 'step'>, clock: SerialClock): string => {
  if (!isDate(cell)) return textOf(cell);
  const day = Math.floor(clock(cell));
  if (periodStart(day, step, 0) !== day) return `✕ ${isoDay(day)}`;
  return step === 'month' ? isoDay(day).slice(0, 7) : `${isoDay(day)} – ${isoDay(day + 6)}`;
};

const parts = [
  ['answered', 'received'],
  ['resolved', 'complaints'],
] as const;

/** The figures of a row; a part that is more than its whole is no number, as the tab itself says. */
const figuresOf = (row: readonly unknown[]): readonly string[] => {
  const texts = row.slice(place('followers'), place('check')).map(textOf);
  for (const [part, whole] of parts) {
    const [few, many] = [row[place(part)], row[place(whole)]];
    if (typeof few === 'number' && typeof many === 'number' && few > many)
      texts[place(part) - place('followers')] = `${few} > ${many}`;
  }
  return texts;
};

/** The rows that have figures, as a table that is pasted; nothing where none has. */
const pastedText = (rows: readonly (readonly unknown[])[], style: NotebookStyle, clock: SerialClock): string => {
  const lines = rows.flatMap((row) => {
    const figures = figuresOf(row);
    const isExample = examples.includes(row[place('check')]);
    if (isExample || figures.every((text) => text.trim() === '')) return [];
    return [[spanOf(row[place('date')], style, clock), textOf(row[place('network')]), ...figures].join('\t')];
  });
  return lines.length === 0 ? '' : [headingsOf(style).slice(0, place('check')).join('\t'), ...lines].join('\n');
};

/** Where what was taken stands: in the same rows as what is said above the headings, behind the hidden columns. */
const takenCells = (sheet: Sheet, { head, placeOf }: LocatedNotebook) =>
  sheet.getRange(Math.max(1, head - cellsOfText), placeOf('check') + hiddenColumns + 2, cellsOfText, 1);

const textIn = (file: Spreadsheet, { sheet, mark }: Tab): NotebookAnswer => {
  const clock = serialClockIn(file.getSpreadsheetTimeZone());
  const notebook = locateNotebook(sheet);
  const filled = notebook.cells.slice(notebook.head + rowsOfHead).map(notebook.ofTable);
  const taken = takenCells(sheet, notebook).getValues();
  return {
    tab: sheet.getName(),
    text: pastedText(filled, mark, clock),
    taken: taken.map(([cell]) => String(cell)).join(''),
  };
};

/** What a person typed into the table to fill in by hand, and what of it was taken last; `null` where the file has none. */
export const readNotebook = (file: Spreadsheet): NotebookAnswer | null => {
  const [notebook] = findTabs(file).notebooks;
  return notebook === undefined ? null : textIn(file, notebook);
};

/** Keeps what was taken, so that the next time tells what has gone since, and says in the tab when that was. */
export const noteTaken = (file: Spreadsheet, text: string): null => {
  const [notebook] = findTabs(file).notebooks;
  if (notebook === undefined) return null;
  const { sheet, mark } = notebook;
  const parts = Array.from({ length: cellsOfText }, (_, at) => [
    text.slice(at * charactersInCell, (at + 1) * charactersInCell),
  ]);
  const moment = Utilities.formatDate(new Date(), file.getSpreadsheetTimeZone(), 'dd.MM.yyyy HH:mm');
  const located = locateNotebook(sheet);
  takenCells(sheet, located).setNumberFormat('@').setValues(parts);
  // The first figures stand below it: a text is cut at the edge of the columns that stay in sight.
  sheet
    .getRange(Math.max(1, located.head - 1), Math.max(located.placeOf('network'), located.placeOf('followers')) + 1)
    .setValue(fillTemplate(notebookWords.taken[mark.language], { moment }));
  return null;
};
