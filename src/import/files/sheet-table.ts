import type { Issue } from '../reading.ts';
import type { SeparatedText } from '../text/separated.ts';

/** One sheet of a workbook as people see it, in texts that are read as what the cells hold. */
export interface SheetTable {
  readonly cells: SeparatedText;
  /** What became of cells that show no text of their own. */
  readonly told: readonly Issue[];
}
