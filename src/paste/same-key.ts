import { type ColumnName, columnsOf, type Kind, kinds, positionOf, type Row, type Value } from '../records/kinds.ts';
import { keysOf } from '../records/merge.ts';
import { listed, type Rows, taken } from '../records/rows.ts';
import type { LeftOut } from './reading.ts';
import { reasons } from './reasons.ts';

/** Records with the line that each began on. */
export interface Numbered {
  readonly kind: Kind;
  readonly rows: Rows;
  readonly lines: readonly number[];
}

/** Records with different keys, and the lines of those that were left out or added to others. */
export interface Unique {
  readonly rows: Rows;
  readonly lines: readonly number[];
  readonly leftOut: readonly LeftOut[];
  readonly joined: readonly LeftOut[];
}

/** People counted twice are the same people: these cannot be added up. */
const notAdditive: readonly ColumnName[] = ['reach', 'users', 'followers'];

/** The sum of the numbers among values, or `null` where there is none. */
export const sumOf = (values: readonly Value[]): number | null => {
  let total: number | null = null;
  for (const value of values) if (typeof value === 'number') total = (total ?? 0) + value;
  return total;
};

/** Whether the values of a column rise or fall from each row to the next: networks list what they have in order. */
const isOrdered = (rows: Rows, at: number): boolean => {
  let before = rows.value(0, at);
  const shape = typeof before;
  let direction = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const value = rows.value(row, at);
    if (value === null || before === null || typeof value !== shape) return false;
    const step = value > before ? 1 : value < before ? -1 : 0;
    if (step === 0 || step === -direction) return false;
    direction = step;
    before = value;
  }
  return before !== null && before !== '' && rows.value(0, at) !== '';
};

/** Whether the last part of the first key, an ID most often, is already another one in every row: then keys need not be formed. */
const areToldApart = (kind: Kind, rows: Rows): boolean => {
  const at = positionOf(kind, kinds[kind].keys[0]?.slice(-1)[0] ?? 'date');
  if (isOrdered(rows, at)) return true;
  const seen = new Set<Value>();
  for (let row = 0; row < rows.length; row += 1) {
    const part = rows.value(row, at);
    if (part === null || part === '') return false;
    seen.add(part);
  }
  return seen.size === rows.length;
};

/** Of the rows with the same key the last; rows without a key are left out. */
export const lastOfEach = ({ kind, rows, lines }: Numbered): Unique => {
  if (areToldApart(kind, rows)) return { rows, lines, leftOut: [], joined: [] };
  const key = keysOf(kind);
  const last = new Map<string, number>();
  const names: (string | null)[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const name = key(rows.row(at));
    names.push(name);
    if (name !== null) last.set(name, at);
  }
  const leftOut: LeftOut[] = [];
  const kept: number[] = [];
  for (const [at, name] of names.entries()) {
    const winner = name === null ? undefined : last.get(name);
    if (winner === at) kept.push(at);
    else
      leftOut.push({
        row: lines[at] ?? 0,
        reason: winner === undefined ? reasons.keyless : reasons.duplicate(lines[winner] ?? 0),
      });
  }
  return { rows: taken(rows, kept), lines: kept.map((at) => lines[at] ?? 0), leftOut, joined: [] };
};

interface Grouped {
  readonly groups: readonly (readonly number[])[];
  readonly keyless: readonly number[];
}

const groupsOf = ({ kind, rows }: Numbered): Grouped => {
  const key = keysOf(kind);
  const groups = new Map<string, number[]>();
  const keyless: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const name = key(rows.row(at));
    const group = name === null ? undefined : groups.get(name);
    if (name === null) keyless.push(at);
    else if (group === undefined) groups.set(name, [at]);
    else group.push(at);
  }
  return { groups: Array.from(groups.values()), keyless };
};

const oneOfEach = (of: Numbered, merge: (group: readonly number[]) => Row): Unique => {
  const { groups, keyless } = groupsOf(of);
  const lineOf = (at: number | undefined): number => of.lines[at ?? -1] ?? 0;
  const joined = groups.flatMap(([first, ...others]) =>
    others.map((at) => ({ row: lineOf(at), reason: reasons.summed(lineOf(first)) })),
  );
  return {
    rows: listed(groups.map(merge)),
    lines: groups.map(([first]) => lineOf(first)),
    leftOut: keyless.map((at) => ({ row: lineOf(at), reason: reasons.keyless })),
    joined,
  };
};

/** Rows with the same key as one: what can be added is added, reach is unknown, and everything else is that of the first. */
export const added = (of: Numbered): Unique => {
  const columns = columnsOf(of.kind);
  return oneOfEach(of, (group) =>
    columns.map(({ name, shape }, position): Value => {
      const [first = -1] = group;
      if (shape !== 'count' && shape !== 'seconds' && shape !== 'money') return of.rows.value(first, position);
      if (group.length > 1 && notAdditive.includes(name)) return null;
      return sumOf(group.map((at) => of.rows.value(at, position)));
    }),
  );
};

/** Rows with the same key as one: each column is that of the first row that has it. */
export const joined = (of: Numbered): Unique => {
  const columns = columnsOf(of.kind);
  return oneOfEach(of, (group) =>
    columns.map((_, position): Value => {
      for (const at of group) {
        const value = of.rows.value(at, position);
        if (value !== null) return value;
      }
      return null;
    }),
  );
};
