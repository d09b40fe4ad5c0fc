import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { foundOrInstalled, mayInstall, onPath, runs } from './apt.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const found = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...names.map(onPath), chromium.executablePath()].find(
    (path) => path !== undefined && runs(path),
  );

/** The one of Playwright, where there is no Debian to ask. */
const installOwn = (): string | undefined => {
  console.log('No Chromium here: installing the one of Playwright.');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
  return found();
};

/** The path of a Chromium to test in. Installs one where none is; throws one line that says what to install if it cannot. */
const chromiumPath = (): string => {
  const path = foundOrInstalled(found, 'chromium') ?? (mayInstall() ? undefined : installOwn());
  if (path === undefined)
    throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to a Chrome.');
  return path;
};

/** A browser that speaks to nobody by itself. The caller closes it. */
export const openChromium = () =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
