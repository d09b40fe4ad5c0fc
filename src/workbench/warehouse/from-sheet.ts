import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ownersOf } from '../../warehouse/manifest.ts';
import { mergeFile, mergeStart } from '../../warehouse/merging/merge-file.ts';
import { accountsOfTab, recordsOfTab, targetsOfTab } from '../../warehouse/sheet/sheet-tabs.ts';
import type { ImportResult } from '../command/import-result.ts';
import { usageError } from '../command/usage-error.ts';
import { hashOfBytes } from './folder.ts';
import type { OpenWarehouse } from './open-warehouse.ts';
import { readBook } from './read-book.ts';
import { type ExportReading, type FileOutcome, questionsOf } from './take-exports.ts';
import { warehouseWordsOf } from './warehouse-words.ts';

/** As many cells are named that hold no value of their column; what is wrong is hardly ever one. */
const mostNamed = 20;

const resultOf = (file: string, kind: string, rows: number): ImportResult => ({
  file,
  source: 'data tab',
  kind,
  rows,
  from: null,
  to: null,
  totals: {},
  left_out: [],
  problems: [],
  columns: [],
  questions: [],
  waiting: false,
});

/** Takes a downloaded spreadsheet along: the records of its data tabs as they stand, whose accounts are, and its targets. */
export const takeSheet = async (
  path: string,
  warehouse: OpenWarehouse,
  using: Pick<ExportReading, 'reader' | 'options'>,
): Promise<FileOutcome> => {
  const { options } = using;
  const { language, answers } = options;
  const words = warehouseWordsOf(language);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw usageError(`${path} ${words.unreadable(error instanceof Error ? error.message : String(error))}`);
  });
  const hash = hashOfBytes(bytes);
  const manifest = warehouse.manifest();
  if (manifest.files.some((file) => file.hash === hash)) return { is: 'known', path, imports: [], why: [] };
  const tabs = readBook(bytes);
  const found = tabs.flatMap((tab) => recordsOfTab(tab) ?? []);
  if (found.length === 0) throw usageError(words.noTabs(path));
  const clients = tabs.flatMap(accountsOfTab);
  const bad = found.flatMap((tab) => tab.bad);
  const why = bad.slice(0, mostNamed).map(({ tab, cell, found: text }) => words.badCell(tab, cell, text));
  const imports = found.map(({ kind, rows }, at) => ({ kind, rows, clients: at === 0 ? clients : [] }));
  const merged = await mergeFile(imports, mergeStart(ownersOf(manifest)), {
    names: warehouse.names,
    // Each record knows itself when it was seen.
    seen: null,
    client: null,
    ticks: 'coming',
    decisions: answers,
    goalRule: '',
    load: warehouse.load,
  });
  const waiting = questionsOf([], merged, using);
  if (waiting.length > 0) return { is: 'left', path, imports: [], why: waiting };
  warehouse.names.keep();
  const results = found.map(({ tab, kind, rows }) => resultOf(`${basename(path)}, ${tab}`, kind, rows.length));
  const targets = tabs.flatMap(targetsOfTab);
  await warehouse.write({
    state: merged.state,
    files: [{ name: basename(path), hash, client: null }],
    receipts: [results],
    goalRule: options.goalRule ?? manifest.goalRule,
    targets: targets.length === 0 ? manifest.targets : targets,
  });
  return { is: 'taken', path, imports: results, why };
};
