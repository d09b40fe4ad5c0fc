import type { ColumnName, Kind } from '../../records/kinds.ts';

/** What one name in a line's formula is measured by. */
export interface Term {
  readonly kind: Kind;
  readonly column: ColumnName;
  /**
   * `sum` adds the column over the period; `count` counts its values; `start` and `end` are levels (followers) as the
   * period begins and ends; `segments` adds it over the newest snapshot of the audience.
   */
  readonly is: 'sum' | 'count' | 'start' | 'end' | 'segments';
  /** Only records in which this tick is on. */
  readonly where?: ColumnName;
}
