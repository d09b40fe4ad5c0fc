import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { columnsOf, type Kind, kindNames, positionOf, type Row, type Value } from '../../src/records/kinds.ts';
import { cellKey } from '../../src/text/name-key.ts';
import { createTable, tableOf } from '../../src/warehouse/schema.ts';
import { datasetName } from '../../src/warehouse/sql/print.ts';

/** Records of each kind with the client whose they are. */
export type Warehouse = ReadonlyMap<Kind, readonly { readonly client: string | null; readonly row: Row }[]>;

/** Records as tables hold them: of names that differ in letter case alone the first spelling, and no blank texts. */
export const spelledOnce = (rows: Readonly<Partial<Record<Kind, readonly Row[]>>>): typeof rows => {
  const spellings = new Map<string, string>();
  const spelled = (column: string, name: string): string => {
    const key = `${column} ${cellKey(name)}`;
    const first = spellings.get(key) ?? name;
    spellings.set(key, first);
    return first;
  };
  return Object.fromEntries(
    kindNames.flatMap((kind) => {
      const names = columnsOf(kind);
      const own = rows[kind]?.map((row) =>
        row.map((value, at): Value => {
          const column = names[at];
          if (value === '') return null;
          return typeof value === 'string' && column?.traits.isName ? spelled(column.name, value) : value;
        }),
      );
      return own === undefined ? [] : [[kind, own]];
    }),
  );
};

const wallClock = (serial: number): string => new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString();

const literal = (value: Value, shape: string): string => {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `'${value.replace(/'/g, "''")}'`;
  if (shape === 'day') return `DATE '${wallClock(value).slice(0, 10)}'`;
  if (shape === 'time') return `TIMESTAMP '${wallClock(value).slice(0, 23).replace('T', ' ')}'`;
  return `${value}::DOUBLE`;
};

/** An engine with a table for each kind, which hold some records. */
export const openTables = async (records: Warehouse): Promise<DuckDBConnection> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`CREATE SCHEMA "${datasetName}"`);
  // What the translator leaves as BigQuery has it.
  await connection.run("CREATE MACRO date_from_unix_date(days) AS DATE '1970-01-01' + CAST(days AS INTEGER)");
  for (const kind of kindNames) {
    await connection.run(createTable('duckdb', tableOf(kind)));
    await connection.run(`CREATE VIEW "${datasetName}".${kind} AS SELECT * FROM main.${kind}`);
    const columns = columnsOf(kind);
    const client = positionOf(kind, 'client');
    const rows = (records.get(kind) ?? []).map(({ client: whose, row }) => {
      const own = columns.flatMap(({ shape }, at) => (at === client ? [] : [literal(row[at] ?? null, shape)]));
      return `(${[literal(whose, 'text'), ...own].join(', ')})`;
    });
    for (let at = 0; at < rows.length; at += 500)
      await connection.run(`INSERT INTO ${kind} VALUES ${rows.slice(at, at + 500).join(', ')}`);
  }
  return connection;
};

/** Segments of an audience in the order of a tab by days; which stands first of one day nobody knows in a table. */
export const segmentsInOrder = <T>(all: readonly T[], rowOf: (each: T) => Row): readonly T[] => {
  const at = positionOf('audience', 'dimension');
  const textOf = (each: T) => String(rowOf(each)[at] ?? '');
  const order = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  return [...all].sort(
    (one, other) => Number(rowOf(one)[0]) - Number(rowOf(other)[0]) || order(textOf(one), textOf(other)),
  );
};
