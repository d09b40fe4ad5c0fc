import type { Issue } from '../reading.ts';

/** One sheet of a workbook as people see it, in texts that are read as what the cells hold. */
export interface SheetTable {
  /** Its cells, each ended by `cellEnd`, in UTF-8: they go from one worker to another without being copied. */
  readonly bytes: Uint8Array;
  /** How many cells stand before each row, and before the end. */
  readonly firsts: Int32Array;
  /** The row of the sheet that each row is. */
  readonly lines: Int32Array;
  /** What became of cells that show no text of their own. */
  readonly told: readonly Issue[];
}
