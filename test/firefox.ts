import { type Browser, firefox } from 'playwright-core';
import { foundOrInstalled, onPath, runs } from './apt.ts';

const found = (): string | undefined =>
  [process.env['FIREFOX_PATH'], onPath('firefox-esr'), onPath('firefox')].find(
    (path) => path !== undefined && runs(path),
  );

/** The path of a Firefox to test in; installs Debian's where none is and it may. `null` where there is none: the tests skip. */
export const firefoxPath = (): string | null => {
  const path = foundOrInstalled(found, 'firefox-esr') ?? null;
  if (path === null) console.log('Skipped: no Firefox is here. Install one, or set FIREFOX_PATH.');
  return path;
};

type Send = (method: string, given: unknown) => Promise<unknown>;

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Playwright asks each browser to prefer nothing in its colours, for which Firefox ESR has no command yet: it is not asked. */
const askNoColours = (browser: Browser): void => {
  const connection = propertyOf(browser, '_connection');
  const toInner: unknown = propertyOf(connection, 'toImpl');
  const inner: unknown = typeof toInner === 'function' ? toInner.call(connection, browser) : undefined;
  const session = propertyOf(inner, '_browserSession');
  const send = propertyOf(session, 'send');
  if (typeof session !== 'object' || session === null || typeof send !== 'function')
    throw new Error('This Playwright speaks to Firefox in another way.');
  const sendKnown: Send = (method, given) =>
    method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(session, method, given);
  Reflect.set(session, 'send', sendKnown);
};

/** The Firefox of a machine, through WebDriver BiDi. The caller closes it. */
export const openFirefox = async (path: string): Promise<Browser> => {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: path });
  askNoColours(browser);
  return browser;
};
