import type { Book } from '../book.ts';
import { authModes } from '../execution/auth.ts';
import { strictEnum, strictService } from '../strict-service.ts';
import { wallClock } from '../zone.ts';

/** The document's lock: another user may hold it. */
export interface LockState {
  heldByOther: boolean;
  held: boolean;
}

/** Google's `LockService`. */
export const lockService = (book: Book, state: LockState): object => {
  const take = (milliseconds: unknown) => {
    if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds))
      throw new Error("The parameters don't match the method signature for LockService.Lock.");
    if (state.heldByOther || milliseconds < 0) return false;
    state.held = true;
    return true;
  };
  const lock = strictService(book, 'Lock', {
    tryLock: take,
    waitLock: (milliseconds: unknown) => {
      if (!take(milliseconds)) throw new Error('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => state.held,
    releaseLock: () => {
      state.held = false;
      const [first] = book.calls.pending();
      // Google writes later: whoever takes the lock then would read what stood there before.
      if (first !== undefined)
        throw new Error(`the lock was released before SpreadsheetApp.flush(): ${first} may still be pending`);
    },
  });
  return strictService(book, 'LockService', { getDocumentLock: () => lock });
};

/** The most that one property holds, in bytes. */
const propertyLimit = 9216;

/** The most that all properties of a document hold together, names and values, in bytes. */
const storeLimit = 500 * 1024;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Google's `PropertiesService`, with the properties of the document only: the add-on keeps nothing about a person. */
export const propertiesService = (book: Book): object => {
  const { properties } = book.own;
  const set = (key: string, value: string) => {
    const text = String(value);
    const size = book.assumes('propertiesCountLetters') ? text.length : bytesOf(text);
    if (size > propertyLimit) throw new Error('Argument too large: value');
    const next = { ...properties, [key]: text };
    if (Object.entries(next).reduce((sum, [name, each]) => sum + bytesOf(name) + bytesOf(each), 0) > storeLimit)
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    properties[key] = String(value);
  };
  const self: object = strictService(book, 'Properties', {
    getProperty: (key: string) => properties[key] ?? null,
    getProperties: () => ({ ...properties }),
    getKeys: () => Object.keys(properties),
    setProperty: (key: string, value: string) => {
      set(key, value);
      return self;
    },
    setProperties: (values: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(values)) set(key, value);
      return self;
    },
    deleteProperty: (key: string) => {
      delete properties[key];
      return self;
    },
  });
  return strictService(book, 'PropertiesService', { getDocumentProperties: () => self });
};

const two = (number: number): string => String(number).padStart(2, '0');

/** The parts of a date pattern that the stand-in knows; anything else in letters throws. */
const parts: Readonly<Record<string, (at: Date) => string>> = {
  yyyy: (at) => String(at.getUTCFullYear()),
  MM: (at) => two(at.getUTCMonth() + 1),
  dd: (at) => two(at.getUTCDate()),
  HH: (at) => two(at.getUTCHours()),
  mm: (at) => two(at.getUTCMinutes()),
  ss: (at) => two(at.getUTCSeconds()),
};

const formatDate = (date: { getTime(): number }, zone: string, pattern: string): string => {
  const at = new Date(wallClock(date.getTime(), zone));
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (run, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    const part = parts[run];
    if (part === undefined) throw new Error(`not in the stand-in: the date pattern ${run}`);
    return part(at);
  });
};

/** The small services that work in every authorisation mode. */
export const smallServices = (
  book: Book,
  { userLocale, zone }: { readonly userLocale: string; readonly zone: string },
) => {
  const lines: string[] = [];
  const print = (...texts: readonly unknown[]) => {
    lines.push(texts.map(String).join(' '));
  };
  return {
    Session: strictService(book, 'Session', { getActiveUserLocale: () => userLocale, getScriptTimeZone: () => zone }),
    Utilities: strictService(book, 'Utilities', {
      formatDate,
      sleep: (milliseconds: number) => book.calls.sleep(milliseconds),
    }),
    Logger: strictService(book, 'Logger', { log: print }),
    console: strictService(book, 'console', { log: print, info: print, warn: print, error: print }),
    ScriptApp: strictService(book, 'ScriptApp', { AuthMode: strictEnum(book, 'AuthMode', authModes) }),
  };
};
