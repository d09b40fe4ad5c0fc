import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyManifest, partitionFolder, type RecordFile } from '../../warehouse/manifest.ts';
import { duckText } from '../../warehouse/schema.ts';
import { type SyntheticSize, selectSyntheticPosts, syntheticClient } from '../../warehouse/synthetic-posts.ts';
import { parseOptions } from '../command/parse-options.ts';
import { usageError } from '../command/usage-error.ts';
import { openDuck } from './duck.ts';
import { folderMark, makeFolder, readManifest, writeManifest } from './folder.ts';
import { withLock } from './lock.ts';
import { type Move, moveSafely } from './safe-files.ts';
import { warehouseWordsOf } from './warehouse-words.ts';

const usage = 'npm run warehouse -- generate --out DIR [--rows 1000000] [--clients 40] [--years 5]';

const optionTypes = {
  out: { type: 'string' },
  rows: { type: 'string', default: '1000000' },
  clients: { type: 'string', default: '40' },
  years: { type: 'string', default: '5' },
} as const;

const sizeIn = (args: readonly string[]): SyntheticSize & { readonly folder: string } => {
  const { values } = parseOptions(args, { options: optionTypes }, usage);
  const count = (name: 'rows' | 'clients' | 'years'): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 1)
      throw usageError(`--${name} "${values[name]}" is no number.\n${usage}`, 2);
    return number;
  };
  if (values.out === undefined) throw usageError(`--out is missing.\n${usage}`, 2);
  return { folder: values.out, rows: count('rows'), clients: count('clients'), years: count('years') };
};

/** Makes a folder of posts that nobody published, the same ones each time, to try how fast something is. */
export const generateWarehouse = async (
  args: readonly string[],
  onProgress: (text: string) => void,
): Promise<readonly string[]> => {
  const { folder, ...size } = sizeIn(args);
  const words = warehouseWordsOf('en');
  await makeFolder(folder);
  return withLock(folder, words, async () => {
    const manifest = await readManifest(folder, words);
    if (manifest.generation > 0) throw usageError(words.notOurs(folder));
    const { duck, close } = await openDuck({ threads: '2', memory_limit: '1GB' });
    const half = join(folder, 'half', 'posts');
    const records: RecordFile[] = [];
    try {
      for (let client = 0; client < size.clients; client += 1) {
        await rm(half, { recursive: true, force: true });
        await mkdir(join(folder, 'half'), { recursive: true });
        const posts = `SELECT *, strftime("date", '%Y-%m') AS month FROM (${selectSyntheticPosts(size, client)})`;
        const format = 'FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month)';
        await duck.run(`COPY (${posts}) TO ${duckText(half)} (${format})`);
        const moves: Move[] = [];
        for (const name of (await readdir(half)).sort()) {
          const month = name.split('=')[1] ?? null;
          const partition = { kind: 'posts', client: syntheticClient(client), month } as const;
          for (const file of await readdir(join(half, name))) {
            const from = join(half, name, file);
            const counted = await duck.runAndReadAll(`SELECT num_rows FROM parquet_file_metadata(${duckText(from)})`);
            const path = `${partitionFolder(partition, folderMark)}/part-1-${records.length}.parquet`;
            moves.push({ from, to: join(folder, path) });
            records.push({ ...partition, path, rows: Number(counted.getRows()[0]?.[0]) });
          }
        }
        await moveSafely(moves, folder);
        onProgress(`${client + 1}/${size.clients}\n`);
      }
    } finally {
      close();
      await rm(join(folder, 'half'), { recursive: true, force: true });
    }
    await writeManifest(folder, { ...emptyManifest(), generation: 1, records });
    return [`posts: ${records.reduce((sum, { rows }) => sum + rows, 0)}, files: ${records.length}`];
  });
};
