import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Sees to it that what was written is on the disk, and not only on its way there. */
const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Windows syncs no folder and no file that is open for reading; it keeps the order of renames by itself.
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
};

/** Where a finished file stands, and where it is to stand. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The folders of files with those that they are in, up to one. */
const foldersOf = (paths: readonly string[], top: string): readonly string[] => {
  const found = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder.startsWith(top) && !found.has(folder); folder = dirname(folder))
      found.add(folder);
  return [...found];
};

/** Puts finished files in their places below a folder, where each stands whole or not at all. */
export const moveSafely = async (moves: readonly Move[], top: string): Promise<void> => {
  await Promise.all(
    moves.map(async ({ from, to }) => {
      await sync(from);
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to);
    }),
  );
  const folders = foldersOf(
    moves.map(({ to }) => to),
    top,
  );
  await Promise.all(folders.map(sync));
};

/** Writes a file whole or not at all. */
export const writeSafely = async (path: string, text: string): Promise<void> => {
  const half = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(half, 'w');
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
  await moveSafely([{ from: half, to: path }], dirname(path));
};
