/**
 * The letters of packed data, all that print but `" $ & ' / < > \` and the backtick: in a page's script they can be taken neither
 * for a comment nor for an end of anything.
 */
const letters = '!#%()*+,-.0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

/** Bytes as text, four of them in five letters; the last group is as much shorter as its bytes are. */
export const encoded = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [0, 1, 2, 3].reduce((number, more) => number * 256 + (bytes[at + more] ?? 0), 0);
    const digits = [4, 3, 2, 1, 0].map((power) => letters.charAt(Math.floor(group / 85 ** power) % 85));
    text += digits.join('').slice(0, Math.min(5, bytes.length - at + 1));
  }
  return text;
};

/** The bytes that were encoded. Missing letters of the last group count as the highest, as what was cut off it is rounded down. */
export const decoded = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  // Looked up by their codes: a search for each letter takes several times as long, while the page has just been drawn.
  const values = new Uint8Array(128);
  for (let value = 0; value < letters.length; value += 1) values[letters.charCodeAt(value)] = value;
  for (let at = 0; at < text.length; at += 5) {
    let group = 0;
    for (let more = 0; more < 5; more += 1)
      group = group * 85 + (at + more < text.length ? (values[text.charCodeAt(at + more)] ?? 0) : 84);
    for (let byte = 0; byte < 4; byte += 1) bytes[(at / 5) * 4 + byte] = group >>> (24 - 8 * byte);
  }
  return bytes;
};
