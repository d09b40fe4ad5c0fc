import { gunzipSync, inflateSync } from 'fflate';
import type { Decoder } from './decode.ts';
import { FileRefusal } from './file-refusal.ts';
import { refusals } from './refusals.ts';

/** One file of an archive; nothing of it is unpacked before it is asked for. */
export interface ZipEntry {
  /** Its folders and its name, whatever they were written in. */
  readonly path: string;
  /** Throws a `FileRefusal` where its bytes are not what the archive says. */
  readonly read: () => Uint8Array;
}

/** So much is unpacked of one file that a person gives, in bytes: ten times the largest export that was seen. */
const mostUnpacked = 256 * 2 ** 20;

/** Repeated rows pack a hundredfold; what packs more than this is nothing that somebody exported. */
const mostRatio = 400;

/** A byte of zeros alone packs so often into one, and nothing packs better (RFC 1951). */
const bestRatio = 1032;

/** What is as small as this may pack as well as it can. */
const smallSize = 2 ** 20;

const packsTooWell = (size: number, packed: number): boolean => size > smallSize && size > mostRatio * packed;

const mostEntries = 5000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** The end of the directory has 22 bytes and a comment of up to 65,535. */
const endSize = 22;

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

const crcOf = (bytes: Uint8Array): number => {
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
};

/** A name in UTF-8 or in what old tools of the East and the West of Europe write. */
const nameIn = (bytes: Uint8Array, decode: Decoder): string => {
  const text = decode('utf-8', bytes);
  if (!text.includes('\ufffd')) return text;
  const cyrillic = decode('ibm866', bytes);
  // The letters of that page; its frames and signs are accented letters of the other.
  return /^[\p{ASCII}А-Яа-яЁёЄєЇїЎў]*$/u.test(cyrillic) ? cyrillic : decode('windows-1252', bytes);
};

const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  throw new FileRefusal(refusals.cutArchive);
};

/** The files of an archive by its directory, folders left out. Throws a `FileRefusal` where they are too much or locked. */
export const zipEntries = (bytes: Uint8Array, decode: Decoder): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new FileRefusal(refusals.tooManyFiles(count));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) throw new FileRefusal(refusals.cutArchive);
    const [flags, method, crc] = [
      view.getUint16(at + 8, true),
      view.getUint16(at + 10, true),
      view.getUint32(at + 16, true),
    ];
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const local = view.getUint32(at + 42, true);
    const path = nameIn(bytes.subarray(at + 46, at + 46 + (nameSize ?? 0)), decode).replace(/\\/g, '/');
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0);
    if (path.endsWith('/')) continue;
    if ((flags & 1) !== 0) throw new FileRefusal(refusals.password);
    unpacked += size;
    if (unpacked > mostUnpacked || packsTooWell(size, packedSize)) throw new FileRefusal(refusals.tooLarge);
    const read = (): Uint8Array => {
      if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark)
        throw new FileRefusal(refusals.cutArchive);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(from, from + packedSize);
      if (packed.length < packedSize || (method !== 0 && method !== 8)) throw new FileRefusal(refusals.cutArchive);
      const found = method === 0 ? packed : inflated(packed, size);
      // A length that is not what was promised, or a letter that fell over: figures of it could be any.
      if (found.length !== size || crcOf(found) !== crc) throw new FileRefusal(refusals.cutArchive);
      return found;
    };
    entries.push({ path, read });
  }
  return entries;
};

/** Never more than was promised: the room for it is made before. */
const inflated = (packed: Uint8Array, size: number): Uint8Array => {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new FileRefusal(refusals.cutArchive);
  }
};

/** The one file that is packed in a `.gz`. Throws a `FileRefusal` where it is too much or not whole. */
export const gunzipped = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 18) throw new FileRefusal(refusals.cutArchive);
  const [crc, size] = [view.getUint32(bytes.length - 8, true), view.getUint32(bytes.length - 4, true)];
  // Nothing packs so well: a file that was cut ends in any bytes.
  if (size > bestRatio * bytes.length) throw new FileRefusal(refusals.cutArchive);
  if (size > mostUnpacked || packsTooWell(size, bytes.length)) throw new FileRefusal(refusals.tooLarge);
  try {
    const found = gunzipSync(bytes, { out: new Uint8Array(size) });
    if (crcOf(found) === crc) return found;
  } catch {
    // It is told as what it is below.
  }
  throw new FileRefusal(refusals.cutArchive);
};
