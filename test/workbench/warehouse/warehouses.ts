import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Kind, kindNames, type Row } from '../../../src/records/kinds.ts';
import { openSpreadsheet, type StandIn } from '../../../src/stand-in/stand-in.ts';
import { recordReading, selectRaw } from '../../../src/warehouse/record-values.ts';
import { selectFiles, tableOf } from '../../../src/warehouse/schema.ts';
import { loadReader, partsOf } from '../../../src/workbench/command/load-reader.ts';
import { nodeRealm } from '../../../src/workbench/command/node-realm.ts';
import { standInServer } from '../../../src/workbench/command/stand-in-server.ts';
import { parquetFilesOf } from '../../../src/workbench/warehouse/folder.ts';
import { warehouseCommand } from '../../../src/workbench/warehouse/warehouse-command.ts';
import { warehouseWordsOf } from '../../../src/workbench/warehouse/warehouse-words.ts';
import type { OnStep } from '../../../src/workbench/warehouse/write-records.ts';
import { builtCode } from '../../addon/built.ts';

// The engine tells its timings, and what a workbook cannot hold.
console.debug = () => undefined;
console.warn = () => undefined;

const project = pathToFileURL(`${process.cwd()}/`);

/** A folder of the test's own. */
export const temporary = (): string => mkdtempSync(join(tmpdir(), 'warehouse-'));

/** Writes an export, and gives its path. */
export const exported = (folder: string, name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};

/** What `npm run warehouse` prints for these arguments. */
export const warehouse = (args: readonly string[], onStep?: OnStep): ReturnType<typeof warehouseCommand> =>
  warehouseCommand(args, { project, onProgress: () => undefined, ...(onStep === undefined ? {} : { onStep }) });

/** Records of every kind, in an order that what brought them has no part in. */
export type AllRecords = Readonly<Partial<Record<Kind, readonly Row[]>>>;

const inOrder = (rows: readonly Row[]): readonly Row[] =>
  rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((one, other) => (one.text < other.text ? -1 : 1))
    .map(({ row }) => row);

/** The clients and records that a warehouse holds. */
export const recordsIn = async (
  folder: string,
): Promise<{ readonly records: AllRecords; readonly clients: Readonly<Partial<Record<Kind, readonly unknown[]>>> }> => {
  const instance = await DuckDBInstance.create(':memory:');
  const duck = await instance.connect();
  const found = [];
  for (const kind of kindNames) {
    const paths = parquetFilesOf(folder, kind, warehouseWordsOf('en'));
    if (paths.length === 0) continue;
    const table = tableOf(kind);
    const raw = (
      await duck.runAndReadAll(`SELECT ${selectRaw(table)} FROM (${selectFiles(table, paths)})`)
    ).getColumns();
    const { record } = recordReading(table);
    const rows = Array.from({ length: raw[0]?.length ?? 0 }, (_, at) => record(raw, at));
    found.push({ kind, rows, clients: [...new Set(raw[0])].sort() });
  }
  duck.closeSync();
  instance.closeSync();
  return {
    records: Object.fromEntries(found.map(({ kind, rows }) => [kind, inOrder(rows)])),
    clients: Object.fromEntries(found.map(({ kind, clients }) => [kind, clients])),
  };
};

/** A spreadsheet to which the sidebar has added these exports, one after the other. */
export const sheetOf = async (paths: readonly string[]): Promise<StandIn> => {
  const [reader, code] = [await loadReader(project), builtCode()];
  const [sidebar, manifest] = ['sidebar.html', 'appsscript.json'].map((name) => readFileSync(`dist/${name}`, 'utf8'));
  const built = { code, sidebar: sidebar ?? '', manifest: manifest ?? '' };
  const [locale, zone] = ['en_US', 'Europe/Kyiv'];
  const standIn = await openSpreadsheet({
    built,
    realm: nodeRealm,
    locale,
    zone,
    userLocale: 'en',
    authMode: 'LIMITED',
  });
  const server = standInServer(standIn);
  for (const path of paths) {
    const bytes = readFileSync(path);
    const file = basename(path);
    const parts = await partsOf({ reader, project }, file, bytes);
    const seen = { saved: reader.todayIn(zone, statSync(path).mtimeMs), today: reader.todayIn(zone) };
    for (const { reading } of reader.readFileParts(parts, { locale, zone, file, answers: {} }))
      await reader.sendImports(reading.imports.map(reader.outgoingImportOf), { file, language: 'en', seen }, server);
  }
  return standIn;
};

/** The records in the data tabs of a spreadsheet. */
export const recordsOfSheet = async (standIn: StandIn): Promise<AllRecords> => {
  const server = standInServer(standIn);
  const found: [Kind, readonly Row[]][] = [];
  for (const kind of kindNames) {
    const rows: Row[] = [];
    for (let total = 1; rows.length < total; ) {
      const page = await server.records({ kind, from: rows.length });
      rows.push(...page.rows);
      total = page.total;
      if (page.rows.length === 0) break;
    }
    const all = rows.filter((row) => row.some((value) => value !== null && value !== false));
    if (all.length > 0) found.push([kind, inOrder(all)]);
  }
  return Object.fromEntries(found);
};
