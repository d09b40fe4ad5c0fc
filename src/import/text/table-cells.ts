import type { PartReader } from '../../text/number.ts';

/** Rows of text cells, each row with the physical line that it starts on, and what was wrong with their quotes. */
export interface TextCells {
  /** How many rows there are. */
  readonly count: number;
  /** The physical line of each row, from 1. */
  readonly lines: ArrayLike<number>;
  /** How many cells a row has. */
  readonly widthOf: (row: number) => number;
  /** The text of a cell; nothing where the row is shorter. */
  readonly cell: (row: number, position: number) => string;
  /** The code of the character that a cell begins with, or -1 where nothing stands: it often tells enough. */
  readonly code: (row: number, position: number) => number;
  /** Whether nothing but blanks stands in a cell. */
  readonly isBlank: (row: number, position: number) => boolean;
  /** The whole number that up to fifteen digits are, or -1 where a cell is anything else: most numbers need no text. */
  readonly whole: (row: number, position: number) => number;
  /** What a reader makes of a cell: it need not be cut out of the text for it. */
  readonly read: (row: number, position: number, reader: PartReader) => number;
  /** No cell has more characters; all of them may have fewer. */
  readonly longest: number;
  /** The lines on which a quotation mark stands where none belongs, or is never closed; it was read as text. */
  readonly strayQuotes: readonly number[];
}

/** Whether a cell that begins with a character of this code is not blank; of other codes that must be looked at. */
export const isVisibleCode = (code: number): boolean => code > 32 && code < 128;

/** All the cells of a row. */
export const rowOf = ({ cell, widthOf }: TextCells, row: number): readonly string[] =>
  Array.from({ length: row < 0 ? 0 : widthOf(row) }, (_, position) => cell(row, position));

/** The rows from one position to before another. */
export const rowsOf = (cells: TextCells, from: number, to: number): readonly (readonly string[])[] => {
  const rows: (readonly string[])[] = [];
  for (let at = Math.max(0, from); at < Math.min(cells.count, to); at += 1) rows.push(rowOf(cells, at));
  return rows;
};

/** Whether nothing but blanks stands in a row. */
export const isBlankAt = (cells: TextCells, row: number): boolean => {
  for (let position = cells.widthOf(row) - 1; position >= 0; position -= 1)
    if (!cells.isBlank(row, position)) return false;
  return true;
};

/** No more digits than every whole number of that length keeps exactly. */
const exactDigits = 15;

/** The whole number that the digits of a part of a text are, or -1; see `TextCells.whole`. */
export const wholeNumberIn: PartReader = (text, from, to) => {
  if (to <= from || to - from > exactDigits) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/** Rows that stand as lists of texts. */
export const cellsOfArrays = (
  rows: readonly (readonly string[])[],
  lines: ArrayLike<number>,
  strayQuotes: readonly number[] = [],
): TextCells => {
  const cell = (row: number, position: number): string => rows[row]?.[position] ?? '';
  const read: TextCells['read'] = (row, position, reader) => {
    const text = cell(row, position);
    return reader(text, 0, text.length);
  };
  const longer = (most: number, { length }: string): number => Math.max(most, length);
  return {
    count: rows.length,
    lines,
    widthOf: (row) => rows[row]?.length ?? 0,
    cell,
    code: (row, position) => {
      const text = cell(row, position);
      return text === '' ? -1 : text.charCodeAt(0);
    },
    isBlank: (row, position) => cell(row, position).trim() === '',
    whole: (row, position) => read(row, position, wholeNumberIn),
    read,
    longest: rows.reduce((most, row) => row.reduce(longer, most), 0),
    strayQuotes,
  };
};

/** The columns from one position to before another as cells of their own. */
export const columnsFrom = (cells: TextCells, from: number, to: number): TextCells => ({
  ...cells,
  widthOf: (row) => Math.max(0, Math.min(to, cells.widthOf(row)) - from),
  cell: (row, position) => (from + position < to ? cells.cell(row, from + position) : ''),
  code: (row, position) => (from + position < to ? cells.code(row, from + position) : -1),
  isBlank: (row, position) => from + position >= to || cells.isBlank(row, from + position),
  whole: (row, position) => (from + position < to ? cells.whole(row, from + position) : -1),
  read: (row, position, reader) => cells.read(row, from + position < to ? from + position : -1, reader),
});

/** Some of the columns, in the order of their positions, as cells of their own. */
export const columnsAt = (cells: TextCells, positions: readonly number[]): TextCells => {
  const at = (position: number): number => positions[position] ?? -1;
  return {
    ...cells,
    widthOf: (row) => {
      const width = cells.widthOf(row);
      let kept = 0;
      for (let place = 0; place < positions.length; place += 1) if (at(place) < width) kept = place + 1;
      return kept;
    },
    cell: (row, position) => (position < positions.length ? cells.cell(row, at(position)) : ''),
    code: (row, position) => (position < positions.length ? cells.code(row, at(position)) : -1),
    isBlank: (row, position) => position >= positions.length || cells.isBlank(row, at(position)),
    whole: (row, position) => (position < positions.length ? cells.whole(row, at(position)) : -1),
    read: (row, position, reader) => cells.read(row, at(position), reader),
  };
};
