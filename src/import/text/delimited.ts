import { nothing, placedCells, unread } from './placed-cells.ts';
import type { TextCells } from './table-cells.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

const quote = 34;
const newline = 10;

/** Twice the longest cell that Sheets can hold (50,000 characters): a quoted cell longer than this was never closed. */
const longestCell = 100_000;

/** How often, on average, each character may be looked at in vain for a closing quote; keeps hostile text linear. */
const patience = 4;

/** How many lines inside a quoted cell are compared with the width of the table before the cell is believed. */
const linesCompared = 5;

/** A list of whole numbers with twice the room: a table of millions of cells costs four bytes each. */
const grown = (numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
};

/** Numbers of up to so many digits fit into four bytes. */
const keptDigits = 9;

const occurrences = (text: string, what: string, [start, end]: readonly [number, number]): number => {
  let count = 0;
  for (let at = text.indexOf(what, start); at !== -1 && at < end; at = text.indexOf(what, at + what.length)) count += 1;
  return count;
};

// Functions of the module, not of one reading: the engine compiles them once for a sample and the whole.
const digitAt = (text: string, place: number): number => text.charCodeAt(place) - 48;

/** Where something stands next in a text; its end where it stands nowhere. */
const find = (text: string, what: string, from: number): number => {
  const found = text.indexOf(what, from);
  return found === -1 ? text.length : found;
};

/**
 * The rows of a delimited text whose line breaks are all `\n`.
 * Never fails: a stray or never-closed quotation mark is read as text up to the end of its cell, and reading goes on there:
 *
 *     a,"b⏎c",d     →  [a, b⏎c, d]      a quoted cell, closed before a delimiter
 *     a,"b"c,d      →  [a, "b"c, d]     closed in the midst of the cell: its quotes are text
 *     a,"b⏎c,d      →  [a, "b] [c, d]   never closed: the cell ends with its line
 */
export const parseDelimited = (text: string, delimiter: Delimiter, firstLine = 1): TextCells => {
  const size = text.length;
  const separator = delimiter.charCodeAt(0);
  // Cells of most files have eight characters or more: room for shorter ones is made later.
  let places = new Int32Array(64 + (size >> 3));
  let numbers = new Int32Array(places.length);
  let codes = new Int32Array(places.length);
  let firsts = new Int32Array(64);
  let lines = new Int32Array(64);
  let cellCount = 0;
  let rowCount = 0;
  const strayQuotes: number[] = [];
  let at = 0;
  let line = firstLine;
  let nextSeparator = -1;
  let nextNewline = -1;
  let width = 0;
  let budget = patience * size + longestCell;

  // The lines of a table that a never-closed quote swallowed have the width of the table; those of a long message do not.
  const holdsRows = (start: number, end: number): boolean => {
    const needed = width < 6 ? 2 : 1;
    if (width < 3) return false;
    let compared = 0;
    let from = text.indexOf('\n', start) + 1;
    while (from > 0 && compared < linesCompared) {
      const to = text.indexOf('\n', from);
      if (to === -1 || to >= end) break;
      if (occurrences(text, delimiter, [from, to]) !== width - 1) return false;
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
    const first = cellCount;
    // One more than the rows: where the last one ends.
    if (rowCount + 1 === firsts.length) [firsts, lines] = [grown(firsts), grown(lines)];
    firsts[rowCount] = first;
    lines[rowCount] = line;
    rowCount += 1;
    for (;;) {
      const code = text.charCodeAt(at);
      const close = code === quote ? closing(at) : -1;
      if (cellCount + 1 === places.length) [places, numbers, codes] = [grown(places), grown(numbers), grown(codes)];
      if (close !== -1) {
        places[cellCount] = 2 * at + 1;
        numbers[cellCount] = unread;
        codes[cellCount] = close === at + 1 ? nothing : text.charCodeAt(at + 1);
        let broken = nextNewline < at ? find(text, '\n', at) : nextNewline;
        for (; broken < close; broken = find(text, '\n', broken + 1)) line += 1;
        nextNewline = broken;
        at = close + 1;
      } else {
        if (code === quote) strayQuotes.push(line);
        places[cellCount] = 2 * at;
        codes[cellCount] = code;
        // Most numbers are short: reading their digits here costs no more than looking for their end.
        let value = 0;
        let from = at;
        const limit = Math.min(size, at + keptDigits);
        for (let digit = digitAt(text, from); from < limit && digit >= 0 && digit <= 9; digit = digitAt(text, from)) {
          value = value * 10 + digit;
          from += 1;
        }
        const stop = from < size ? text.charCodeAt(from) : newline;
        if (stop === separator || stop === newline) {
          numbers[cellCount] = from === at ? -1 : value;
          if (from === at) codes[cellCount] = nothing;
          at = from;
        } else {
          numbers[cellCount] = from === limit ? unread : -1;
          if (nextSeparator < at) nextSeparator = find(text, delimiter, at);
          if (nextNewline < at) nextNewline = find(text, '\n', at);
          at = Math.min(nextSeparator, nextNewline);
        }
      }
      cellCount += 1;
      if (at >= size || text.charCodeAt(at) === newline) break;
      at += 1;
    }
    at += 1;
    line += 1;
    width = Math.max(width, cellCount - first);
  }
  places[cellCount] = 2 * at;
  firsts[rowCount] = cellCount;
  const rows = { firsts: firsts.subarray(0, rowCount + 1), lines: lines.subarray(0, rowCount) };
  return placedCells(text, { places, numbers, codes, ...rows }, strayQuotes);
};
