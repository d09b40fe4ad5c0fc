import type { NumberTexts } from '../columns/table-decimal-mark.ts';
import type { UnknownTable } from '../reading.ts';
import type { Source } from '../source.ts';
import type { TextCells } from '../text/table-cells.ts';

/** A header that a source recognises, with the rows below it. */
export interface Table {
  /** Where the rows are: the cells of the text, or a part of them, or those of a card that was turned. */
  readonly cells: TextCells;
  readonly source: Source;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** The comparable form of each header cell; see `headerKeys`. */
  readonly keys: readonly string[];
  /** Where each column stands in the text, if the table has some of its columns only. */
  readonly positions?: readonly number[];
  /** What is known of the whole table, where this is one of several parts of it. */
  readonly part?: TablePart;
  /** The positions of the rows in the cells, from after the header to before the next table. */
  readonly from: number;
  readonly to: number;
  /** The column in which blank cells stand for the day above them, the line of the first, and how many there are. */
  readonly mergedDays?: {
    readonly column: string;
    readonly line: number;
    readonly count: number;
    readonly lines: ReadonlySet<number>;
  };
  /** The same of networks that stand once beside their days. */
  readonly mergedNetworks?: { readonly column: string; readonly line: number; readonly count: number };
  /** The months that the headers and titles of all tables of the text name, and which of them is this table's. */
  readonly months?: { readonly series: readonly string[]; readonly at: number };
  /** The lines above the header. */
  readonly preamble: readonly (readonly string[])[];
}

/** A part of a table among its others. */
export interface TablePart {
  /** The positions of the columns that no other part has. */
  readonly own: readonly number[];
  /** The header of the whole table. */
  readonly header: readonly string[];
  /** The numbers of the other parts. */
  readonly beside: () => readonly NumberTexts[];
}

/** Positions of rows, the last one not among them. */
export interface RowPositions {
  readonly from: number;
  readonly to: number;
}

/** A table that no source recognises, and the rows below its header. */
export interface UnknownRows extends Pick<UnknownTable, 'line' | 'header' | 'mapping'> {
  readonly rows: RowPositions;
}

/** The tables of a text, in its order. */
export interface TextTables {
  readonly tables: readonly Table[];
  readonly unknown: readonly UnknownRows[];
  /** The positions in the text of rows above headers, and of those of tables that are not recognised. */
  readonly above: readonly RowPositions[];
  readonly unread: readonly RowPositions[];
  /** Those of rows that were read as columns. */
  readonly turned: readonly RowPositions[];
}
