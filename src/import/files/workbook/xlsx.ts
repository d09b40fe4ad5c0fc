import type { ZipEntry } from '../zip.ts';

/** A container of files as the library opens it. */
export interface Container {
  readonly FullPaths: string[];
  readonly FileIndex: { readonly name: string; readonly type: number; readonly content: Uint8Array }[];
}

// What the library exports and its own declarations leave out.
declare module '@e965/xlsx' {
  interface WorkBook {
    /** The texts that cells share, in their order. */
    readonly Strings?: readonly { readonly t?: string }[];
  }
  export function parse_zip(zip: Container, options: ParsingOptions): WorkBook;
  export function parse_xlscfb(container: Container, options: ParsingOptions): WorkBook;
}

export { CFB, type ParsingOptions, parse_xlscfb, parse_zip, read, type WorkBook } from '@e965/xlsx';

/** A file of the container that is unpacked when the library asks for it, once more where it asks twice: not all lie there at once. */
const unpackedWhenRead = ({ path, read: bytes }: ZipEntry): Container['FileIndex'][number] => ({
  name: path,
  type: 2,
  get content() {
    return bytes();
  },
});

/** Files as the container of a workbook. */
export const containerOf = (parts: readonly ZipEntry[]): Container => {
  const root = 'Root Entry/';
  return {
    FullPaths: [root, ...parts.map(({ path }) => `${root}${path}`)],
    FileIndex: [{ name: root, type: 5, content: new Uint8Array(0) }, ...parts.map(unpackedWhenRead)],
  };
};
