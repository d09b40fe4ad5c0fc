import type { Kind, Row, Value } from '../kinds.ts';
import { blankRecordsOf, keyMarksOf, recordMarksOf } from './record-marks.ts';

/** A record that was changed: its marks now, its number among blank ones where it is blank, and its cells before and now. */
type ChangedRecord = readonly [
  mark: string,
  key: string,
  blank: number,
  cells: readonly (readonly [position: number, before: Value, now: Value])[],
];

/** What a part of an addition did to the records of a tab, as little of it as takes it back. */
export interface RecordChanges {
  readonly changed: readonly ChangedRecord[];
  readonly added: readonly (readonly [mark: string, key: string])[];
  /** The marks of the records that stood before, in their order; of an addition's first part alone. */
  readonly order?: readonly string[];
}

/** What became of records: those that stood, at their places, and those that were added behind them. */
interface RecordStates {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

/** What tells the records after a change from those before it. */
export const recordChangesOf = (kind: Kind, { before, after }: RecordStates): RecordChanges => {
  const [mark, key] = [recordMarksOf(kind), keyMarksOf(kind)];
  const changed: ChangedRecord[] = [];
  const isBlankRecord = blankRecordsOf(kind);
  let blanks = 0;
  for (const [at, old] of before.entries()) {
    const row = after[at] ?? old;
    if (isBlankRecord(row)) blanks += 1;
    if (row === old) continue;
    const own = mark(row);
    const cells = row.flatMap((now, position) => {
      const was = old[position] ?? null;
      return was === now ? [] : [[position, was, now] as const];
    });
    if (cells.length > 0) changed.push([own, key(row), own === '' ? blanks - 1 : -1, cells]);
  }
  return { changed, added: after.slice(before.length).map((row) => [mark(row), key(row)] as const) };
};

/** What comes of taking changes back from the records that stand now. */
export interface TakenBackRecords {
  /** The records at their places, with what they had before. */
  readonly rows: readonly Row[];
  /** The places of those that were added and go. */
  readonly going: ReadonlySet<number>;
  /** The places of those that stay in the order that they had before. */
  readonly order: readonly number[];
  readonly restored: number;
  /** How many records keep something that somebody changed since. */
  readonly stayed: number;
}

/** Places by a text, in their order; each is given once. */
const placesBy = (texts: readonly string[]) => {
  const places = new Map<string, number[]>();
  const add = (text: string, at: number): void => {
    const before = places.get(text);
    if (before === undefined) places.set(text, [at]);
    else before.push(at);
  };
  for (const [at, text] of texts.entries()) if (text !== '') add(text, at);
  return {
    add,
    first: (text: string): number | undefined => places.get(text)?.shift(),
    // What was added stands behind so many that were alike before.
    last: (text: string, beyond: number): number | undefined =>
      (places.get(text)?.length ?? 0) > beyond ? places.get(text)?.pop() : undefined,
  };
};

/** The places of marks in an order, without those that are `null`; what the order does not tell stays behind the one before it. */
const orderOf = (marks: readonly (string | null)[], order: readonly string[]): readonly number[] => {
  const blank = ' ';
  const places = placesBy(marks.map((mark) => (mark === null ? '' : mark || blank)));
  const wanted = order.flatMap((mark) => places.first(mark || blank) ?? []);
  const known = new Set(wanted);
  const behind = new Map<number, number[]>();
  let before = -1;
  for (const [at, mark] of marks.entries()) {
    if (mark === null) continue;
    const others = behind.get(before);
    if (known.has(at)) before = at;
    else if (others === undefined) behind.set(before, [at]);
    else others.push(at);
  }
  return [-1, ...wanted].flatMap((at) => [...(at < 0 ? [] : [at]), ...(behind.get(at) ?? [])]);
};

/**
 * Takes changes back from records, the last of them first, wherever the records stand by now. What somebody changed since
 * stays: a cell that says something else than the addition wrote, and a record of the addition's of which anything but a tick
 * is another.
 *
 *     before  a 10   added  b 20   changed  a 10 → 12     now  a 12, b 20     →  a 10
 *                                                         now  a 15, b 20     →  a 15, which is told
 *                                                         now  a 12, b 21     →  a 10, b 21, which is told
 */
export const takeBackRecords = (
  kind: Kind,
  records: readonly Row[],
  changes: readonly RecordChanges[],
): TakenBackRecords => {
  const [mark, key] = [recordMarksOf(kind), keyMarksOf(kind)];
  const rows = records.slice();
  const byMark = placesBy(rows.map(mark));
  const byKey = new Map(rows.map((row, at) => [key(row), at] as const));
  byKey.delete('');
  const blankPlaces = rows.flatMap((row, at) => (mark(row) === '' ? [at] : []));
  const order = changes.find((each) => each.order !== undefined)?.order ?? [];
  const alike = new Map<string, number>();
  for (const own of order) alike.set(own, (alike.get(own) ?? 0) + 1);
  const [going, restored, stayed] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { changed, added } of changes.slice().reverse()) {
    for (const [own, thing] of added.slice().reverse()) {
      const at = byMark.last(own, alike.get(own) ?? 0);
      const other = byKey.get(thing);
      if (at !== undefined) going.add(at);
      else if (other !== undefined && !going.has(other)) stayed.add(other);
    }
    const next: (readonly [string, number])[] = [];
    for (const [own, thing, blank, cells] of changed) {
      const at = own === '' ? blankPlaces[blank] : (byMark.first(own) ?? byKey.get(thing));
      const row = at === undefined ? undefined : rows[at];
      if (at === undefined || row === undefined || going.has(at)) continue;
      const values = row.slice();
      // What was blanked stands in its place again where this was cut off before.
      const whole = own === '' ? values.map((value, at) => cells.find(([place]) => place === at)?.[1] ?? value) : null;
      if (whole !== null && byKey.has(key(whole))) continue;
      for (const [position, before, now] of cells) {
        const value = values[position] ?? null;
        if (value === now) {
          values[position] = before;
          restored.add(at);
        } else if (value !== before) stayed.add(at);
      }
      rows[at] = values;
      next.push([mark(values), at]);
      byKey.set(key(values), at);
    }
    for (const [own, at] of next) if (own !== '') byMark.add(own, at);
  }
  return {
    rows,
    going,
    order: orderOf(
      rows.map((row, at) => (going.has(at) ? null : mark(row))),
      order,
    ),
    restored: restored.size,
    stayed: stayed.size,
  };
};
