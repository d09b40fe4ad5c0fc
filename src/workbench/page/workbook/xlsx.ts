import type { Model } from '@odoo/o-spreadsheet';
import { paperOf } from '../../../contract/paper.ts';
import { withFileNames } from '../../../stand-in/workbook-names.ts';
import { withChartGaps } from './charts/chart-gaps.ts';
import { withChartPercents } from './charts/chart-percents.ts';
import { withTrueWidths } from './column-widths.ts';
import { fitToPage } from './fit-to-page.ts';
import { withinFormulaLimit } from './formula-limit.ts';
import { withFormulaTexts } from './formula-texts.ts';
import { withPrintedTab } from './print-areas.ts';
import type { WorkbookPart } from './workbook-part.ts';
import { zipped } from './zip.ts';

/** The files with the names of tabs that a person reads. */
const withTabNames = (parts: readonly WorkbookPart[]): readonly WorkbookPart[] => {
  const named = withFileNames(Object.fromEntries(parts.map(({ path, content }) => [path, content])));
  return parts.map((part) => ({ ...part, content: named[part.path] ?? part.content }));
};

/**
 * The files of an xlsx workbook with live formulas, formats and charts; it opens at the tab that is to be printed, and prints
 * no other, or every tab where none is given. Needs a browser's `DOMParser` and `XMLSerializer`.
 */
export const workbookParts = async (model: Model, printed: string | null): Promise<readonly WorkbookPart[]> => {
  const { files } = await model.exportXLSX();
  const paper = paperOf(model.getters.getLocale().code);
  const texts = withFormulaTexts(
    files.flatMap((file) => ('content' in file ? [file] : [])),
    model,
  );
  const parts = withTrueWidths(withChartPercents(withChartGaps(fitToPage(texts, paper))));
  return withTabNames(printed === null ? parts : withPrintedTab(parts, printed));
};

/** The bytes of such a workbook for a person; throws `FormulaTooLong` where no other program could keep it whole. */
export const xlsxOf = async (model: Model, printed: string | null = null): Promise<Uint8Array<ArrayBuffer>> =>
  zipped(withinFormulaLimit(await workbookParts(model, printed)));
