import { expect, test } from 'vitest';
import { knownExports } from '../../../src/import/known-exports.ts';
import { runSteps } from '../../../src/import/steps.ts';
import { createKeeper } from '../../../src/sidebar/reading/keeper.ts';
import { readInput } from '../../../src/sidebar/reading/read-input.ts';
import { compareImport, sendImports } from '../../../src/sidebar/transport/send-imports.ts';
import { standInServer } from '../../../src/workbench/command/stand-in-server.ts';
import { openFile } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const telling = { file: null, language: 'en' } as const;
const setting = { locale: 'en_US', zone: 'Europe/Kyiv', file: null };

const text = (first: number, last: number, more: (day: number) => number): string =>
  [
    'Date,Views,Reach,Followers',
    ...Array.from({ length: last - first + 1 }, (_, at) => {
      const day = first + at;
      return `2026-03-${String(day).padStart(2, '0')},${100 + more(day)},${day % 5 === 0 ? '' : 90 + day},${500 + day}`;
    }),
  ].join('\n');

// The second corrects every third day of the first, the third has the days of both and a few of its own.
const pastes = [
  text(1, 12, () => 0),
  text(8, 20, (day) => (day % 3 === 0 ? 1 : 0)),
  text(5, 24, () => 0),
  text(5, 24, () => 0),
];

test.each([
  ['an empty file', []],
  ['a file that holds some of them', [text(10, 15, () => 7), text(28, 31, () => 0)]],
])('what several pastes promise together in %s is what adding them does', async (_, before) => {
  const server = standInServer(await openFile());
  const keeper = createKeeper(async (steps) => runSteps(steps), knownExports);
  const read = async (paste: string) =>
    (await readInput(paste, { keeper, setting, corrections: { answers: {}, mappings: {}, goalRule: '' } })).reading
      .imports;
  for (const paste of before) await sendImports(await read(paste), telling, server);

  const imports = (await Promise.all(pastes.map(read))).flat();
  expect(imports).toHaveLength(pastes.length);
  const promised = [];
  for (const [at, of] of imports.entries()) {
    const earlier = imports.slice(0, at).map(({ part }) => part);
    const { added, updated, unchanged } = await compareImport({ of, before: earlier }, telling, {
      server,
      signal: new AbortController().signal,
    });
    promised.push({ added, updated, unchanged });
  }
  const sent = await sendImports(imports, telling, server);
  expect(promised).toEqual(sent.map(({ added, updated, unchanged }) => ({ added, updated, unchanged })));
  // Each way to fare is among them, or the promise would be easy to keep.
  expect(promised.at(-1)).toEqual({ added: 0, updated: 0, unchanged: 20 });
  for (const counts of ['added', 'updated', 'unchanged'] as const)
    expect(promised.slice(1, 3).some((each) => each[counts] > 0)).toBe(true);
});
