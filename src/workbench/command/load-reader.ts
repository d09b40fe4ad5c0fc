import type * as Client from '../../sidebar/reading/read-file.ts';

/** The sidebar's own work without its views, as it was built: the command line reads no format a second way. */
export type BuiltReader = typeof Client;

/** Loads the reader that lies beside the built command. */
export const loadReader = async (): Promise<BuiltReader> => {
  const reader: BuiltReader = await import(new URL('./client.js', import.meta.url).href);
  return reader;
};
