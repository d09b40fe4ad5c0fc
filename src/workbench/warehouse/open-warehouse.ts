import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '../../records/kinds.ts';
import { type Manifest, type TakenFile, withOwners } from '../../warehouse/manifest.ts';
import type { MergeState } from '../../warehouse/merging/merge-file.ts';
import { type KnownNames, type NameRegister, nameRegister } from '../../warehouse/merging/name-register.ts';
import type { Scope } from '../../warehouse/merging/scope.ts';
import type { ImportResult } from '../command/import-result.ts';
import { isUsageError, usageError } from '../command/usage-error.ts';
import { openDuck } from './duck.ts';
import { makeFolder, readManifest, sweep, writeManifest } from './folder.ts';
import { withLock } from './lock.ts';
import { writeSafely } from './safe-files.ts';
import type { WarehouseWords } from './warehouse-words.ts';
import { loadScope, type OnStep, type OpenFolder, writeRecords } from './write-records.ts';

/** What was read of files, on its way into the folder. */
export interface Batch {
  readonly state: MergeState;
  readonly files: readonly Omit<TakenFile, 'receipts'>[];
  readonly receipts: readonly (readonly ImportResult[])[];
  readonly goalRule: string;
  readonly targets: Manifest['targets'];
}

/** A folder that nobody else writes meanwhile. */
export interface OpenWarehouse {
  readonly manifest: () => Manifest;
  readonly names: NameRegister;
  /** The records of a scope as they stand in it. */
  readonly load: (scope: Scope) => Promise<readonly Row[]>;
  /** Writes a batch; it counts as a whole or not at all. */
  readonly write: (batch: Batch) => Promise<void>;
}

const writeBatch = async (
  open: OpenFolder,
  before: Manifest,
  { batch, names, onStep }: { readonly batch: Batch; readonly names: NameRegister; readonly onStep: OnStep },
): Promise<Manifest> => {
  const { folder } = open;
  const generation = before.generation + 1;
  const { state, files, receipts, goalRule, targets } = batch;
  onStep('records');
  const records = await writeRecords({ ...open, onStep }, before, state.working);
  onStep('names');
  const namesPath = names.isNew() ? `names/${generation}.json` : before.names;
  if (namesPath !== null && names.isNew()) await writeSafely(join(folder, namesPath), JSON.stringify(names.names()));
  onStep('receipts');
  const receiptsPath = `receipts/${generation}.json`;
  if (files.length > 0)
    await writeSafely(
      join(folder, receiptsPath),
      JSON.stringify(files.map(({ name }, at) => ({ file: name, imports: receipts[at] ?? [] }))),
    );
  const taken = files.map((file) => ({ ...file, receipts: receiptsPath }));
  const isChanged = state.working.changed.size > 0;
  const manifest = withOwners(before, state.owners, {
    generation,
    records,
    names: namesPath,
    files: [...before.files, ...taken],
    goalRule,
    targets,
    loads: isChanged ? [...before.loads, generation] : before.loads,
  });
  onStep('manifest');
  await writeManifest(folder, manifest);
  onStep('written');
  return manifest;
};

/** Which writings BigQuery has: what `load.sh` notes there. */
const loadedIn = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'loaded'), 'utf8').catch(() => '0')).trim()) || 0;

/** Whether an error is the system's or of the engine's files, such as a disk that is full or may not be written. */
const isOfDisk = (error: Error): boolean =>
  'code' in error || /^(?:IO Error|Out of Memory|Could not)/i.test(error.message);

/** Does something in a folder that nobody else writes meanwhile. */
export const withWarehouse = async <T>(
  {
    folder,
    words,
    onStep = () => undefined,
  }: { readonly folder: string; readonly words: WarehouseWords; readonly onStep?: OnStep },
  work: (warehouse: OpenWarehouse) => Promise<T>,
): Promise<T> => {
  /** What the disk refuses is told; a mistake of this program's own is not passed off as that. */
  const refuse = (error: unknown): never => {
    if (isUsageError(error) || !(error instanceof Error && isOfDisk(error))) throw error;
    throw usageError(words.notWritten(folder, error.message));
  };
  await makeFolder(folder).catch(refuse);
  const locked = withLock(folder, words, async () => {
    const standing = await readManifest(folder, words);
    const loaded = await loadedIn(folder);
    let manifest: Manifest = { ...standing, loads: standing.loads.filter((generation) => generation > loaded) };
    await sweep(folder, manifest);
    // What lies in the folder from now on is known to be ours.
    if (manifest.generation === 0) await writeManifest(folder, manifest);
    const text = manifest.names === null ? '{}' : await readFile(join(folder, manifest.names), 'utf8');
    const known: KnownNames = JSON.parse(text);
    const { duck, close } = await openDuck();
    const open = { folder, duck };
    const names = nameRegister(known);
    try {
      return await work({
        manifest: () => manifest,
        names,
        load: (scope) => loadScope(open, manifest, scope),
        write: async (batch) => {
          const before = manifest;
          manifest = await writeBatch(open, before, { batch, names, onStep });
          names.settle();
          await sweep(folder, manifest);
        },
      });
    } finally {
      close();
    }
  });
  return locked.catch(refuse);
};
