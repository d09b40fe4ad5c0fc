import { type SettledByHand, settleByHand } from '../by-hand/settle-by-hand.ts';
import type { WrittenRecords } from '../by-hand/written-records.ts';
import { type Kind, nothingLeft } from '../kinds.ts';
import { type MergeResult, mergeRows } from '../merge.ts';
import type { Overlap } from '../overlaps.ts';
import type { Account, AccountRename } from '../tab-summary.ts';
import { settleCurrencies } from './changed-currencies.ts';
import type { MergeDecisions } from './decisions.ts';
import { type CoveredGrain, settleGrains } from './grains.ts';
import { settleKnownRenames } from './known-renames.ts';
import type { MergeQuestion } from './merge-questions.ts';
import { askOwners } from './other-owner.ts';
import { settleRenames } from './possible-renames.ts';
import { addRenames, type Rename, renamedAccount, settleNames } from './renames.ts';
import type { Sides } from './sides.ts';
import { replacedSnapshots, type Snapshot } from './snapshots.ts';

/** Records that stand, records that come, and what a person told of both. */
export interface MergedSides extends Sides {
  readonly decisions?: MergeDecisions;
  /** What imports wrote last; `null` where nobody is asked of what a person changed since. */
  readonly written?: WrittenRecords | null;
  /** The accounts that data of any kind told to be renamed. */
  readonly renamed?: readonly AccountRename[];
  /** The accounts of all that comes, where this is a part of it. */
  readonly accounts?: readonly Account[];
}

/** What records that come do to those that stand. */
export interface RecordMerge extends Omit<MergeResult, 'seenAgain'> {
  /** How many of the records that come change one that stands; `changed` has also those that are only renamed, left out or seen again. */
  readonly updated: number;
  readonly renames: readonly Rename[];
  /** Facts at two grains, of which one is left out. */
  readonly covered: readonly CoveredGrain[];
  /** Facts at two grains that share days in part, and both stay. */
  readonly overlap: Overlap | null;
  readonly questions: readonly MergeQuestion[];
  /** What stays as a person left it by hand. */
  readonly byHand: Omit<SettledByHand, 'incoming' | 'questions'>;
  /** What posts had before, where it changes or was seen again. */
  readonly snapshots: readonly Snapshot[];
  /** Both sides with one name for each thing, and without what is left out: its place is blank among those that stand. */
  readonly settled: Sides;
}

/**
 * Merges records that come into those that stand: each thing has one name first, then amounts one currency, then facts that are told
 * at two grains have one, and then each record finds its own by its key.
 */
export const mergeRecords = (
  kind: Kind,
  { existing, incoming, decisions = {}, written = null, renamed = [], accounts = [] }: MergedSides,
): RecordMerge => {
  const byIds = settleNames(kind, existing, incoming);
  const asKnown = settleKnownRenames(kind, byIds, { known: renamed, coming: accounts });
  const named = settleRenames(kind, asKnown, decisions);
  const currencies = settleCurrencies(kind, named, decisions);
  const grains = settleGrains(kind, currencies, decisions);
  const blank = nothingLeft(kind);
  const around = {
    existing:
      grains.standing.size === 0
        ? currencies.existing
        : currencies.existing.map((row, at) => (grains.standing.has(at) ? blank : row)),
    incoming:
      grains.coming.size === 0 ? currencies.incoming : currencies.incoming.filter((_, at) => !grains.coming.has(at)),
  };
  const renames = addRenames(byIds.renames, asKnown.renames, named.renames);
  const byHand = settleByHand(kind, { standing: existing, ...around, renames, written, decisions });
  const settled = { ...around, incoming: byHand.incoming };
  const merge = mergeRows(kind, settled.existing, settled.incoming);
  const after = new Map(merge.changed.map(({ at, row }) => [at, row]));
  settled.existing.forEach((row, at) => {
    if (row !== existing[at] && !after.has(at)) after.set(at, row);
  });
  const changed = Array.from(after, ([at, row]) => ({ at, row })).sort((one, other) => one.at - other.at);
  return {
    changed,
    added: merge.added,
    unchanged: merge.unchanged,
    ...(merge.older === undefined ? {} : { older: merge.older }),
    updated: merge.changed.length - (merge.seenAgain ?? 0),
    renames,
    covered: grains.covered,
    overlap: grains.overlap,
    questions: [
      ...named.asked.map((rename) => ({ is: 'renamed', ...rename }) as const),
      ...currencies.asked.map((pair) => ({ is: 'currency', ...pair }) as const),
      ...grains.asked.map((pair) => ({ is: 'grain', ...pair }) as const),
      ...askOwners(kind, around, decisions).map((pair) => ({ is: 'owner', ...pair }) as const),
      ...byHand.questions,
    ],
    byHand,
    snapshots:
      kind === 'posts' ? replacedSnapshots(existing, changed).map((each) => renamedAccount(each, renames)) : [],
    settled,
  };
};
