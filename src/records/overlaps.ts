import type { DayRange } from '../calendar/day.ts';
import { addToGroup } from './grouped-by.ts';
import { type ColumnName, dateColumnOf, type Kind, kinds, positionOf, type Value } from './kinds.ts';
import { isBlank, keyPartOf } from './merge.ts';
import type { Rows } from './rows.ts';

/** Two spans of one thing that share days without being equal. */
export interface Overlap {
  readonly first: DayRange;
  readonly second: DayRange;
  /** The days that they share. */
  readonly shared: DayRange;
  /** How many pairs of records share days; the first of them is told. */
  readonly count: number;
}

interface Spanned extends DayRange {
  readonly isNew: boolean;
}

const spanColumns: readonly ColumnName[] = ['date', 'date_end', 'received_at'];

/** What names a record besides its days; `null` where an ID does, so that it is one thing whatever its days. */
const thingOf = (kind: Kind): ((row: (position: number) => Value) => string | null) => {
  const lists: readonly (readonly ColumnName[])[] = kinds[kind].keys;
  const named = (lists[lists.length - 1] ?? []).filter((name) => !spanColumns.includes(name));
  const part = keyPartOf(kind);
  const parts = named.map((name) => positionOf(kind, name));
  const ids = lists.slice(0, -1).flatMap((names) => names.slice(-1).map((name) => positionOf(kind, name)));
  return (value) => (ids.some((at) => !isBlank(value(at))) ? null : parts.map((at) => part(at, value(at))).join(''));
};

const day = (value: Value): number | null => (typeof value === 'number' ? Math.floor(value) : null);

/** Records of one thing whose spans share days without being equal, told by the first pair of them; at most one. */
const overlapsAmong = (kind: Kind, all: readonly (readonly [Rows, boolean])[]): readonly Overlap[] => {
  const [start, end] = [positionOf(kind, dateColumnOf(kind)), positionOf(kind, 'date_end')];
  if (end === -1) return [];
  const isSpanning = all.some(([rows]) => {
    for (let at = 0; at < rows.length; at += 1) {
      const [first, last] = [day(rows.value(at, start)), day(rows.value(at, end))];
      if (first !== null && last !== null && last > first) return true;
    }
    return false;
  });
  if (!isSpanning) return [];
  const thing = thingOf(kind);
  const things = new Map<string, Spanned[]>();
  for (const [rows, isNew] of all) {
    for (let at = 0; at < rows.length; at += 1) {
      const from = day(rows.value(at, start));
      const name = thing((position) => rows.value(at, position));
      if (from === null || name === null) continue;
      const span = { from, to: Math.max(from, day(rows.value(at, end)) ?? from), isNew };
      addToGroup(things, name, span);
    }
  }
  let first: readonly [Spanned, Spanned] | null = null;
  let count = 0;
  for (const spans of things.values()) {
    spans.sort((one, other) => one.from - other.from || one.to - other.to);
    let reaching: Spanned | null = null;
    for (const span of spans) {
      const isOverlap =
        reaching !== null &&
        span.from <= reaching.to &&
        (span.from !== reaching.from || span.to !== reaching.to) &&
        (span.isNew || reaching.isNew);
      if (reaching !== null && isOverlap) {
        count += 1;
        first ??= [reaching, span];
      }
      if (reaching === null || span.to > reaching.to) reaching = span;
    }
  }
  if (first === null) return [];
  const [one, other] = first;
  return [
    {
      first: { from: one.from, to: one.to },
      second: { from: other.from, to: other.to },
      shared: { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) },
      count,
    },
  ];
};

/** Spans of one thing that overlap inside one import. */
export const overlapsWithin = (kind: Kind, rows: Rows): readonly Overlap[] => overlapsAmong(kind, [[rows, true]]);

/** Spans of new records that overlap those of records that are there already. */
export const overlapsBetween = (kind: Kind, before: Rows, rows: Rows): readonly Overlap[] =>
  overlapsAmong(kind, [
    [before, false],
    [rows, true],
  ]);
