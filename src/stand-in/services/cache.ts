import type { Book } from '../book.ts';
import { strictService } from '../strict-service.ts';

/** The cache of the document, which every execution in it shares. Google may refuse it, have none, and forget at any time. */
export interface DocumentCache {
  readonly kept: Map<string, { readonly value: string; readonly until: number }>;
  /** What a script gets that asks for it. */
  is: 'there' | 'missing' | 'refused';
}

/** https://developers.google.com/apps-script/reference/cache/cache */
const longestKey = 250;
const largestValue = 102_400;
const longestTime = 21_600;

/** Google's `CacheService`, with the cache of the document only. `now` is the stand-in's time in milliseconds. */
export const cacheService = (book: Book, cache: DocumentCache, now: () => number): object => {
  const checkKey = (key: unknown): string => {
    if (typeof key !== 'string' || key === '') throw new Error('Argument cannot be null: key');
    if (key.length > longestKey) throw new Error('Argument too large: key');
    return key;
  };
  const self = strictService(book, 'Cache', {
    get: (key: unknown) => {
      const found = cache.kept.get(checkKey(key));
      return found !== undefined && found.until > now() ? found.value : null;
    },
    put: (key: unknown, value: unknown, seconds: unknown) => {
      if (typeof value !== 'string') throw new Error('not in the stand-in: Cache.put of anything but a text');
      if (new TextEncoder().encode(value).length > largestValue) throw new Error('Argument too large: value');
      if (typeof seconds !== 'number' || seconds < 1 || seconds > longestTime)
        throw new Error('not in the stand-in: Cache.put without a time from 1 to 21600 seconds');
      cache.kept.set(checkKey(key), { value, until: now() + seconds * 1000 });
      return null;
    },
    remove: (key: unknown) => {
      cache.kept.delete(checkKey(key));
      return null;
    },
  });
  return strictService(book, 'CacheService', {
    getDocumentCache: () => {
      if (cache.is === 'refused') throw new Error('Service unavailable: Cache');
      return cache.is === 'there' ? self : null;
    },
  });
};
