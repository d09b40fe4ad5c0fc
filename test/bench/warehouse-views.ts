import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { createTable, tableOf, tables } from '../../src/warehouse/schema.ts';
import { dimensions, tells } from '../../src/warehouse/views/dimensions.ts';
import { kpiView, typedView } from '../../src/warehouse/views/kpi-views.ts';
import { tellFigure } from './figures.ts';

/** As many posts as are made; of 100,000,000 with a client's views in a second and all in ten on two processors that nobody else uses. */
const posts = Number(process.env['WAREHOUSE_ROWS'] ?? 1_000_000);
const [clients, days] = [40, 1826];
const perClient = Math.floor(posts / clients);

/** The columns of posts of one client: five years, two accounts in each of three networks, of which each tells something else. */
const rowsOf = (client: number): string => {
  const made: Readonly<Record<string, string>> = {
    client: `'Client ${String(client).padStart(2, '0')}'`,
    date: `DATE '2021-01-01' + CAST(floor(place * ${days}.0 / ${perClient}) AS INTEGER)`,
    platform: "CASE network WHEN 0 THEN 'Instagram' WHEN 1 THEN 'Facebook' ELSE 'TikTok' END",
    account: `'account ${client} ' || hash // 3 % 2`,
    post_id: `'${client}-' || place`,
    format: "CASE hash // 7 % 4 WHEN 0 THEN 'Reels' WHEN 1 THEN 'Photo' WHEN 2 THEN 'Carousel' END",
    on_goal: 'hash // 11 % 3 = 0',
    impressions: 'CASE WHEN network < 2 THEN other % 20011 END',
    views: 'CASE WHEN network <> 1 THEN other // 3 % 15013 END',
    reach: 'CASE WHEN network < 2 THEN other // 7 % 9001 END',
    likes: 'other // 11 % 501',
    comments: 'other // 13 % 41',
    shares: 'other // 17 % 31',
    saves: 'CASE WHEN network = 0 THEN other // 19 % 51 END',
    clicks: 'CASE WHEN network = 1 THEN other // 23 % 61 END',
    engagements: 'other // 11 % 501 + other // 13 % 41',
    complete_views: 'CASE WHEN network = 2 THEN other // 29 % 4001 END',
    watch_seconds: 'CASE WHEN network = 2 THEN other // 31 % 90001 END',
    follows: 'CASE WHEN network = 0 THEN other // 37 % 7 END',
  };
  const types = { STRING: 'VARCHAR', DATE: 'DATE', DATETIME: 'TIMESTAMP', BOOL: 'BOOLEAN', FLOAT64: 'DOUBLE' };
  const columns = tableOf('posts').columns.map(
    ({ name, type }) => `CAST(${made[name] ?? 'NULL'} AS ${types[type]}) AS ${name}`,
  );
  const numbers = `SELECT place, hash(${client}, place) AS hash, hash(place, ${client}) AS other, hash(${client}, place) % 3 AS network FROM range(${perClient}) numbers(place)`;
  return `SELECT ${columns.join(', ')} FROM (${numbers})`;
};

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
    0,
  );

/** Seconds by the clock and of the processors that something takes. */
const timed = async (work: () => Promise<unknown>): Promise<{ readonly clock: number; readonly processor: number }> => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
};

const folder = mkdtempSync(join(tmpdir(), 'warehouse-bench-'));
const open = async (): Promise<DuckDBConnection> =>
  (await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '4GB' })).connect();

try {
  const maker = await open();
  for (let client = 0; client < clients; client += 1) {
    const own = join(folder, `client=Client%20${String(client).padStart(2, '0')}`);
    mkdirSync(own, { recursive: true });
    await maker.run(
      `COPY (SELECT *, strftime(date, '%Y-%m') AS month FROM (${rowsOf(client)})) TO '${own}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month), OVERWRITE_OR_IGNORE)`,
    );
  }
  maker.closeSync();

  const duck = await open();
  for (const table of tables) if (table.kind !== 'posts') await duck.run(createTable('duckdb', table));
  await duck.run(
    `CREATE VIEW posts AS SELECT * FROM read_parquet('${folder}/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)`,
  );
  await duck.run(typedView('duckdb').statement);
  const bytes = sizeOf(folder);
  const all = `${(clients * perClient).toLocaleString('en-US')} posts`;
  console.log(
    `Views: ${all} of ${clients} clients, ${Math.round(bytes / 1e6)} MB of Parquet, two threads, 4 GB at most`,
  );
  const isWhole = posts >= 100_000_000;
  for (const [dimension, columns] of Object.entries(dimensions)) {
    if (!tells('posts', columns)) continue;
    const { name, statement } = kpiView('duckdb', { step: 'month', dimension: dimension as keyof typeof dimensions });
    await duck.run(statement);
    const figures = (where: string) => duck.runAndReadAll(`SELECT COUNT(*), SUM(value) FROM ${name}${where}`);
    const whole = await timed(() => figures(''));
    tellFigure({ what: `${name}, ${all}`, value: whole.clock, unit: 's', ...(isWhole ? { atMost: 10 } : {}) });
    tellFigure({ what: `${name}, of the processors`, value: whole.processor, unit: 's' });
    if (dimension === 'all') continue;
    const one = await timed(() => figures(" WHERE client = 'Client 07'"));
    tellFigure({ what: `${name}, one client`, value: one.clock, unit: 's', ...(isWhole ? { atMost: 1 } : {}) });
    tellFigure({ what: `${name}, one client, of the processors`, value: one.processor, unit: 's' });
  }
  const own = sizeOf(join(folder, 'client=Client%2007'));
  tellFigure({ what: 'Files of one client', value: own / 1e6, unit: 'MB' });
  tellFigure({ what: 'Memory at its most', value: process.resourceUsage().maxRSS / 1e6, unit: 'GB', atMost: 4 });
  duck.closeSync();
} finally {
  rmSync(folder, { recursive: true });
}
