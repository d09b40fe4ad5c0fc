import { addToGroup } from '../grouped-by.ts';
import { columnsOf, positionOf, type Row, type Value } from '../kinds.ts';
import { isBlank } from '../merge.ts';
import { ageTolerance, grownUp } from '../post-growth.ts';

/** The figures of a post, which a snapshot keeps. */
export const snapshotFigures = columnsOf('posts').flatMap(({ name, traits }) => (traits.numeric ? [name] : []));

/** The columns of the tab of snapshots, in their order for ever: figures that posts get later are appended. */
export const snapshotColumns = ['date', 'seen', 'platform', 'account', 'mark', 'addition', ...snapshotFigures] as const;
export type SnapshotColumn = (typeof snapshotColumns)[number];

/** What a post had on an earlier day than its record tells. */
export interface Snapshot {
  readonly date: number;
  /** The day on which it was seen so. */
  readonly seen: number;
  readonly platform: string;
  readonly account: string;
  /** What tells the post: its ID, else its link, else its text. */
  readonly mark: string;
  /** The addition that it came with, by which that takes it back; 0 where there was none. */
  readonly addition: number;
  /** A value for each of `snapshotFigures`; `null` where unknown. */
  readonly figures: readonly (number | null)[];
}

const positions = {
  date: positionOf('posts', 'date'),
  end: positionOf('posts', 'date_end'),
  seen: positionOf('posts', 'observed_at'),
  platform: positionOf('posts', 'platform'),
  account: positionOf('posts', 'account'),
  marks: (['post_id', 'link', 'text'] as const).map((name) => positionOf('posts', name)),
  figures: snapshotFigures.map((name) => positionOf('posts', name)),
};

const textOf = (value: Value | undefined): string => (isBlank(value) ? '' : String(value));

/** What a record of a post would be as a snapshot; `null` where nobody knows when it was seen, and of a post that has grown up. */
const snapshotOf = (row: Row): Snapshot | null => {
  const [date, seen, end] = [row[positions.date], row[positions.seen], row[positions.end]];
  const mark = positions.marks.map((at) => textOf(row[at])).find((text) => text !== '');
  if (typeof date !== 'number' || typeof seen !== 'number' || mark === undefined) return null;
  const last = typeof end === 'number' ? Math.max(date, end) : date;
  // Later ones tell nothing that the record does not.
  if (seen - last > grownUp + ageTolerance) return null;
  const figures = positions.figures.map((at) => {
    const value = row[at];
    return typeof value === 'number' ? value : null;
  });
  const [platform, account] = [textOf(row[positions.platform]), textOf(row[positions.account])];
  return { date: Math.floor(date), seen, platform, account, mark, addition: 0, figures };
};

/** What posts had before records that came changed them, or were seen later. */
export const replacedSnapshots = (
  existing: readonly Row[],
  changed: readonly { readonly at: number; readonly row: Row }[],
): readonly Snapshot[] =>
  changed.flatMap(({ at, row }) => {
    const before = existing[at];
    if (before === undefined || before[positions.seen] === row[positions.seen]) return [];
    return snapshotOf(before) ?? [];
  });

const postOf = ({ platform, account, mark }: Snapshot): string => JSON.stringify([platform, account, mark]);

/**
 * Those that are new beside snapshots that stand: of one post at most one in each three days, so that whoever exports every day
 * keeps some ten of a post.
 *
 *     stands: seen on 2 and 9 March    comes: seen on 10 March   →  nothing
 *                                      comes: seen on 16 March   →  kept
 */
export const newSnapshots = (standing: readonly Snapshot[], coming: readonly Snapshot[]): readonly Snapshot[] => {
  const days = new Map<string, number[]>();
  for (const snapshot of standing) addToGroup(days, postOf(snapshot), snapshot.seen);
  return coming.filter((snapshot) => {
    const post = postOf(snapshot);
    const known = days.get(post) ?? [];
    if (known.some((seen) => Math.abs(seen - snapshot.seen) < ageTolerance)) return false;
    addToGroup(days, post, snapshot.seen);
    return true;
  });
};
