import {
  type ColumnName,
  columnsOf,
  dateColumnOf,
  type Kind,
  kindNames,
  kinds,
  positionOf,
  type Shape,
} from '../records/kinds.ts';

/** The engines whose SQL is written: BigQuery's, and DuckDB's for Parquet files on this machine. */
export type Dialect = 'bigquery' | 'duckdb';

/** The types of columns, by BigQuery's names. */
export type ColumnType = 'STRING' | 'DATE' | 'DATETIME' | 'BOOL' | 'FLOAT64';

interface TableColumn {
  readonly name: ColumnName;
  readonly type: ColumnType;
}

/** A table for each kind of records, called as the kind. */
export interface Table {
  readonly kind: Kind;
  /** Whose a record is, then the kind's columns in their order. */
  readonly columns: readonly TableColumn[];
  /** The date or time by whose month the table is partitioned. */
  readonly partitionedBy: TableColumn;
  /** By which the rows of a month lie together: a report asks for few of them. */
  readonly clusteredBy: readonly ColumnName[];
}

/** No number is whole by nature: a notebook may tell half a lead, and parts of a total are shares of it. */
const typeOf = (shape: Shape): ColumnType => {
  if (shape === 'day') return 'DATE';
  if (shape === 'time') return 'DATETIME';
  if (shape === 'text') return 'STRING';
  return shape === 'tick' ? 'BOOL' : 'FLOAT64';
};

/** Of the columns by which reports part records, those that come first in their conditions. */
const clustering: readonly ColumnName[] = ['client', 'platform', 'account'];

/** The table of a kind. */
export const tableOf = (kind: Kind): Table => {
  const own = columnsOf(kind).map(({ name, shape }): TableColumn => ({ name, type: typeOf(shape) }));
  const columns = [{ name: 'client', type: 'STRING' } as const, ...own.filter(({ name }) => name !== 'client')];
  const date = dateColumnOf(kind);
  return {
    kind,
    columns,
    partitionedBy: { name: date, type: kind === 'feedback' ? 'DATETIME' : 'DATE' },
    clusteredBy: clustering.filter((name) => name === 'client' || positionOf(kind, name) !== -1),
  };
};

/** Every table, in the order of the kinds. */
export const tables: readonly Table[] = kindNames.map(tableOf);

/** DuckDB's names of the types. */
const duckTypes: Readonly<Record<ColumnType, string>> = {
  STRING: 'VARCHAR',
  DATE: 'DATE',
  DATETIME: 'TIMESTAMP',
  BOOL: 'BOOLEAN',
  FLOAT64: 'DOUBLE',
};

/** A type by the name that a dialect has for it. */
export const typeName = (dialect: Dialect, type: ColumnType): string =>
  dialect === 'bigquery' ? type : duckTypes[type];

/** A name of a table or a column: quoted, so that no word that an engine keeps for itself gets in its way. */
export const quotedName = (dialect: Dialect, name: string): string =>
  dialect === 'bigquery' ? `\`${name.replace(/[\\`]/g, (letter) => `\\${letter}`)}\`` : `"${name.replace(/"/g, '""')}"`;

/** A text as a constant of BigQuery's. */
export const textConstant = (text: string): string =>
  `'${text.replace(/[\\']/g, (letter) => `\\${letter}`).replace(/\p{Cc}/gu, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;

/** A text as a constant of DuckDB's: only the quotation mark has a meaning in it. */
export const duckText = (text: string): string => `'${text.replace(/'/g, "''")}'`;

const definitionsOf = (dialect: Dialect, columns: readonly TableColumn[]): string =>
  columns.map(({ name, type }) => `  ${quotedName(dialect, name)} ${typeName(dialect, type)}`).join(',\n');

const partitionOf = ({ name, type }: TableColumn): string => `${type}_TRUNC(${quotedName('bigquery', name)}, MONTH)`;

/** Makes an empty table where there is none; in BigQuery with months as its partitions. */
export const createTable = (dialect: Dialect, { kind, columns, partitionedBy, clusteredBy }: Table): string => {
  const create = `CREATE TABLE IF NOT EXISTS ${quotedName(dialect, kind)} (\n${definitionsOf(dialect, columns)}\n)`;
  if (dialect === 'duckdb') return `${create};`;
  const cluster = clusteredBy.map((name) => quotedName(dialect, name)).join(', ');
  return `${create}\nPARTITION BY ${partitionOf(partitionedBy)}\nCLUSTER BY ${cluster};`;
};

/** Gives a BigQuery table that was made before the columns that came later. */
export const addLaterColumns = ({ kind, columns }: Table): string => {
  const later = new Set<ColumnName>(kinds[kind].later);
  const added = columns
    .filter(({ name }) => later.has(name))
    .map(({ name, type }) => `  ADD COLUMN IF NOT EXISTS ${quotedName('bigquery', name)} ${type}`);
  return added.length === 0 ? '' : `ALTER TABLE ${quotedName('bigquery', kind)}\n${added.join(',\n')};`;
};

/** The tables of a dataset in BigQuery: `schema.sql`, which may be run again at any time. */
export const bigQuerySchema = (): string =>
  `${tables
    .flatMap((table) => [createTable('bigquery', table), addLaterColumns(table)])
    .filter((statement) => statement !== '')
    .join('\n\n')}\n`;

/**
 * The records of a kind in Parquet files, by their paths, as a query of DuckDB's: with the columns of its table, which are blank
 * where a file was written before they came. `filename` is the path of each where it is asked for by a column of that name.
 */
export const selectFiles = (
  { columns }: Table,
  paths: readonly string[],
  beside: readonly 'filename'[] = [],
): string => {
  const blanks = columns.map(({ name, type }) => `NULL::${duckTypes[type]} AS ${quotedName('duckdb', name)}`);
  const empty = `SELECT ${[...blanks, ...beside.map((name) => `NULL::VARCHAR AS ${name}`)].join(', ')} WHERE false`;
  if (paths.length === 0) return empty;
  const options = ['union_by_name = true', 'hive_partitioning = false', ...beside.map((name) => `${name} = true`)];
  return `${empty} UNION ALL BY NAME FROM read_parquet([${paths.map(duckText).join(', ')}], ${options.join(', ')})`;
};

/** A view of DuckDB's over the Parquet files of a kind. */
export const createFilesView = (table: Table, paths: readonly string[]): string =>
  `CREATE OR REPLACE VIEW ${quotedName('duckdb', table.kind)} AS ${selectFiles(table, paths)};`;
