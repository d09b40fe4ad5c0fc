import { rename, rm, writeFile } from 'node:fs/promises';
import type { Model } from '@odoo/o-spreadsheet';
import { fitToPage } from '../page/workbook/fit-to-page.ts';
import { zipped } from '../page/workbook/zip.ts';
import { usageError } from './usage-error.ts';

/** The engine composes the files of a workbook with a browser's XML tools, which Node lacks; loading them takes longer than a report. */
const lendXml = async (): Promise<void> => {
  const { JSDOM } = await import('jsdom');
  const { DOMParser, XMLSerializer } = new JSDOM().window;
  Object.assign(globalThis, { DOMParser, XMLSerializer });
};

/** The bytes of an xlsx workbook with live formulas, formats and charts. */
export const xlsxOf = async (model: Model): Promise<Uint8Array> => {
  await lendXml();
  const { files } = await model.exportXLSX();
  const blob = await zipped(fitToPage(files.flatMap((file) => ('content' in file ? [file] : []))));
  return new Uint8Array(await blob.arrayBuffer());
};

/** Writes a workbook whole or not at all. */
export const writeWorkbook = async (model: Model, path: string): Promise<void> => {
  const bytes = await xlsxOf(model);
  const half = `${path}.part`;
  try {
    await writeFile(half, bytes);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw usageError(`${path} could not be written: ${error instanceof Error ? error.message : error}`);
  }
};
