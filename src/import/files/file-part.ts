import type { Text } from '../../text/language.ts';
import type { SheetTable } from './sheet-table.ts';

/** A text or a sheet that is in a file, or why something in it is neither; named by its file and its place in it. */
export type FilePart = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly sheet: SheetTable }
  | { readonly refusal: Text }
);

/** Stands between the name of a file and that of what is in it. */
export const within = ' › ';
