import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadReader } from '../../src/workbench/command/load-reader.ts';
import { tellFigure } from './figures.ts';

/** How many exports are read into a warehouse: `EXPORTS=2000 npm run bench`. */
const exports = Number(process.env['EXPORTS'] ?? 400);
const rowsOfExport = 200;
const clients = 40;

const folder = mkdtempSync(join(tmpdir(), 'exports-'));

/** So many posts of an export were in the one before it too, with other figures. */
const shared = 40;

const header =
  'Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves';

/** The export of a client's posts of some weeks, as Meta Business Suite writes it. */
const exportOf = (number: number): string => {
  const client = number % clients;
  const first = Math.floor(number / clients) * (rowsOfExport - shared);
  const rows = Array.from({ length: rowsOfExport }, (_, at) => {
    const post = first + at;
    const [year, month, day] = new Date(Date.UTC(2022, 0, 1 + Math.floor(post / 6)))
      .toISOString()
      .slice(0, 10)
      .split('-');
    const figures = [9000, 7000, 600, 50, 9, 40, 30].map(
      (most, column) => ((post * 7919 + column * 104_729) % most) + number,
    );
    const caption =
      post % 3 === 0 ? `"New loaf, number ""${post}""\nwith seeds and 🙂"` : 'A plain caption of one line';
    return `18${client}0000${post},${client},client${client},${caption},${month}/${day}/${year} 1${post % 10}:${10 + (post % 50)},https://example.com/${client}/${post},IG reel,Lifetime,${figures.join(',')}`;
  });
  return [header, ...rows].join('\n');
};

for (let client = 0; client < clients; client += 1) mkdirSync(join(folder, `client-${client}`));
for (let number = 0; number < exports; number += 1)
  writeFileSync(join(folder, `client-${number % clients}`, `${String(number).padStart(5, '0')}.csv`), exportOf(number));

const reader = await loadReader(pathToFileURL(`${process.cwd()}/`));
const setting = { locale: 'en_US', zone: 'Europe/Kyiv', file: 'export.csv' };
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.csv'))
  .map((name) => join(folder, name));
const megabytes = paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6;

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const alone = timed(() => {
  for (const path of paths)
    for (const { reading } of reader.readFileParts([{ name: 'export.csv', bytes: readFileSync(path) }], setting))
      for (const { rows } of reading.imports) if (Array.from(rows).length === 0) throw new Error('nothing was read');
});

const out = join(folder, 'out');
const named = Array.from({ length: clients }, (_, client) => [
  '--client',
  `Client ${client}`,
  join(folder, `client-${client}`),
]);
const built = timed(() => {
  const { status, stderr } = spawnSync(process.execPath, [
    '--max-semi-space-size=64',
    'build/warehouse.js',
    ...named.flat(),
    '--out',
    out,
  ]);
  if (status !== 0) throw new Error(String(stderr));
});
const { files, records } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
if (files.length !== exports) throw new Error(`${files.length} of ${exports} exports were taken`);

console.log(
  `Warehouse: ${exports} exports × ${rowsOfExport} posts, ${megabytes.toFixed(1)} MB, of ${clients} clients → ${records.length} files of Parquet`,
);
console.log(
  `Read alone ${(alone / 1000).toFixed(1)} s, into Parquet ${(built / 1000).toFixed(1)} s with the process's start`,
);
tellFigure({ what: 'Exports into Parquet', value: built / alone, unit: '× reading them alone', atMost: 2 });
rmSync(folder, { recursive: true });
