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

/** Puts a finished file in its place, where it stands whole or not at all. */
export const moveSafely = async (from: string, to: string): Promise<void> => {
  await sync(from);
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await sync(dirname(to));
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
  await moveSafely(half, path);
};
