import { type Kind, kindNames } from '../records/kinds.ts';
import { type AccountRename, accountKey, type ClientAccount } from '../records/tab-summary.ts';
import type { KnownOwners } from './merging/merge-import.ts';
import type { Partition } from './merging/scope.ts';
import { tables } from './schema.ts';
import type { PlannedTarget } from './sheet/sheet-tabs.ts';

/** The form of the manifest itself. */
const manifestVersion = 1;

/** One Parquet file that counts. */
export interface RecordFile extends Partition {
  /** Below the folder, with `/` between its parts. */
  readonly path: string;
  readonly rows: number;
}

/** An export that was read. */
export interface TakenFile {
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Whose it was said to be; `null` where nobody said. */
  readonly client: string | null;
  /** The file with its receipts. */
  readonly receipts: string;
}

/** What a warehouse's folder holds: nothing that it does not name is ever read. */
export interface Manifest {
  readonly program: 'pokaznyk';
  readonly version: number;
  /** The columns of each table as its files were written, with their types. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** How often the folder was written; files of this number came last. */
  readonly generation: number;
  readonly files: readonly TakenFile[];
  readonly records: readonly RecordFile[];
  /** The file with the spellings of names; `null` where there is none yet. */
  readonly names: string | null;
  /** Whose each account is. */
  readonly accounts: readonly ClientAccount[];
  readonly renamed: Readonly<Partial<Record<Kind, readonly AccountRename[]>>>;
  /** Which posts serve the goal, as it was typed. */
  readonly goalRule: string;
  /** The targets of the spreadsheet that was taken along last and had any. */
  readonly targets: readonly PlannedTarget[];
  /** What BigQuery has not got yet: the numbers of the writings, the oldest first. */
  readonly loads: readonly number[];
}

/** The columns of each table as they are now. */
const columnsNow = (): Manifest['tables'] =>
  Object.fromEntries(tables.map(({ kind, columns }) => [kind, columns.map(({ name, type }) => `${name} ${type}`)]));

/** What a folder holds in which nothing was written. */
export const emptyManifest = (): Manifest => ({
  program: 'pokaznyk',
  version: manifestVersion,
  tables: columnsNow(),
  generation: 0,
  files: [],
  records: [],
  names: null,
  accounts: [],
  renamed: {},
  goalRule: '',
  targets: [],
  loads: [],
});

/** A manifest that is of no use, and why; what a person reads is said elsewhere. */
export type ManifestFault = 'broken' | 'newer' | 'other-columns';

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' &&
  value !== null &&
  'program' in value &&
  value.program === 'pokaznyk' &&
  'version' in value &&
  typeof value.version === 'number' &&
  ['files', 'records', 'accounts', 'loads', 'targets'].every((name) =>
    Array.isArray(Object.getOwnPropertyDescriptor(value, name)?.value),
  );

/**
 * A manifest from its text. Tables to which columns were appended since are of now without more ado: their files are blank in
 * these. Anything else that has changed in them is refused, since what stands would be read wrongly.
 */
export const manifestFrom = (text: string): Manifest | ManifestFault => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'broken';
  }
  if (!isManifest(value)) return 'broken';
  if (value.version > manifestVersion) return 'newer';
  const now = columnsNow();
  const isKnown = (kind: string): boolean => kindNames.some((name) => name === kind);
  for (const [kind, columns] of Object.entries(value.tables)) {
    if (!isKnown(kind)) return 'newer';
    if (columns.some((column, at) => now[kind]?.[at] !== column)) return 'other-columns';
  }
  return { ...value, tables: now };
};

/** A text as a folder's name has it: as Hive writes it, and with nothing that any system takes for more than a letter. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*.~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

const nobody = '__HIVE_DEFAULT_PARTITION__';

/** The longest name of a folder that every system takes, less what stands before it. */
const longestFolder = 200;

/** A client's folder: a name too long for one is cut, and what tells it from others stands behind. */
const folderOf = (client: string, mark: (text: string) => string): string => {
  const name = escaped(client);
  return name.length <= longestFolder ? name : `${name.slice(0, 150).replace(/%.?$/, '')}-${mark(client)}`;
};

/** The folder of records of one client and month, below that of the warehouse. `mark` tells long names apart. */
export const partitionFolder = ({ kind, client, month }: Partition, mark: (text: string) => string): string =>
  `records/${kind}/client=${client === null ? nobody : folderOf(client, mark)}/month=${month ?? nobody}`;

/** What a manifest knows beside the records. */
export const ownersOf = ({ accounts, renamed }: Pick<Manifest, 'accounts' | 'renamed'>): KnownOwners => ({
  accounts: new Map(accounts.map((own) => [accountKey(own), own] as const)),
  renamed,
});

/** A manifest with what is known by now, and what was written. */
export const withOwners = (
  manifest: Manifest,
  { accounts, renamed }: KnownOwners,
  written: Partial<Manifest>,
): Manifest => ({ ...manifest, ...written, accounts: [...accounts.values()], renamed });
