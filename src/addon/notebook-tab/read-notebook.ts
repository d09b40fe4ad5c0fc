import { isDate, isoDay } from '../../calendar/day.ts';
import { periodStart } from '../../calendar/period.ts';
import type { NotebookAnswer } from '../../contract/answers.ts';
import type { SerialClock } from '../../records/cells/cell-value.ts';
import {
  frozenColumns,
  headingsOf,
  hiddenColumns,
  type NotebookStyle,
  notebookRows,
  placeInNotebook as place,
  shownColumns,
} from '../../report/notebook/notebook-plan.ts';
import { notebookWords } from '../../report/notebook/notebook-words.ts';
import { fillTemplate } from '../addon-words.ts';
import { serialClockIn } from '../data-tabs/spreadsheet-clock.ts';
import type { NotebookMetadata } from '../storage/tab-metadata.ts';
import { findTabs, type TabWithMetadata } from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Tab = TabWithMetadata<NotebookMetadata>;

/** Where the text stands that was taken last, right of the hidden formulas, cut into cells: Google's hold 50,000 characters. */
const takenColumn = shownColumns + hiddenColumns + 1;
const charactersInCell = 45_000;
const cellsOfText = notebookRows.taken;

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

const textIn = (file: Spreadsheet, { sheet, mark }: Tab): NotebookAnswer => {
  const clock = serialClockIn(file.getSpreadsheetTimeZone());
  const rows = Math.max(1, sheet.getLastRow() - notebookRows.totals);
  const filled = sheet.getRange(notebookRows.totals + 1, 1, rows, shownColumns).getValues();
  const taken = sheet.getRange(1, takenColumn, cellsOfText, 1).getValues();
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
  const cells = Array.from({ length: cellsOfText }, (_, at) => [
    text.slice(at * charactersInCell, (at + 1) * charactersInCell),
  ]);
  const kept = sheet.getRange(1, takenColumn, cellsOfText, 1);
  kept.setNumberFormat('@');
  kept.setValues(cells);
  const moment = Utilities.formatDate(new Date(), file.getSpreadsheetTimeZone(), 'dd.MM.yyyy HH:mm');
  sheet
    .getRange(notebookRows.taken, frozenColumns + 1)
    .setValue(fillTemplate(notebookWords.taken[mark.language], { moment }));
  return null;
};
