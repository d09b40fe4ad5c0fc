import { turned, turnedHeader } from './cards.ts';
import type { Cells } from './delimited.ts';
import { headerKeys } from './header-keys.ts';
import type { UnknownTable } from './reading.ts';
import type { Found } from './recognise.ts';
import { filledIn, isBlankRow, isHashed } from './row-looks.ts';
import type { Range, Table, Tables } from './table.ts';

/** How many tables and rows are shown to a person who is to say what their columns are. */
const unknownShown = 3;
const sampleShown = 5;

/** A header in a text: where it stands, what it was recognised as, and the title above it. */
export interface Start {
  readonly at: number;
  readonly found: Found | null;
  readonly title: string;
}

/** Where the lines above a later header begin: its title and `#` lines, and the blank rows that end the table before it. */
const preambleStart = (rows: readonly (readonly string[])[], header: number, floor: number): number => {
  const isOver = (at: number): boolean =>
    at > floor && (isHashed(rows[at - 1] ?? []) || filledIn(rows[at - 1] ?? []) === 1);
  let at = header;
  while (isOver(at)) at -= 1;
  while (at > floor && isBlankRow(rows[at - 1] ?? [])) at -= 1;
  return at;
};

/** Cuts a text into tables at its headers. */
export const segmented = (cells: Cells, starts: readonly Start[]): Tables => {
  const { rows, lines } = cells;
  const lineOf = (at: number): number => lines[at] ?? 0;
  const begins = starts.map(({ at }, place) => {
    const before = starts[place - 1];
    return before === undefined ? 0 : preambleStart(rows, at, before.at + 1);
  });
  const tables: Table[] = [];
  const unknown: UnknownTable[] = [];
  const unread: Range[] = [];
  const above: Range[] = [];
  for (const [place, { at, found, title }] of starts.entries()) {
    const to = begins[place + 1] ?? rows.length;
    const header = rows[at] ?? [];
    above.push({ from: begins[place] ?? 0, to: at });
    if (found === null) {
      unread.push({ from: at, to });
      if (unknown.length < unknownShown)
        unknown.push({ line: lineOf(at), header, sample: rows.slice(at + 1, Math.min(to, at + 1 + sampleShown)) });
      continue;
    }
    const common = {
      source: found.source,
      headerLine: lineOf(at),
      preamble: rows.slice(begins[place] ?? 0, at),
    };
    if (found.shape === null) {
      tables.push(...sideBySide({ ...common, cells, header, keys: found.keys, from: at + 1, to }));
    } else {
      const below = { rows: rows.slice(at + 1, to), lines: lines.slice(at + 1, to) };
      const card = turned(below, { shape: found.shape, title, header });
      const keys = headerKeys(turnedHeader);
      unread.push({ from: at + 1, to });
      tables.push({ ...common, cells: card, header: turnedHeader, keys, from: 0, to: card.rows.length });
    }
  }
  return { tables, unknown, above, unread };
};

/** Two tables that stand beside each other with an empty column between them, as tables of their own. */
const sideBySide = (table: Table): readonly Table[] => {
  const [first = ''] = table.keys;
  const second = table.source.joins === true && first !== '' ? table.keys.indexOf(first, 1) : -1;
  if (second < 2 || table.keys[second - 1] !== '') return [table];
  const part = (start: number, end: number): Table => ({
    ...table,
    header: table.header.slice(start, end),
    keys: table.keys.slice(start, end),
    cells: { ...table.cells, rows: table.cells.rows.map((row) => row.slice(start, end)) },
  });
  return [part(0, second - 1), part(second, table.keys.length)];
};
