import type { GoalRule } from '../records/goal-rule.ts';
import { type ColumnName, kinds, traitsOf, type Value } from '../records/kinds.ts';
import { spellingOf } from '../records/names.ts';
import { type Rows, rowsBy } from '../records/rows.ts';
import type { ReadColumn } from './cells-of.ts';
import type { Layout } from './columns.ts';
import type { Table } from './table.ts';
import { type Days, mainOf } from './table-days.ts';

/** The parts of engagements that networks tell apart. */
export const engagementParts: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

const platformOf = (table: Table): string | null =>
  table.source.platform.find(({ when }) => when.length === 0 || when.some((name) => table.keys.includes(name)))?.name ??
  null;

/** One record column by the row of the table. */
type Reader = (row: number) => Value;

/** A table whose columns were read. */
export interface ReadColumns {
  readonly table: Table;
  readonly layout: Layout;
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly days: Days;
  readonly cell: (row: number, position: number) => string;
  readonly rule: GoalRule | null;
}

const always =
  (value: Value): Reader =>
  () =>
    value;

/** A reader for each column of the table's kind, in the order of the kind. */
const readersOf = ({ table, layout, read, days, cell, rule }: ReadColumns): readonly Reader[] => {
  const { source } = table;
  const main = mainOf(source);
  const platform = platformOf(table);
  const parts = engagementParts.flatMap((name) => read.get(name) ?? []);
  const { at, period } = days;
  const segment = layout.columns.find(({ spec }) => spec.to === 'segment')?.positions[0] ?? -1;
  return kinds[source.kind].columns.map((name: ColumnName): Reader => {
    const column = read.get(name);
    if (name === 'on_goal' && column === undefined && rule !== null) {
      const [text, link] = [read.get('text'), read.get('link')];
      return (row) => rule(textIn(text, row), textIn(link, row));
    }
    if (name === 'engagements' && parts.length > 0) return (row) => sumAt(parts, row) ?? column?.value(row) ?? null;
    const date = read.get('date');
    // A row that tells no end is of its own day alone.
    if (name === 'date_end' && date !== undefined) return (row) => column?.value(row) ?? date.value(row);
    if (column !== undefined) return column.value;
    if (name === 'platform') return always(platform);
    if (name === 'currency') return always(layout.currency);
    if (name === 'breakdown') return (row) => wordsIn(layout.breakdown.map((position) => cell(row, position)));
    if (name === 'dimension' && source.dimensionIsHeader === true) return always(table.header[segment] ?? null);
    if (name === main && period !== null) {
      return at === null ? always(period.from) : (row) => dayAfter(period.from, cell(row, at));
    }
    return always(name === 'date_end' && period !== null ? period.to : null);
  });
};

/** A reader that writes each name in the spelling that is asked for first: records are put together in the table's order. */
const spelled = (name: ColumnName, reader: Reader): Reader => {
  const { of } = spellingOf(name);
  const names = new Map<string, string>();
  let before: string | null = null;
  let spelledBefore: string | null = null;
  return (row) => {
    const value = reader(row);
    // Rows of one name follow each other in most tables.
    if (typeof value !== 'string') return value;
    if (value === before) return spelledBefore;
    const known = names.get(value) ?? of(value);
    names.set(value, known);
    before = value;
    spelledBefore = known;
    return known;
  };
};

const textIn = (column: ReadColumn | undefined, row: number): string | null => {
  const value = column?.value(row) ?? null;
  return typeof value === 'string' ? value : null;
};

const sumAt = (parts: readonly ReadColumn[], row: number): number | null => {
  let total: number | null = null;
  for (const part of parts) {
    const value = part.value(row);
    if (typeof value === 'number') total = (total ?? 0) + value;
  }
  return total;
};

/** The records of a table by its rows: each is put together from its cells when it is asked for. */
export const recordsOf = (columns: ReadColumns, rows: number): Rows => {
  const names = kinds[columns.table.source.kind].columns;
  const readers = readersOf(columns).map((reader, at) => {
    const name: ColumnName = names[at] ?? 'date';
    const isRead = columns.read.has(name) || (name === 'breakdown' && columns.layout.breakdown.length > 0);
    return isRead && traitsOf(name).isName ? spelled(name, reader) : reader;
  });
  return rowsBy({
    length: rows,
    row: (at) => readers.map((reader) => reader(at)),
    value: (at, position) => readers[position]?.(at) ?? null,
  });
};

const dayAfter = (start: number, count: string): number | null =>
  /^\s*\d{1,4}\s*$/.test(count) ? start + Number(count) : null;

const wordsIn = (cells: readonly string[]): string | null => {
  const words = cells.map((cell) => cell.trim()).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(', ');
};
