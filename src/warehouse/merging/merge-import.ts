import { inDateOrder } from '../../records/days/date-order.ts';
import { columnsOf, type Kind, kindNames, ownerColumnOf, type Row } from '../../records/kinds.ts';
import { isBlank, mergedRows, placesOf } from '../../records/merge.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import { rememberedRenames } from '../../records/merging/known-renames.ts';
import { mergeRecords, type RecordMerge } from '../../records/merging/merge-records.ts';
import type { Rename } from '../../records/merging/renames.ts';
import { type GoalRule, isJudgedAnew, judgedAnew } from '../../records/rules/goal-rule.ts';
import { accountsIn } from '../../records/summarize-records.ts';
import { type AccountRename, accountKey, type ClientAccount } from '../../records/tab-summary.ts';
import { indexRecords, type RecordIndex, relatedRecords } from './related-records.ts';
import {
  type ClientAccounts,
  clientsOf,
  monthsOf,
  type Partition,
  partitionKey,
  platformsOf,
  type Scope,
  scopeKey,
} from './scope.ts';

/** The records of a scope as they stand. */
export interface ScopeRecords {
  readonly scope: Scope;
  readonly rows: readonly Row[];
  /** Whether these are all: records may come to a scope of which nobody has looked at the others yet. */
  readonly isWhole: boolean;
  /** What is known of them, once anybody asked. */
  readonly index: { found?: RecordIndex };
}

/** What is known beside the records: whose accounts are, and how they were called. */
export interface KnownOwners {
  readonly accounts: ClientAccounts;
  readonly renamed: Readonly<Partial<Record<Kind, readonly AccountRename[]>>>;
}

/** The scopes that are at hand, by their keys, and what of their files is to be written anew. */
export interface WorkingRecords {
  readonly scopes: ReadonlyMap<string, ScopeRecords>;
  /** One that is noted for nothing is written as it was. */
  readonly changed: Map<string, Partition>;
}

/** Records of one kind that come, in the spelling of the names that stand. */
export interface ComingRecords {
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly decisions: MergeDecisions;
  /** Which posts serve the goal; `null` where nobody said. */
  readonly rule: GoalRule | null;
  /** Whose ticks count: those of an export only where nobody ticked, those of a person's own spreadsheet before all others. */
  readonly ticks: 'standing' | 'coming';
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The scopes that records may concern: those of their own, and what stands of the same networks and of nobody in particular. */
export const scopesOf = (kind: Kind, rows: readonly Row[], accounts: ClientAccounts): readonly Scope[] => {
  const clients = unique([...rows.map(clientsOf(kind, accounts)), null]);
  return unique(rows.map(platformsOf(kind))).flatMap((platform) =>
    clients.map((client) => ({ kind, client, platform })),
  );
};

/** Accounts with the clients that are told of them, where nobody told before. */
export const withClients = (accounts: ClientAccounts, told: readonly ClientAccount[]): ClientAccounts => {
  const fresh = told.filter(({ client, ...account }) => client !== '' && !accounts.get(accountKey(account))?.client);
  return fresh.length === 0 ? accounts : new Map([...accounts, ...fresh.map((own) => [accountKey(own), own] as const)]);
};

/** The same with the new names of accounts, which are of the clients of the old ones. */
const withNewNames = (accounts: ClientAccounts, renames: readonly Rename[]): ClientAccounts =>
  withClients(
    accounts,
    renames.flatMap(({ column, platform, from, to }) => {
      const own = column === 'account' ? accounts.get(accountKey({ platform, account: from })) : undefined;
      return own === undefined ? [] : [{ ...own, account: to }];
    }),
  );

const isNothing = (row: Row): boolean => row.every(isBlank);

/** Puts records into the scopes that they are of, and notes the files in which they lie. */
const placeRecords = (kind: Kind, accounts: ClientAccounts, working: WorkingRecords) => {
  const [clientOf, platformOf, monthOf] = [clientsOf(kind, accounts), platformsOf(kind), monthsOf(kind)];
  const scopes = new Map(working.scopes);
  const { changed } = working;
  const own = new Map<string, Row[]>();
  const noted = new Set<string>();
  const note = (client: string | null, row: Row): void => {
    const month = monthOf(row);
    const short = JSON.stringify([month, client]);
    if (noted.has(short)) return;
    noted.add(short);
    const partition = { kind, client, month };
    changed.set(partitionKey(partition), partition);
  };
  /** The rows of a scope, which may be added to. */
  const rowsOf = (scope: Scope): Row[] => {
    const key = scopeKey(scope);
    const before = scopes.get(key);
    const rows = own.get(key) ?? before?.rows.slice() ?? [];
    if (!own.has(key)) {
      const index = before?.index ?? {};
      if (index.found !== undefined && index.found.rows === before?.rows) index.found.rows = rows;
      scopes.set(key, { scope, rows, isWhole: before?.isWhole === true, index });
    }
    own.set(key, rows);
    return rows;
  };
  const placed = new Map<string, Row[]>();
  return {
    note,
    put: (row: Row): void => {
      const [client, platform] = [clientOf(row), platformOf(row)];
      const short = JSON.stringify([platform, client]);
      const rows = placed.get(short) ?? rowsOf({ kind, client, platform });
      placed.set(short, rows);
      rows.push(row);
      const found = scopes.get(scopeKey({ kind, client, platform }))?.index.found;
      if (found?.rows === rows) found.add(row);
      note(client, row);
    },
    isOf: ({ client, platform }: Scope, row: Row): boolean => clientOf(row) === client && platformOf(row) === platform,
    /** `after` says what became of the records that stand no more as they were. */
    replace: (scope: Scope, rows: Row[], after: ReadonlyMap<Row, Row>): void => {
      const key = scopeKey(scope);
      const before = scopes.get(key);
      const found = before?.index.found;
      const isKept =
        found !== undefined &&
        found.rows === before?.rows &&
        before.rows.every((row) => {
          const now = after.get(row);
          return now === undefined || found.replace(row, now);
        });
      if (isKept) found.rows = rows;
      scopes.set(key, { scope, rows, isWhole: before?.isWhole === true, index: isKept ? { found } : {} });
      own.set(key, rows);
    },
    done: (): WorkingRecords => ({ scopes, changed }),
  };
};

/** What became of records that came, and what is at hand now. */
export interface MergedImport {
  readonly merge: RecordMerge;
  readonly owners: KnownOwners;
  readonly working: WorkingRecords;
}

/** The merge with the ticks of posts that say something else now, as far as the rule of the goal gave them. */
const withRuleTicks = (merge: RecordMerge, existing: readonly Row[], rule: GoalRule): RecordMerge => ({
  ...merge,
  changed: merge.changed.map(({ at, row }) => {
    const before = existing[at] ?? row;
    return { at, row: isJudgedAnew(before, row) ? judgedAnew(before, row, rule) : row };
  }),
});

/** Records that stand, with the ticks of those that come wherever these have any. */
const withComingTicks = (kind: Kind, existing: readonly Row[], coming: readonly Row[]): readonly Row[] => {
  const place = placesOf(kind, existing, coming);
  const personal = columnsOf(kind).flatMap(({ traits }, at) => (traits.personal ? [at] : []));
  const rows = existing.slice();
  for (const row of coming) {
    const at = place(row);
    const before = at === undefined ? undefined : rows[at];
    if (at === undefined || before === undefined) continue;
    const isOther = personal.some((column) => !isBlank(row[column]) && row[column] !== before[column]);
    if (isOther)
      rows[at] = before.map((value, column) =>
        personal.includes(column) && !isBlank(row[column]) ? (row[column] ?? null) : value,
      );
  }
  return rows;
};

/** What is known of the records of a scope, as they stand now. */
const indexOf = (part: ScopeRecords): RecordIndex => {
  const known = part.index.found;
  if (known?.rows === part.rows) return known;
  part.index.found = indexRecords(part.scope.kind, part.rows);
  return part.index.found;
};

/** The records that a merge has to look at: where nobody told of a rename, those that may concern each other. */
const chosenOf = (
  { kind, rows, decisions }: ComingRecords,
  parts: readonly ScopeRecords[],
  known: readonly AccountRename[],
): readonly Row[] => {
  const filled = parts.filter((part) => part.rows.length > 0);
  const isPlain = known.length === 0 && Object.keys(decisions).length === 0;
  const chosen = isPlain ? relatedRecords(kind, filled.map(indexOf), rows) : null;
  return filled.flatMap((part) => (chosen === null ? part.rows : part.rows.filter((row) => chosen.has(row))));
};

/** Merges records that come with those of their scopes, which are at hand, by the rules of a data tab. */
export const mergeImport = (
  coming: ComingRecords,
  { accounts, renamed }: KnownOwners,
  working: WorkingRecords,
): MergedImport => {
  const { kind, rows, decisions, rule, ticks } = coming;
  const parts = scopesOf(kind, rows, accounts).flatMap((scope) => working.scopes.get(scopeKey(scope)) ?? []);
  const known = kindNames.flatMap((name) => renamed[name] ?? []);
  const standing = chosenOf(coming, parts, known);
  const existing = ticks === 'coming' ? withComingTicks(kind, standing, rows) : standing;
  const told = { decisions, renamed: known, accounts: accountsIn(kind, rows) };
  const bare = mergeRecords(kind, { existing, incoming: rows, ...told });
  const merge = kind === 'posts' && rule !== null ? withRuleTicks(bare, existing, rule) : bare;
  const owners = {
    accounts: withNewNames(accounts, merge.renames),
    renamed:
      merge.renames.length === 0
        ? renamed
        : { ...renamed, [kind]: rememberedRenames(renamed[kind] ?? [], merge.renames) },
  };
  const merged = mergedRows(existing, { changed: merge.changed, added: [] });
  const after = new Map(standing.flatMap((row, at) => (merged[at] === row ? [] : [[row, merged[at] ?? []] as const])));
  const places = placeRecords(kind, owners.accounts, working);
  const moved: Row[] = [];
  for (const part of after.size === 0 ? [] : parts) {
    const { scope, rows: before } = part;
    if (!before.some((row) => after.has(row))) continue;
    const stay: Row[] = [];
    for (const row of before) {
      const now = after.get(row) ?? row;
      if (now !== row) {
        places.note(scope.client, row);
        if (isNothing(now)) continue;
        places.note(scope.client, now);
      }
      (now === row || places.isOf(scope, now) ? stay : moved).push(now);
    }
    places.replace(scope, stay, after);
  }
  for (const row of [...moved, ...inDateOrder(kind, merge.added)]) places.put(row);
  return { merge, owners, working: places.done() };
};

/** Records that are of another client since somebody said whose their accounts are, in the scopes of that client. */
export const moveToClients = (accounts: ClientAccounts, working: WorkingRecords): WorkingRecords =>
  kindNames
    .filter((kind) => ownerColumnOf(kind) === 'account')
    .reduce((all, kind) => {
      const clientOf = clientsOf(kind, accounts);
      const places = placeRecords(kind, accounts, all);
      const moved: Row[] = [];
      for (const { scope, rows } of all.scopes.values()) {
        if (scope.kind !== kind || rows.every((row) => clientOf(row) === scope.client)) continue;
        const going = rows.filter((row) => clientOf(row) !== scope.client);
        places.replace(
          scope,
          rows.filter((row) => clientOf(row) === scope.client),
          new Map(going.map((row) => [row, []])),
        );
        for (const row of going) places.note(scope.client, row);
        moved.push(...going);
      }
      for (const row of moved) places.put(row);
      return places.done();
    }, working);
