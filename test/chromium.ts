import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const runs = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);

const found = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...names.map(onPath), chromium.executablePath()].find(
    (path) => path !== undefined && runs(path),
  );

const install = () => {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && onPath('apt-get')) {
    console.log('No Chromium here: installing it with apt-get.');
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
    return;
  }
  console.log('No Chromium here: installing the one of Playwright.');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
};

/** The path of a Chromium to test in. Installs one where none is; throws one line that says what to install if it cannot. */
export const chromiumPath = (): string => {
  const there = found();
  if (there) return there;
  try {
    install();
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
