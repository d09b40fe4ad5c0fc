import type { Model } from '@odoo/o-spreadsheet';
import { fitToPage } from './fit-to-page.ts';
import { withinFormulaLimit } from './formula-limit.ts';
import { withPrintedTab } from './print-areas.ts';
import { zipped } from './zip.ts';

/**
 * The bytes of an xlsx workbook with live formulas, formats and charts; it opens at the tab that is to be printed, and prints
 * no other, or every tab where none is given. Needs a browser's `DOMParser` and `XMLSerializer`. Throws `FormulaTooLong`.
 */
export const xlsxOf = async (model: Model, printed: string | null = null): Promise<Uint8Array<ArrayBuffer>> => {
  const { files } = await model.exportXLSX();
  const parts = withinFormulaLimit(fitToPage(files.flatMap((file) => ('content' in file ? [file] : []))));
  return zipped(printed === null ? parts : withPrintedTab(parts, printed));
};
