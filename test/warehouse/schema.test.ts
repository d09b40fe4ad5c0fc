import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import { kindNames, kinds } from '../../src/records/kinds.ts';
import {
  addLaterColumns,
  bigQuerySchema,
  createFilesView,
  createTable,
  tableOf,
  tables,
} from '../../src/warehouse/schema.ts';

const duck = async () => (await DuckDBInstance.create(':memory:')).connect();

test('a table of a kind has its columns in their order, behind the client', () => {
  expect(tables.map(({ kind }) => kind)).toEqual(kindNames);
  for (const { kind, columns } of tables) {
    const own = kinds[kind].columns.filter((name) => name !== 'client');
    expect(columns.map(({ name }) => name)).toEqual(['client', ...own]);
  }
});

test('BigQuery is told the months and whose rows lie together', () => {
  expect(createTable('bigquery', tableOf('feedback'))).toMatch(
    /^CREATE TABLE IF NOT EXISTS `feedback` \(\n {2}`client` STRING,\n {2}`received_at` DATETIME,[\s\S]*\n\)\nPARTITION BY DATETIME_TRUNC\(`received_at`, MONTH\)\nCLUSTER BY `client`, `platform`, `account`;$/,
  );
  expect(createTable('bigquery', tableOf('site'))).toMatch(
    /PARTITION BY DATE_TRUNC\(`date`, MONTH\)\nCLUSTER BY `client`;$/,
  );
  expect(addLaterColumns(tableOf('days'))).toBe(
    'ALTER TABLE `days`\n  ADD COLUMN IF NOT EXISTS `date_end` DATE,\n  ADD COLUMN IF NOT EXISTS `account_id` STRING;',
  );
  expect(bigQuerySchema().match(/CREATE TABLE/g)).toHaveLength(kindNames.length);
});

test('DuckDB makes every table, and a view without files has its columns', async () => {
  const connection = await duck();
  for (const table of tables) {
    await connection.run(createTable('duckdb', table));
    const made = await connection.runAndReadAll(
      `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${table.kind}'`,
    );
    await connection.run(`DROP TABLE "${table.kind}"`);
    await connection.run(createFilesView(table, []));
    const viewed = await connection.runAndReadAll(
      `SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '${table.kind}'`,
    );
    expect(viewed.getRows()).toEqual(made.getRows());
    expect(viewed.getRows().map(([name]) => name)).toEqual(table.columns.map(({ name }) => name));
  }
});

test('a file of an older table reads as blank in the columns that came later', async () => {
  const connection = await duck();
  const path = join(await mkdtemp(join(tmpdir(), 'older-')), "Lypa's days.parquet");
  await connection.run(
    `COPY (SELECT 'Lypa' AS client, DATE '2026-03-01' AS date, 7.5 AS views) TO '${path.replace(/'/g, "''")}'`,
  );
  await connection.run(createFilesView(tableOf('days'), [path]));
  const read = await connection.runAndReadAll('SELECT client, date::VARCHAR, views, account_id FROM days');
  expect(read.getRows()).toEqual([['Lypa', '2026-03-01', 7.5, null]]);
});
