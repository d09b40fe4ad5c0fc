import type * as Client from '../../sidebar/reading/read-file.ts';

/** The sidebar's own work without its views, as it was built: the command line reads no format a second way. */
export type BuiltReader = typeof Client;

/** Loads the reader that is built in the project's folder. */
export const loadReader = async (project: URL): Promise<BuiltReader> => {
  const reader: BuiltReader = await import(new URL('build/client.js', project).href);
  return reader;
};
