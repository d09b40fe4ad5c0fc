import { type ColumnName, traitsOf } from '../../records/kinds.ts';
import type { ColumnLayout } from '../columns/map-columns.ts';
import type { ReadColumn } from '../columns/read-column.ts';
import type { StatedTotal } from '../reading.ts';

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

const additiveIn = (layout: ColumnLayout, read: Rows['read']) =>
  layout.columns.flatMap(({ spec, shape, positions }) => {
    const column = read.get(spec.to);
    return traitsOf(spec.to).additive && spec.per === undefined && column !== undefined
      ? [{ value: column.value, at: positions[0] ?? -1, times: spec.times ?? 1, isMoney: shape === 'money' }]
      : [];
  });

/** Without the tail that adding in binary leaves: 81.08, not 81.08000000000001. */
const plain = (value: number): number => Number(value.toPrecision(12));

/** Each total of the row after those that hold records, beside what these add up to, in the export's own unit. */
export const statedTotals = (layout: ColumnLayout, { read, header, count }: Rows): readonly StatedTotal[] =>
  additiveIn(layout, read).flatMap(({ value, at, times }) => {
    const stated = value(count);
    const added = typeof stated === 'number' ? sumTo(value, count) : null;
    return typeof stated !== 'number' || added === null
      ? []
      : [{ column: header[at] ?? '', stated: plain(stated / times), added: plain(added / times) }];
  });

/** Sums in binary differ from decimal ones by about this share. */
const tolerance = 1e-9;

/** Money is rounded to its hundredth in every row. */
const cent = 0.01;

/** What two numbers add up to by chance has no more digits than this, in all columns together. */
const digitsOfChance = 5;

/** A row that three or more others add up to in two columns is their total, whatever it is called. */
const othersNeeded = 3;

/** How many digits of a number are not the zeros of a round one. */
const digitsOf = (value: number): number => {
  const [digits = ''] = plain(Math.abs(value)).toExponential().split('e');
  return digits.replace('.', '').length;
};

/** What tells besides its numbers that a row is no record of its own. */
export interface RowLooks {
  /** Whether the row has a day of its own. */
  readonly isDated: (row: number) => boolean;
  /** Whether the row has an ID of its own. */
  readonly hasId: (row: number) => boolean;
  /** Whether words stand in fewer of its columns than in the row beside it. */
  readonly lacksWords: (row: number) => boolean;
  /** Whether its day is that of the row above, for its own cell is blank. */
  readonly lacksDay: (row: number) => boolean;
  /** Whether every word of the row but one is a dash. */
  readonly isDashed: (row: number) => boolean;
}

/**
 * The first or last row where it is the total of the others by its looks or its arithmetic, and no label says so: every other
 * word of it is a dash, or its every number is the sum of the others'. -1 where neither row is. Clicks and impressions of rows:
 *
 *     110 1,100 · 220 2,200 · 330 3,300 without a name  →   2
 *     110 1,100 · 220 2,200 · 330 3,300 with a name     →  −1   so few digits may add up by chance
 *     1 10 · 2 20 · 3 30 · 6 60 with a name             →   3   three others do not
 */
export const unnamedTotal = (layout: ColumnLayout, { read, count }: Rows, looks: RowLooks): number => {
  if (count < 2) return -1;
  const places = [count - 1, 0].filter((row) => !looks.isDated(row) && !looks.hasId(row));
  if (places.length === 0) return -1;
  const dashed = places.find((row) => looks.isDashed(row) && !looks.isDashed(row === 0 ? 1 : row - 1));
  if (dashed !== undefined) return dashed;
  if (count < 3) return -1;
  const columns = additiveIn(layout, read);
  const sums = columns.map(({ value }) => sumTo(value, count) ?? 0);
  const isTotal = (row: number): boolean => {
    let equal = 0;
    let digits = 0;
    for (const [place, column] of columns.entries()) {
      const value = column.value(row);
      const sum = sums[place] ?? 0;
      if (value === null || sum === 0) continue;
      if (typeof value !== 'number') return false;
      const allowed = Math.max(tolerance * Math.abs(sum), column.isMoney ? cent : 0);
      if (Math.abs(sum - 2 * value) > allowed) return false;
      equal += 1;
      digits += digitsOf(value);
    }
    if (equal === 0) return false;
    const isBare = looks.lacksWords(row) || (equal > 1 && looks.lacksDay(row));
    return equal > 1 ? isBare || count > othersNeeded || digits > digitsOfChance : isBare && digits > 2;
  };
  return places.find(isTotal) ?? -1;
};
