import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Kind } from '../../records/kinds.ts';
import { emptyManifest, type Manifest, type ManifestFault, manifestFrom } from '../../warehouse/manifest.ts';
import { usageError } from '../command/usage-error.ts';
import { writeSafely } from './safe-files.ts';
import type { WarehouseWords } from './warehouse-words.ts';

const manifestName = 'manifest.json';

/** Folders of which the manifest says what counts; what else lies in them was left by a run that did not end. */
const ownFolders = ['records', 'receipts', 'names', 'load', 'half'];

export const hashOfBytes = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What tells long names apart in the name of a folder. */
export const folderMark = (text: string): string => hashOfBytes(text).slice(0, 16);

const refuse = (fault: ManifestFault, path: string, words: WarehouseWords): never => {
  throw usageError(words.fault[fault](path));
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** What the folder holds; nothing where it is new. Refuses a folder of other things, and one that cannot be read rightly. */
export const readManifest = async (folder: string, words: WarehouseWords): Promise<Manifest> => {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    return null;
  });
  if (text !== null) {
    const manifest = manifestFrom(text);
    return typeof manifest === 'string' ? refuse(manifest, path, words) : manifest;
  }
  const others = await readdir(folder).catch(() => []);
  const isOwn = (name: string) => ownFolders.includes(name) || name.startsWith('lock') || name.endsWith('.part');
  if (others.some((name) => !isOwn(name))) throw usageError(words.notOurs(folder));
  return emptyManifest();
};

/** Makes what was written count, all at once. */
export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeSafely(join(folder, manifestName), JSON.stringify(manifest));

/** The Parquet files of a kind that count, in their order; none where nothing was written. */
export const parquetFilesOf = (folder: string, kind: Kind, words: WarehouseWords): readonly string[] => {
  const path = join(folder, manifestName);
  const manifest = manifestFrom(readFileSync(path, 'utf8'));
  if (typeof manifest === 'string') return refuse(manifest, path, words);
  return manifest.records.filter((file) => file.kind === kind).map((file) => join(folder, file.path));
};

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    }),
  );
  return found.flat();
};

/** The folder of what BigQuery has not got of one writing. */
export const loadFolder = (generation: number): string => `load/${generation}`;

/** Deletes what the manifest does not name. */
export const sweep = async (folder: string, { records, files, names, loads }: Manifest): Promise<void> => {
  const named = new Set([...records.map(({ path }) => path), ...files.map(({ receipts }) => receipts), names ?? '']);
  const loaded = new Set(loads.map(loadFolder));
  for (const own of ownFolders)
    for (const path of await filesIn(join(folder, own))) {
      const below = relative(folder, path).split(sep).join('/');
      if (named.has(below) || loaded.has(below.split('/').slice(0, 2).join('/'))) continue;
      await rm(path, { force: true });
      // A folder that holds others stays.
      await rmdir(join(path, '..')).catch(() => undefined);
    }
};

/** The folder, made where there is none. */
export const makeFolder = (folder: string): Promise<unknown> => mkdir(folder, { recursive: true });
