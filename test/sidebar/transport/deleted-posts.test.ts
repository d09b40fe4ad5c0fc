import { describe, expect, test } from 'vitest';
import type { Answer, ImportAnswer } from '../../../src/contract/answers.ts';
import type { CompareRequest } from '../../../src/contract/requests.ts';
import { knownExports } from '../../../src/import/known-exports.ts';
import { createKeeper } from '../../../src/sidebar/reading/keeper.ts';
import { compareImport, sendImports } from '../../../src/sidebar/transport/send-imports.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { done, openFile } from '../../addon/file.ts';
import { setting } from '../../import/sources/exports.ts';

// The engine tells its timings.
console.debug = () => undefined;

interface Post {
  readonly id: string;
  readonly day: number;
  readonly account?: string;
  readonly network?: string;
  readonly format?: string;
  readonly text?: string;
}

const csv = (posts: readonly Post[], columns = 'Date,Platform,Account,Post ID,Format,Text,Views'): string =>
  [
    columns,
    ...posts.map(({ id, day, account = 'Lypa', network = 'Instagram', format = 'Reel', text = `post ${id}` }) =>
      [`2026-03-${String(day).padStart(2, '0')}`, network, account, id, format, text, 10].join(),
    ),
  ].join('\n');

const posts = (days: readonly number[], more: Partial<Post> = {}): readonly Post[] =>
  days.map((day) => ({ id: `${more.account ?? ''}${more.network ?? ''}${more.format ?? ''}p${day}`, day, ...more }));

const telling = { file: 'posts.csv', language: 'en' } as const;

/** A file with the built add-on, and what a sidebar of it says and does of texts that are pasted at once. */
const opened = async () => {
  const file: StandIn = await openFile();
  const call = (name: string) => async (request: CompareRequest) =>
    done(file.run(name, request) as Answer<ImportAnswer>);
  const keeper = createKeeper(async (steps) => {
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }, knownExports);
  const keep = async (texts: readonly string[]) => {
    const kept = [];
    for (const text of texts) {
      for (const { key, summary } of await keeper.read(text, setting))
        for (const [place, each] of summary.imports.entries())
          kept.push({ ...each, leftOutCount: 0, part: { key, place }, chunk: keeper.chunk.bind(null, { key, place }) });
    }
    return kept;
  };
  return {
    add: async (...texts: readonly string[]) => {
      await sendImports(await keep(texts), telling, { import: call('pokaznykImport') });
    },
    /** How many posts each text is told not to have. */
    gone: async (...texts: readonly string[]) => {
      const kept = await keep(texts);
      const { signal } = new AbortController();
      const told: number[] = [];
      for (const [at, of] of kept.entries()) {
        const before = kept.slice(0, at).map(({ part }) => part);
        const { gone } = await compareImport({ of, before }, telling, {
          server: { compare: call('pokaznykCompare') },
          signal,
        });
        told.push(gone ?? 0);
      }
      return told;
    },
  };
};

const held = [
  ...posts([1, 3, 5, 7, 9]),
  ...posts([2, 4, 6], { account: 'Verba' }),
  ...posts([3, 5], { network: 'X' }),
  ...posts([4, 6], { format: 'Story' }),
];

describe('posts that stand in the tab', () => {
  test.each([
    ['all of them', held, 0],
    ['one less of one account', held.filter(({ id }) => id !== 'p5'), 1],
    ['one less of each of two accounts', held.filter(({ id }) => id !== 'p5' && id !== 'Verbap4'), 2],
    ['one account alone', posts([2, 4, 6], { account: 'Verba' }), 0],
    [
      'one account alone, in another case, with one less',
      posts([2, 6], { account: 'VERBA' }).map((post) => ({ ...post, id: post.id.replace('VERBA', 'Verba') })),
      1,
    ],
    [
      'one network alone, by another name',
      posts([3, 5], { network: 'Twitter' }).map((post) => ({ ...post, id: post.id.replace('Twitter', 'X') })),
      0,
    ],
    ['a part of the days', posts([3, 5, 7]), 0],
    ['a part of the days and beyond, with one less', [...posts([3, 7, 9]), { id: 'new', day: 20 }], 1],
    ['one format alone', posts([1, 3, 5, 7, 9]), 0],
    ['one format alone, with one less', posts([1, 3, 7, 9]), 1],
    ['later days', posts([21, 22]).map((post) => ({ ...post, id: `late${post.id}` })), 0],
  ])('are told where an export has %s', async (_, comes, gone) => {
    const { add, gone: told } = await opened();
    await add(csv(held));
    expect(await told(csv(comes))).toEqual([gone]);
  });

  test('stay, and are told again the next time', async () => {
    const { add, gone } = await opened();
    await add(csv(held));
    const fewer = csv(held.filter(({ id }) => id !== 'p5'));
    await add(fewer);
    expect(await gone(fewer)).toEqual([1]);
    expect(await gone(csv(held))).toEqual([0]);
  });

  test('are told whatever has no format', async () => {
    const { add, gone } = await opened();
    await add(csv(posts([1, 3, 5], { format: '' })));
    expect(await gone(csv(posts([1, 5], { format: '' })))).toEqual([1]);
    expect(await gone(csv(posts([1, 5])))).toEqual([1]);
  });

  test('are told of exports that come in several chunks, beside others that come with them', async () => {
    const { add, gone } = await opened();
    const long = posts([1, 2, 3, 4, 5, 6, 7, 8, 9]).map((post) => ({ ...post, text: 'long '.repeat(9_000) }));
    const many = [...long, ...long.map((post) => ({ ...post, id: `more ${post.id}` }))];
    await add(csv(many));
    const fewer = many.filter(({ id }) => id !== 'p2' && id !== 'more p8');
    const fresh = long.map((post) => ({ ...post, id: `fresh ${post.id}` }));
    // The first file brings some of what the second has, too: what does not stand yet is not gone.
    expect(await gone(csv(fresh), csv([...fewer, ...fresh]))).toEqual([18, 2]);
  });

  test('are none of the kinds that nobody deletes', async () => {
    const { add, gone } = await opened();
    const days = (count: number) =>
      ['Date,Platform,Followers', ...Array.from({ length: count }, (_, at) => `2026-03-0${at + 1},X,${100 + at}`)].join(
        '\n',
      );
    await add(days(5));
    expect(await gone(days(5).replace('2026-03-03,X,102\n', ''))).toEqual([0]);
  });
});
