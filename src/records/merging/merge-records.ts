import type { Kind, Row } from '../kinds.ts';
import { type MergeResult, mergeRows } from '../merge.ts';
import { type Rename, settleNames } from './renames.ts';

/** What records that come do to those that stand. */
export interface RecordMerge extends MergeResult {
  /** How many of the records that come change one that stands; `changed` has those too that they only rename. */
  readonly updated: number;
  readonly renames: readonly Rename[];
  /** Both sides with one name for each thing. */
  readonly settled: { readonly existing: readonly Row[]; readonly incoming: readonly Row[] };
}

/** Merges records that come into those that stand: names are settled first, and then each row finds its own by its key. */
export const mergeRecords = (kind: Kind, existing: readonly Row[], incoming: readonly Row[]): RecordMerge => {
  const settled = settleNames(kind, existing, incoming);
  const merge = mergeRows(kind, settled.existing, settled.incoming);
  const after = new Map(merge.changed.map(({ at, row }) => [at, row]));
  settled.existing.forEach((row, at) => {
    if (row !== existing[at] && !after.has(at)) after.set(at, row);
  });
  const changed = Array.from(after, ([at, row]) => ({ at, row })).sort((one, other) => one.at - other.at);
  const { added, unchanged } = merge;
  return { changed, added, unchanged, updated: merge.changed.length, renames: settled.renames, settled };
};
