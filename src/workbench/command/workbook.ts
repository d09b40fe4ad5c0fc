import { rename, rm, writeFile } from 'node:fs/promises';
import type { Model } from '@odoo/o-spreadsheet';
import { XMLSerializer, DOMParser as XmlParser } from '@xmldom/xmldom';
import { FormulaTooLong } from '../page/workbook/formula-limit.ts';
import { workbookParts, xlsxOf } from '../page/workbook/xlsx.ts';
import { zipped } from '../page/workbook/zip.ts';
import { usageError } from './usage-error.ts';

/**
 * Reads XML as a browser does for the engine: blanks around the root are no part of the document, and where XML is broken the
 * engine looks for an element that says so, while this throws.
 */
class DOMParser extends XmlParser {
  override parseFromString(...[text, type]: Parameters<XmlParser['parseFromString']>) {
    return Object.assign(super.parseFromString(text.trim(), type), { querySelector: () => null });
  }
}

/** The engine composes its files with a browser's XML tools, which Node lacks. */
const useXmlTools = (): void => {
  Object.assign(globalThis, { DOMParser, XMLSerializer });
};

/** The bytes of an xlsx workbook, whatever the length of its formulas. */
export const workbookBytes = async (model: Model, printed: string | null = null): Promise<Uint8Array> => {
  useXmlTools();
  return zipped(await workbookParts(model, printed));
};

/** Deletes the tab that a new spreadsheet begins with, and whatever else holds nothing; one tab that is shown stays. */
const deleteBlankTabs = (model: Model): void => {
  const { getters } = model;
  for (const sheetId of getters.getVisibleSheetIds()) {
    if (getters.getVisibleSheetIds().length === 1) return;
    const isBlank =
      getters.getEvaluatedCellsPositions(sheetId).length === 0 && getters.getFigures(sheetId).length === 0;
    if (isBlank) model.dispatch('DELETE_SHEET', { sheetId, sheetName: getters.getSheetName(sheetId) });
  }
};

interface WorkbookFile {
  readonly path: string;
  /** The tab that is to be printed; every tab where it is `null`. */
  readonly printed: string | null;
}

/** Writes a workbook whole or not at all, without tabs that hold nothing. */
export const writeWorkbook = async (model: Model, { path, printed }: WorkbookFile): Promise<void> => {
  deleteBlankTabs(model);
  useXmlTools();
  const bytes = await xlsxOf(model, printed).catch((error: unknown) => {
    if (!(error instanceof FormulaTooLong)) throw error;
    throw usageError(
      `${path} is not written, as a formula has more characters than a workbook holds: ${error.message}.`,
    );
  });
  const half = `${path}.part`;
  try {
    await writeFile(half, bytes);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw usageError(`${path} could not be written: ${error instanceof Error ? error.message : error}`);
  }
};
