import { addToGroup } from '../grouped-by.ts';
import { type Kind, nothingLeft, type Row, type Value } from '../kinds.ts';
import { blankRecordsOf, keyMarksOf, recordMarksOf } from './record-marks.ts';
import { countsOf, type StandingRecords, standingRecords } from './standing-records.ts';

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
  const add = (text: string, at: number): void => addToGroup(places, text, at);
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
    if (known.has(at)) before = at;
    else addToGroup(behind, before, at);
  }
  return [-1, ...wanted].flatMap((at) => [...(at < 0 ? [] : [at]), ...(behind.get(at) ?? [])]);
};

/** The record that was blanked, as it was. */
const blankedRecord = (kind: Kind, cells: ChangedRecord[3]): Row => {
  const before = new Map(cells.map(([position, was]) => [position, was]));
  return nothingLeft(kind).map((nothing, at) => before.get(at) ?? nothing);
};

/**
 * Finds where records stand that an addition blanked and that are put back, `null` where they were put back before this was
 * cut off. A blank one has its number among blank places; rows that are sorted leave them at the end, where none is read any
 * more, so that it comes behind all others.
 */
const blankedPlacesIn = (kind: Kind, table: StandingRecords, before: ReadonlyMap<string, number>) => {
  const [mark, key] = [recordMarksOf(kind), keyMarksOf(kind)];
  let blanks = table.marks.flatMap((own, at) => (own === '' ? [at] : []));
  const placeOf = ([, , number, cells]: ChangedRecord): number | null => {
    const whole = blankedRecord(kind, cells);
    const alike = before.get(mark(whole)) ?? 0;
    if (alike > 0 && table.count(mark(whole)) >= alike) return null;
    const same = table.ofKey(key(whole)) ?? table.partOf(whole);
    if (same !== undefined && !before.has(table.marks[same] ?? '')) return same;
    // Another record of the same key that stood before is this one only where this one came of that.
    return same !== undefined && alike === 0 ? null : (blanks[number] ?? table.rows.length);
  };
  /** The records of one part are found by its numbers, and leave the blank places to the parts before it. */
  return (changed: readonly ChangedRecord[], put: (at: number, change: ChangedRecord) => void): void => {
    const filled = new Set<number>();
    for (const change of changed) {
      const at = placeOf(change);
      if (at === null) continue;
      put(at, change);
      filled.add(at);
    }
    blanks = blanks.filter((at) => !filled.has(at));
  };
};

/** How many of the records that stay are neither among these places nor as records were before. */
const strangersIn = (
  { rows, marks, going }: StandingRecords,
  found: ReadonlySet<number>,
  order: readonly string[],
): number => {
  const before = countsOf(order);
  const isNew = (at: number): boolean => {
    const own = marks[at] ?? '';
    const left = before.get(own) ?? 0;
    before.set(own, left - 1);
    return own !== '' && left <= 0;
  };
  for (const at of found) isNew(at);
  return rows.filter((_, at) => !going.has(at) && !found.has(at) && isNew(at)).length;
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
  const order = changes.find((each) => each.order !== undefined)?.order ?? [];
  const alike = countsOf(order);
  const table = standingRecords(kind, records, alike);
  const { rows, marks, going } = table;
  const byMark = placesBy(marks);
  const eachBlanked = blankedPlacesIn(kind, table, alike);
  const [found, restored, stayed] = [new Set<number>(), new Set<number>(), new Set<number>()];
  let lost = 0;
  const restore = (at: number, cells: ChangedRecord[3]): void => {
    const values = (rows[at] ?? nothingLeft(kind)).slice();
    for (const [position, before, now] of cells) {
      const value = values[position] ?? null;
      // A box that was taken away is one that is off.
      if (value === now || (now === null && value === false)) {
        values[position] = before;
        restored.add(at);
      } else if (value !== before) stayed.add(at);
    }
    table.put(at, values);
    found.add(at);
  };
  for (const { changed, added } of changes.slice().reverse()) {
    for (const [own, thing] of added.slice().reverse()) {
      const at = byMark.last(own, alike.get(own) ?? 0);
      const other = at ?? table.ofKey(thing);
      if (at !== undefined) table.remove(at);
      else if (other === undefined) lost += 1;
      else {
        stayed.add(other);
        found.add(other);
      }
    }
    const next: number[] = [];
    for (const [own, thing, , cells] of changed) {
      if (own === '') continue;
      const at = byMark.first(own) ?? table.ofKey(thing);
      if (at === undefined) lost += 1;
      if (at === undefined || going.has(at)) continue;
      restore(at, cells);
      next.push(at);
    }
    eachBlanked(
      changed.filter(([own]) => own === ''),
      (at, [, , , cells]) => {
        restore(at, cells);
        next.push(at);
      },
    );
    for (const at of next) byMark.add(marks[at] ?? '', at);
  }
  // What cannot be found was deleted, or has another key now: then a record stands that was not there before.
  const renamed = Math.min(lost, strangersIn(table, found, order));
  return {
    rows,
    going,
    order: orderOf(
      marks.map((own, at) => (going.has(at) ? null : own)),
      order,
    ),
    restored: restored.size,
    stayed: stayed.size + renamed,
  };
};
