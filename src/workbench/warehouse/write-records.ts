import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '../../records/kinds.ts';
import { mergeStatement } from '../../warehouse/load-sql.ts';
import { type Manifest, partitionFolder, type RecordFile } from '../../warehouse/manifest.ts';
import type { ScopeRecords, WorkingRecords } from '../../warehouse/merging/merge-import.ts';
import { monthsOf, type Partition, partitionKey, type Scope, scopeColumnOf } from '../../warehouse/merging/scope.ts';
import { selectRaw, selectTyped } from '../../warehouse/record-values.ts';
import { duckText, quotedName, selectFiles, type Table, tableOf, tables } from '../../warehouse/schema.ts';
import { type Duck, readRecords, type StagedRecord, stageRecords } from './duck.ts';
import { folderMark, loadFolder } from './folder.ts';
import { type Move, moveSafely, writeSafely } from './safe-files.ts';

/** A folder with the engine that reads and writes it. */
export interface OpenFolder {
  readonly folder: string;
  readonly duck: Duck;
}

/** Told before each thing that is written, so that a test may stop there. */
export type OnStep = (step: string) => void;

interface WatchedFolder extends OpenFolder {
  readonly onStep: OnStep;
}

const constantOf = (text: string | null): string => (text === null ? 'NULL' : duckText(text));

/** The records of a scope as they stand in the folder. */
export const loadScope = async (
  { folder, duck }: OpenFolder,
  { records }: Pick<Manifest, 'records'>,
  { kind, client, platform }: Scope,
): Promise<readonly Row[]> => {
  const paths = records
    .filter((file) => file.kind === kind && file.client === client)
    .map(({ path }) => join(folder, path));
  if (paths.length === 0) return [];
  const table = tableOf(kind);
  const column = scopeColumnOf(kind);
  const where =
    column === null ? '' : ` WHERE ${quotedName('duckdb', column)} IS NOT DISTINCT FROM ${constantOf(platform)}`;
  return readRecords(duck, table, `SELECT ${selectRaw(table)} FROM (${selectFiles(table, paths)})${where}`);
};

/** What is written of one table. */
interface Writing {
  readonly table: Table;
  readonly partitions: readonly Partition[];
  /** The places of these, by their keys. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly scopes: readonly ScopeRecords[];
}

/** The records at hand that lie in files which are written anew. */
const stagedOf = ({ table: { kind }, numbers, scopes }: Writing): readonly StagedRecord[] => {
  const monthOf = monthsOf(kind);
  return scopes.flatMap(({ scope: { client }, rows }) => {
    const byMonth = new Map<string | null, number | undefined>();
    return rows.flatMap((row) => {
      const month = monthOf(row);
      if (!byMonth.has(month)) byMonth.set(month, numbers.get(partitionKey({ kind, client, month })));
      const file = byMonth.get(month);
      return file === undefined ? [] : [{ file, client, row }];
    });
  });
};

/** Takes along what else lies in the files that are written anew: records of scopes that are not at hand. */
const stageOthers = async (
  { folder, duck }: OpenFolder,
  { table, numbers, scopes }: Writing,
  { records }: Pick<Manifest, 'records'>,
): Promise<void> => {
  const { kind } = table;
  const old = records.flatMap((file) => {
    const number = file.kind === kind ? numbers.get(partitionKey(file)) : undefined;
    return number === undefined ? [] : [{ path: join(folder, file.path), number }];
  });
  if (old.length === 0) return;
  const column = scopeColumnOf(kind);
  const atHand = scopes
    .filter(({ isWhole }) => isWhole)
    .map(({ scope }) => `(${constantOf(scope.client)}, ${constantOf(scope.platform)})`);
  const network = column === null ? 'NULL' : `f.${quotedName('duckdb', column)}`;
  const others =
    atHand.length === 0
      ? ''
      : ` WHERE NOT EXISTS (FROM (VALUES ${atHand.join(', ')}) h (client, platform) WHERE h.client::VARCHAR IS NOT DISTINCT FROM f."client" AND h.platform::VARCHAR IS NOT DISTINCT FROM ${network}::VARCHAR)`;
  const numbered = old.map(({ path, number }) => `(${duckText(path)}, ${number})`).join(', ');
  const files = selectFiles(
    table,
    old.map(({ path }) => path),
    ['filename'],
  );
  await duck.run(
    `INSERT INTO staged SELECT n.number, 2147483647, ${selectRaw(table)} FROM (${files}) f JOIN (VALUES ${numbered}) n (path, number) ON f.filename = n.path${others}`,
  );
};

/** The files that a copy of a partitioned table has made, by the numbers of the partitions. */
const madeFiles = async (half: string): Promise<readonly { readonly number: number; readonly path: string }[]> => {
  const made = await Promise.all(
    (await readdir(half)).map(async (name) => {
      const files = (await readdir(join(half, name))).sort();
      return files.map((file) => ({ number: Number(name.split('=')[1]), path: join(half, name, file) }));
    }),
  );
  return made.flat();
};

/** Writes the changed files of one table, and what BigQuery is to get of them. */
const writeTable = async (
  { onStep, ...open }: WatchedFolder,
  manifest: Manifest,
  writing: Writing,
): Promise<readonly RecordFile[]> => {
  const { folder, duck } = open;
  const { table, partitions } = writing;
  const { kind, partitionedBy } = table;
  await stageRecords(duck, table, stagedOf(writing));
  await stageOthers(open, writing, manifest);
  const half = join(folder, 'half', kind);
  await rm(half, { recursive: true, force: true });
  await mkdir(join(folder, 'half'), { recursive: true });
  const order = `ORDER BY file, ${quotedName('duckdb', partitionedBy.name)}, place`;
  const format = 'FORMAT parquet, COMPRESSION zstd';
  onStep(half);
  await duck.run(
    `COPY (SELECT file, ${selectTyped(table)} FROM staged ${order}) TO ${duckText(half)} (${format}, PARTITION_BY (file))`,
  );
  const counts = new Map(
    (await duck.runAndReadAll('SELECT file, count(*)::INTEGER FROM staged GROUP BY file')).getRows() as [
      number,
      number,
    ][],
  );
  const generation = manifest.generation + 1;
  const written: RecordFile[] = [];
  const moves: Move[] = [];
  const counted = new Set<number>();
  for (const { number, path } of counts.size === 0 ? [] : await madeFiles(half)) {
    const partition = partitions[number];
    if (partition === undefined) continue;
    const below = partitionFolder(partition, folderMark);
    const to = `${below}/part-${generation}-${written.length}.parquet`;
    moves.push({ from: path, to: join(folder, to) });
    // A partition that is too large for one file is counted with its first.
    written.push({ ...partition, path: to, rows: counted.has(number) ? 0 : (counts.get(number) ?? 0) });
    counted.add(number);
  }
  onStep(`files of ${kind}`);
  await moveSafely(moves, folder);
  onStep(`load ${kind}`);
  const load = join(folder, loadFolder(generation));
  const whole = join(folder, 'half', `${kind}.parquet`);
  await duck.run(`COPY (SELECT ${selectTyped(table)} FROM staged ${order}) TO ${duckText(whole)} (${format})`);
  await moveSafely([{ from: whole, to: join(load, `${kind}.parquet`) }], folder);
  await writeSafely(join(load, `${kind}.sql`), mergeStatement(table, partitions));
  await rm(half, { recursive: true, force: true });
  await duck.run('DROP TABLE staged');
  return written;
};

/** Writes the files in which anything changed beside those that stand; gives all that are to count then. */
export const writeRecords = async (
  open: WatchedFolder,
  manifest: Manifest,
  { scopes, changed }: WorkingRecords,
): Promise<readonly RecordFile[]> => {
  const written: RecordFile[] = [];
  for (const table of tables) {
    const { kind } = table;
    const partitions = Array.from(changed.values()).filter((partition) => partition.kind === kind);
    const own = Array.from(scopes.values()).filter(({ scope }) => scope.kind === kind);
    if (partitions.length === 0) continue;
    const numbers = new Map(partitions.map((partition, number) => [partitionKey(partition), number] as const));
    written.push(...(await writeTable(open, manifest, { table, partitions, numbers, scopes: own })));
  }
  const stay = manifest.records.filter((file) => !changed.has(partitionKey(file)));
  const monthOf = ({ month }: RecordFile): string => month ?? '';
  // The oldest months first: so records are read in the order of their dates.
  return [...stay, ...written].sort((one, other) =>
    monthOf(one) < monthOf(other) ? -1 : monthOf(one) > monthOf(other) ? 1 : 0,
  );
};
