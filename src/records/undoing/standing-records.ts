import { addToGroup } from '../grouped-by.ts';
import { type Kind, nothingLeft, type Row, type Value } from '../kinds.ts';
import { isBlank } from '../merge.ts';
import { keyMarksOf, recordMarksOf, tellingColumnsOf } from './record-marks.ts';

/** How often each text is there. */
export const countsOf = (texts: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** Records that stand in a tab, at their places from 0, as they are taken back one by one. */
export interface StandingRecords {
  readonly rows: readonly Row[];
  /** The marks of the records by now; see `recordMarksOf`. */
  readonly marks: readonly string[];
  /** The places of those that go. */
  readonly going: ReadonlySet<number>;
  readonly remove: (at: number) => void;
  readonly put: (at: number, row: Row) => void;
  /** The last place that has a key's mark and stays. */
  readonly ofKey: (key: string) => number | undefined;
  /** The place of what has some cells of a record and is none that stood before: not all of them were written. */
  readonly partOf: (row: Row) => number | undefined;
  /** How many that stay have a mark. */
  readonly count: (mark: string) => number;
}

/** `before` has the marks of the records that stood before what is taken back. */
export const standingRecords = (
  kind: Kind,
  records: readonly Row[],
  before: ReadonlyMap<string, number>,
): StandingRecords => {
  const [mark, key, telling] = [recordMarksOf(kind), keyMarksOf(kind), tellingColumnsOf(kind)];
  const rows = records.slice();
  const [marks, keys] = [rows.map(mark), rows.map(key)];
  const byDay = new Map<Value | undefined, number[]>();
  for (const [at, [day]] of rows.entries()) {
    if (!before.has(marks[at] ?? '')) addToGroup(byDay, day, at);
  }
  const going = new Set<number>();
  const counts = countsOf(marks);
  const byKey = new Map<string, number[]>();
  for (const [at, own] of keys.entries()) if (own !== '') addToGroup(byKey, own, at);
  const count = (own: string, more: number): void => void counts.set(own, (counts.get(own) ?? 0) + more);
  return {
    rows,
    marks,
    going,
    remove: (at) => {
      going.add(at);
      count(marks[at] ?? '', -1);
    },
    put: (at, row) => {
      count(marks[at] ?? '', -1);
      while (rows.length <= at) {
        rows.push(nothingLeft(kind));
        marks.push('');
        keys.push('');
      }
      const [own, name] = [mark(row), key(row)];
      if (name !== '' && name !== keys[at]) addToGroup(byKey, name, at);
      [rows[at], marks[at], keys[at]] = [row, own, name];
      count(own, 1);
    },
    ofKey: (own) =>
      byKey
        .get(own)
        ?.filter((at) => keys[at] === own && !going.has(at))
        .pop(),
    partOf: (row) =>
      isBlank(row[0])
        ? undefined
        : (byDay.get(row[0]) ?? []).find(
            (at) =>
              !going.has(at) &&
              !before.has(marks[at] ?? '') &&
              telling.every((position) => isBlank(rows[at]?.[position]) || rows[at]?.[position] === row[position]),
          ),
    count: (own) => counts.get(own) ?? 0,
  };
};
