import { words } from '../addon-words.ts';
import { newTabColumns, newTabRows } from '../data-tabs/data-tab.ts';
import { userLanguage } from '../menu.ts';
import type { LogMetadata, StoredText } from '../storage/tab-metadata.ts';
import {
  type AddOnTabs,
  addTabMetadata,
  findTabs,
  freeName,
  insertUnfinishedTab,
  showTab,
  type TabWithMetadata,
} from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The hidden tab in which imports write down what they did: texts in the cells of its columns. */
export type LogTab = TabWithMetadata<LogMetadata>;

/** So much of a text stands in a cell, which takes 50,000 characters, behind a sign that makes no formula of it. */
const pieceLength = 45_000;
const sign = ':';

/** More cells than these are not kept of a text: 13 million characters, of some 500,000 records. */
const mostPieces = 300;

/** A text of letters that no cell changes and no cut parts. */
const plain = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const piecesOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, at) =>
    text.slice(at * pieceLength, (at + 1) * pieceLength),
  );

/** The log of a file, made where it has none. */
export const openLog = (file: Spreadsheet, { log }: AddOnTabs): LogTab | null => {
  if (log !== null) return log;
  const open = file.getActiveSheet();
  const sheet = insertUnfinishedTab(file);
  sheet.hideSheet();
  sheet.getRange(1, 1, newTabRows, newTabColumns).setNumberFormat('@');
  addTabMetadata(sheet, { role: 'log', filled: [], last: null, before: null });
  sheet.setName(freeName(file, words.log[userLanguage()]));
  showTab(file, open);
  return findTabs(file).log;
};

/** The first column that none of these texts stands in. */
export const freeColumn = (texts: readonly (StoredText | null)[]): number => {
  const taken = new Set(texts.map((text) => text?.column));
  let column = 0;
  while (taken.has(column)) column += 1;
  return column;
};

/** What is written into a column, behind so many cells that stay. */
interface Line {
  readonly column: number;
  readonly behind: number;
  readonly value: unknown;
}

/** Writes a value as a text of its own behind others; where the text then stands, `null` where the column would take too much. */
export const writeLine = (
  { sheet, mark }: LogTab,
  { column, behind, value }: Line,
): { readonly text: StoredText; readonly filled: readonly number[] } | null => {
  const pieces = piecesOf(`${plain(JSON.stringify(value))}\n`);
  const rows = behind + pieces.length;
  if (rows > mostPieces) return null;
  const before = mark.filled[column] ?? 0;
  const cells = [...pieces.map((piece) => `${sign}${piece}`), ...Array<string>(Math.max(0, before - rows)).fill('')];
  sheet.getRange(behind + 1, column + 1, cells.length, 1).setValues(cells.map((cell) => [cell]));
  const filled = Array.from({ length: Math.max(mark.filled.length, column + 1) }, (_, at) => mark.filled[at] ?? 0);
  filled[column] = rows;
  return { text: { column, rows }, filled };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The values that were written into a column; `null` where somebody changed its cells. One read. */
export const readLines = ({ sheet }: LogTab, { column, rows }: StoredText): readonly unknown[] | null => {
  const cells = rows > sheet.getMaxRows() ? [] : sheet.getRange(1, column + 1, rows, 1).getValues();
  const pieces = cells.map(([cell]) => String(cell));
  if (pieces.length < rows || !pieces.every((piece) => piece.startsWith(sign))) return null;
  const text = pieces.map((piece) => piece.slice(sign.length)).join('');
  const lines = text.split('\n');
  const values = lines.slice(0, -1).map(parsed);
  return !text.endsWith('\n') || values.includes(undefined) ? null : values;
};
