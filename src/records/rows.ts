import type { Row, Value } from './kinds.ts';

/** Records that are put together when they are asked for: a long file has many, and few are looked at before they are sent. */
export interface Rows extends Iterable<Row> {
  readonly length: number;
  readonly row: (at: number) => Row;
  /** What stands in one column of a record, without the others. */
  readonly value: (at: number, position: number) => Value;
}

/** Records by how many there are, and how each of them and each of their values is found. */
export const createRows = ({ length, row, value }: Pick<Rows, 'length' | 'row' | 'value'>): Rows => ({
  length,
  row,
  value,
  *[Symbol.iterator]() {
    for (let at = 0; at < length; at += 1) yield row(at);
  },
});

/** Records that are at hand. */
export const rowsOfArray = (rows: readonly Row[]): Rows =>
  createRows({
    length: rows.length,
    row: (at) => rows[at] ?? [],
    value: (at, position) => rows[at]?.[position] ?? null,
  });

/** Those of the records that stand at these places, in their order. */
export const selectRows = (rows: Rows, places: readonly number[]): Rows =>
  createRows({
    length: places.length,
    row: (at) => rows.row(places[at] ?? -1),
    value: (at, position) => rows.value(places[at] ?? -1, position),
  });
