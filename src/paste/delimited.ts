/** Delimited text as rows of cells, each row with the physical line that it starts on, and what was wrong with its quotes. */
export interface Cells {
  readonly rows: readonly (readonly string[])[];
  /** The physical line of each row, from 1. */
  readonly lines: readonly number[];
  /** The lines on which a quotation mark stands where none belongs, or is never closed; it was read as text. */
  readonly strayQuotes: readonly number[];
}

export type Delimiter = ',' | ';' | '\t' | '|';

const quote = 34;
const newline = 10;

/** Twice the longest cell that Sheets can hold (50,000 characters): a quoted cell longer than this was never closed. */
const longestCell = 100_000;

/** How often, on average, each character may be looked at in vain for a closing quote; keeps hostile text linear. */
const patience = 4;

/** How many lines inside a quoted cell are compared with the width of the table before the cell is believed. */
const linesCompared = 5;

const occurrences = (text: string, what: string, start: number, end: number): number => {
  let count = 0;
  for (let at = text.indexOf(what, start); at !== -1 && at < end; at = text.indexOf(what, at + what.length)) count += 1;
  return count;
};

/**
 * The rows of a delimited text whose line breaks are all `\n`.
 * Never fails: a stray or never-closed quotation mark is read as text up to the end of its cell, and reading goes on there.
 */
export const cellsIn = (text: string, delimiter: Delimiter, firstLine = 1): Cells => {
  const size = text.length;
  const separator = delimiter.charCodeAt(0);
  const rows: string[][] = [];
  const lines: number[] = [];
  const strayQuotes: number[] = [];
  let at = 0;
  let line = firstLine;
  let nextSeparator = -1;
  let nextNewline = -1;
  let width = 0;
  let budget = patience * size + longestCell;

  const find = (what: string, from: number): number => {
    const found = text.indexOf(what, from);
    return found === -1 ? size : found;
  };

  // The lines of a table that a never-closed quote swallowed have the width of the table; those of a long message do not.
  const holdsRows = (start: number, end: number): boolean => {
    const needed = width < 6 ? 2 : 1;
    if (width < 3) return false;
    let compared = 0;
    let from = text.indexOf('\n', start) + 1;
    while (from > 0 && compared < linesCompared) {
      const to = text.indexOf('\n', from);
      if (to === -1 || to >= end) break;
      if (occurrences(text, delimiter, from, to) !== width - 1) return false;
      compared += 1;
      from = to + 1;
    }
    return compared >= needed;
  };

  // The position of the quote that closes the one at `open`, or -1 where that one is better read as text.
  const closing = (open: number): number => {
    const limit = Math.min(size, open + Math.min(longestCell, budget));
    let close = text.indexOf('"', open + 1);
    while (close !== -1 && close < limit && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2);
    if (close === -1 || close >= limit) {
      budget -= limit - open;
      return -1;
    }
    const after = text.charCodeAt(close + 1);
    const ends = close + 1 === size || after === separator || after === newline;
    if (ends && !holdsRows(open, close)) return close;
    budget -= close - open;
    return -1;
  };

  while (at < size) {
    const row: string[] = [];
    const start = line;
    for (;;) {
      const close = text.charCodeAt(at) === quote ? closing(at) : -1;
      if (close !== -1) {
        const cell = text.slice(at + 1, close);
        row.push(cell.includes('"') ? cell.replace(/""/g, '"') : cell);
        if (cell.includes('\n')) line += occurrences(cell, '\n', 0, cell.length);
        at = close + 1;
      } else {
        if (text.charCodeAt(at) === quote) strayQuotes.push(line);
        if (nextSeparator < at) nextSeparator = find(delimiter, at);
        if (nextNewline < at) nextNewline = find('\n', at);
        const stop = Math.min(nextSeparator, nextNewline);
        row.push(text.slice(at, stop));
        at = stop;
      }
      if (at >= size || text.charCodeAt(at) === newline) break;
      at += 1;
    }
    at += 1;
    line += 1;
    if (row.length > width) width = row.length;
    rows.push(row);
    lines.push(start);
  }
  return { rows, lines, strayQuotes };
};
