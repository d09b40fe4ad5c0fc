import { kindNames, ownerColumnOf, type Row } from '../../records/kinds.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import type { MergeQuestion } from '../../records/merging/merge-questions.ts';
import type { RecordMerge } from '../../records/merging/merge-records.ts';
import { goalRuleOf } from '../../records/rules/goal-rule.ts';
import type { ClientAccount } from '../../records/tab-summary.ts';
import { type ComingContext, disputedAccount, preparedRows, type ToldRecords, toldAccounts } from './coming-records.ts';
import {
  type ComingRecords,
  type KnownOwners,
  mergeImport,
  moveToClients,
  scopesOf,
  type WorkingRecords,
  withClients,
} from './merge-import.ts';
import { type Scope, scopeKey } from './scope.ts';

/** All that merging goes by and changes. */
export interface MergeState {
  readonly owners: KnownOwners;
  readonly working: WorkingRecords;
}

/** What merging begins with: whose accounts are, and no records at hand. */
export const mergeStart = (owners: KnownOwners): MergeState => ({
  owners,
  working: { scopes: new Map(), changed: new Map() },
});

/** What a file is merged with beside what stands. */
export interface FileContext extends ComingContext, Pick<ComingRecords, 'ticks'> {
  readonly decisions: MergeDecisions;
  /** Which posts serve the goal, as it was typed. */
  readonly goalRule: string;
  /** The records of a scope that is not at hand. */
  readonly load: (scope: Scope) => Promise<readonly Row[]>;
}

/** What a file does: all of it or, where `open` or `disputed` says why, nothing. */
export interface FileMerge {
  readonly state: MergeState;
  /** What each import did, as far as it was looked at. */
  readonly merges: readonly RecordMerge[];
  /** What only a person can tell and nobody has. */
  readonly open: readonly MergeQuestion[];
  /** An account that the command says to be of another client than is known. */
  readonly disputed: { readonly own: ClientAccount; readonly told: ClientAccount } | undefined;
}

/** Sees to it that scopes are at hand with all their records. */
const withScopes = async (
  working: WorkingRecords,
  scopes: readonly Scope[],
  load: FileContext['load'],
): Promise<WorkingRecords> => {
  const missing = scopes.filter((scope) => working.scopes.get(scopeKey(scope))?.isWhole !== true);
  if (missing.length === 0) return working;
  const loaded = new Map(working.scopes);
  for (const scope of missing) {
    const key = scopeKey(scope);
    loaded.set(key, {
      scope,
      rows: [...(await load(scope)), ...(loaded.get(key)?.rows ?? [])],
      isWhole: true,
      index: {},
    });
  }
  return { ...working, scopes: loaded };
};

/** The same state in which accounts are of the clients that are told of them, with their records of every kind. */
const withTold = async (
  { owners, working }: MergeState,
  told: readonly ClientAccount[],
  load: FileContext['load'],
): Promise<MergeState> => {
  const accounts = withClients(owners.accounts, told);
  if (accounts === owners.accounts) return { owners, working };
  const platforms = [...new Set(told.map(({ platform }) => platform || null))];
  const nobodys = kindNames
    .filter((kind) => ownerColumnOf(kind) === 'account')
    .flatMap((kind) => platforms.map((platform) => ({ kind, client: null, platform })));
  const atHand = await withScopes(working, nobodys, load);
  return { owners: { ...owners, accounts }, working: moveToClients(accounts, atHand) };
};

/** Merges what a file tells, one import after the other, into what stands. */
export const mergeFile = async (
  imports: readonly ToldRecords[],
  before: MergeState,
  context: FileContext,
): Promise<FileMerge> => {
  const { decisions, load, ticks } = context;
  const rule = goalRuleOf(context.goalRule);
  const merges: RecordMerge[] = [];
  let state = before;
  for (const of of imports) {
    const { kind } = of;
    const rows = preparedRows(of, context);
    const told = toldAccounts(of, rows, context);
    const disputed = context.client === null ? undefined : disputedAccount(state.owners.accounts, told);
    if (disputed !== undefined) return { state: before, merges, open: [], disputed };
    const { owners, working } = await withTold(state, told, load);
    const atHand = await withScopes(working, scopesOf(kind, rows, owners.accounts), load);
    const { merge, ...after } = mergeImport({ kind, rows, decisions, rule, ticks }, owners, atHand);
    merges.push(merge);
    state = after;
  }
  const open = merges.flatMap(({ questions }) => questions.filter(({ chosen }) => chosen === null));
  return { state: open.length === 0 ? state : before, merges, open, disputed: undefined };
};
