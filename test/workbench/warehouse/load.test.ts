import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Dialect, transpile } from '@polyglot-sql/sdk';
import { expect, test } from 'vitest';
import { createTable, duckText, tables } from '../../../src/warehouse/schema.ts';
import { exported, temporary, warehouse } from './warehouses.ts';

const exports = temporary();

const days = (client: string, month: string, more: number) =>
  exported(exports, `${client}-${month}-${more}.csv`, [
    'Date,Platform,Account,Client,Views',
    ...[1, 2, 3].map((day) => `2026-${month}-0${day},TikTok,${client},${client},${day + more}`),
  ]);

const posts = exported(exports, 'posts.csv', [
  'Date,Post ID,Platform,Account,Client,Caption,Likes',
  `2026-03-01,1,Instagram,"O'Neil \\ ""x""","O'Neil \\ ""x""","two\nlines",4`,
]);

const first = [days('Lypa', '02', 0), days('Klen', '02', 5), posts];
const second = [days('Lypa', '02', 7), days('Lypa', '03', 1), 'test/fixtures/zendesk-tickets.csv'];

test('what a writing brings to BigQuery makes its tables those of the folder, as often as it is brought', async () => {
  const out = join(temporary(), 'out');
  const instance = await DuckDBInstance.create(':memory:');
  const duck = await instance.connect();
  // What BigQuery writes of a struct, which DuckDB has under another name.
  await duck.run('CREATE MACRO TO_JSON_STRING(value) AS to_json(value)::VARCHAR');
  for (const table of tables) await duck.run(createTable('duckdb', table));
  const rowsOf = async (query: string): Promise<readonly string[]> =>
    (await duck.runAndReadAll(query))
      .getRowsJson()
      .map((row) => JSON.stringify(row))
      .sort();
  const bring = async (writing: number): Promise<void> => {
    const folder = join(out, 'load', String(writing));
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.sql'))) {
      const kind = name.replace('.sql', '');
      await duck.run(
        `CREATE OR REPLACE TABLE staging_${kind} AS FROM read_parquet(${duckText(join(folder, `${kind}.parquet`))})`,
      );
      const { sql, error } = transpile(readFileSync(join(folder, name), 'utf8'), Dialect.BigQuery, Dialect.DuckDB);
      expect(error).toBeFalsy();
      for (const statement of sql ?? []) await duck.run(statement);
    }
  };
  const isAsFolder = async (): Promise<void> => {
    for (const { kind } of tables) {
      const files = join(out, 'records', kind);
      const held = existsSync(files)
        ? await rowsOf(`FROM read_parquet(${duckText(`${files}/*/*/*.parquet`)}, hive_partitioning = false)`)
        : [];
      expect(await rowsOf(`FROM "${kind}"`)).toEqual(held);
    }
  };
  expect((await warehouse([...first, '--out', out])).status).toBe(0);
  await bring(1);
  await isAsFolder();
  expect((await warehouse([...second, '--out', out])).status).toBe(0);
  await bring(2);
  await isAsFolder();
  // What was there once more changes nothing, and what is gone goes.
  await duck.run(`INSERT INTO days (client, date, views) VALUES ('Lypa', DATE '2026-03-09', 1)`);
  await duck.run(`INSERT INTO days (client, date, views) VALUES ('Klen', DATE '2026-03-09', 1)`);
  await bring(2);
  expect(await rowsOf(`FROM days WHERE date = DATE '2026-03-09'`)).toHaveLength(1);
  await duck.run(`DELETE FROM days WHERE date = DATE '2026-03-09'`);
  await isAsFolder();
  duck.closeSync();
  instance.closeSync();
});

test('load.sh brings each writing once, goes on where it stopped, and makes each view by itself', async () => {
  const out = join(temporary(), "Lypa's out");
  expect((await warehouse([...first, '--out', out])).status).toBe(0);
  const tools = temporary();
  const bq = join(tools, 'bq');
  // Notes what it is told, and fails at a table that it is asked to.
  writeFileSync(
    bq,
    `#!/bin/sh\necho "$@" >> "${tools}/told"\ncase "$*" in *"$FAILS"*) exit 1;; *show*) exit 1;; *query*) cat >> "${tools}/sql";; esac\n`,
  );
  chmodSync(bq, 0o755);
  const load = (fails = 'nothing fails') => {
    writeFileSync(join(tools, 'told'), '');
    const env = { ...process.env, PATH: `${tools}:${process.env['PATH']}`, DATASET: 'project:social', FAILS: fails };
    const { status } = spawnSync('sh', [join(out, 'load.sh')], { env });
    return { status, told: readFileSync(join(tools, 'told'), 'utf8').split('\n') };
  };
  const loads = (told: readonly string[]) => told.filter((line) => line.includes(' load ')).length;
  const cut = load('staging_days');
  expect({ status: cut.status, loaded: existsSync(join(out, 'loaded')) }).toEqual({ status: 1, loaded: false });
  const whole = load();
  expect({ status: whole.status, loads: loads(whole.told) }).toEqual({ status: 0, loads: 2 });
  expect(whole.told).toContain('--location=EU mk --dataset project:social');
  expect(readFileSync(join(out, 'loaded'), 'utf8')).toBe('1\n');
  const again = load();
  expect({ status: again.status, loads: loads(again.told) }).toEqual({ status: 0, loads: 0 });
  const views = readFileSync(join(out, 'kpis.sql'), 'utf8').match(/^CREATE OR REPLACE VIEW/gm) ?? [];
  expect(again.told.filter((line) => line.includes(' query '))).toHaveLength(views.length + 1);
  expect((await warehouse([...second, '--out', out])).status).toBe(0);
  // What BigQuery has is not kept for it.
  expect(readdirSync(join(out, 'load'))).toEqual(['2']);
  expect(loads(load().told)).toBeGreaterThan(0);
});
