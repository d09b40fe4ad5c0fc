import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isThorough, sampleOf } from '../../thorough.ts';
import { exported, recordsIn, temporary, warehouse } from './warehouses.ts';

const exports = temporary();

const days = (month: string, more: number): readonly string[] => [
  'Date,Platform,Account,Views,Followers',
  ...Array.from(
    { length: 28 },
    (_, at) => `${month}-${String(at + 1).padStart(2, '0')},TikTok,Lypa,${at + more},${at}`,
  ),
];

const [first, second, third] = [
  exported(exports, 'first.csv', days('2026-02', 0)),
  exported(exports, 'second.csv', days('2026-02', 7)),
  exported(exports, 'third.csv', days('2026-03', 9)),
];

const out = (): string => join(temporary(), 'out');

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

const parquetIn = (folder: string) => filesBelow(join(folder, 'records')).filter((name) => name.endsWith('.parquet'));

/** The steps of a run, of which a test stops before one. */
const stepsOf = async (args: readonly string[]): Promise<readonly string[]> => {
  const steps: string[] = [];
  expect((await warehouse(args, (step) => steps.push(step))).status).toBe(0);
  return steps;
};

test('a run that is cut off at any step leaves what was there, and the next makes what it would have made', async () => {
  const whole = out();
  await warehouse([first, '--out', whole]);
  const before = (await recordsIn(whole)).records;
  const steps = await stepsOf([second, third, '--out', whole]);
  const after = (await recordsIn(whole)).records;
  expect(after).not.toEqual(before);
  const left = filesBelow(whole);
  for (const at of sampleOf([...steps.keys()], 3)) {
    const folder = out();
    await warehouse([first, '--out', folder]);
    let step = 0;
    const cut = await warehouse([second, third, '--out', folder], () => {
      if (step++ === at) throw Object.assign(new Error('The power is gone.'), { code: 'EIO' });
    });
    expect(cut.status, steps[at]).toBe(1);
    expect((await recordsIn(folder)).records, steps[at]).toEqual(steps[at] === 'written' ? after : before);
    expect((await warehouse([second, third, '--out', folder])).status).toBe(0);
    expect((await recordsIn(folder)).records, steps[at]).toEqual(after);
    expect(parquetIn(folder).length).toBe(parquetIn(whole).length);
    // What the run left that was cut off is gone.
    expect(filesBelow(folder).length).toBe(left.length);
  }
});

test.runIf(isThorough)('a process that is killed at any moment is as if it had not been', async () => {
  const many = temporary();
  for (let at = 0; at < 60; at += 1) exported(many, `${at}.csv`, days(`20${10 + (at % 15)}-0${1 + (at % 9)}`, at));
  const whole = out();
  execFileSync(process.execPath, ['build/warehouse.js', many, '--out', whole]);
  const after = (await recordsIn(whole)).records;
  const folder = out();
  for (let wait = 200; wait < 2600; wait += 150) {
    const run = spawn(process.execPath, ['build/warehouse.js', many, '--out', folder]);
    await new Promise((done) => setTimeout(done, wait));
    run.kill('SIGKILL');
    await new Promise((done) => run.once('close', done));
    if (existsSync(join(folder, 'manifest.json'))) await recordsIn(folder);
  }
  execFileSync(process.execPath, ['build/warehouse.js', many, '--out', folder]);
  expect((await recordsIn(folder)).records).toEqual(after);
});

test('a second run in one folder is refused with who writes there since when', async () => {
  const folder = out();
  mkdirSync(folder, { recursive: true });
  const holder = { process: process.ppid, host: hostname(), since: '2026-03-01T10:00:00.000Z', began: null };
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
  const refused = await warehouse([first, '--out', folder]);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain(`process ${process.ppid} on ${hostname()} since 2026-03-01T10:00:00.000Z`);
  expect((await warehouse([first, '--out', folder, '--language', 'uk'])).stderr).toContain('Дочекайтеся');
  // Two at once: one of both.
  rmSync(join(folder, 'lock'));
  const both = await Promise.all([warehouse([first, '--out', folder]), warehouse([third, '--out', folder])]);
  expect(both.map(({ status }) => status).sort()).toEqual([0, 1]);
});

test.each([
  ['of a process that is gone', { process: 2 ** 22 + 1, host: hostname(), since: '', began: null }],
  ['of another process with its number', { process: process.pid, host: hostname(), since: '', began: '1' }],
  ['of which nothing is written', null],
])('a lock %s is taken over', async (_, holder) => {
  const folder = out();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lock'), holder === null ? '' : JSON.stringify(holder));
  const { status, stderr } = await warehouse([first, '--out', folder]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(filesBelow(folder).filter((name) => name.startsWith('lock'))).toEqual([]);
});

test('a folder of other things is left alone', async () => {
  const folder = temporary();
  writeFileSync(join(folder, 'thesis.txt'), 'My work');
  const { stderr, status } = await warehouse([first, '--out', folder]);
  expect(status).toBe(1);
  expect(stderr).toContain('holds other files');
  expect(filesBelow(folder)).toEqual(['thesis.txt']);
});

test('a manifest of fewer columns becomes one of now, and one of others is refused with the way', async () => {
  const folder = out();
  await warehouse([first, '--out', folder]);
  const path = join(folder, 'manifest.json');
  const text = readFileSync(path, 'utf8');
  const withDays = (change: (columns: string[]) => string[]): void => {
    const manifest = JSON.parse(text);
    manifest.tables.days = change(manifest.tables.days);
    writeFileSync(path, JSON.stringify(manifest));
  };
  withDays((columns) => columns.slice(0, -1));
  expect((await warehouse([third, '--out', folder])).status).toBe(0);
  expect(JSON.parse(readFileSync(path, 'utf8')).tables).toEqual(JSON.parse(text).tables);
  for (const [change, words] of [
    [(columns: string[]) => [...columns, 'mood STRING'], 'Read the exports into a new folder'],
    [(columns: string[]) => columns.toReversed(), 'Read the exports into a new folder'],
  ] as const) {
    withDays(change);
    const refused = await warehouse([second, '--out', folder]);
    expect(refused.stderr).toContain(words);
    expect(refused.status).toBe(1);
  }
  for (const broken of ['{', '{}', text.replace('"version":1', '"version":2')]) {
    writeFileSync(path, broken);
    expect((await warehouse([second, '--out', folder])).status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(broken);
  }
});

/** Whether this machine lets a test make a disk of its own. */
const small = temporary();
const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=5m', 'tmpfs', small]).status === 0;

if (canMount) afterAll(() => spawnSync('umount', [small]));

test.skipIf(!canMount)('a full disk leaves what was there', async () => {
  const folder = join(small, 'out');
  expect((await warehouse([first, '--out', folder])).status).toBe(0);
  const before = (await recordsIn(folder)).records;
  const refused: number[] = [];
  for (const room of sampleOf([0, 4096, 12_288, 20_480, 32_768, 65_536, 131_072, 262_144], 4)) {
    writeFileSync(join(small, 'filler'), new Uint8Array(Math.max(0, freeBytes(small) - room)));
    const { status, stderr } = await warehouse([second, third, '--out', folder]);
    rmSync(join(small, 'filler'));
    if (status === 0) break;
    expect(stderr).toContain('holds what it held before');
    expect((await recordsIn(folder)).records).toEqual(before);
    refused.push(room);
  }
  expect(refused.length).toBeGreaterThan(1);
  expect((await warehouse([second, third, '--out', folder])).status).toBe(0);
  expect((await recordsIn(folder)).records).not.toEqual(before);
});

const freeBytes = (folder: string): number =>
  Number(execFileSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' }).split('\n')[1]);
