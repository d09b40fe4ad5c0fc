import { type Decoder, decodeBytes } from './decode.ts';
import { fileKindOf } from './file-kind.ts';
import { type FilePart, within } from './file-part.ts';
import { FileRefusal } from './file-refusal.ts';
import { refusals } from './refusals.ts';
import type { SheetTable } from './sheet-table.ts';
import { compoundSheets, markupSheets, oldSheets, zippedSheets } from './workbook/workbook.ts';
import { gunzipped, type ZipEntry, zipEntries } from './zip.ts';

/** An archive may lie in an archive. */
const deepest = 2;

/** What systems and the networks put beside the data. */
const besideData = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|thumbs\.db$|desktop\.ini$)/i;

/** What is in a file, in its order. Never throws: what cannot be opened is a part that says why. */
export const openFile = (name: string, bytes: Uint8Array, decode: Decoder): readonly FilePart[] =>
  partsOf({ name, bytes, depth: 0 }, decode);

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** In how many archives it lies. */
  readonly depth: number;
}

const partsOf = (given: GivenFile, decode: Decoder): readonly FilePart[] => {
  const { name, bytes } = given;
  try {
    return opened(given, decode);
  } catch (error) {
    const refusal = error instanceof FileRefusal ? error.text : refusals.damagedWorkbook;
    return bytes.length === 0 ? [{ name, bytes }] : [{ name, refusal }];
  }
};

const opened = ({ name, bytes, depth }: GivenFile, decode: Decoder): readonly FilePart[] => {
  const kind = fileKindOf(bytes);
  switch (kind) {
    case 'zip':
      return ofZip({ name, bytes, depth }, decode);
    case 'gzip':
      if (depth === deepest) throw new FileRefusal(refusals.nestedTooDeep);
      return partsOf({ name: name.replace(/\.gz$/i, ''), bytes: gunzipped(bytes), depth: depth + 1 }, decode);
    case 'compound':
      return named(name, compoundSheets(bytes));
    case 'oldWorkbook':
      return named(name, oldSheets(bytes));
    case 'markup': {
      const text = markupText(bytes, decode);
      // A text that only begins with such a sign is read as any other.
      return /<(?:table|tr|(?:\w+:)?workbook)[\s>]/i.test(text)
        ? named(name, markupSheets(text))
        : /<(?:html|head|body|!doctype html)[\s>]/i.test(text)
          ? [{ name, refusal: refusals.webPage }]
          : [{ name, bytes }];
    }
    case 'text':
      return [{ name, bytes }];
    default:
      return [{ name, refusal: refusals[kind] }];
  }
};

/** The sheets of a workbook: a lone one has the name of its file. */
const named = (name: string, sheets: readonly (SheetTable & { readonly name: string })[]): readonly FilePart[] =>
  sheets.map(({ name: own, ...sheet }) => ({ name: sheets.length === 1 ? name : `${name}${within}${own}`, sheet }));

/** A page or an XML text states its own encoding, or shows it as any text does. */
const markupText = (bytes: Uint8Array, decode: Decoder): string => {
  const head = decode('windows-1252', bytes.subarray(0, 2048));
  const [, stated = ''] = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  if (stated !== '' && !/utf/i.test(stated)) {
    try {
      return decode(stated, bytes);
    } catch {
      // An encoding that nobody knows: the letters tell.
    }
  }
  const decoded = decodeBytes(bytes, decode);
  if ('refusal' in decoded) throw new FileRefusal(decoded.refusal);
  return decoded.text;
};

const ofZip = (given: GivenFile, decode: Decoder): readonly FilePart[] => {
  const { name, bytes, depth } = given;
  const entries = zipEntries(bytes, decode);
  const has = (start: string): boolean => entries.some(({ path }) => path.startsWith(start));
  const mime = entries.find(({ path }) => path === 'mimetype');
  if (has('Index/Document.iwa') || has('index.apxl') || has('Index.zip')) throw new FileRefusal(refusals.numbers);
  if (has('word/') || has('ppt/')) throw new FileRefusal(refusals.document);
  if (has('xl/') || has('[Content_Types].xml')) return named(name, zippedSheets(entries, decode));
  if (mime !== undefined) {
    if (!decode('utf-8', mime.read()).includes('spreadsheet')) throw new FileRefusal(refusals.document);
    return named(name, zippedSheets(entries, decode));
  }
  if (depth === deepest) throw new FileRefusal(refusals.nestedTooDeep);
  const files = entries.filter(({ path }) => !besideData.test(path));
  if (files.length === 0) throw new FileRefusal(refusals.emptyArchive);
  return files.flatMap((entry) => ofEntry(entry, given, decode));
};

const ofEntry = (entry: ZipEntry, { name, depth }: GivenFile, decode: Decoder): readonly FilePart[] => {
  // Folders say where a file lies and nothing of what it is; `../` names nothing here, since nothing is written.
  const own = `${name}${within}${entry.path.slice(entry.path.lastIndexOf('/') + 1)}`;
  try {
    return partsOf({ name: own, bytes: entry.read(), depth: depth + 1 }, decode);
  } catch (error) {
    return [{ name: own, refusal: error instanceof FileRefusal ? error.text : refusals.cutArchive }];
  }
};
