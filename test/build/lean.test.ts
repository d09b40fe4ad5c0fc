import { createContext, Script } from 'node:vm';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { withoutFields } from '../../src/build/lean.ts';

/** A module of definitions whose helpers use the names that documentation has too. */
const written = `
const places = [{ name: 'first', meaning: 1 }, { name: 'second', meaning: 2 }];
const named = (name: string) => ({ name, words: [name], source: { name: name.length } });
const kpi = <T>(definition: T): T => definition;

export const table = {
  MADE: kpi({ name: 'Made', takes: ['a'], meaning: 'gone', source: 'gone' }),
  WRITTEN: {
    name: { en: 'Written' },
    takes: ['name'],
    compute: () => places.map(({ name, meaning }) => [name, meaning, named(name).source.name]),
    options: { name: 'kept', examples: ['kept'] },
    examples: [[['gone'], 1]],
  } satisfies object,
} as const;

export const list = [
  { name: 'gone', is: 1 },
  ...['a', 'b'].flatMap((name) => [{ name, words: 'gone', terms: { words: name } }]),
];

export const helper = () => ({ name: 'kept' });
`;

const documentation = ['name', 'meaning', 'words', 'examples', 'source'];

/** What a module exports and its functions give. */
const exportsOf = async (text: string): Promise<unknown> => {
  const { code } = await transform(text, { loader: 'ts', format: 'iife', globalName: 'exported' });
  const ran = '{ ...exported, ran: exported.table.WRITTEN.compute(), helped: exported.helper() }';
  return JSON.parse(String(new Script(`${code} JSON.stringify(${ran})`).runInContext(createContext({}))));
};

test('leaves out what documents an entry, and nothing of what its helpers call the same', async () => {
  expect(await exportsOf(withoutFields(written, documentation))).toEqual({
    table: {
      MADE: { takes: ['a'] },
      WRITTEN: { takes: ['name'], options: { name: 'kept', examples: ['kept'] } },
    },
    list: [{ is: 1 }, { name: 'a', terms: { words: 'a' } }, { name: 'b', terms: { words: 'b' } }],
    ran: [
      ['first', 1, 5],
      ['second', 2, 6],
    ],
    helped: { name: 'kept' },
  });
});

test('leaves a module as it is where nothing is to be left out', () => {
  expect(withoutFields(written, [])).toBe(written);
});
