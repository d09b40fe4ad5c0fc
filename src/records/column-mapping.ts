import type { ColumnName, Kind } from './kinds.ts';

/** What a person said of a table: its kind, and the record column of each of its columns, `null` where it is not read. */
export interface ColumnMapping {
  readonly kind: Kind;
  readonly columns: readonly (ColumnName | null)[];
}

/** What a file remembers of what people said of their exports. */
export interface FileMemory {
  /** Of two for one header the later counts. */
  readonly mappings: readonly HeaderMapping[];
  /** Which posts serve the goal, as it was typed; blank where nothing was. */
  readonly goalRule: string;
  /** What was answered to questions, by what they are about; none in a file of an earlier version. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** A mapping with the header that it is for, as text that only the same columns in the same order give. */
export interface HeaderMapping extends ColumnMapping {
  readonly shape: string;
}
