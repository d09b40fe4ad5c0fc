import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pushed = ['dist/Code.js', 'dist/appsscript.json', 'dist/sidebar.html'];

test('clasp would push exactly the three built files', () => {
  const status = JSON.parse(execFileSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' })) as {
    filesToPush: readonly string[];
    untrackedFiles: readonly string[];
  };
  expect([...status.filesToPush].sort()).toEqual(pushed);
  expect(
    readdirSync('dist')
      .map((file) => `dist/${file}`)
      .sort(),
  ).toEqual(pushed);
});

test('the manifest asks for the sidebar and for the open file, and for nothing else', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Readonly<Record<string, unknown>>;
  expect(manifest['oauthScopes']).toEqual([
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
  ]);
  expect(manifest['runtimeVersion']).toBe('V8');
});

test('the lock file records no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
});
