/** What a file is, whatever its name says. */
export type FileKind =
  | 'text'
  | 'zip'
  | 'gzip'
  | 'compound'
  | 'oldWorkbook'
  | 'markup'
  | 'image'
  | 'pdf'
  | 'document'
  | 'otherArchive';

const letters = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** What files begin with, at a place of their own where there is one. */
const magics: readonly (readonly [is: FileKind, magic: readonly number[], at?: number])[] = [
  ['zip', letters('PK\u0003\u0004')],
  ['zip', letters('PK\u0005\u0006')],
  ['gzip', [0x1f, 0x8b]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', letters('\u0089PNG')],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', letters('GIF8')],
  ['image', letters('WEBP'), 8],
  ['image', letters('ftyphei'), 4],
  ['image', letters('ftypavif'), 4],
  ['image', letters('II*\0')],
  ['image', letters('MM\0*')],
  ['pdf', letters('%PDF')],
  ['document', letters('{\\rtf')],
  ['otherArchive', letters('Rar!')],
  ['otherArchive', letters('7z\u00bc\u00af')],
];

/** So many bytes tell what a file is. */
export const bytesLookedAt = 256;

/** Whether the first sign of a text is `<`, in whatever encoding. */
const isMarkup = (bytes: Uint8Array): boolean => {
  for (const byte of bytes.subarray(0, bytesLookedAt)) {
    const isMark = byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xff || byte === 0xfe;
    if (byte === 0x3c) return true;
    if (byte > 32 && !isMark) return false;
  }
  return false;
};

/** What a file is by the bytes that it begins with. */
export const fileKindOf = (bytes: Uint8Array): FileKind => {
  const found = magics.find(([, magic, at = 0]) => magic.every((byte, place) => bytes[at + place] === byte));
  if (found !== undefined) return found[0];
  // The first record of workbooks before 1997: a mark, its version, its length.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) return 'oldWorkbook';
  return isMarkup(bytes) ? 'markup' : 'text';
};
