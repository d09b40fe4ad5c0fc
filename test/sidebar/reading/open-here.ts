import { fileKindOf } from '../../../src/import/files/file-kind.ts';
import { openFile } from '../../../src/import/files/open-file.ts';
import type { FileOpener } from '../../../src/sidebar/reading/opening/open-files.ts';
import { decode } from '../../import/sources/exports.ts';

/** Opens files where the test runs, without a worker. */
export const openHere: FileOpener = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return fileKindOf(bytes) === 'text' ? null : openFile(file.name, bytes, decode);
};
