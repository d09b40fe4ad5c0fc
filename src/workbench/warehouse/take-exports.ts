import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Import, Reading } from '../../import/reading.ts';
import type { RecordMerge } from '../../records/merging/merge-records.ts';
import { ownersOf } from '../../warehouse/manifest.ts';
import { type FileMerge, type MergeState, mergeFile, mergeStart } from '../../warehouse/merging/merge-file.ts';
import { answerHint, type ImportResult, importResultsOf, withSentences } from '../command/import-result.ts';
import { type BuiltReader, partsOf } from '../command/load-reader.ts';
import { hashOfBytes } from './folder.ts';
import type { Batch, OpenWarehouse } from './open-warehouse.ts';
import type { NamedExport, WarehouseOptions } from './warehouse-options.ts';
import { warehouseWordsOf } from './warehouse-words.ts';

/** What became of one file: read before, taken now, or left for the reasons that are told. */
export interface FileOutcome {
  readonly is: 'known' | 'taken' | 'left';
  readonly path: string;
  readonly imports: readonly ImportResult[];
  readonly why: readonly string[];
}

/** What reads exports, and how. */
export interface ExportReading {
  readonly reader: BuiltReader;
  readonly project: URL;
  readonly options: WarehouseOptions;
}

/** A file that is written down at once with others: so many of them, and so many records that come or are at hand. */
const most = { files: 1000, coming: 200_000, atHand: 600_000 };

/** One part of a file that people tell apart: a table of a text, a sheet, a file of an archive. */
interface ReadPart {
  readonly name: string;
  readonly reading: Reading;
}

const readExport = async (
  { path, client }: NamedExport,
  bytes: Uint8Array,
  {
    reader,
    project,
    options,
    clients,
    goalRule,
  }: ExportReading & { readonly clients: readonly string[]; readonly goalRule: string },
): Promise<readonly ReadPart[]> => {
  const { locale, zone, answers } = options;
  const file = basename(path);
  const parts = await partsOf({ reader, project }, file, bytes);
  const whose = client === null ? { clients, answers } : { clients: [client], answers: { client, ...answers } };
  const setting = { locale, zone, file, goalRule, ...whose };
  return reader.readFileParts(parts, setting).map(({ name, reading }) => ({
    name,
    // Records are put together once: what is told of them asks for each of their values.
    reading: {
      ...reading,
      imports: reading.imports.map((of) => ({ ...of, rows: reader.rowsOfArray(Array.from(of.rows)) })),
    },
  }));
};

const nothing: Omit<Batch, 'state' | 'goalRule' | 'targets'> = { files: [], receipts: [] };

/** What a merge did, in the sidebar's own sentences. */
const sentencesOf = (of: Import, merge: RecordMerge, { reader, options }: ExportReading): readonly string[] => {
  const { added, updated, unchanged, older, renames, covered } = merge;
  const counts = { added: added.length, updated, unchanged, ...(older === undefined ? {} : { older }) };
  const sent = { of: reader.outgoingImportOf(of), tab: of.kind, ...counts, renames, covered };
  return reader.mergeSentences(sent, reader.speechOf(options.language, options.locale));
};

/** Why a file is left that only a person can decide, with how they do. */
export const questionsOf = (
  parts: readonly ReadPart[],
  { open }: Pick<FileMerge, 'open'>,
  { reader, options: { language, locale } }: Pick<ExportReading, 'reader' | 'options'>,
): readonly string[] => {
  const speech = reader.speechOf(language, locale);
  const waiting = parts.flatMap(({ reading }) => reading.questions.filter(reader.isWaiting));
  const merging = open.map((question) => reader.questionOf(question, [], speech));
  const hints = [...waiting, ...merging].map((question) => answerHint(question, language));
  return hints.length === 0 ? [] : [warehouseWordsOf(language).waits, ...hints];
};

/** What became of a file that was read, and the state after it. */
const takeExport = async (
  named: NamedExport,
  parts: readonly ReadPart[],
  {
    warehouse,
    state,
    saved,
    ...using
  }: ExportReading & {
    readonly warehouse: OpenWarehouse;
    readonly state: MergeState;
    readonly saved: number;
  },
): Promise<{ readonly outcome: FileOutcome; readonly state: MergeState }> => {
  const { reader, options } = using;
  const { language, zone, answers } = options;
  const { path, client } = named;
  const words = warehouseWordsOf(language);
  const file = (name: string): string => `${path}${name.slice(basename(path).length)}`;
  const imports = parts.flatMap(({ reading }) => reading.imports);
  const results = (sentences: readonly (readonly string[])[]): readonly ImportResult[] => {
    let at = 0;
    return parts.flatMap(({ name, reading }) => {
      const own = sentences.slice(at, at + reading.imports.length).flat();
      at += reading.imports.length;
      return importResultsOf(withSentences(reading, own), { file: file(name), language, reader });
    });
  };
  const left = (why: readonly string[]) => ({
    outcome: { is: 'left', path, imports: results([]), why } as const,
    state,
  });
  if (imports.length === 0) return left([words.nothing]);
  const waiting = questionsOf(parts, { open: [] }, using);
  if (waiting.length > 0) return left(waiting);
  const merged = await mergeFile(imports, state, {
    names: warehouse.names,
    seen: { saved, today: reader.todayIn(zone) },
    client,
    ticks: 'standing',
    decisions: answers,
    goalRule: options.goalRule ?? warehouse.manifest().goalRule,
    load: warehouse.load,
  });
  const { disputed, open, merges } = merged;
  if (disputed !== undefined)
    return left([words.othersAccount(disputed.told.account, disputed.own.client, disputed.told.client)]);
  if (open.length > 0) return left(questionsOf(parts, { open }, using));
  const told = imports.map((of, at) => {
    const merge = merges[at];
    return merge === undefined ? [] : sentencesOf(of, merge, using);
  });
  return { outcome: { is: 'taken', path, imports: results(told), why: [] }, state: merged.state };
};

const recordsAtHand = ({ working }: MergeState): number =>
  Array.from(working.scopes.values()).reduce((sum, { rows }) => sum + rows.length, 0);

/**
 * Reads exports, one after the other, and puts what they tell into a warehouse, many at once. One that was read before is not
 * read again; one that cannot be read hinders no other.
 */
export const takeExports = async (
  exports: readonly NamedExport[],
  warehouse: OpenWarehouse,
  { onOutcome, ...using }: ExportReading & { readonly onOutcome: (outcome: FileOutcome) => void },
): Promise<void> => {
  const { reader, options } = using;
  const words = warehouseWordsOf(options.language);
  const markOf = (hash: string, client: string | null): string => `${hash} ${client ?? ''}`;
  const known = new Set(warehouse.manifest().files.map(({ hash, client }) => markOf(hash, client)));
  const fresh = (): MergeState => mergeStart(ownersOf(warehouse.manifest()));
  const goalRule = options.goalRule ?? warehouse.manifest().goalRule;
  let state = fresh();
  let batch = nothing;
  let coming = 0;
  const write = async (): Promise<void> => {
    if (batch.files.length > 0)
      await warehouse.write({ ...batch, state, goalRule, targets: warehouse.manifest().targets });
    [state, batch, coming] = [fresh(), nothing, 0];
  };
  for (const named of exports) {
    const { path, client } = named;
    const left = (error: unknown): void => {
      const why = words.unreadable(error instanceof Error ? error.message : String(error));
      onOutcome({ is: 'left', path, imports: [], why: [why] });
    };
    let bytes: Uint8Array;
    let saved: number;
    try {
      bytes = readFileSync(path);
      saved = reader.todayIn(options.zone, statSync(path).mtimeMs);
    } catch (error) {
      left(error);
      continue;
    }
    const hash = hashOfBytes(bytes);
    const mark = markOf(hash, client);
    if (known.has(mark)) {
      onOutcome({ is: 'known', path, imports: [], why: [] });
      continue;
    }
    const clients = warehouse.names.namesOf('client');
    try {
      const parts = await readExport(named, bytes, { ...using, clients, goalRule });
      const taken = await takeExport(named, parts, { ...using, warehouse, state, saved });
      onOutcome(taken.outcome);
      if (taken.outcome.is === 'left') {
        warehouse.names.forget();
        continue;
      }
      warehouse.names.keep();
      known.add(mark);
      state = taken.state;
      coming += taken.outcome.imports.reduce((sum, { rows }) => sum + rows, 0);
      batch = {
        files: [...batch.files, { name: basename(path), hash, client }],
        receipts: [...batch.receipts, taken.outcome.imports],
      };
    } catch (error) {
      warehouse.names.forget();
      left(error);
    }
    if (batch.files.length >= most.files || coming >= most.coming || recordsAtHand(state) >= most.atHand) await write();
  }
  await write();
};
