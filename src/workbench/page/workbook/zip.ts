const crcTable = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });

const crcOf = (bytes: Uint8Array, table: Uint32Array) => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const deflated = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );

/** Fields of a zip record, little-endian: `[bytes, value]`. */
const fields = (list: readonly (readonly [2 | 4, number])[]) => {
  const view = new DataView(new ArrayBuffer(list.reduce((size, [bytes]) => size + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of list) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
};

// 2.0, names in UTF-8, deflate, and the first day that the format knows: the same input always gives the same file.
const method = [
  [2, 20],
  [2, 0x0800],
  [2, 8],
  [2, 0],
  [2, 0x21],
] as const;

/** A zip file of these texts by path. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3 */
export const zipped = async (files: readonly { readonly path: string; readonly content: string }[]): Promise<Blob> => {
  const encoder = new TextEncoder();
  const table = crcTable();
  const entries: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const name = encoder.encode(path);
    const bytes = encoder.encode(content);
    const packed = await deflated(bytes);
    const sizes = [
      [4, crcOf(bytes, table)],
      [4, packed.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const header = fields([[4, 0x04034b50], ...method, ...sizes]);
    const listed = fields([[4, 0x02014b50], [2, 20], ...method, ...sizes, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]);
    entries.push(header, name, packed);
    directory.push(listed, name);
    offset += header.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return new Blob([...entries, ...directory, end]);
};
