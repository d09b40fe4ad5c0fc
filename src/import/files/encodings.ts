import { headerKey } from '../../text/header-key.ts';

/** What a text is when its bytes are read in an encoding: its beginning is enough to tell. */
export interface Candidate {
  readonly encoding: string;
  readonly sample: string;
}

/** Whether a text is a heading that exports are known to have. */
export type KnowsHeader = (key: string) => boolean;

const isForeign = (code: number): boolean => code > 0x7f;

/** Letters that no sound text has: broken ones, and controls that lie where other encodings have letters. */
const broken = /[\ufffd\u0080-\u009f]/;

/** So many headings are looked at. */
const headingsSeen = 200;

/** How many headings beyond `a` to `z` are known as this text has them. */
const knownHeadings = (sample: string, knows: KnowsHeader): number => {
  const seen = new Set<string>();
  for (const cell of sample.slice(0, 16_384).split(/[\t\n\r,;|"]/)) {
    if (cell.length > 80 || seen.size > headingsSeen) continue;
    const key = headerKey(cell);
    if (Array.from(key).some((letter) => isForeign(letter.charCodeAt(0))) && knows(key)) seen.add(key);
  }
  return seen.size;
};

/** The letters that a language writes most, and what no text in it lacks: they make up most of any text in it, and little of one that is read wrongly. */
const scripts: readonly (readonly [encodings: readonly string[], common: string, letters: RegExp, has?: RegExp])[] = [
  [
    ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    'оаиенітрсвлкмпуд',
    /^[А-Яа-яЁёЄєІіЇїҐґЎўЪъЬьЫыЭэ]$/,
  ],
  [['windows-1253', 'iso-8859-7'], 'αοιετσνηυρπκλμςάόέίή', /^[\u0386-\u03ce]$/, /[άέήίόύώ]/],
  [['windows-1255', 'iso-8859-8'], 'יוהלארתבשמןנ', /^[\u0590-\u05ff]$/],
  [['windows-1256', 'iso-8859-6'], 'ايلمونرتبةدعسه', /^[\u0600-\u06ff]$/],
  [['windows-874'], 'านรอกเงมยลวดทสตะิีึืุู่้ัไใโ็ปบคพ', /^[\u0e00-\u0e7f]$/],
];

interface Plausibility {
  /** Which share of the foreign letters are of the script, which of them common in it, and which are small. */
  readonly ofScript: number;
  readonly common: number;
  readonly small: number;
}

const plausibilityOf = (sample: string, common: string, letters: RegExp): Plausibility => {
  let [foreign, own, frequent, small] = [0, 0, 0, 0];
  let before = '';
  for (const letter of sample) {
    if (isForeign(letter.charCodeAt(0)) && !marks.includes(letter)) {
      foreign += 1;
      // A capital within a word is a small letter of another encoding.
      const isInside = letters.test(before) && before === before.toLowerCase() && letter !== letter.toLowerCase();
      if (letters.test(letter) && !isInside) own += 1;
      if (common.includes(letter.toLowerCase()) && !isInside) frequent += 1;
      if (letter === letter.toLowerCase()) small += 1;
    }
    before = letter;
  }
  const share = (count: number): number => count / Math.max(1, foreign);
  return { common: share(frequent), ofScript: share(own), small: share(small) };
};

/** What every language writes. */
const marks = '\u00a0€£«»‘’“”„‚–—…•·°№©®™';

/** Of a text in its own script so many letters are of the script, and so many of those common in it. */
const mostly = 0.95;
const commonNeeded = 0.5;

/** And so many are small: capitals throughout are the small letters of another encoding. */
const smallNeeded = 0.3;

/** The likeliest readings in a script of their own, the best first; those that are as likely are all there. */
const inScripts = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const scored = candidates.flatMap((candidate) => {
    const script = scripts.find(([encodings]) => encodings.includes(candidate.encoding));
    if (script === undefined || script[3]?.test(candidate.sample) === false) return [];
    const { common, ofScript, small } = plausibilityOf(candidate.sample, script[1], script[2]);
    return ofScript >= mostly && common >= commonNeeded && small >= smallNeeded ? [{ candidate, common }] : [];
  });
  const best = scored.reduce((most, { common }) => Math.max(most, common), 0);
  return scored.filter(({ common }) => common > best - closeCall).map(({ candidate }) => candidate);
};

/** Shares of common letters that differ by less decide nothing. */
const closeCall = 0.05;

/**
 * The letters of languages beyond `a` to `z`, and the encodings of their old files. No language has both `ê` and `ñ`, so
 * `Zasiêg` and `Dzieñ` in one file are no Windows-1252.
 */
const alphabets: readonly (readonly [encodings: readonly string[], letters: string])[] = [
  [['windows-1252', 'macintosh'], 'àâæçéèêëîïôœùûüÿ'],
  [['windows-1252', 'macintosh'], 'äöüßé'],
  [['windows-1252', 'macintosh'], 'áéíóúüñçºª¿¡'],
  [['windows-1252', 'macintosh'], 'àáâãçéêíóôõúüºª'],
  [['windows-1252', 'macintosh'], 'àèéìíîòóùúº'],
  [['windows-1252', 'macintosh'], 'åäöæøéü'],
  [['windows-1250', 'iso-8859-2'], 'ąćęłńóśźż'],
  [['windows-1250', 'iso-8859-2'], 'áčďéěíňóřšťúůýžäľĺŕô'],
  [['windows-1250', 'iso-8859-2'], 'áéíóöőúüű'],
  [['windows-1250', 'iso-8859-2'], 'ăâîşţșț'],
  [['windows-1250', 'iso-8859-2'], 'čćđšž'],
  [['windows-1254'], 'çğıiöşüâîû\u0307'],
  [['windows-1257'], 'ąčęėįšųūž'],
  [['windows-1257'], 'āčēģīķļņšūž'],
  [['windows-1257', 'windows-1252'], 'õäöüšž'],
  [['windows-1258'], 'àáâãèéêìíòóôõùúýăđĩũơưạ₫\u0300\u0301\u0303\u0309\u0323'],
];

/** Whether all the foreign letters of a text are of one language. */
const isWrittenWith = (text: string, letters: string): boolean => {
  for (const letter of text.toLowerCase())
    if (isForeign(letter.charCodeAt(0)) && !letters.includes(letter) && !marks.includes(letter)) return false;
  return true;
};

const inAlphabets = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(
    ({ encoding, sample }) =>
      // Without its accents that stand apart it would be another language.
      (encoding !== 'windows-1258' || /[ươƯƠ]|\p{M}/u.test(sample)) &&
      alphabets.some(([encodings, letters]) => encodings.includes(encoding) && isWrittenWith(sample, letters)),
  );

/** How often a text in Japanese has the letters of its syllables: any other reading of the bytes has none or broken letters. */
const isJapanese = ({ sample }: Candidate): boolean => {
  let [kana, foreign] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (isForeign(code)) foreign += 1;
    // Half-width ones are what accented letters of other encodings look like.
    if (code >= 0x3040 && code <= 0x30ff) kana += 1;
  }
  return kana > 2 && kana * 5 > foreign;
};

/** The first bytes of the pairs that spell the letters of a text, as shares of those in some ranges. */
const pairShares = (bytes: Uint8Array) => {
  let [pairs, hangul, common, big, low] = [0, 0, 0, 0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead, trail] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (lead < 0x81) continue;
    at += 1;
    // Signs of the full width, which all of them have at the beginning.
    if (lead >= 0xa1 && lead <= 0xa3) continue;
    pairs += 1;
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) hangul += 1;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common += 1;
    if (lead >= 0xa4 && lead <= 0xc6) big += 1;
    if (trail < 0x80) low += 1;
  }
  const share = (count: number): number => (pairs < pairsNeeded ? 0 : count / pairs);
  return { hangul: share(hangul), common: share(common), big: share(big), low: share(low) };
};

/** Fewer pairs could be anything. */
const pairsNeeded = 4;

/**
 * The reading as a language of the East, by what is common in it: the first third of the plane of Korean has its syllables, half
 * of that of Chinese its usual signs, and only the old one of Taiwan spells with bytes of letters.
 */
const ofTheEast = (candidates: readonly Candidate[], bytes: Uint8Array): Candidate | undefined => {
  const named = (name: string) => candidates.find(({ encoding }) => encoding === name);
  const japanese = candidates.find(
    (each) => /^(?:shift_jis|euc-jp|iso-2022-jp)$/.test(each.encoding) && isJapanese(each),
  );
  if (japanese !== undefined) return japanese;
  const { hangul, common, big, low } = pairShares(bytes);
  if (hangul > 0.97) return named('euc-kr');
  if (common > 0.9) return named('gb18030');
  return big > 0.9 && low > 0.2 ? named('big5') : undefined;
};

/** Encodings of one or two bytes a letter, in the order in which they are likelier. */
export const oldEncodings: readonly string[] = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1254',
  'iso-8859-2',
  'windows-1257',
  'windows-1258',
  'macintosh',
  ...['koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
  ...['windows-1253', 'iso-8859-7', 'windows-1255', 'iso-8859-8', 'windows-1256', 'iso-8859-6', 'windows-874'],
  ...['shift_jis', 'euc-jp', 'gb18030', 'euc-kr', 'big5'],
];

/** The readings of which each gives another text, the first of those that give the same. */
const differing = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const seen = new Set<string>();
  return candidates.filter(({ sample }) => !seen.has(sample) && seen.add(sample));
};

/**
 * In which encodings a text can be that is no Unicode, the likeliest first: one where the evidence decides, several where only
 * a person can tell. Known headings decide, then what letters and pairs of bytes are common in which language.
 */
export const likelyEncodings = (
  bytes: Uint8Array,
  read: (encoding: string) => string,
  knows: KnowsHeader,
): readonly Candidate[] => {
  const all = oldEncodings.map((encoding) => ({ encoding, sample: read(encoding) }));
  const sound = all.filter(({ sample }) => !broken.test(sample));
  const known = differing(sound).map((candidate) => ({ candidate, count: knownHeadings(candidate.sample, knows) }));
  const most = known.reduce((best, { count }) => Math.max(best, count), 0);
  const best = known.filter(({ count }) => count === most);
  if (most > 0 && best.length === 1) return best.map(({ candidate }) => candidate);
  const east = ofTheEast(sound, bytes);
  if (east !== undefined) return [east];
  const scripted = inScripts(sound);
  if (scripted.length > 0 && hasWords(bytes)) return differing(scripted);
  const likely = sound.filter(({ sample }) => !brokenWord.test(sample));
  const written = inAlphabets(likely);
  return differing(written.length > 0 ? written : likely.length > 0 ? likely : sound).slice(0, mostOpen);
};

/** A person compares no more. */
const mostOpen = 4;

/** What stands in no word: a sign between two letters, a capital after a small letter of its own. */
const brokenWord = /\p{L}[—–„‚“”…«»¿¡€£©®™°№•]\p{L}|(?=[^a-z])\p{Ll}\p{Lu}/u;

/** Whether most foreign letters stand beside another: words of a script of its own; accented letters stand alone. */
const hasWords = (bytes: Uint8Array): boolean => {
  let [high, pairs] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[at + 1] ?? 0) >= 0x80) pairs += 1;
  }
  return pairs * 2 > high;
};
