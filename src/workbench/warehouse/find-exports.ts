import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { usageError } from '../command/usage-error.ts';
import type { NamedExport } from './warehouse-options.ts';
import type { WarehouseWords } from './warehouse-words.ts';

const isPattern = (path: string): boolean => /[*?]/.test(path);

/** What a part of a pattern stands for: anything but the border of a folder. */
const partPattern = (part: string): RegExp =>
  new RegExp(
    `^${part
      .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    'u',
  );

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.')).sort();

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() === true;

/** Every file below a folder, in the order of their names; none of a folder that is left out. */
const filesBelow = async (path: string, leftOut: string): Promise<readonly string[]> => {
  if ((await realpath(path)) === leftOut) return [];
  const found = await Promise.all(
    (await namesIn(path)).map(async (name) => {
      const below = join(path, name);
      return (await isFolder(below)) ? filesBelow(below, leftOut) : [below];
    }),
  );
  return found.flat();
};

/** The files and folders that a pattern names; `**` stands for any folders. */
const matching = async (parts: readonly string[], folder: string): Promise<readonly string[]> => {
  const [part, ...others] = parts;
  if (part === undefined) return [folder];
  const below = (name: string): string => (folder === '' ? name : join(folder, name));
  if (!isPattern(part)) return matching(others, below(part));
  const names = await namesIn(folder === '' ? '.' : folder);
  if (part === '**') {
    const folders = await Promise.all(names.map(async (name) => ((await isFolder(below(name))) ? [below(name)] : [])));
    const deeper = await Promise.all(folders.flat().map((each) => matching(parts, each)));
    return [...(await matching(others, folder)), ...deeper.flat()];
  }
  const pattern = partPattern(part);
  const found = await Promise.all(
    names.filter((name) => pattern.test(name)).map((name) => matching(others, below(name))),
  );
  return found.flat();
};

/** The files that are meant, in the order of the command and of their names; the warehouse's own are none of them. */
export const findExports = async (
  named: readonly NamedExport[],
  folder: string,
  words: WarehouseWords,
): Promise<readonly NamedExport[]> => {
  const leftOut = await realpath(folder).catch(() => resolve(folder));
  const found = await Promise.all(
    named.map(async ({ path, client }) => {
      const isThere = (await stat(path).catch(() => null)) !== null;
      const root = path.startsWith('/') ? '/' : '';
      const paths = isThere || !isPattern(path) ? [path] : await matching(path.split(/[\\/]+/).filter(Boolean), root);
      const files = await Promise.all(
        paths.map(async (each) => {
          if (await isFolder(each)) return filesBelow(each, leftOut);
          return (await stat(each).catch(() => null)) === null ? [] : [each];
        }),
      );
      if (files.flat().length === 0) throw usageError(words.noFiles(path));
      return files.flat().map((each) => ({ path: each, client }));
    }),
  );
  return found.flat();
};
