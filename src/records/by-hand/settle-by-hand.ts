import { addToGroup } from '../grouped-by.ts';
import { type ColumnName, columnsOf, dateColumnOf, type Kind, positionOf, type Row, type Value } from '../kinds.ts';
import { apartOf, isBlank, keysOf, placesOf } from '../merge.ts';
import { chosenOf, type MergeDecisions } from '../merging/decisions.ts';
import { type Rename, withValue } from '../merging/renames.ts';
import { isSameName } from '../names.ts';
import { keyMarksOf, tellingColumnsOf } from '../undoing/record-marks.ts';
import { type ColumnsByPlace, isLeftOut, keptSign, signOf, type WrittenRecords } from './written-records.ts';

/** What becomes of records that a person deleted and that come again, or of cells that they corrected and that come otherwise. */
export interface AskedByHand {
  readonly is: 'deleted' | 'corrected';
  readonly id: string;
  readonly kind: Kind;
  /** How many records it is about. */
  readonly count: number;
  /** The first of them: its day, and the cell that is corrected with both of its values. */
  readonly first: {
    readonly day: number | null;
    readonly column: ColumnName | null;
    readonly mine: Value;
    readonly theirs: Value;
  };
  /** `mine` leaves what a person did, `file` takes what comes. */
  readonly chosen: 'mine' | 'file' | null;
}

/** What comes, as far as it is let in beside what a person did by hand. */
export interface SettledByHand {
  readonly incoming: readonly Row[];
  readonly questions: readonly AskedByHand[];
  /** How many records stay out, and the keys of those that a person said to leave out from now on. */
  readonly leftOutCount: number;
  readonly leftOut: readonly string[];
  /** How many records have a cell that is kept against what comes, and by places the columns that a person said to keep. */
  readonly keptCount: number;
  readonly kept: ColumnsByPlace;
  /** By places the columns that say what comes, as after an import that was cut off before it could write that down. */
  readonly confirmed: ColumnsByPlace;
}

interface Sides {
  /** The records at their places, by the names that they stand under, and by those of what comes. */
  readonly standing: readonly Row[];
  readonly existing: readonly Row[];
  readonly incoming: readonly Row[];
  /** What is called otherwise than before. */
  readonly renames: readonly Rename[];
  /** What imports wrote last; `null` where nothing is known of it. */
  readonly written: WrittenRecords | null;
  /** What a person told, by the IDs of questions. */
  readonly decisions: MergeDecisions;
}

/** The ID of a question of a kind. */
const questionId = (is: AskedByHand['is'], kind: Kind): string => `${is} ${kind}`;

/** Questions of a kind as they come up, each with how many records it is about. */
const questionsOf = (kind: Kind, decisions: MergeDecisions) => {
  const asked = new Map<string, AskedByHand>();
  const day = positionOf(kind, dateColumnOf(kind));
  /** Asks about one more record, and answers what was chosen. */
  const ask = (is: AskedByHand['is'], row: Row, cell: Omit<AskedByHand['first'], 'day'>): AskedByHand['chosen'] => {
    const id = questionId(is, kind);
    const before = asked.get(id);
    const chosen = chosenOf(decisions, id, ['mine', 'file']);
    const own = row[day];
    const first = { day: typeof own === 'number' ? Math.floor(own) : null, ...cell };
    asked.set(
      id,
      before === undefined ? { is, id, kind, count: 1, first, chosen } : { ...before, count: before.count + 1 },
    );
    return chosen;
  };
  return { asked, ask };
};

/** The keys under which imports may have written a record before: as it comes, by its earlier names, and without IDs or currency. */
const earlierKeysOf = (kind: Kind, renames: readonly Rename[]): ((row: Row) => readonly string[]) => {
  const mark = keyMarksOf(kind);
  const apart = apartOf(kind);
  const [ids, others] = [apart.filter(({ isId }) => isId), apart.filter(({ isId }) => !isId)];
  const unknown = [ids, others, apart].map((columns) => columns.map(({ position }) => position));
  const platform = positionOf(kind, 'platform');
  const isNow = (row: Row, { column, platform: of, to }: Rename): boolean =>
    row[positionOf(kind, column)] === to && (platform < 0 || isSameName('platform', of, String(row[platform] ?? '')));
  return (row) => {
    const before = renames.flatMap((rename) =>
      isNow(row, rename) ? [withValue(row, positionOf(kind, rename.column), rename.from)] : [],
    );
    const names = [row, ...before];
    const blanked = unknown.flatMap((columns) =>
      names.map((each) => each.map((value, at) => (columns.includes(at) ? null : value))),
    );
    return [...names, ...(apart.length === 0 ? [] : blanked)].map(mark);
  };
};

/**
 * Leaves out of what comes what a person has decided by hand already: records that they deleted, and cells that they corrected
 * where the file says what it said before. Where it says something new, they are asked, once; as long as they have not told,
 * what they did stays.
 *
 *     written  likes 10     stands  12, by hand     comes  10   →  12
 *                                                   comes  15   →  asked: 12 or 15
 */
export const settleByHand = (
  kind: Kind,
  { standing, existing, incoming, renames, written, decisions }: Sides,
): SettledByHand => {
  const [leftOut, kept, confirmed] = [[] as string[], new Map<number, number[]>(), new Map<number, number[]>()];
  const nothing = { incoming, questions: [], leftOutCount: 0, leftOut, keptCount: 0, kept, confirmed };
  if (written === null || written.size === 0) return nothing;
  const [mark, key, telling, columns] = [keyMarksOf(kind), keysOf(kind), tellingColumnsOf(kind), columnsOf(kind)];
  const placeOf = placesOf(kind, existing, incoming);
  const present = new Set(existing.map(key));
  const earlierKeys = earlierKeysOf(kind, renames);
  const { asked, ask } = questionsOf(kind, decisions);
  let [leftOutCount, keptCount] = [0, 0];
  /** Whether a record comes in that does not stand. */
  const isNew = (row: Row): boolean => {
    if (present.has(key(row))) return true;
    const signs = written.get(earlierKeys(row).find((own) => own !== '' && written.has(own)) ?? '');
    if (signs === undefined) return true;
    const chosen = isLeftOut(signs) ? 'mine' : ask('deleted', row, { column: null, mine: null, theirs: null });
    if (chosen === 'file') return true;
    // What nobody was asked about is asked the next time.
    if (chosen === 'mine') leftOut.push(mark(row));
    leftOutCount += 1;
    return false;
  };
  /** The columns of a record in which it stays as a person left it. */
  const staying = (row: Row, at: number): readonly number[] => {
    const [before, signs] = [existing[at] ?? [], written.get(mark(standing[at] ?? []))];
    const [stays, same]: [number[], number[]] = [[], []];
    let chosen: AskedByHand['chosen'] | undefined;
    for (const [place, position] of telling.entries()) {
      const [sign, mine, theirs] = [signs?.[place], before[position] ?? null, row[position] ?? null];
      // What has another name now was renamed by no hand.
      const isTheirs = sign === keptSign || (sign !== undefined && sign !== signOf(standing[at]?.[position]));
      if (theirs === mine && (isTheirs || signs === undefined) && sign !== keptSign) same.push(position);
      if (!isTheirs || isBlank(theirs) || theirs === mine) continue;
      if (sign !== keptSign && sign !== signOf(theirs)) {
        if (chosen === undefined)
          chosen = ask('corrected', row, { column: columns[position]?.name ?? null, mine, theirs });
        if (chosen === 'file') continue;
        if (chosen === 'mine') addToGroup(kept, at, position);
      }
      stays.push(position);
    }
    if (same.some((position) => !isBlank(row[position]))) confirmed.set(at, same);
    return stays;
  };
  const settled = incoming.flatMap((row) => {
    const at = placeOf(row);
    if (at === undefined) return isNew(row) ? [row] : [];
    const stays = staying(row, at);
    if (stays.length === 0) return [row];
    keptCount += 1;
    return [row.map((value, position) => (stays.includes(position) ? null : value))];
  });
  return {
    incoming: settled,
    questions: Array.from(asked.values()),
    leftOutCount,
    leftOut,
    keptCount,
    kept,
    confirmed,
  };
};
