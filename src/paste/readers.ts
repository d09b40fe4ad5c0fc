import { type ColumnName, kinds, type Row, type Value } from '../records/kinds.ts';
import type { ReadColumn } from './cells-of.ts';
import type { Layout } from './columns.ts';
import type { Table } from './table.ts';
import { type Days, mainOf } from './table-days.ts';

/** The parts of engagements that networks tell apart. */
const engagementParts: readonly ColumnName[] = ['likes', 'comments', 'shares', 'saves'];

const platformOf = (table: Table): string | null =>
  table.source.platform.find(({ when }) => when.length === 0 || when.some((name) => table.keys.includes(name)))?.name ??
  null;

/** One record column: the same value in every row, or a value for each row of the table. */
export type Reader = { readonly same: Value } | { readonly each: (row: number) => Value };

/** A table whose columns were read. */
export interface ReadColumns {
  readonly table: Table;
  readonly layout: Layout;
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly days: Days;
  readonly cell: (row: number, position: number) => string;
}

/** A reader for each column of the table's kind, in the order of the kind. */
export const readersOf = ({ table, layout, read, days, cell }: ReadColumns): readonly Reader[] => {
  const { source } = table;
  const main = mainOf(source);
  const platform = platformOf(table);
  const parts = engagementParts.flatMap((name) => read.get(name) ?? []);
  const { at, period } = days;
  const segment = layout.columns.find(({ spec }) => spec.to === 'segment')?.positions[0] ?? -1;
  return kinds[source.kind].columns.map((name: ColumnName): Reader => {
    const values = read.get(name)?.values;
    if (name === 'engagements' && parts.length > 0) {
      return { each: (row) => sumAt(parts, row) ?? values?.[row] ?? null };
    }
    if (values !== undefined) return { each: (row) => values[row] ?? null };
    if (name === 'platform') return { same: platform };
    if (name === 'currency') return { same: layout.currency };
    if (name === 'breakdown') {
      return { each: (row) => wordsIn(layout.breakdown.map((position) => cell(row, position))) };
    }
    if (name === 'dimension' && source.dimensionIsHeader === true) return { same: table.header[segment] ?? null };
    if (name === main && period !== null) {
      return at === null ? { same: period.from } : { each: (row) => dayAfter(period.from, cell(row, at)) };
    }
    return { same: name === 'date_end' && period !== null ? period.to : null };
  });
};

const sumAt = (parts: readonly ReadColumn[], row: number): number | null => {
  let total: number | null = null;
  for (const { values } of parts) {
    const value = values[row];
    if (typeof value === 'number') total = (total ?? 0) + value;
  }
  return total;
};

/** A function that puts the record of a row of the table together. */
export const recordOf = (readers: readonly Reader[]): ((row: number) => Row) => {
  const blank = readers.map((reader) => ('same' in reader ? reader.same : null));
  const each = readers.flatMap((reader, at) => ('each' in reader ? [{ at, value: reader.each }] : []));
  return (row) => {
    const record = blank.slice();
    for (const { at, value } of each) record[at] = value(row);
    return record;
  };
};

const dayAfter = (start: number, count: string): number | null =>
  /^\s*\d{1,4}\s*$/.test(count) ? start + Number(count) : null;

const wordsIn = (cells: readonly string[]): string | null => {
  const words = cells.map((cell) => cell.trim()).filter((word) => word !== '');
  return words.length === 0 ? null : words.join(', ');
};
