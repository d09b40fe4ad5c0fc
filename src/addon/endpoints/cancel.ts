import type { Language } from '../../text/language.ts';
import { words } from '../addon-words.ts';
import { refusal } from './refusal.ts';

/** What tells the execution that builds a report to stop, for no longer than Google lets an execution run, in seconds. */
const key = 'pokaznyk.stop';
const longest = 360;

type Cache = GoogleAppsScript.Cache.Cache;

/** Asks the report that is being built to stop. It is another execution, and it has the document's lock. */
export const requestStop = (): null => {
  CacheService.getDocumentCache()?.put(key, key, longest);
  return null;
};

const inCache = <T>(act: (cache: Cache) => T): T | null => {
  try {
    const cache = CacheService.getDocumentCache();
    return cache === null ? null : act(cache);
  } catch {
    // To stop a report is a comfort: where there is no cache, it is built to its end.
    return null;
  }
};

/** Forgets that an earlier report was asked to stop. */
export const clearStopRequest = (): void => {
  inCache((cache) => cache.remove(key));
};

/** Ends what is going on if it was asked to stop. */
export const throwIfStopRequested = (language: Language): void => {
  if (inCache((cache) => cache.get(key)) !== null) throw refusal(words.stopped[language]);
};
