import type { Model } from '@odoo/o-spreadsheet';
import { workbookBytes } from '../../../../src/workbench/command/workbook.ts';
import type { WorkbookPart } from '../../../../src/workbench/page/workbook/workbook-part.ts';
import { unzipped } from '../../../../src/workbench/page/workbook/zip.ts';

/** The files in an xlsx workbook. */
export const partsIn = (bytes: Uint8Array): readonly WorkbookPart[] =>
  Object.entries(unzipped(bytes, () => true)).map(([path, content]) => ({ path, content }));

/** The files of a spreadsheet as the workbench writes it. */
export const xlsxParts = async (model: Model, printed: string | null = null): Promise<readonly WorkbookPart[]> =>
  partsIn(await workbookBytes(model, printed));
