import type { Direction, Unit } from '../../kpi/kpi.ts';
import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { Text } from '../../text/language.ts';
import type { Term } from '../formulas/term.ts';
import type { MetricFamily } from '../layout/family.ts';

/** A figure before its formula is read: which columns of which records measure which KPI. */
export interface MetricDefinition {
  readonly function: string;
  readonly variant: string;
  readonly name: Text;
  /** For the heading of a column; left out: the name. */
  readonly short?: Text;
  readonly family: MetricFamily;
  /** Left out: as the catalogue defines the function. */
  readonly unit?: Unit;
  readonly better?: Direction;
  /** Arithmetic on the names in `terms`; left out: the catalogue's, over the arguments of the function. */
  readonly formula?: string;
  /** The figure and its formula in words where the names in the formula do not tell which records count. */
  readonly words?: Text;
  readonly terms: Readonly<Record<string, Term>>;
  readonly needs?: ColumnName;
  /** The figure does not lead until one of these columns has a value; left out: that tick. */
  readonly awaits?: readonly ColumnName[];
  /** The figure is there only where the records of its first term have a value in this column, or only where they have none. */
  readonly given?: ColumnName;
  readonly lacking?: ColumnName;
}

/** A column added over the records of a period. */
export const sum = (kind: Kind, column: ColumnName): Term => ({ kind, column, is: 'sum' });
/** How many records of a period have a value in a column. */
export const count = (kind: Kind, column: ColumnName): Term => ({ kind, column, is: 'count' });

/** A plain total of one column. */
export const total = (
  kind: Kind,
  column: ColumnName,
  details: Pick<MetricDefinition, 'family' | 'name' | 'short' | 'unit'>,
): MetricDefinition => ({
  function: 'SUM',
  variant: `${kind}.${column}`,
  unit: 'count',
  better: 'higher',
  ...details,
  formula: 'total',
  terms: { total: sum(kind, column) },
});
