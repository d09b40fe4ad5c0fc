import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serialOf } from '../src/calendar/day.ts';
import type { Answer, FileState } from '../src/contract/answers.ts';
import { sampleChoices } from '../src/demo/sample-choices.ts';
import { sampleRecords } from '../src/demo/sample-records.ts';
import { cellsOf } from '../src/workbench/command/report-result.ts';
import { addRows, done, importOf, openFile, press } from './addon/file.ts';
import { type LoopbackAppsScript, openLoopbackAppsScript, type ProjectFile } from './loopback-apps-script.ts';

// The engine tells its timings.
console.debug = () => undefined;
console.group = () => undefined;

const pushed = ['dist/Code.js', 'dist/appsscript.json', 'dist/opener.html', 'dist/reader.html', 'dist/sidebar.html'];

test('clasp would push exactly the four built files', () => {
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
  // What a function throws quotes the cell that it cannot read: whoever publishes the script is not to read that.
  expect(manifest['exceptionLogging']).toBe('NONE');
});

test('the manifest is that of a bound script and of a published editor add-on alike, which have no section of their own', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Readonly<Record<string, unknown>>;
  // `addOns` is of card add-ons, `webapp` and `executionApi` of others; a library would be one more to trust.
  expect(Object.keys(manifest).sort()).toEqual([
    'dependencies',
    'exceptionLogging',
    'oauthScopes',
    'runtimeVersion',
    'timeZone',
  ]);
  expect(manifest['dependencies']).toEqual({});
});

test('the lock file records no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
});

/** A folder of its own with what is pushed and how. */
const copyBuilt = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'pushed-'));
  for (const name of ['.clasp.json', '.claspignore', 'dist']) cpSync(name, join(copy, name), { recursive: true });
  return copy;
};

describe('a push with clasp', () => {
  let google: LoopbackAppsScript;
  let copy: string;

  beforeAll(async () => {
    google = await openLoopbackAppsScript();
    copy = copyBuilt();
  });

  afterAll(async () => {
    await google?.close();
    rmSync(copy, { recursive: true });
  });

  /** The files that the one project holds. */
  const arrived = (): readonly ProjectFile[] => [...google.projects.values()].flatMap(({ files }) => files);
  const sourceOf = (name: string): string => arrived().find((file) => file.name === name)?.source ?? '';

  // Each of these goes on where the one before it left the project.
  test('brings what was built, byte for byte, and nothing else', async () => {
    const { code, output } = await google.clasp(['push', '-f']);
    expect(output).toContain(`Pushed ${pushed.length} files`);
    expect(code).toBe(0);
    expect(
      arrived()
        .map(({ name, type }) => `${name} ${type}`)
        .sort(),
    ).toEqual(['Code SERVER_JS', 'appsscript JSON', 'opener HTML', 'reader HTML', 'sidebar HTML']);
    for (const file of pushed) {
      const [, name = ''] = /([^/]+)\.\w+$/.exec(file) ?? [];
      expect(Buffer.from(sourceOf(name)).equals(readFileSync(file)), file).toBe(true);
    }
  });

  test('brings what works: menu, sidebar, records and a report without an error', async () => {
    const built = { code: sourceOf('Code'), sidebar: sourceOf('sidebar'), manifest: sourceOf('appsscript') };
    const file = await openFile(undefined, { built });
    const open = file.menu.items.find(({ functionName }) => functionName === 'pokaznykOpen');
    if (open === undefined) throw new Error('The menu opens nothing.');
    file.click(open);
    expect(file.sidebar()?.html).toBe(readFileSync('dist/sidebar.html', 'utf8'));

    const today = serialOf(2026, 11, 26) ?? 0;
    // A report over all of them is built elsewhere.
    const some = sampleRecords(today, 'uk').filter(({ kind }) => kind === 'posts' || kind === 'days');
    for (const { kind, sourceName, rows, clients } of some) {
      const whose = clients.length === 0 ? {} : { clients };
      const request = importOf(kind, rows, { source: sourceName.uk, file: null, language: 'uk', ...whose });
      expect(done(addRows(file, request))).toMatchObject({ added: rows.length });
    }
    const choices = sampleChoices(today, 'uk');
    const { tab, figures } = done(press(file, choices));
    expect(done(file.run('pokaznykState') as Answer<FileState>).choices).toMatchObject({ goal: choices.goal });
    const { getters } = file.model;
    const sheetId = getters.getSheetIdByName(tab) ?? '';
    expect(getters.isSheetVisible(sheetId)).toBe(true);
    const { number } = cellsOf(file, tab);
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.filter(({ cell }) => number(cell) === null)).toEqual([]);
    const shown = getters
      .getEvaluatedCellsPositions(sheetId)
      .map((position) => getters.getEvaluatedCell(position).formattedValue);
    expect(shown.filter((text) => /^#[A-Z/0!?]+$/.test(text))).toEqual([]);
  });

  test('brings nothing a second time', async () => {
    const before = google.requests.length;
    const { code, output } = await google.clasp(['push', '-f']);
    expect(output).toContain('Script is already up to date.');
    expect(code).toBe(0);
    expect(google.requests.slice(before).filter((asked) => !asked.startsWith('GET '))).toEqual([]);
  });

  test('brings another manifest only where it is told to, though it calls both a success', async () => {
    const manifest = readFileSync('dist/appsscript.json', 'utf8').replace('Europe/Kyiv', 'Etc/UTC');
    writeFileSync(join(copy, 'dist', 'appsscript.json'), manifest);
    const skipped = await google.clasp(['push'], { folder: copy });
    expect(skipped.output).toContain('Skipping push.');
    expect(skipped.code).toBe(0);
    expect(sourceOf('appsscript')).toBe(readFileSync('dist/appsscript.json', 'utf8'));
    const forced = await google.clasp(['push', '-f'], { folder: copy });
    expect(forced.output).toContain(`Pushed ${pushed.length} files`);
    expect(sourceOf('appsscript')).toBe(manifest);
  });
});

describe('what npm runs around clasp', () => {
  let google: LoopbackAppsScript;
  let copy: string;

  beforeAll(async () => {
    google = await openLoopbackAppsScript();
    copy = copyBuilt();
  });

  afterAll(async () => {
    await google?.close();
    rmSync(copy, { recursive: true });
  });

  const run = (script: 'create' | 'push') =>
    google.node(['--import', import.meta.resolve('tsx'), resolve(`src/build/publishing/${script}.ts`)], {
      folder: copy,
    });

  // Each of these goes on where the one before it left the folder.
  test('push says what to do where no script is named, and asks Google nothing', async () => {
    expect(await run('push')).toMatchObject({ code: 1, output: expect.stringContaining('npm run create') });
    expect(google.requests).toEqual([]);
  });

  test('create makes a sheet with a script bound to it and remembers both, and no second one', async () => {
    const { code, output } = await run('create');
    expect([code, output]).toEqual([0, expect.stringContaining('https://docs.google.com/spreadsheets/d/file-1')]);
    const settings: unknown = JSON.parse(readFileSync(join(copy, '.clasp.json'), 'utf8'));
    expect(settings).toEqual({ scriptId: 'script-1', rootDir: 'dist', parentId: 'file-1' });
    expect(google.projects.get('script-1')).toMatchObject({ title: 'Pokaznyk', parentId: 'file-1' });
    expect(await run('create')).toMatchObject({ code: 1, output: expect.stringContaining('script-1') });
    expect(google.projects.size).toBe(1);
  });

  test('push brings all files, and a second time nothing', async () => {
    expect(await run('push')).toMatchObject({
      code: 0,
      output: expect.stringContaining(`Pushed ${pushed.length} files`),
    });
    expect(google.projects.get('script-1')?.files).toHaveLength(pushed.length);
    expect(await run('push')).toMatchObject({ code: 0, output: expect.stringContaining('already up to date') });
  });

  test('push fails where a file that was built is not pushed', async () => {
    writeFileSync(join(copy, 'dist', 'later.html'), '<p>later</p>');
    writeFileSync(join(copy, 'dist', 'sidebar.html'), '<p>another</p>');
    const { code, output } = await run('push');
    expect([code, output]).toEqual([1, expect.stringContaining(`Of ${pushed.length + 1} files clasp pushed`)]);
  });
});
