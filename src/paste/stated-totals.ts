import type { ColumnName, Shape } from '../records/kinds.ts';
import type { ReadColumn } from './cells-of.ts';
import type { Layout } from './columns.ts';
import type { StatedTotal } from './reading.ts';

/** People counted in two rows may be the same people. */
const notAdditive: readonly ColumnName[] = ['reach', 'users', 'followers', 'share'];
const additive: readonly Shape[] = ['count', 'money', 'seconds'];

interface Rows {
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly header: readonly string[];
  /** How many rows hold records; they come first. */
  readonly count: number;
}

const sumTo = (valueAt: ReadColumn['value'], count: number): number | null => {
  let total: number | null = null;
  for (let row = 0; row < count; row += 1) {
    const value = valueAt(row);
    if (typeof value === 'number') total = (total ?? 0) + value;
  }
  return total;
};

const additiveIn = (layout: Layout, read: Rows['read']) =>
  layout.columns.flatMap(({ spec, shape, positions }) => {
    const column = read.get(spec.to);
    const isAdditive = additive.includes(shape) && spec.per === undefined && !notAdditive.includes(spec.to);
    return isAdditive && column !== undefined
      ? [{ value: column.value, at: positions[0] ?? -1, times: spec.times ?? 1 }]
      : [];
  });

/** Without the tail that adding in binary leaves: 81.08, not 81.08000000000001. */
const plain = (value: number): number => Number(value.toPrecision(12));

/** Each total of the row after those that hold records, beside what these add up to, in the export's own unit. */
export const statedTotals = (layout: Layout, { read, header, count }: Rows): readonly StatedTotal[] =>
  additiveIn(layout, read).flatMap(({ value, at, times }) => {
    const stated = value(count);
    const added = typeof stated === 'number' ? sumTo(value, count) : null;
    return typeof stated !== 'number' || added === null
      ? []
      : [{ column: header[at] ?? '', stated: plain(stated / times), added: plain(added / times) }];
  });

/** Sums in binary differ from decimal ones by about this share. */
const tolerance = 1e-9;

/** A row that only two others add up to may do so by chance. */
const rowsNeeded = 4;

/** The first or last row where its every number is the sum of the others' and it has no day of its own; -1 where neither is. */
export const unnamedTotal = (layout: Layout, { read, count }: Rows, days: ReadColumn['value'] | undefined): number => {
  if (count < rowsNeeded) return -1;
  const columns = additiveIn(layout, read);
  const places = [count - 1, 0].filter((row) => days === undefined || days(row) === null);
  if (places.length === 0) return -1;
  const sums = columns.map(({ value }) => sumTo(value, count) ?? 0);
  const isTotal = (row: number): boolean => {
    let equal = 0;
    for (const [place, column] of columns.entries()) {
      const value = column.value(row);
      const sum = sums[place] ?? 0;
      if (value === null || sum === 0) continue;
      if (typeof value !== 'number' || Math.abs(sum - 2 * value) > tolerance * Math.abs(sum)) return false;
      equal += 1;
    }
    return equal > 1;
  };
  return places.find(isTotal) ?? -1;
};
