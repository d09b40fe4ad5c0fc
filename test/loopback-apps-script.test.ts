import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoopbackAppsScript, openLoopbackAppsScript } from './loopback-apps-script.ts';

let google: LoopbackAppsScript;
let folder: string;

beforeEach(async () => {
  google = await openLoopbackAppsScript();
  folder = mkdtempSync(join(tmpdir(), 'project-'));
});

afterEach(async () => {
  await google.close();
  rmSync(folder, { recursive: true });
});

/** A project of these files, with the id that it is pushed to. */
const write = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries({ '.clasp.json': '{"scriptId":"1abc"}', ...files }))
    writeFileSync(join(folder, name), text);
};

describe('the Apps Script API of this machine, to real clasp', () => {
  test.each([
    { why: 'a project without its manifest', files: { 'Code.js': 'act()' }, says: 'must include a manifest' },
    {
      why: 'a script that does not parse',
      files: { 'Code.js': 'act(', 'appsscript.json': '{}' },
      says: 'Syntax error',
    },
  ])('refuses $why, as Google does', async ({ files, says }) => {
    write(files);
    const { code, output } = await google.clasp(['push', '-f'], { folder });
    expect(code).toBe(1);
    expect(output).toContain(says);
    expect(google.projects.size).toBe(0);
  });

  test('makes a spreadsheet with a script that is bound to it, which then takes a push', async () => {
    const made = await google.clasp(['create', '--type', 'sheets', '--title', 'Trial'], { folder });
    expect(made.output).toContain('Created new script');
    const [[scriptId, project] = []] = google.projects;
    expect(project).toMatchObject({ title: 'Trial', parentId: 'file-1' });
    writeFileSync(join(folder, 'Code.js'), 'function act() {}');
    expect((await google.clasp(['push', '-f'], { folder })).output).toContain('Pushed 2 files');
    expect(google.projects.get(scriptId ?? '')?.files).toContainEqual({
      name: 'Code',
      type: 'SERVER_JS',
      source: 'function act() {}',
    });
  });

  test('says what it does not know instead of making something up', async () => {
    write({ 'appsscript.json': '{}' });
    const { output } = await google.clasp(['list-versions'], { folder });
    expect(output).toContain('not in the loopback Apps Script API');
  });
});
