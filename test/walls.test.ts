import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms each room may look into. Arrows run one way; nothing that is pushed knows what it is tried on. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  // Whatever is written and read, and whatever is counted in days: everything may look into both.
  text: [],
  calendar: ['text'],
  kpi: ['calendar', 'text'],
  records: ['kpi', 'calendar', 'text'],
  import: ['records', 'kpi', 'calendar', 'text'],
  // What sidebar and server say to each other.
  contract: ['records', 'kpi', 'calendar', 'text'],
  report: ['contract', 'records', 'kpi', 'calendar', 'text'],
  demo: ['contract', 'records', 'calendar', 'text'],
  addon: ['contract', 'report', 'demo', 'records', 'kpi', 'calendar', 'text'],
  sidebar: ['contract', 'import', 'report', 'demo', 'records', 'kpi', 'calendar', 'text'],
  // The facts know nothing of what they are run on; one of them runs the add-on itself.
  conformance: ['addon', 'contract', 'report', 'demo', 'records', 'calendar', 'text'],
  // The same records and KPIs as SQL.
  warehouse: ['contract', 'report', 'records', 'kpi', 'calendar', 'text'],
  // Both load what was built, as Google does.
  'stand-in': [],
  // It carries the sidebar's calls itself.
  workbench: ['stand-in', 'warehouse', 'contract', 'text'],
  // It writes down what the source says of itself: declarations, help, names, claims, lists.
  build: ['addon', 'conformance', 'contract', 'import', 'report', 'records', 'kpi', 'text'],
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );

const importsIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    normalize(join(file, '..', path ?? '')),
  );

const roomOf = (file: string): string => file.split('/')[1] ?? '';

test.each(Object.keys(arrows))('%s looks only into the rooms that it may', (room) => {
  const allowed = [room, ...(arrows[room] ?? [])];
  const trespasses = filesIn(`src/${room}`).flatMap((file) =>
    importsIn(file)
      .filter((target) => target.startsWith('src/') && !allowed.includes(roomOf(target)))
      // Types cost nothing and bind nobody at run time: what travels over the wire is described once.
      .filter((target) => !(room === 'workbench' && isTypesOnly(file, target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(trespasses).toEqual([]);
});

const isTypesOnly = (file: string, target: string): boolean =>
  [...readFileSync(file, 'utf8').matchAll(/import (type )?[^;]*?from '(\.[^']+)'/g)].every(
    ([, type, path]) => type !== undefined || normalize(join(file, '..', path ?? '')) !== target,
  );

test('only the add-on, its stand-in and the facts name a Google service', () => {
  const named = filesIn('src')
    .filter((file) => !['addon', 'stand-in', 'conformance'].includes(roomOf(file)))
    .filter((file) =>
      /\b(SpreadsheetApp|HtmlService|PropertiesService|LockService)\b/.test(readFileSync(file, 'utf8')),
    );
  expect(named).toEqual([]);
});

/** Folders of one thing each, which are found by their names however many they are. */
const lists = [
  'src/import/sources',
  'src/kpi/definitions',
  'src/report/sections',
  'src/sidebar/views',
  'src/sidebar/words',
];

/** As many files as a person takes in at one look. */
const most = 15;

test('no folder is a long flat list, but those of definitions of one kind', () => {
  const folders = [...new Set(filesIn('src').map(dirname))].filter((folder) => !lists.includes(folder));
  const long = folders.filter((folder) => filesIn('src').filter((file) => dirname(file) === folder).length > most);
  expect(long).toEqual([]);
});

/** Every way that leads from a file by imports, types included, back to it: where a walk meets a file that it is still in. */
const circlesIn = (imports: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const circles: string[] = [];
  const left = new Set<string>();
  const walk = (file: string, before: readonly string[]): void => {
    if (before.includes(file)) circles.push([...before.slice(before.indexOf(file)), file].join(' → '));
    if (left.has(file) || before.includes(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...before, file]);
    left.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
};

test('no file leads back to itself', () => {
  expect(circlesIn(new Map(filesIn('src').map((file) => [file, importsIn(file)])))).toEqual([]);
});

test('a circle of files is found, in which types count too', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(circlesIn(imports)).toEqual(['b → d → b']);
});
