import { strToU8 } from 'fflate';
import type { Decoder } from '../decode.ts';
import { FileRefusal } from '../file-refusal.ts';
import { refusals } from '../refusals.ts';
import type { ZipEntry } from '../zip.ts';
import { containerOf, parse_zip } from './xlsx.ts';

/** The texts of a workbook, each of which stands there once, and its parts with the places of the texts instead of them. */
interface SharedTexts {
  readonly texts: readonly string[];
  readonly parts: readonly ZipEntry[];
}

/** The part with the texts, as the library finds it: by what the workbook says of its parts. */
const sharedPartOf = (parts: readonly ZipEntry[], decode: Decoder): ZipEntry | undefined => {
  const types = parts.find(({ path }) => path === '[Content_Types].xml');
  const tags = types === undefined ? null : decode('utf-8', types.read()).match(/<(?:\w+:)?Override\b[^<>]*>/g);
  const tag = tags?.find((text) => text.includes('.sharedStrings+xml'));
  const [, name = ''] = /PartName\s*=\s*["']\/?([^"']*)/.exec(tag ?? '') ?? [];
  return parts.find(({ path }) => path.toLowerCase() === name.toLowerCase());
};

/** So many texts are read at once. */
const textsAtOnce = 5000;

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook that has nothing but texts. */
const workbookOfTexts = (items: string): readonly ZipEntry[] =>
  Object.entries({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/></Types>`,
    'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></workbook>',
    'xl/sharedStrings.xml': `<sst>${items}</sst>`,
  }).map(([path, xml]) => ({ path, read: () => strToU8(xml) }));

const read = (items: readonly string[]): readonly string[] => {
  const { Strings = [] } = parse_zip(containerOf(workbookOfTexts(`${items.join('</si>')}</si>`)), { cellHTML: false });
  // One too few and each text would stand in the cell of another.
  if (Strings.length < items.length) throw new FileRefusal(refusals.damagedWorkbook);
  return Strings.slice(0, items.length).map(({ t = '' }) => t);
};

/**
 * The texts of a workbook, read a few thousand at once: the library keeps beside each text what it was read from, letter by
 * letter in twenty times its room.
 */
export const sharedTextsOf = (parts: readonly ZipEntry[], decode: Decoder): SharedTexts => {
  const shared = sharedPartOf(parts, decode);
  if (shared === undefined) return { texts: [], parts };
  const items = decode('utf-8', shared.read())
    .replace(/^[\s\S]*?<(?:\w+:)?sst\b[^<>]*>/, '')
    .replace(/<(?:\w+:)?si\s*\/>/g, '<si><t></t></si>')
    .split(/<\/(?:\w+:)?si>/);
  // What follows the last one.
  items.pop();
  const texts: string[] = [];
  for (let from = 0; from < items.length; from += textsAtOnce)
    texts.push(...read(items.slice(from, from + textsAtOnce)));
  const places = () => strToU8(`<sst>${texts.map((_, place) => `<si><t>${place}</t></si>`).join('')}</sst>`);
  return { texts, parts: parts.map((part) => (part === shared ? { ...part, read: places } : part)) };
};
