import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { usageError } from '../command/usage-error.ts';
import type { WarehouseWords } from './warehouse-words.ts';

/** Who writes in a folder. */
interface Holder {
  readonly process: number;
  readonly host: string;
  readonly since: string;
  /** When the process began, as its system counts it: numbers of processes come again. */
  readonly began: string | null;
}

/** When a process began; `null` where the system does not tell. */
const beginOf = async (process: number): Promise<string | null> => {
  const stat = await readFile(`/proc/${process}/stat`, 'utf8').catch(() => null);
  // The name in brackets may hold blanks and brackets itself.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};

const isAlive = async ({ process: id, host, began }: Holder): Promise<boolean> => {
  // Of another machine's processes nothing is known.
  if (host !== hostname()) return true;
  try {
    process.kill(id, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = await beginOf(id);
  return began === null || now === null || began === now;
};

const holderIn = (text: string): Holder | null => {
  try {
    const holder: unknown = JSON.parse(text);
    // Only this module writes the file, and links it whole.
    return typeof holder === 'object' && holder !== null && 'process' in holder ? (holder as Holder) : null;
  } catch {
    return null;
  }
};

/** Gives a file a second name, unless something has that already. */
const linkNew = async (file: string, name: string): Promise<boolean> => {
  try {
    await link(file, name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

/** Takes a lock away that nobody holds; where another run did so first, its own lock stays. */
const takeAway = async (path: string, { text, to }: { readonly text: string; readonly to: string }): Promise<void> => {
  const isMoved = await rename(path, to).then(
    () => true,
    () => false,
  );
  if (!isMoved) return;
  if ((await readFile(to, 'utf8')) !== text) await linkNew(to, path);
  await rm(to, { force: true });
};

/**
 * Does something that writes in a folder, as nobody else does meanwhile: a second run is refused with who writes and since when.
 * The lock of a process that is gone is taken over.
 */
export const withLock = async <T>(folder: string, words: WarehouseWords, work: () => Promise<T>): Promise<T> => {
  const path = join(folder, 'lock');
  const own = `${path}.${process.pid}`;
  const began = await beginOf(process.pid);
  const holder: Holder = { process: process.pid, host: hostname(), since: new Date().toISOString(), began };
  await writeFile(own, JSON.stringify(holder));
  try {
    while (!(await linkNew(own, path))) {
      const text = await readFile(path, 'utf8').catch(() => null);
      if (text === null) continue;
      const other = holderIn(text);
      if (other !== null && (await isAlive(other)))
        throw usageError(words.locked({ folder, ...other, process: String(other.process), file: path }));
      await takeAway(path, { text, to: `${own}.gone` });
    }
  } finally {
    await rm(own, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
};
