const endOfDirectory = 0x06054b50;
const stored = 0;
const deflated = 8;

const inflated = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();

/** The place of the record that ends the directory: 22 bytes and a comment before the end of the file. */
const endIn = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === endOfDirectory) return at;
  throw new Error('This is no zip file.');
};

/**
 * The texts in a zip file by path, of the files whose path is wanted. Throws where the bytes are no zip file.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3
 */
export const unzipped = async (
  file: ArrayBuffer,
  isWanted: (path: string) => boolean,
): Promise<Readonly<Record<string, string>>> => {
  const view = new DataView(file);
  const end = endIn(view);
  const texts: Record<string, string> = {};
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const header = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(new Uint8Array(file, at + 46, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (!isWanted(path)) continue;
    if (method !== stored && method !== deflated) throw new Error(`${path} is packed in a way that is not known here.`);
    // The header before the file itself has names of its own lengths.
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const bytes = new Uint8Array(file, start, size);
    texts[path] = method === stored ? new TextDecoder().decode(bytes) : await inflated(bytes);
  }
  return texts;
};
