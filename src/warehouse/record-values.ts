import { serialAt, wallClockOf } from '../calendar/day.ts';
import { type ColumnName, kinds, type Row, type Value } from '../records/kinds.ts';
import { type ColumnType, quotedName, type Table } from './schema.ts';

/** The day with the serial number 0. */
const firstDay = "DATE '1899-12-30'";

/** The columns of a table in DuckDB as raw values: days as serial numbers, times as milliseconds since 1970. */
export const selectRaw = ({ columns }: Table): string =>
  columns
    .map(({ name, type }) => {
      const column = quotedName('duckdb', name);
      if (type === 'DATE') return `(${column} - ${firstDay})::DOUBLE AS ${column}`;
      return type === 'DATETIME' ? `epoch_ms(${column})::DOUBLE AS ${column}` : column;
    })
    .join(', ');

/** Raw values as the columns of their table. */
export const selectTyped = ({ columns }: Table): string =>
  columns
    .map(({ name, type }) => {
      const column = quotedName('duckdb', name);
      if (type === 'DATE') return `${firstDay} + ${column}::INTEGER AS ${column}`;
      return type === 'DATETIME' ? `make_timestamp_ms(${column}::BIGINT) AS ${column}` : column;
    })
    .join(', ');

/** A raw value of a record; what is none of its type is unknown. */
const rawValue = (value: Value, type: ColumnType): Value => {
  if (value === null || value === '') return null;
  if (type === 'STRING') return String(value);
  if (type === 'BOOL') return typeof value === 'boolean' ? value : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  if (type === 'DATETIME') return wallClockOf(value);
  return type === 'DATE' ? Math.floor(value) : value;
};

const recordValue = (raw: unknown, type: ColumnType): Value => {
  if (typeof raw === 'number') return type === 'DATETIME' ? serialAt(raw) : raw;
  return typeof raw === 'string' || typeof raw === 'boolean' ? raw : null;
};

/** A record with whose it is. */
export interface OwnedRecord {
  readonly client: string | null;
  readonly row: Row;
}

/** How records become raw values of their table, and these records again. */
export const recordReading = ({ kind, columns }: Table) => {
  const names: readonly ColumnName[] = kinds[kind].columns;
  const own = columns.map(({ name }) => names.indexOf(name));
  const places = names.map((name) => columns.findIndex((each) => each.name === name));
  return {
    /** One column of the table, of some records. */
    column: (records: readonly OwnedRecord[], at: number): readonly Value[] => {
      const [place = -1, type = 'STRING'] = [own[at], columns[at]?.type];
      return records.map(({ client, row }) => rawValue(place === -1 ? client : (row[place] ?? null), type));
    },
    /** The record in a line of raw columns. */
    record: (raw: readonly (readonly unknown[])[], line: number): Row =>
      places.map((place) => recordValue(raw[place]?.[line], columns[place]?.type ?? 'STRING')),
  };
};
