import type { Text } from '../../text/language.ts';

/** A decoded file, or why it was not decoded. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly refusal: Text };

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

/** Cyrillic letters make up most high bytes of a Ukrainian text in Windows-1251; in Windows-1252 accented letters stand alone. */
const looksCyrillic = (bytes: Uint8Array): boolean => {
  let high = 0;
  let pairs = 0;
  for (let at = 0; at < Math.min(bytes.length, sampleSize * 16); at += 1) {
    if ((bytes[at] ?? 0) >= 0xc0) {
      high += 1;
      if ((bytes[at + 1] ?? 0) >= 0xc0) pairs += 1;
    }
  }
  return pairs * 2 > high;
};

/** How often a text in Japanese has the letters of its syllables: any other reading of the bytes has none or broken letters. */
const looksJapanese = (text: string): boolean => {
  const sample = text.slice(0, sampleSize);
  let kana = 0;
  let foreign = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code === 0xfffd) return false;
    if (code > 127) foreign += 1;
    // Half-width ones are what accented letters of other encodings look like.
    if (code >= 0x3040 && code <= 0x30ff) kana += 1;
  }
  return kana > 2 && kana * 5 > foreign;
};

/**
 * The letters of languages beyond `a` to `z`, and the encoding of their old files. No language has both `ê` and `ñ`, so
 * `Zasiêg` and `Dzieñ` in one file are no Windows-1252.
 */
const alphabets: readonly (readonly [encoding: string, letters: string])[] = [
  ['windows-1252', 'àâæçéèêëîïôœùûüÿ'],
  ['windows-1252', 'äöüßé'],
  ['windows-1252', 'áéíóúüñçºª¿¡'],
  ['windows-1252', 'àáâãçéêíóôõúüºª'],
  ['windows-1252', 'àèéìíîòóùúº'],
  ['windows-1252', 'åäöæøéü'],
  ['windows-1250', 'ąćęłńóśźż'],
  ['windows-1250', 'áčďéěíňóřšťúůýžäľĺŕô'],
  ['windows-1250', 'áéíóöőúüű'],
  ['windows-1250', 'ăâîşţșț'],
  ['windows-1250', 'čćđšž'],
  ['windows-1254', 'çğıiöşüâîû\u0307'],
];

/** Whether all the foreign letters of a text are of one language. */
const isWrittenWith = (text: string, letters: string): boolean => {
  const found = text.slice(0, sampleSize * 16).toLowerCase();
  for (const letter of found) {
    if (letter > '\u007f' && !letters.includes(letter) && !marks.includes(letter)) return false;
  }
  return true;
};

/** What every language writes. */
const marks = '\u00a0€£«»‘’“”„‚–—…•·°№©®™';

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

/** The text of a file's bytes: UTF-8 or UTF-16 by mark or by shape, else Shift JIS, Windows-1251 or 1252; a binary file is refused. */
export const decodeBytes = (bytes: Uint8Array, decode: Decoder): Decoded => {
  const decoded = (encoding: string): Decoded => ({ text: decode(encoding, bytes), encoding });
  if (startsWith(bytes, [0xff, 0xfe])) return decoded('utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decoded('utf-16be');
  const { even, odd } = nulls(bytes);
  if (odd > rareNulls && odd > 10 * even) return decoded('utf-16le');
  if (even > rareNulls && even > 10 * odd) return decoded('utf-16be');
  if (even + odd > 0 && isBinary(bytes, even + odd)) return { refusal: binary };
  const text = decode('utf-8', bytes);
  if (isSound(text, bytes)) return { text, encoding: 'utf-8' };
  for (const encoding of ['shift_jis', 'euc-jp']) {
    const japanese = decode(encoding, bytes);
    if (looksJapanese(japanese)) return { text: japanese, encoding };
  }
  if (looksCyrillic(bytes)) return decoded('windows-1251');
  const fitting = alphabets.find(([encoding, letters]) => isWrittenWith(decode(encoding, bytes), letters));
  return decoded(fitting?.[0] ?? 'windows-1252');
};
