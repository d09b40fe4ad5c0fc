import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Whether a path is a program that this user may run. */
export const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a program, where there is one of this name. */
export const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);

/** Whether this machine is one that tests may install programs on: a Debian whose root they are, as in CI. */
export const mayInstall = (): boolean => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

const lock = join(tmpdir(), 'pokaznyk-apt.lock');

/** Waits while another test file installs something: a program that is on the path may be half installed. */
const awaitInstall = (): void => {
  if (mayInstall()) execFileSync('flock', [lock, 'true']);
};

/** Installs a package of Debian. Test files run side by side: one waits for the other. */
const install = (name: string): void => {
  console.log(`Installing ${name} with apt-get.`);
  const apt = (...args: readonly string[]) => execFileSync('flock', [lock, 'apt-get', ...args], { stdio: 'inherit' });
  apt('update');
  apt('install', '-y', '--no-install-recommends', name);
};

/** What finds a program, asked again after Debian's package was installed where it finds none and that may be done. */
export const foundOrInstalled = (find: () => string | undefined, name: string): string | undefined => {
  awaitInstall();
  const there = find();
  if (there !== undefined || !mayInstall()) return there;
  try {
    install(name);
  } catch (error) {
    console.error(String(error));
  }
  return find();
};
