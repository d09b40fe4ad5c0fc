import { type ColumnName, columnsOf, dateColumnOf, type Kind, positionOf, type Row, type Value } from '../kinds.ts';
import { isBlank, keysOf } from '../merge.ts';
import { keyMarksOf, tellingColumnsOf } from '../undoing/record-marks.ts';
import { isLeftOut, keptSign, signOf, type WrittenRecords } from './written-records.ts';

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
  /** The keys of records that stay out, and the columns of those in which something stays as a person left it. */
  readonly leftOut: readonly string[];
  readonly kept: ReadonlyMap<string, readonly number[]>;
  /** How many records have a cell that is kept against what comes. */
  readonly keptCount: number;
}

interface Sides {
  readonly existing: readonly Row[];
  readonly incoming: readonly Row[];
  /** What imports wrote last; `null` where nothing is known of it. */
  readonly written: WrittenRecords | null;
  /** What a person told, by the IDs of questions. */
  readonly decisions: Readonly<Record<string, string>>;
}

/** The ID of a question of a kind. */
const questionId = (is: AskedByHand['is'], kind: Kind): string => `${is} ${kind}`;

const chosenIn = (decisions: Sides['decisions'], id: string): AskedByHand['chosen'] => {
  const chosen = decisions[id];
  return chosen === 'mine' || chosen === 'file' ? chosen : null;
};

/**
 * Leaves out of what comes what a person has decided by hand already: records that they deleted, and cells that they corrected
 * where the file says what it said before. Where it says something new, they are asked, once; as long as they have not told,
 * what they did stays.
 *
 *     written  likes 10     stands  12, by hand     comes  10   →  12
 *                                                   comes  15   →  asked: 12 or 15
 */
export const settleByHand = (kind: Kind, { existing, incoming, written, decisions }: Sides): SettledByHand => {
  const nothing = { incoming, questions: [], leftOut: [], kept: new Map(), keptCount: 0 };
  if (written === null || written.size === 0) return nothing;
  const [mark, key, telling, columns] = [keyMarksOf(kind), keysOf(kind), tellingColumnsOf(kind), columnsOf(kind)];
  const standing = new Map(existing.map((row) => [mark(row), row] as const));
  const present = new Set(existing.map(key));
  const [date, deletedId, correctedId] = [
    positionOf(kind, dateColumnOf(kind)),
    questionId('deleted', kind),
    questionId('corrected', kind),
  ];
  const [ofDeleted, ofCorrected] = [chosenIn(decisions, deletedId), chosenIn(decisions, correctedId)];
  const dayOf = (row: Row): number | null => {
    const day = row[date];
    return typeof day === 'number' ? Math.floor(day) : null;
  };
  const asked = new Map<string, AskedByHand>();
  const ask = (question: Omit<AskedByHand, 'kind' | 'count'>): void => {
    const before = asked.get(question.id);
    asked.set(
      question.id,
      before === undefined ? { ...question, kind, count: 1 } : { ...before, count: before.count + 1 },
    );
  };
  const [leftOut, kept] = [[] as string[], new Map<string, readonly number[]>()];
  let keptCount = 0;
  const settled = incoming.flatMap((row) => {
    const own = mark(row);
    const signs = own === '' ? undefined : written.get(own);
    if (signs === undefined) return [row];
    const before = standing.get(own);
    if (before === undefined) {
      if (present.has(key(row))) return [row];
      if (!isLeftOut(signs)) {
        const first = { day: dayOf(row), column: null, mine: null, theirs: null };
        ask({ is: 'deleted', id: deletedId, first, chosen: ofDeleted });
        if (ofDeleted === 'file') return [row];
      }
      leftOut.push(own);
      return [];
    }
    const stays: number[] = [];
    const decided: number[] = [];
    let isAsked = false;
    for (const [place, position] of telling.entries()) {
      const [sign, mine, theirs] = [signs[place], before[position] ?? null, row[position] ?? null];
      const isTheirs = sign === keptSign || (sign !== undefined && sign !== signOf(mine));
      if (!isTheirs || isBlank(theirs) || theirs === mine) continue;
      if (sign === keptSign || sign === signOf(theirs)) {
        stays.push(position);
        continue;
      }
      if (!isAsked) {
        const column = columns[position]?.name ?? null;
        ask({
          is: 'corrected',
          id: correctedId,
          first: { day: dayOf(row), column, mine, theirs },
          chosen: ofCorrected,
        });
      }
      isAsked = true;
      if (ofCorrected === 'file') continue;
      stays.push(position);
      if (ofCorrected === 'mine') decided.push(position);
    }
    if (decided.length > 0) kept.set(own, decided);
    if (stays.length === 0) return [row];
    keptCount += 1;
    return [row.map((value, at) => (stays.includes(at) ? null : value))];
  });
  return { incoming: settled, questions: Array.from(asked.values()), leftOut, kept, keptCount };
};
