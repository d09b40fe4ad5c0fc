import { strToU8 } from 'fflate';
import { fileIssues } from '../../issues/file-issues.ts';
import type { Issue } from '../../reading.ts';
import type { Decoder } from '../decode.ts';
import { FileRefusal } from '../file-refusal.ts';
import { refusals } from '../refusals.ts';
import type { SheetTable } from '../sheet-table.ts';
import type { ZipEntry } from '../zip.ts';
import { sharedTextsOf } from './shared-texts.ts';
import { sheetTableOf } from './sheet-cells.ts';
import {
  CFB,
  type Container,
  containerOf,
  type ParsingOptions,
  parse_xlscfb,
  parse_zip,
  read,
  type WorkBook,
} from './xlsx.ts';

type NamedSheet = SheetTable & { readonly name: string };

/** Opens the container that files of Office before 2007 are; the library's own types leave it out. */
const containers: { readonly read: (bytes: Uint8Array, options: { readonly type: 'array' }) => Container } = CFB;

/** Values with their formats; rows and columns with what hides them; no texts that the library would make of numbers. */
const options = (): ParsingOptions => ({
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
  // What is hidden is known with the styles only.
  cellStyles: true,
  sheetStubs: false,
});

/** What is known of a workbook beside its sheets: what is to be told, and the texts that cells share, where they tell places. */
interface BesideSheets {
  readonly told: readonly Issue[];
  readonly texts: readonly string[];
}

const nothingBeside: BesideSheets = { told: [], texts: [] };

/** The sheets of a workbook that have cells and are not hidden, with what is to be told of the others. */
const sheetsOf = (book: WorkBook, { told, texts }: BesideSheets = nothingBeside): readonly NamedSheet[] => {
  const calendar = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  const tables = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    // A sheet that the library could not read is told of: nothing of it may go in silence.
    if (sheet === undefined) throw new FileRefusal(refusals.damagedWorkbook);
    const isHidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name, isHidden, isChart: sheet['!type'] === 'chart', table: sheetTableOf(sheet, { calendar, texts }) }];
  });
  const filled = tables.filter(({ table }) => table.lines.length > 0);
  const shown = filled.filter(({ isHidden }) => !isHidden);
  if (shown.length === 0)
    throw new FileRefusal(
      filled.length > 0
        ? refusals.allHidden
        : tables.some(({ isChart }) => isChart)
          ? refusals.chartsOnly
          : refusals.emptyWorkbook,
    );
  const hidden = filled.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const ofBook = [...told, ...(hidden.length > 0 ? [fileIssues.hiddenSheets(hidden)] : [])];
  // What is to be told of the whole workbook is told with its first sheet.
  return shown.map(({ name, table }, at) => ({
    ...table,
    name,
    told: at === 0 ? [...ofBook, ...table.told] : table.told,
  }));
};

/** Parts of a workbook that hold no cells: pictures, charts, macros, what printers and pivots remember. */
const besideCells =
  /(?:^|\/)(?:media|charts|chartsheets\/_rels|embeddings|printerSettings|pivotCache|externalLinks|customXml)\/|vbaProject\.bin$/i;

const isSheetXml = (path: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(path);

/** The sheets of a workbook that is an archive: `.xlsx`, `.xlsm`, `.xlsb` or `.ods`. */
export const zippedSheets = (entries: readonly ZipEntry[], decode: Decoder): readonly NamedSheet[] => {
  const needed = entries.filter(({ path }) => !besideCells.test(path));
  const manifest = needed.find(({ path }) => path === 'META-INF/manifest.xml');
  if (manifest !== undefined && decode('utf-8', manifest.read()).includes('encryption-data'))
    throw new FileRefusal(refusals.password);
  const parts = withPlainFills(needed, decode);
  let missing = 0;
  for (const { path, read: bytes } of parts) {
    const isXml = /\.(?:xml|rels)$/i.test(path);
    if (!isXml) continue;
    const content = bytes();
    // No spreadsheet writes entities of its own; who does means to have them grow.
    if (decode('windows-1252', content.subarray(0, 2048)).includes('<!DOCTYPE'))
      throw new FileRefusal(refusals.damagedWorkbook);
    if (isSheetXml(path)) missing += formulasWithoutValue(content, decode);
  }
  const { texts, parts: withPlaces } = sharedTextsOf(parts, decode);
  const told = missing > 0 ? [fileIssues.uncalculated(missing)] : [];
  return sheetsOf(parse_zip(containerOf(withPlaces), options()), { told, texts });
};

/** One fill for all cells, which has no colour. */
const plainFills = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>';

const plainStyles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${plainFills}</styleSheet>`;

const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * The parts of a workbook without the colours of its cells, which nobody reads: the library looks each up and takes ten times
 * as long where a fill, its theme or all styles are missing, since an error is thrown and caught for every cell.
 */
const withPlainFills = (parts: readonly ZipEntry[], decode: Decoder): readonly ZipEntry[] => {
  const named = parts.map((part) => ({ ...part, path: part.path.replace(/^\/+/, '') }));
  const styles = named.find(({ path }) => /^xl\/styles[^/]*\.xml$/i.test(path));
  if (styles !== undefined) {
    const text = decode('utf-8', styles.read())
      .replace(/\bfillId="\d+"/g, '')
      // The first fills are those that count.
      .replace(/<(?:\w+:)?styleSheet\b[^<>]*[^/<>]>/, (start) => `${start}${plainFills}`);
    return named.map((part) => (part === styles ? { ...part, read: () => strToU8(text) } : part));
  }
  const types = named.find(({ path }) => path === '[Content_Types].xml');
  if (types === undefined) return named;
  const override = `<Override PartName="/xl/styles.xml" ContentType="${stylesType}"/>`;
  const text = decode('utf-8', types.read()).replace(/<\/(?:\w+:)?Types>/, (end) => `${override}${end}`);
  return [
    ...named.map((part) => (part === types ? { ...part, read: () => strToU8(text) } : part)),
    { path: 'xl/styles.xml', read: () => strToU8(plainStyles) },
  ];
};

/** Whether a cell as it is written has a value that is not blank. */
const hasValue = (cell: string): boolean => {
  const at = cell.indexOf('<v');
  const end = cell.indexOf('>', at);
  return at !== -1 && cell.charAt(end - 1) !== '/' && cell.charAt(end + 1) !== '<';
};

const [less, f] = [60, 102];

const hasFormula = (xml: Uint8Array): boolean => {
  for (let at = xml.indexOf(less); at !== -1; at = xml.indexOf(less, at + 1)) if (xml[at + 1] === f) return true;
  return false;
};

/** How many formulas are there without the value that they gave when the workbook was saved. */
const formulasWithoutValue = (xml: Uint8Array, decode: Decoder): number => {
  // Most exports have none: their text need not be there once more.
  if (!hasFormula(xml)) return 0;
  const text = decode('windows-1252', xml);
  let count = 0;
  let from = 0;
  for (let end = text.indexOf('</c>'); end !== -1; end = text.indexOf('</c>', from)) {
    const cell = text.slice(Math.max(from, text.lastIndexOf('<c', end - 1)), end);
    if (cell.includes('<f') && !hasValue(cell)) count += 1;
    from = end + 4;
  }
  return count;
};

/** The sheets of an `.xls` workbook of 1997 and later. */
export const compoundSheets = (bytes: Uint8Array): readonly NamedSheet[] => {
  const container = containers.read(bytes, { type: 'array' });
  const has = (stream: RegExp): boolean => container.FullPaths.some((path) => stream.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new FileRefusal(refusals.password);
  if (!has(/\/(?:Workbook|Book)$/i)) throw new FileRefusal(refusals.document);
  return sheetsOf(unlocked(() => parse_xlscfb(container, options())));
};

/** The sheets of a workbook before 1997. */
export const oldSheets = (bytes: Uint8Array): readonly NamedSheet[] =>
  sheetsOf(unlocked(() => read(bytes, { ...options(), type: 'array' })));

/** The sheets of a page with tables or of a workbook written as one XML text. What stands in a page is read as it stands. */
export const markupSheets = (text: string): readonly NamedSheet[] =>
  sheetsOf(read(text, { ...options(), type: 'string', raw: true }));

const unlocked = (open: () => WorkBook): WorkBook => {
  try {
    return open();
  } catch (error) {
    throw new FileRefusal(
      error instanceof Error && /password|encrypt/i.test(error.message) ? refusals.password : refusals.damagedWorkbook,
    );
  }
};
