import { words } from '../addon-words.ts';
import { userLanguage } from '../menu.ts';
import type { LogMetadata, StoredText } from '../storage/tab-metadata.ts';
import { addTabMetadata, freeName, insertUnfinishedTab, showTab, type TabWithMetadata } from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The hidden tab in which imports write down what they did: texts in the cells of its columns. */
export type LogTab = TabWithMetadata<LogMetadata>;

/** So much of a text stands in a cell: Sheets takes 50,000 characters, a workbook of Excel 32,767. */
const pieceLength = 30_000;

/** What stands before the first piece of a value and before each other: neither is the beginning of a formula or a number. */
const signs = { first: ':', other: ';' } as const;

/** More cells than these are not kept of a text: 13 million characters, of some 500,000 records. */
const mostPieces = 450;

/** A text of letters that no cell changes and no cut parts. */
const plain = (text: string): string =>
  text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A value as the texts of cells. */
const piecesOf = (value: unknown): readonly string[] => {
  const text = plain(JSON.stringify(value));
  return Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, at) => {
    const piece = text.slice(at * pieceLength, (at + 1) * pieceLength);
    return `${at === 0 ? signs.first : signs.other}${piece}`;
  });
};

/** The cells of values that stand below each other in a column; `null` where that would be too many. */
const cellsOf = (values: readonly unknown[]): readonly string[] | null => {
  const pieces = values.flatMap(piecesOf);
  return pieces.length > mostPieces ? null : pieces;
};

/** What a new log has in its first columns, and what it remembers of where these stand. */
interface NewLog {
  readonly columns: readonly (readonly unknown[])[];
  readonly markOf: (texts: readonly (StoredText | null)[]) => Omit<LogMetadata, 'role' | 'filled'>;
}

/** Makes the log of a file. */
export const makeLog = (file: Spreadsheet, { columns, markOf }: NewLog): void => {
  const open = file.getActiveSheet();
  const cells = columns.map(cellsOf);
  const rows = cells.reduce((most, column) => Math.max(most, column?.length ?? 0), 1);
  const table = Array.from({ length: rows }, (_, row) => cells.map((column) => column?.[row] ?? ''));
  const sheet = insertUnfinishedTab(file);
  sheet.hideSheet();
  sheet.getRange(1, 1, rows, cells.length).setValues(table);
  const texts = cells.map((column, at) => (column === null ? null : { column: at, rows: column.length }));
  addTabMetadata(sheet, { role: 'log', filled: cells.map((column) => column?.length ?? 0), ...markOf(texts) });
  sheet.setName(freeName(file, words.log[userLanguage()]));
  showTab(file, open);
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
  const own = cellsOf([value]);
  const rows = behind + (own?.length ?? 0);
  if (own === null || rows > mostPieces) return null;
  const before = mark.filled[column] ?? 0;
  const cells = [...own, ...Array<string>(Math.max(0, before - rows)).fill('')];
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

/** The values of cells; none where a person took some of them away. */
const valuesIn = (sheet: LogTab['sheet'], [row, column, rows, columns]: readonly [number, number, number, number]) => {
  try {
    return sheet.getRange(row, column, rows, columns).getValues();
  } catch {
    return [];
  }
};

/** The values that were written into a column; `null` where somebody changed its cells. One read. */
export const readLines = ({ sheet }: LogTab, { column, rows }: StoredText): readonly unknown[] | null => {
  const cells = valuesIn(sheet, [1, column + 1, rows, 1]);
  const pieces = cells.map(([cell]) => String(cell));
  const texts: string[] = [];
  for (const piece of pieces) {
    const [sign, text] = [piece.charAt(0), piece.slice(1)];
    const last = texts.pop();
    if (sign === signs.first) texts.push(...(last === undefined ? [] : [last]), text);
    else if (sign === signs.other && last !== undefined) texts.push(`${last}${text}`);
    else return null;
  }
  const values = texts.map(parsed);
  return pieces.length < rows || values.includes(undefined) ? null : values;
};
