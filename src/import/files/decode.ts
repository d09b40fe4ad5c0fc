import type { Text } from '../../text/language.ts';
import { type Candidate, type KnowsHeader, likelyEncodings } from './encodings.ts';

/** A decoded file, or why it was not decoded. */
export type Decoded =
  | {
      readonly text: string;
      readonly encoding: string;
      /** The readings of which only a person can tell the right one. */
      readonly open?: readonly Candidate[];
    }
  | { readonly refusal: Text };

/** What decides besides the bytes. */
interface DecodeOptions {
  readonly knows?: KnowsHeader;
  readonly chosen?: string | null;
}

/** Decodes bytes as `new TextDecoder(encoding).decode(bytes)` does. */
export type Decoder = (encoding: string, bytes: Uint8Array) => string;

const binary: Text = {
  en: 'This file is not a table of text. Choose the CSV, TSV or Excel file of the export, or copy the cells of the table.',
  uk: 'Цей файл не є таблицею. Виберіть файл експорту CSV, TSV або Excel чи скопіюйте клітинки таблиці.',
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** How many bytes are looked at to tell an encoding without a mark. */
const sampleSize = 4096;

/** A twentieth of the bytes and more are no slip. */
const rareNulls = 0.1;

/** The share of NUL bytes at even and odd places: text in UTF-16 of Latin letters has them on one side only. */
const nulls = (bytes: Uint8Array): { even: number; odd: number } => {
  const size = Math.min(bytes.length, sampleSize);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < size; at += 1) {
    if (bytes[at] === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  return { even: (2 * even) / size, odd: (2 * odd) / size };
};

/** A text that some tool broke has a NUL here and there; what is no text has many, or other signs that no text has. */
const isBinary = (bytes: Uint8Array, share: number): boolean =>
  share > rareNulls ||
  bytes.subarray(0, sampleSize).some((byte) => byte !== 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);

/** How often the bytes spell the sign for a broken letter: some tool before us broke it, and wrote it as UTF-8. */
const spelled = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1))
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  return count;
};

/** Whether UTF-8 was the right reading: a broken letter or two (a file cut short) does not make a text of another encoding. */
const isSound = (text: string, bytes: Uint8Array): boolean => {
  if (!text.includes('\ufffd')) return true;
  let foreign = 0;
  let broken = -spelled(bytes);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127) foreign += 1;
    if (code === 0xfffd) broken += 1;
  }
  return broken <= 0 || broken * 2 < foreign;
};

/** The end of what can be cut in the midst of a letter. */
const wholeLetters = 8;

/** Headings are what tables begin with; their letters and those of some rows are enough to tell an encoding. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length <= sampleSize * 16) return bytes;
  // A line ends where no letter can be cut.
  const end = bytes.lastIndexOf(10, sampleSize * 16);
  return bytes.subarray(0, end > 0 ? end : sampleSize * 16 - wholeLetters);
};

/**
 * The text of a file's bytes: UTF-8 or UTF-16 by mark or by shape, else what known headings and the letters of languages show;
 * a binary file is refused. `chosen` is the encoding that a person says it is in, where the evidence leaves several.
 */
export const decodeBytes = (
  bytes: Uint8Array,
  decode: Decoder,
  { knows = () => false, chosen = null }: DecodeOptions = {},
): Decoded => {
  const decoded = (encoding: string): Decoded => ({ text: decode(encoding, bytes), encoding });
  if (startsWith(bytes, [0xff, 0xfe])) return decoded('utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decoded('utf-16be');
  const { even, odd } = nulls(bytes);
  if (odd > rareNulls && odd > 10 * even) return decoded('utf-16le');
  if (even > rareNulls && even > 10 * odd) return decoded('utf-16be');
  if (even + odd > 0 && isBinary(bytes, even + odd)) return { refusal: binary };
  const text = decode('utf-8', bytes);
  if (isSound(text, bytes)) return { text, encoding: 'utf-8' };
  const sample = sampleOf(bytes);
  const likely = likelyEncodings(sample, (encoding) => decode(encoding, sample), knows);
  const [first] = likely;
  if (first === undefined) return decoded('windows-1252');
  const taken = likely.find(({ encoding }) => encoding === chosen) ?? first;
  return likely.length === 1 ? decoded(taken.encoding) : { ...decoded(taken.encoding), open: likely };
};
