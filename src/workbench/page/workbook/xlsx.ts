import type { Model } from '@odoo/o-spreadsheet';
import { fitToPage } from './fit-to-page.ts';
import { zipped } from './zip.ts';

/** The bytes of an xlsx workbook with live formulas, formats and charts. Needs a browser's `DOMParser` and `XMLSerializer`. */
export const xlsxOf = async (model: Model): Promise<Uint8Array<ArrayBuffer>> => {
  const { files } = await model.exportXLSX();
  return zipped(fitToPage(files.flatMap((file) => ('content' in file ? [file] : []))));
};
