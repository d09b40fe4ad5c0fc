import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { foundOrInstalled, onPath, runs } from './apt.ts';

/** A WebKit of GTK with what drives it and what it draws on. */
export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

/** Where Debian has what belongs to a kind of machine. */
const libraries = '/usr/lib';

/** The paths of a WebKit to test in; installs Debian's where none is and it may. `null` where there is none: the tests skip. */
export const webkitPaths = (): WebKitPaths | null => {
  const driver = foundOrInstalled(() => onPath('WebKitWebDriver'), 'webkit2gtk-driver');
  const display = foundOrInstalled(() => onPath('Xvfb'), 'xvfb');
  const folders = existsSync(libraries) ? readdirSync(libraries) : [];
  const browser = folders.map((folder) => join(libraries, folder, 'webkit2gtk-4.1', 'MiniBrowser')).find(runs);
  if (driver !== undefined && display !== undefined && browser !== undefined) return { driver, browser, display };
  console.log('Skipped: no WebKitWebDriver with a MiniBrowser and Xvfb is here. Install webkit2gtk-driver and xvfb.');
  return null;
};

/** The first line that a program writes to one of its outputs. */
const firstLine = (output: NodeJS.ReadableStream | null | undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    if (output == null) return reject(new Error('A program has no such output.'));
    createInterface(output)
      .once('line', resolve)
      .once('close', () => reject(new Error('A program said nothing.')));
  });

/** A page in WebKit, by the commands of WebDriver that are needed. */
export interface WebKitPage {
  /** What a script gives that runs in the open frame. */
  readonly run: <T>(script: string, ...args: readonly unknown[]) => Promise<T>;
  /** Goes on where a script gives true, within a minute. */
  readonly until: (script: string, ...args: readonly unknown[]) => Promise<void>;
  /** Lets further scripts run in the frame that a selector finds. */
  readonly enter: (frame: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Opens a page. The caller closes it. */
export const openWebKit = async ({ driver, browser, display }: WebKitPaths, url: string): Promise<WebKitPage> => {
  const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await firstLine(screen.stdio[3] as NodeJS.ReadableStream);
  const port = 20_000 + (process.pid % 20_000);
  const driving: ChildProcess = spawn(driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${number}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LANG: 'en_US.UTF-8' },
    stdio: 'ignore',
  });
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const given = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...given });
    const { value } = (await answer.json()) as { readonly value: unknown };
    if (answer.ok) return value;
    throw new Error(JSON.stringify(value));
  };
  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (let tries = 0; tries < 120; tries += 1) {
      try {
        return await ask();
      } catch {
        await wait(500);
      }
    }
    return ask();
  };
  const options = { binary: browser, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await patiently(() => send('POST', '/session', { capabilities }))) as {
    readonly sessionId: string;
  };
  const at = `/session/${sessionId}`;
  await send('POST', `${at}/window/rect`, { width: 1440, height: 880 });
  await send('POST', `${at}/url`, { url });
  const run = async <T>(script: string, ...args: readonly unknown[]): Promise<T> =>
    (await send('POST', `${at}/execute/sync`, { script, args })) as T;
  return {
    run,
    until: (script, ...args) =>
      patiently(async () => {
        if ((await run<boolean>(script, ...args)) !== true)
          throw new Error(`Never true: ${script} ${args.join(' ')}\n${await run('return document.body.innerText')}`);
      }),
    enter: async (frame) => {
      const find = { using: 'css selector', value: frame };
      const found = (await patiently(() => send('POST', `${at}/element`, find))) as Readonly<Record<string, string>>;
      await send('POST', `${at}/frame`, { id: { [elementKey]: found[elementKey] } });
    },
    close: async () => {
      await send('DELETE', at).catch(() => undefined);
      driving.kill();
      screen.kill();
    },
  };
};
