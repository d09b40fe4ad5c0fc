import type * as Client from '../../sidebar/reading/read-file.ts';

/** The sidebar's own work without its views, as it was built: the command line reads no format a second way. */
export type Job = typeof Client;

/** Loads the job that lies beside the built command. */
export const loadJob = async (): Promise<Job> => {
  const job: Job = await import(new URL('./client.js', import.meta.url).href);
  return job;
};
