import { workbookFromXlsx } from '../../../stand-in/saved-workbook.ts';
import { unzipped } from './zip.ts';

/** How every zip file begins. */
const zipMark = 'PK';

/** The workbook in a file that was saved here or anywhere as xlsx. Throws where there is none. */
export const readWorkbook = async (file: Blob): Promise<unknown> => {
  if ((await file.slice(0, zipMark.length).text()) !== zipMark) return JSON.parse(await file.text());
  return workbookFromXlsx(unzipped(new Uint8Array(await file.arrayBuffer()), (path) => /\.(xml|rels)$/.test(path)));
};
