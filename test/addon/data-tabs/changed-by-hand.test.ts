import { beforeAll, describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import type { Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { addCompact, addRows, done, importOf, openFile, press, record } from '../file.ts';

// The engine tells its timings.
console.debug = () => undefined;

const choices: Choices = { goal: 'engagement', from: 46082, to: 46112, compare: 'previous', language: 'en' };

const posts = (count: number, account: (at: number) => string = () => 'acme'): readonly Row[] =>
  Array.from({ length: count }, (_, at) =>
    record('posts', {
      date: 46070 + at,
      platform: 'Instagram',
      account: account(at),
      post_id: `p${at}`,
      reach: 1000 + at * 7,
      impressions: 1500 + at * 11,
      likes: 10 + at,
      engagements: 20 + at * 3,
    }),
  );

const fileWith = async (rows: readonly Row[]): Promise<StandIn> => {
  const file = await openFile();
  addCompact(file, importOf('posts', rows));
  return file;
};

/** Every figure of a report by its function and variant, as it is shown. */
const figures = (file: StandIn, chosen: Choices = choices): Readonly<Record<string, string>> => {
  const { tab, figures: all } = done(press(file, chosen));
  return Object.fromEntries(
    all.map(({ function: name, variant, cell }) => [
      `${name} ${variant}`,
      (file.run('look', tab, cell) as readonly (readonly string[])[])[0]?.[0] ?? '',
    ]),
  );
};

describe('a data tab that a person changed', () => {
  const changes: readonly { readonly what: string; readonly change: (file: StandIn) => unknown }[] = [
    { what: 'renamed', change: (file) => file.run('rename', 'Posts', "My client's posts") },
    { what: 'sorted', change: (file) => file.run('turnOver', 'Posts') },
    { what: 'with a column inserted', change: (file) => file.run('insertColumn', 'Posts', 5) },
    {
      what: 'with two columns inserted and one not filled deleted',
      change: (file) => {
        file.run('insertColumn', 'Posts', 1);
        file.run('insertColumn', 'Posts', 13);
        file.run('deleteColumn', 'Posts', 21);
      },
    },
  ];

  const [all, fewer] = [posts(30), posts(20)];
  const more: Choices = { ...choices, compare: 'none' };
  /** What tabs show that nobody changed. */
  let unchanged: { readonly before: ReturnType<typeof figures>; readonly after: ReturnType<typeof figures> };

  beforeAll(async () => {
    unchanged = { before: figures(await fileWith(fewer)), after: figures(await fileWith(all), more) };
  });

  test.each(changes)('$what gives the same figures, before and after more rows are added', async ({ change }) => {
    const file = await fileWith(fewer);
    change(file);
    expect(figures(file)).toEqual(unchanged.before);
    const added = done(addRows(file, importOf('posts', all, { file: 'more.csv' })));
    expect(added).toMatchObject({ added: 10, updated: 0, unchanged: 20 });
    expect(figures(file, more)).toEqual(unchanged.after);
  });

  test('with a column moved after a report was built gives the right figures in the next one', async () => {
    const file = await fileWith(posts(20));
    const before = figures(file);
    file.run('insertColumn', 'Posts', 5);
    expect(figures(file)).toEqual(before);
    expect(figures(file, { ...choices, goal: 'awareness' })).toEqual(before);
  });

  test('with a row deleted counts it no more, and takes it back with the next import', async () => {
    const file = await fileWith(posts(20));
    const before = figures(file);
    file.run('deleteRow', 'Posts', 15);
    expect(figures(file)).toEqual(figures(await fileWith(posts(20).filter((_, at) => at !== 13))));
    expect(done(addRows(file, importOf('posts', posts(20))))).toMatchObject({ added: 1, unchanged: 19 });
    expect(figures(file)).toEqual(before);
  });

  test('keeps what a person wrote into a column of their own', async () => {
    const file = await fileWith(posts(20));
    file.run('insertColumn', 'Posts', 5);
    file.run('type', 'Posts', 'F1', 'Author');
    file.run('type', 'Posts', 'F3', 'Olena');
    done(addRows(file, importOf('posts', posts(30))));
    const shown = file.run('look', 'Posts', 'F1:F3') as readonly (readonly string[])[];
    expect(shown.flat()).toEqual(['Author', '', 'Olena']);
  });

  test.each([
    { heading: 'Date', at: 1 },
    { heading: 'Account', at: 3 },
  ])('without its column $heading is refused by a sentence that names both', async ({ heading, at }) => {
    const file = await fileWith(posts(20));
    file.run('deleteColumn', 'Posts', at);
    const sentence = expect.stringMatching(new RegExp(`“Posts” has no column “${heading}”`));
    expect(press(file, choices)).toEqual({ ok: false, error: sentence });
    expect(addRows(file, importOf('posts', posts(30)))).toEqual({ ok: false, error: sentence });
  });

  test('without the column of a figure goes on without that figure', async () => {
    const file = await fileWith(posts(20));
    const before = figures(file);
    file.run('deleteColumn', 'Posts', 11);
    const after = figures(file, { ...choices, goal: 'awareness' });
    expect(Object.keys(after).length).toBeLessThan(Object.keys(before).length);
    for (const [name, value] of Object.entries(after)) expect([name, value]).toEqual([name, before[name]]);
  });
});

describe('a report on some accounts', () => {
  const ofTwo = posts(30, (at) => (at % 3 === 0 ? 'rival' : 'acme'));
  const acme = [{ platform: 'Instagram', account: 'acme' }];
  const days = (account: string, followers: number): readonly Row[] =>
    Array.from({ length: 40 }, (_, at) =>
      record('days', { date: 46075 + at, platform: 'Instagram', account, followers: followers + at, new_followers: 1 }),
    );

  test('has the figures of a file that holds no others', async () => {
    const [both, alone] = [await fileWith(ofTwo), await fileWith(ofTwo.filter((row) => row[2] === 'acme'))];
    done(addRows(both, importOf('days', [...days('acme', 100), ...days('rival', 9000)])));
    done(addRows(alone, importOf('days', days('acme', 100))));
    expect(figures(both, { ...choices, accounts: acme })).toEqual(figures(alone));
    expect(figures(both)).not.toEqual(figures(alone));
  });

  test('on several accounts adds them up', async () => {
    const file = await fileWith(posts(30, (at) => ['acme', 'rival', 'third'][at % 3] ?? ''));
    const alone = await fileWith(
      posts(30, (at) => ['acme', 'rival', 'third'][at % 3] ?? '').filter((row) => row[2] !== 'third'),
    );
    const accounts = ['acme', 'rival'].map((account) => ({ platform: 'Instagram', account }));
    expect(figures(file, { ...choices, accounts })).toEqual(figures(alone));
  });

  test.each([
    { accounts: 'acme' },
    { accounts: [] },
    { accounts: [{ platform: 'Instagram' }] },
    { accounts: [{ platform: 1, account: 'acme' }] },
    { accounts: Array(101).fill(acme[0]) },
    { as: 'old' },
    { typed: 4 },
    { typed: [4] },
    { typed: { fee: '4' } },
    { typed: { fee: null } },
  ])('is refused for %j', async (more) => {
    const file = await fileWith(ofTwo);
    file.calls.reset();
    expect(file.run('pokaznykReport', { ...choices, ...more })).toMatchObject({ ok: false });
    expect(file.calls.counts().total).toBe(0);
  });
});
