import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../../src/import/files/decode.ts';
import { readPaste } from '../../../src/import/read-paste.ts';
import type { Import, Reading, SpreadsheetSetting } from '../../../src/import/reading.ts';
import { type ColumnName, positionOf, type Value } from '../../../src/records/kinds.ts';

export const setting: SpreadsheetSetting = { locale: 'uk_UA', zone: 'Europe/Kyiv', file: null };

/** 23 November 2026. */
export const today = (): number => 46349;

export const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

export const textOf = (path: string): string => {
  const decoded = decodeBytes(readFileSync(path), decode);
  if ('refusal' in decoded) throw new Error(decoded.refusal.en);
  return decoded.text;
};

export const fixture = (name: string): string => textOf(join(import.meta.dirname, '../../fixtures', name));

export const reading = (text: string): Reading => readPaste(text, setting, today);

/** The only import of a reading. */
export const onlyImport = (read: Reading): Import => {
  const [first, ...others] = read.imports;
  if (first === undefined || others.length > 0) throw new Error(`${read.imports.length} imports`);
  return first;
};

export const valuesOf = (read: Import, column: ColumnName): readonly Value[] => {
  const position = positionOf(read.kind, column);
  return Array.from(read.rows, (row) => row[position] ?? null);
};

export const totalOf = (read: Import, column: ColumnName): number =>
  valuesOf(read, column).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

const exportsFolder = join(import.meta.dirname, '../../../../shared/exports');

/** The path of a real export, or `null`, with a printed line, where the folder of real exports is not there. */
export const realExport = (name: string): string | null => {
  const path = join(exportsFolder, name);
  if (existsSync(path)) return path;
  console.log(`skipped: ${name} is not here`);
  return null;
};
