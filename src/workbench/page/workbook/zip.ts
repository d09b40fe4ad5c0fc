import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day that the format knows, in any zone: the same input always gives the same file. */
const noTime = new Date(1980, 0, 1);

/** A zip file of these texts by path. */
export const zipped = (
  files: readonly { readonly path: string; readonly content: string }[],
): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, content }) => [path, strToU8(content)])), { mtime: noTime });

/** The texts in a zip file by path, of the files whose path is wanted. Throws where the bytes are no zip file. */
export const unzipped = (file: Uint8Array, isWanted: (path: string) => boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file, { filter: ({ name }) => isWanted(name) })).map(([path, bytes]) => [
      path,
      strFromU8(bytes),
    ]),
  );
