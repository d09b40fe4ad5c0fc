import { rename, rm, writeFile } from 'node:fs/promises';
import type { Model } from '@odoo/o-spreadsheet';
import { XMLSerializer, DOMParser as XmlParser } from '@xmldom/xmldom';
import { xlsxOf } from '../page/workbook/xlsx.ts';
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

/** The bytes of an xlsx workbook: the engine composes its files with a browser's XML tools, which Node lacks. */
export const workbookBytes = (model: Model): Promise<Uint8Array> => {
  Object.assign(globalThis, { DOMParser, XMLSerializer });
  return xlsxOf(model);
};

/** Writes a workbook whole or not at all. */
export const writeWorkbook = async (model: Model, path: string): Promise<void> => {
  const bytes = await workbookBytes(model);
  const half = `${path}.part`;
  try {
    await writeFile(half, bytes);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw usageError(`${path} could not be written: ${error instanceof Error ? error.message : error}`);
  }
};
