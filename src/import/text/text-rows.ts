import { type Delimiter, parseDelimited } from './delimited.ts';
import { detectDelimiter } from './delimiter.ts';
import { cellsOfArrays, isBlankAt, rowOf, type TextCells } from './table-cells.ts';

const isDelimiter = (text: string): text is Delimiter => text === ',' || text === ';' || text === '\t' || text === '|';

/** The delimiter that a first line such as `sep=;` states, and where the text after that line begins. */
const stated = (text: string): { delimiter: Delimiter; from: number } | null => {
  const end = text.indexOf('\n');
  const first = (end === -1 ? text : text.slice(0, end)).replace(/"/g, '');
  const delimiter = first.slice(4);
  if (first.length !== 5 || first.slice(0, 4).toLowerCase() !== 'sep=' || !isDelimiter(delimiter)) return null;
  return { delimiter, from: end === -1 ? text.length : end + 1 };
};

/** The share of the rows of a table that have its width at the least. */
const sameWidth = 0.8;

/** Rows that some tool wrapped in one pair of quotes each, taken apart again; other rows as they are. */
const unwrapped = (cells: TextCells): TextCells => {
  const wrapped: string[] = [];
  for (let at = 0; at < cells.count; at += 1) {
    const text = cells.widthOf(at) === 1 ? cells.cell(at, 0) : '';
    if (text !== '') wrapped.push(text);
  }
  if (wrapped.length === 0 || wrapped.length * 2 < cells.count) return cells;
  const delimiter = detectDelimiter(wrapped.slice(0, 200).join('\n'));
  if (delimiter === null) return cells;
  const rows = Array.from({ length: cells.count }, (_, at) => {
    const row = rowOf(cells, at);
    const [text = ''] = row;
    return row.length === 1 && text !== '' ? rowOf(parseDelimited(text, delimiter), 0) : row;
  });
  const apart = cellsOfArrays(rows, cells.lines, cells.strayQuotes);
  return isTable(apart) ? apart : cells;
};

/** One column of texts with commas in them is no table: its rows would be of all widths. */
const isTable = (cells: TextCells): boolean => {
  const widths = new Map<number, number>();
  let below = 0;
  for (let at = 0; at < cells.count; at += 1) {
    const width = cells.widthOf(at);
    if ((below === 0 && width < 2) || isBlankAt(cells, at)) continue;
    below += 1;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const most = Array.from(widths.values()).reduce((one, other) => Math.max(one, other), 0);
  return most >= sameWidth * below;
};

/** The rows of pasted or decoded text: any line break, byte order mark, `sep=` line, delimiter; `\r\n` in a cell becomes `\n`. */
export const parseTextRows = (text: string): TextCells => {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lined = bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
  const statement = stated(lined);
  if (statement !== null) return parseDelimited(lined.slice(statement.from), statement.delimiter, 2);
  const delimiter = detectDelimiter(lined);
  return delimiter === null || isWrapped(lined)
    ? unwrapped(parseDelimited(lined, delimiter ?? ','))
    : parseDelimited(lined, delimiter);
};

/** Whether the text begins with a quote that closes only at the end of its row, though the row holds delimiters. */
const isWrapped = (text: string): boolean => {
  if (text.charCodeAt(0) !== 34) return false;
  const cells = parseDelimited(text.slice(0, 65_536), ',');
  return cells.widthOf(0) === 1 && detectDelimiter(cells.cell(0, 0)) !== null;
};
