import { headerKeys } from '../../text/header-keys.ts';
import { byGroups } from '../arrangements/grouped-header.ts';
import { columnsFrom, isBlankAt, rowOf, rowsOf, type TextCells } from '../text/table-cells.ts';
import { transposeCard, transposedHeader } from './cards.ts';
import { networkIn, periodCellOf } from './header-period.ts';
import { withMergedCells } from './merged-cells.ts';
import type { RecognisedHeader } from './recognise.ts';
import { filledCellCount, isHashLine } from './row-looks.ts';
import type { RowPositions, Table, TextTables, UnknownRows } from './table.ts';

/** How many tables are shown to a person who is to say what their columns are. */
const unknownShown = 3;

/** A header in a text: where it stands, what it was recognised as, and the title above it. */
export interface HeaderStart {
  readonly at: number;
  readonly found: RecognisedHeader | null;
  readonly title: string;
}

/** Where the lines above a later header begin: its title and `#` lines, and the blank rows that end the table before it. */
const preambleStart = (cells: TextCells, header: number, floor: number): number => {
  const isOver = (row: readonly string[]): boolean => isHashLine(row) || filledCellCount(row) === 1;
  let at = header;
  while (at > floor && isOver(rowOf(cells, at - 1))) at -= 1;
  while (at > floor && isBlankAt(cells, at - 1)) at -= 1;
  return at;
};

/** Cuts a text into tables at its headers. */
export const cutIntoTables = (cells: TextCells, starts: readonly HeaderStart[]): TextTables => {
  const lineOf = (at: number): number => cells.lines[at] ?? 0;
  const begins = starts.map(({ at }, place) => {
    const before = starts[place - 1];
    return before === undefined ? 0 : preambleStart(cells, at, before.at + 1);
  });
  const tables: Table[] = [];
  const unknown: UnknownRows[] = [];
  const unread: RowPositions[] = [];
  const above: RowPositions[] = [];
  const turnedRows: RowPositions[] = [];
  for (const [place, { at, found, title }] of starts.entries()) {
    const to = begins[place + 1] ?? cells.count;
    const header = found?.grouped?.header ?? rowOf(cells, at);
    const mapping = found?.mapping ?? null;
    above.push({ from: begins[place] ?? 0, to: at });
    if ((found === null || mapping !== null) && unknown.length < unknownShown) {
      unknown.push({ line: lineOf(at), header, mapping, rows: { from: at + 1, to } });
    }
    if (found === null) {
      unread.push({ from: at, to });
      continue;
    }
    const common = {
      source: found.source,
      headerLine: lineOf(at),
      preamble: rowsOf(cells, begins[place] ?? 0, at),
    };
    if (found.turned !== undefined) {
      const { turned, keys } = found;
      turnedRows.push({ from: at + 1, to: Math.min(to, turned.to) });
      if (turned.to < to) unread.push({ from: turned.to, to });
      const owner = ownerOf(found, title);
      tables.push({
        ...common,
        ...owner,
        cells: turned.cells,
        header: turned.header,
        keys,
        from: 0,
        to: turned.cells.count,
      });
    } else if (found.shape === null) {
      const { grouped, keys } = found;
      const from = at + 1 + (grouped?.rowsBelow ?? 0);
      if (from > at + 1) above.push({ from: at + 1, to: from });
      const table = withMergedCells({ ...common, ...ownerOf(found, title), cells, header, keys, from, to });
      tables.push(...(grouped === undefined ? sideBySide(table) : byGroups(table, grouped.groups)));
    } else {
      const card = transposeCard(cells, { from: at + 1, to }, { shape: found.shape, title, header });
      const keys = headerKeys(transposedHeader);
      unread.push({ from: at + 1, to });
      tables.push({ ...common, cells: card, header: transposedHeader, keys, from: 0, to: card.count });
    }
  }
  return { tables: withMonthSeries(tables), unknown, above, unread, turned: turnedRows };
};

/** The network that a title above a table of a person's own names, where the table has no column of networks. */
const ownerOf = ({ source }: RecognisedHeader, title: string): Partial<Pick<Table, 'source'>> => {
  const network = source.id === 'any-table' ? networkIn(title) : null;
  return network === null ? {} : { source: { ...source, platform: [{ name: network, when: [] }] } };
};

/** Tables whose titles are months without a year: all months of the text, in its order, tell the years of each. */
const withMonthSeries = (tables: readonly Table[]): readonly Table[] => {
  if (tables.length < 2) return tables;
  const texts = tables.map((table) => periodCellOf(table) ?? '');
  const series = texts.filter((text) => text !== '');
  if (series.length < 2) return tables;
  let at = -1;
  return tables.map((table, place) => {
    if (texts[place] === '') return table;
    at += 1;
    return { ...table, months: { series, at } };
  });
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
    cells: columnsFrom(table.cells, start, end),
  });
  return [part(0, second - 1), part(second, table.keys.length)];
};
