import type * as Opener from '../../import/files/open-file.ts';
import type * as Client from '../../sidebar/reading/read-file.ts';

/** The sidebar's own work without its views, as it was built: the command line reads no format a second way. */
export type BuiltReader = typeof Client;

/** Loads the reader that is built in the project's folder. */
export const loadReader = async (project: URL): Promise<BuiltReader> => {
  const reader: BuiltReader = await import(new URL('build/client.js', project).href);
  return reader;
};

/** A file's bytes, or those in it where it is no text, such as a workbook or an archive: what opens it is loaded with the first of them. */
export const partsOf = async (
  { reader, project }: { readonly reader: BuiltReader; readonly project: URL },
  name: string,
  bytes: Uint8Array,
) => {
  if (reader.fileKindOf(bytes) === 'text') return [{ name, bytes }];
  const opener: typeof Opener = await import(new URL('build/opener.js', project).href);
  return opener.openFile(name, bytes, (encoding, input) => new TextDecoder(encoding).decode(input));
};
