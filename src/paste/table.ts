import { type Card, type CardShape, type Cards, cardAt, settled, turned, turnedHeader } from './cards.ts';
import type { Cells } from './delimited.ts';
import { headerKeys, namesIn, shapeOf } from './header-keys.ts';
import type { Mapping, UnknownTable } from './reading.ts';
import { both } from './said.ts';
import type { Source } from './source.ts';

/** A header that a source recognises, with the rows below it. */
export interface Table {
  /** Where the rows are: the cells of the text, or a part of them, or those of a card that was turned. */
  readonly cells: Cells;
  readonly source: Source;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** The comparable form of each header cell; see `headerKeys`. */
  readonly keys: readonly string[];
  /** The positions of the rows in the cells, from after the header to before the next table. */
  readonly from: number;
  readonly to: number;
  /** The lines above the header. */
  readonly preamble: readonly (readonly string[])[];
}

/** Positions of rows, the last one not among them. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The tables of a text, in its order. */
export interface Tables {
  readonly tables: readonly Table[];
  readonly unknown: readonly UnknownTable[];
  /** The positions in the text of rows above headers, and of those of tables that are not recognised. */
  readonly above: readonly Range[];
  readonly unread: readonly Range[];
}

/** What tables are recognised by. */
export interface Known {
  readonly sources: readonly Source[];
  readonly cards: Cards;
  readonly mappings: Readonly<Record<string, Mapping>>;
  /** The name of the file: the title of a card without one. */
  readonly file: string | null;
}

/** A header stands within this many rows of where a text, or a later table of it, can begin. */
const rowsSearched = 60;
const rowsSearchedLater = 4;

/** How many tables and rows are shown to a person who is to say what their columns are. */
const unknownShown = 3;
const sampleShown = 5;

const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
const filledIn = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;
const number = /^[\s$€£₴+<>~-]*\d[\d\s.,:%/-]*$/;
const isHashed = (row: readonly string[]): boolean => (row[0] ?? '').startsWith('#');

interface Found {
  readonly source: Source;
  readonly shape: CardShape | null;
  readonly keys: readonly string[];
}

interface Start {
  readonly at: number;
  readonly found: Found | null;
  readonly title: string;
}

const mapped = (mapping: Mapping, header: readonly string[]): Source => {
  const named = new Map(Object.entries(mapping.columns).map(([name, to]) => [headerKeys([name])[0] ?? '', to]));
  return {
    id: 'mapped-table',
    name: both('Table with your columns', 'Таблиця з вашими стовпцями'),
    kind: mapping.kind,
    recognisedBy: [],
    columns: headerKeys(header).flatMap((key) => {
      const to = named.get(key);
      return to === undefined ? [] : [{ to, names: [key] }];
    }),
    platform: [],
    zone: null,
    dayOrder: null,
    mark: null,
    summaryWithout: [],
    needs: [],
  };
};

const sourceOf = (
  names: ReadonlySet<string>,
  sources: readonly Source[],
  above: readonly (readonly string[])[],
): Source | undefined =>
  sources.find(
    (source) =>
      source.recognisedBy.every((group) => group.some((name) => names.has(name))) &&
      (source.above === undefined || isAbove(source.above, above)),
  );

const isAbove = (beginnings: readonly string[], lines: readonly (readonly string[])[]): boolean =>
  lines.some(([first = '']) => {
    const [key = ''] = headerKeys([first]);
    return beginnings.some((beginning) => key.startsWith(beginning));
  });

/** Whether the rows from here look like a header of an unknown table: names, and a number or more below them. */
const looksLikeTable = (rows: readonly (readonly string[])[], at: number): boolean => {
  const below = rows.slice(at + 1, at + 4).find((row) => !isBlankRow(row));
  const width = filledIn(rows[at] ?? []);
  return below !== undefined && filledIn(below) * 2 >= width && below.some((cell) => number.test(cell));
};

const titleAbove = (rows: readonly (readonly string[])[], at: number): string => {
  const row = rows[at - 1] ?? [];
  return filledIn(row) === 1 && !isHashed(row) ? (row.find((cell) => cell.trim() !== '')?.trim() ?? '') : '';
};

/** Recognises the header of a table at a row of a text. */
const recogniser = ({ rows }: Cells, { sources, cards, mappings, file }: Known) => {
  const fileTitle = (file ?? '').replace(/\.[a-z]+$/i, '').replace(/ ?\(\d+\)$/, '');
  return (at: number, above: readonly (readonly string[])[], isFirst: boolean): Found | null => {
    const row = rows[at] ?? [];
    const keys = headerKeys(row);
    const title = titleAbove(rows, at) || (isFirst && cards.numbers.includes(keys[1] ?? '') ? fileTitle : '');
    const card: Card | null = title === '' ? null : cardAt(cards, rows, { title, keys, at });
    if (card !== null) return { ...card, keys };
    const mapping = mappings[shapeOf(row)];
    const source = mapping === undefined ? sourceOf(namesIn(keys), sources, above) : mapped(mapping, row);
    return source === undefined ? null : { source, shape: null, keys };
  };
};

/** The tables of a text. Another header is looked for only after a blank row or a `#` line, so a long text costs little. */
export const tablesIn = (cells: Cells, known: Known): Tables => {
  const { rows } = cells;
  const recognise = recogniser(cells, known);
  const starts: Start[] = [];
  let searching = rowsSearched;
  let since = false;
  let hashed: (readonly string[])[] = [];
  for (const [at, row] of rows.entries()) {
    const first = row[0] ?? '';
    if (first.startsWith('#') || (first.trim() === '' && isBlankRow(row))) {
      if (first.startsWith('#') && hashed.length < rowsSearched) hashed.push(row);
      if (searching <= 0 || starts.length > 0) searching = Math.max(searching, rowsSearchedLater);
      since = true;
      continue;
    }
    if (searching <= 0) continue;
    searching -= 1;
    const previous = starts[starts.length - 1];
    if (filledIn(row) < 2) continue;
    if (row.some((cell) => number.test(cell))) {
      // Rows with numbers after a blank row go on with the table before it.
      if (previous !== undefined && previous.found !== null) searching = 0;
      continue;
    }
    const above = starts.length === 0 ? rows.slice(Math.max(0, at - rowsSearched), at) : hashed;
    const found = recognise(at, above, starts.length === 0);
    if (found === null) {
      if ((previous === undefined || since) && looksLikeTable(rows, at)) {
        starts.push({ at, found: null, title: titleAbove(rows, at) });
        since = false;
      }
      continue;
    }
    if (previous !== undefined && previous.found === null && !since) starts.pop();
    else if (previous?.found != null && continues(previous.found, found)) {
      searching = 0;
      continue;
    }
    starts.push({ at, found, title: titleAbove(rows, at) });
    hashed = hashed.slice(0, 0);
    since = false;
    searching = 0;
  }
  const found = segmented(cells, starts);
  return { ...found, tables: settled(known.cards, found.tables) };
};

/** Whether a header in mid-text is that of the table before it, repeated. */
const continues = (before: Found, after: Found): boolean =>
  after.source.joins !== true &&
  after.source.cutOf === undefined &&
  before.source === after.source &&
  before.keys.join('\n') === after.keys.join('\n');

/** Where the lines above a later header begin: its title and `#` lines, and the blank rows that end the table before it. */
const preambleStart = (rows: readonly (readonly string[])[], header: number, floor: number): number => {
  const isOver = (at: number): boolean =>
    at > floor && (isHashed(rows[at - 1] ?? []) || filledIn(rows[at - 1] ?? []) === 1);
  let at = header;
  while (isOver(at)) at -= 1;
  while (at > floor && isBlankRow(rows[at - 1] ?? [])) at -= 1;
  return at;
};

const segmented = (cells: Cells, starts: readonly Start[]): Tables => {
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
