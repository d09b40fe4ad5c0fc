import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';

/** Beside which "100%" has room in the narrowest column. */
const barLength = 5;

/** A share as a bar and a number in one cell; the number alone stands in a helper cell. */
export const writeShare = (
  { draft }: Pick<ReportPage, 'draft'>,
  { row, column, helper }: { readonly row: number; readonly column: number; readonly helper: number },
  formula: string,
): void => {
  const share = draft.put(row, helper, helperCell(formula));
  // A negative part, as of a correction, has no bar.
  const blocks = `MAX(0;ROUND(${barLength}*${share};0))`;
  // A text that began with a space would lose it in some programs.
  const bar = `REPT("█";${blocks})&MID(" ";1;${blocks})&TEXT(${share};"0%")`;
  draft.put(row, column, styledCell(`=IF(ISNUMBER(${share});${bar};${share})`, 'share', 'General'));
};
