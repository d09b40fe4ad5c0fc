import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { awaitInstall, install, mayInstall, onPath, runs } from './apt.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const found = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...names.map(onPath), chromium.executablePath()].find(
    (path) => path !== undefined && runs(path),
  );

const installChromium = (): void => {
  if (mayInstall()) {
    install('chromium');
    return;
  }
  console.log('No Chromium here: installing the one of Playwright.');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
};

/** The path of a Chromium to test in. Installs one where none is; throws one line that says what to install if it cannot. */
const chromiumPath = (): string => {
  awaitInstall();
  const there = found();
  if (there) return there;
  try {
    installChromium();
  } catch (error) {
    console.error(String(error));
  }
  const installed = found();
  if (!installed) throw new Error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to a Chrome.');
  return installed;
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
