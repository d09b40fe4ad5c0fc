import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { Row } from '../../records/kinds.ts';
import { type OwnedRecord, recordReading } from '../../warehouse/record-values.ts';
import { type ColumnType, quotedName, type Table } from '../../warehouse/schema.ts';

export type Duck = DuckDBConnection;

/** What an engine may take. */
const modest = { threads: '1', memory_limit: '1GB' };

/** An engine in this process; it takes little memory and one processor, so that what it writes stands in its order, unless more is given. */
export const openDuck = async (
  limits: Readonly<Record<string, string>> = modest,
): Promise<{
  readonly duck: Duck;
  readonly close: () => void;
}> => {
  const instance = await DuckDBInstance.create(':memory:', limits);
  const duck = await instance.connect();
  return {
    duck,
    close: () => {
      duck.closeSync();
      instance.closeSync();
    },
  };
};

/** The records in a query over the raw columns of a table. */
export const readRecords = async (duck: Duck, table: Table, query: string): Promise<readonly Row[]> => {
  const raw = (await duck.runAndReadAll(query)).getColumns();
  const { record } = recordReading(table);
  return Array.from({ length: raw[0]?.length ?? 0 }, (_, line) => record(raw, line));
};

/** What holds a raw value. */
const rawType = (type: ColumnType) => (type === 'STRING' ? VARCHAR : type === 'BOOL' ? BOOLEAN : DOUBLE);

/** A record on its way to a file: the number of the file. */
export interface StagedRecord extends OwnedRecord {
  readonly file: number;
}

const rowsPerPiece = 2048;

/** The table `staged` with records on their way to files as raw values, behind the number of the file and their place. */
export const stageRecords = async (duck: Duck, table: Table, records: readonly StagedRecord[]): Promise<void> => {
  const types = [INTEGER, INTEGER, ...table.columns.map(({ type }) => rawType(type))];
  const columns = table.columns.map(({ name, type }) => `${quotedName('duckdb', name)} ${rawType(type)}`);
  await duck.run(`CREATE OR REPLACE TABLE staged (file INTEGER, place INTEGER, ${columns.join(', ')})`);
  const { column } = recordReading(table);
  const appender = await duck.createAppender('staged');
  for (let first = 0; first < records.length; first += rowsPerPiece) {
    const piece = records.slice(first, first + rowsPerPiece);
    const chunk = DuckDBDataChunk.create(types, piece.length);
    chunk.setColumns([
      piece.map(({ file }) => file),
      piece.map((_, at) => first + at),
      ...table.columns.map((_, at) => column(piece, at)),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
};
