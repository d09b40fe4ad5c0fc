import type { CellObject, WorkSheet } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { fileIssues } from '../../issues/file-issues.ts';
import type { Issue } from '../../reading.ts';
import { cellEnd } from '../../text/separated.ts';
import type { SheetTable } from '../sheet-table.ts';
import { numberText } from './cell-text.ts';
import { type NumberFormat, numberFormatOf } from './number-format.ts';

type Calendar = 1900 | 1904;
/** What the cells of a sheet are read by. */
interface BookSetting {
  readonly calendar: Calendar;
  /** The texts that cells share, where cells tell their places in it. */
  readonly texts: readonly string[];
}

type SheetRow = readonly (CellObject | undefined)[];

/** Blank rows part tables; more of them than this part them no better. */
const blankRowsKept = 3;

/** Longer merged cells, of whole columns, mean nothing to the rows beside them. */
const longestMerge = 5000;
const mostMerges = 20_000;

/** The name of a column by its position: A, B, … AA. */
const columnLetters = (position: number): string =>
  position < 26
    ? String.fromCharCode(65 + position)
    : `${columnLetters(Math.floor(position / 26) - 1)}${columnLetters(position % 26)}`;

/** Formats by how they are written: a sheet has few. */
const formatReader = (): ((format: string) => NumberFormat) => {
  const known = new Map<string, NumberFormat>();
  return (format) => {
    const found = known.get(format) ?? numberFormatOf(format);
    known.set(format, found);
    return found;
  };
};

const isShownNumber = (cell: CellObject | undefined, formatOf: (format: string) => NumberFormat): boolean =>
  cell?.t === 'n' && /^(?:number|percent)$/.test(formatOf(String(cell.z ?? '')).is);

/** The cells of a sheet as texts that are read as what they hold: numbers, days, durations, shares, texts. */
const textReader = ({ calendar, texts }: BookSetting, formatOf: (format: string) => NumberFormat) => {
  const plain = (text: string): string =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what stands between cells may stand in none
    /[\r\0\u001e\u001f]/.test(text) ? text.replace(/\r\n?/g, '\n').replace(/[\0\u001e\u001f]/g, '') : text;
  return (cell: CellObject): string => {
    const { t, v, r } = cell;
    if (t === 'e' || v === undefined) return '';
    if (typeof v === 'number') return numberText(v, formatOf(String(cell.z ?? '')), calendar);
    if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
    // What a shared text was written as stands beside its place.
    return plain(r === undefined || texts.length === 0 ? String(v) : (texts[Number(v)] ?? ''));
  };
};

/**
 * The day, campaign or other name that a merged cell says for the rows that it reaches over. Numbers are not repeated: one cost
 * for three rows is one cost. Nor are headings: only rows with numbers are data.
 */
const mergedAbove = (
  sheet: WorkSheet,
  rows: readonly SheetRow[],
  isNumber: (cell: CellObject | undefined) => boolean,
) => {
  const above = new Map<string, CellObject>();
  for (const { s: start, e: end } of (sheet['!merges'] ?? []).slice(0, mostMerges)) {
    const cell = rows[start.r]?.[start.c];
    if (end.r === start.r || end.r - start.r > longestMerge || cell === undefined || isNumber(cell)) continue;
    for (let row = start.r + 1; row <= end.r; row += 1) above.set(`${row} ${start.c}`, cell);
  }
  return (row: number, column: number): CellObject | undefined => above.get(`${row} ${column}`);
};

const noCells: SheetRow = [];

/** So many pieces are kept as text before they become bytes. */
const piecesKept = 5000;

/** Puts a text together in UTF-8, of which only a part is there as text at any time. */
const textWriter = () => {
  const parts: Uint8Array[] = [];
  let pieces: string[] = [];
  const encode = (): void => {
    parts.push(strToU8(pieces.join('')));
    pieces = [];
  };
  return {
    write: (piece: string): void => {
      pieces.push(piece);
      if (pieces.length === piecesKept) encode();
    },
    bytes: (): Uint8Array => {
      encode();
      const all = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return all;
    },
  };
};

/** A sheet without what is hidden in it, each row as far as it is filled. */
export const sheetTableOf = (sheet: WorkSheet, setting: BookSetting): SheetTable => {
  const rows: SheetRow[] = sheet['!data'] ?? [];
  const formatOf = formatReader();
  const textOf = textReader(setting, formatOf);
  const isNumber = (cell: CellObject | undefined): boolean => isShownNumber(cell, formatOf);
  const above = mergedAbove(sheet, rows, isNumber);
  const hasMerges = (sheet['!merges'] ?? []).length > 0;
  const isHiddenColumn = (position: number): boolean => sheet['!cols']?.[position]?.hidden === true;
  const text = textWriter();
  const firsts: number[] = [];
  const lines: number[] = [];
  const hiddenColumns = new Set<number>();
  const errors: { readonly place: string; readonly found: string }[] = [];
  let count = 0;
  let hiddenRows = 0;
  let blanks = 0;
  // The rows of a table are as wide as its header, as in any other file of a spreadsheet.
  let width = 0;
  const begin = (row: number): void => {
    firsts.push(count);
    lines.push(row + 1);
  };
  const cellsIn = (row: SheetRow, at: number): readonly string[] => {
    const found: string[] = [];
    let filled = 0;
    const isData = hasMerges && row.some(isNumber);
    for (let position = 0; position < row.length; position += 1) {
      const cell = row[position] ?? (isData ? above(at, position) : undefined);
      const text = cell === undefined ? '' : textOf(cell);
      if (isHiddenColumn(position)) {
        if (text !== '') hiddenColumns.add(position);
        continue;
      }
      if (cell?.t === 'e') errors.push({ place: `${columnLetters(position)}${at + 1}`, found: String(cell.w ?? '') });
      found.push(text);
      if (text !== '') filled = found.length;
    }
    return found.slice(0, filled);
  };
  for (let at = 0; at < rows.length; at += 1) {
    const cells = cellsIn(rows[at] ?? [], at);
    // A large sheet takes several times the room of its text: what was read is given free.
    rows[at] = noCells;
    if (cells.length === 0) {
      blanks += 1;
      continue;
    }
    if (sheet['!rows']?.[at]?.hidden === true) {
      hiddenRows += 1;
      continue;
    }
    for (let blank = Math.min(blanks, blankRowsKept); blank > 0 && lines.length > 0; blank -= 1) {
      begin(at - blank);
      text.write(cellEnd);
      count += 1;
    }
    width = Math.max(blanks > 0 ? 0 : width, cells.length);
    blanks = 0;
    begin(at);
    count += width;
    text.write(`${cells.join(cellEnd)}${cellEnd.repeat(width - cells.length + 1)}`);
  }
  firsts.push(count);
  const [error] = errors;
  const told: Issue[] = [
    ...(hiddenRows > 0 ? [fileIssues.hiddenRows(hiddenRows)] : []),
    ...(hiddenColumns.size > 0 ? [fileIssues.hiddenColumns(Array.from(hiddenColumns, columnLetters))] : []),
    ...(error === undefined ? [] : [fileIssues.cellErrors(error.place, errors.length)]),
  ];
  return {
    bytes: text.bytes(),
    firsts: Int32Array.from(firsts),
    lines: Int32Array.from(lines),
    told,
  };
};
