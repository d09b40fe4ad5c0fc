/** A container of files as the library opens it. */
export interface Container {
  readonly FullPaths: string[];
  readonly FileIndex: { readonly name: string; readonly type: number; readonly content: Uint8Array }[];
}

// What the library exports and its own declarations leave out.
declare module '@e965/xlsx' {
  export function parse_zip(zip: Container, options: ParsingOptions): WorkBook;
  export function parse_xlscfb(container: Container, options: ParsingOptions): WorkBook;
}

export { CFB, type ParsingOptions, parse_xlscfb, parse_zip, read, type WorkBook } from '@e965/xlsx';
