import { positionsIn } from '../kpi/table/header-key.ts';
import { type ColumnName, columnsOf, kindNames, type Shape } from '../records/kinds.ts';
import type { Source, SourceColumn } from './source.ts';
import type { Table } from './table.ts';

/** A record column and the positions in the table that it is read from, the best first. */
export interface Found {
  readonly spec: SourceColumn;
  readonly shape: Shape;
  readonly positions: readonly number[];
  /** The position of the column that knows the years of dates without one. */
  readonly year: number | null;
}

/** Where everything stands in a table. */
export interface Layout {
  readonly columns: readonly Found[];
  /** The columns whose cells together name the breakdown. */
  readonly breakdown: readonly number[];
  /** The currency that the header of the cost states: `Amount spent (UAH)`. */
  readonly currency: string | null;
  readonly daily: number | null;
  /** Headers that stand more than once and are read. */
  readonly repeated: readonly string[];
}

const shapes = (): ReadonlyMap<ColumnName, Shape> =>
  new Map(kindNames.flatMap((kind) => columnsOf(kind).map(({ name, shape }): [ColumnName, Shape] => [name, shape])));

/** The signs that stand for one currency only; a dollar is several. */
const currencySigns = new Map([
  ['грн', 'UAH'],
  ['₴', 'UAH'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['zł', 'PLN'],
]);

const currencyIn = (key: string): string | null => {
  const unit = /(?:\(|, )([^(), ]+?)\.?\)?$/.exec(key)?.[1] ?? '';
  return currencySigns.get(unit) ?? (/^[a-z]{3}$/.test(unit) ? unit.toUpperCase() : null);
};

/** Finds the record columns of a source in the header of a table, each name exactly, the best name first. */
export const layoutOf = (table: Table, source: Source = table.source): Layout => {
  const places = positionsIn(table.keys);
  const placesOf = (names: readonly string[]): readonly number[] =>
    Array.from(new Set(names.flatMap((name) => places.get(name) ?? [])));
  const shapeOf = shapes();
  const columns: Found[] = [];
  for (const spec of source.columns) {
    if (columns.some((found) => found.spec.to === spec.to)) continue;
    const positions = spec.at === undefined ? placesOf(spec.names) : [spec.at];
    if (positions.length === 0) continue;
    const taken = spec.fills === true || spec.sums === true ? positions : positions.slice(0, 1);
    const year = spec.year === undefined ? undefined : placesOf(spec.year.names)[0];
    columns.push({ spec, shape: shapeOf.get(spec.to) ?? 'text', positions: taken, year: year ?? null });
  }
  const read = columns.flatMap(({ spec, positions }) => (spec.at === undefined ? positions : []));
  const cost = columns.find(({ spec }) => spec.to === 'cost')?.positions[0];
  const daily = placesOf(source.daily ?? [])[0];
  const repeated = read.filter((at) => table.keys.indexOf(table.keys[at] ?? '', at + 1) !== -1);
  return {
    columns,
    breakdown: placesOf(source.breakdown ?? []),
    currency: cost === undefined ? null : currencyIn(table.keys[cost] ?? ''),
    daily: daily ?? null,
    repeated: Array.from(new Set(repeated), (at) => table.header[at] ?? ''),
  };
};
