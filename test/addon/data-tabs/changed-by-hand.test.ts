import { beforeAll, describe, expect, test } from 'vitest';
import type { Choices } from '../../../src/contract/choices.ts';
import type { ImportRequest } from '../../../src/contract/requests.ts';
import { columnsOf, type Kind, type Row } from '../../../src/records/kinds.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import {
  addCompact,
  addRows,
  compareRows,
  done,
  heldIn,
  importOf,
  openFile,
  press,
  record,
  takeBack,
} from '../file.ts';

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
      what: 'with headings as they once were',
      change: (file) => {
        file.run('type', 'Posts', 'H1', 'Служить меті');
        file.run('type', 'Posts', 'L1', 'Уподобання та реакції');
      },
    },
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

describe('what a person did by hand beside an import', () => {
  const likesOf = (file: StandIn, id: string): unknown => {
    const [header = [], ...rows] = heldIn(file, 'Posts');
    return rows.find((row) => row.includes(id))?.[header.indexOf('Likes and reactions')];
  };
  const correct = (file: StandIn, id: string, value: number | string): void => {
    const [header = [], ...rows] = heldIn(file, 'Posts');
    const column = String.fromCharCode(65 + header.indexOf('Likes and reactions'));
    file.run('type', 'Posts', `${column}${rows.findIndex((row) => row.includes(id)) + 2}`, value);
  };
  const remove = (file: StandIn, id: string): void => {
    file.run('deleteRow', 'Posts', heldIn(file, 'Posts').findIndex((row) => row.includes(id)) + 1);
  };
  /** The same posts with more likes, and three more of them. */
  const later = posts(23).map((row) =>
    row.map((value, at) => (columnsOf('posts')[at]?.name === 'likes' ? 100 : value)),
  );
  const next = (rows: readonly Row[], decisions = {}) => importOf('posts', rows, { file: 'next.csv', decisions });
  const asks = (file: StandIn, rows: readonly Row[], decisions = {}) =>
    done(compareRows(file, next(rows, decisions))).questions ?? [];

  test('a post that they deleted is asked about once, and stays out', async () => {
    const file = await fileWith(posts(20));
    remove(file, 'p4');
    remove(file, 'p7');
    expect(asks(file, later)).toMatchObject([{ is: 'deleted', id: 'deleted posts', count: 2, chosen: null }]);
    expect(addRows(file, next(later))).toMatchObject({ ok: false });
    const mine = { 'deleted posts': 'mine' };
    expect(done(addRows(file, next(later, mine)))).toMatchObject({ added: 3, updated: 18, leftOut: 2 });
    expect(likesOf(file, 'p4')).toBeUndefined();
    expect(asks(file, later)).toEqual([]);
    expect(done(addRows(file, next(later)))).toMatchObject({ added: 0, updated: 0, leftOut: 2 });
    expect(heldIn(file, 'Posts')).toHaveLength(22);
  });

  test('a post that they deleted comes again where they say so', async () => {
    const file = await fileWith(posts(20));
    remove(file, 'p4');
    const answer = done(addRows(file, next(later, { 'deleted posts': 'file' })));
    expect(answer).toMatchObject({ added: 4, updated: 19 });
    expect(answer.leftOut).toBeUndefined();
    expect(asks(file, later)).toEqual([]);
  });

  test('a figure that they corrected stays where the file says what it said', async () => {
    const file = await fileWith(posts(20));
    correct(file, 'p4', 77);
    expect(asks(file, posts(20))).toEqual([]);
    expect(done(addRows(file, next(posts(20))))).toMatchObject({ added: 0, updated: 0, kept: 1 });
    expect(likesOf(file, 'p4')).toBe(77);
  });

  test.each([
    { chosen: 'mine', likes: 77, kept: 1 },
    { chosen: 'file', likes: 100, kept: undefined },
  ])('a figure that they corrected is asked about once, and “$chosen” counts', async ({ chosen, likes, kept }) => {
    const file = await fileWith(posts(20));
    correct(file, 'p4', 77);
    expect(asks(file, later)).toMatchObject([
      { is: 'corrected', count: 1, first: { column: 'likes', mine: 77, theirs: 100 }, chosen: null },
    ]);
    const answer = done(addRows(file, next(later, { 'corrected posts': chosen })));
    expect([answer.added, answer.kept, likesOf(file, 'p4'), likesOf(file, 'p5')]).toEqual([3, kept, likes, 100]);
    const again = later.map((row) => row.map((value) => (value === 100 ? 120 : value)));
    expect(asks(file, again)).toEqual([]);
    done(addRows(file, next(again)));
    expect([likesOf(file, 'p4'), likesOf(file, 'p5')]).toEqual([chosen === 'mine' ? 77 : 120, 120]);
  });

  test('a figure that they cleared is theirs too, and one that they ticked is none', async () => {
    const file = await fileWith(posts(20));
    correct(file, 'p4', '');
    file.run('type', 'Posts', 'H3', true);
    expect(asks(file, posts(20))).toEqual([]);
    expect(asks(file, later)).toMatchObject([{ is: 'corrected', count: 1, first: { mine: null, theirs: 100 } }]);
  });

  test('nothing is asked of what the add-on itself renamed, or of a tab of which nothing was written down', async () => {
    const file = await fileWith(posts(20));
    const renamed = later.map((row) => row.map((value) => (value === 'acme' ? 'acme.shop' : value)));
    expect(asks(file, renamed)).toEqual([]);
    done(addRows(file, next(renamed)));
    expect(asks(file, renamed)).toEqual([]);
    remove(file, 'p4');
    expect(asks(file, renamed)).toMatchObject([{ is: 'deleted', count: 1 }]);
    file.run('deleteTab', 'Журнал імпорту');
    expect(asks(file, renamed)).toEqual([]);
  });

  test('what an addition added that was taken back is no deleted row', async () => {
    const file = await fileWith(posts(20));
    done(addRows(file, next(later)));
    done(takeBack(file));
    expect(asks(file, later)).toEqual([]);
    correct(file, 'p4', 77);
    expect(asks(file, later)).toMatchObject([{ is: 'corrected', count: 1 }]);
  });

  const ad = (campaign: string, date: number, more: Readonly<Record<string, Row[number]>> = {}): Row =>
    record('ads', { date, platform: 'Meta Ads', account: 'acme', campaign, currency: 'UAH', cost: 100, ...more });
  const day = (date: number, followers: number): Row =>
    record('days', { date, platform: 'Instagram', account: 'acme', followers });
  const fileOf = async (kind: Kind, rows: readonly Row[]) => {
    const file = await openFile();
    const { tab } = done(addRows(file, importOf(kind, rows, { decisions: {} })));
    const column = (heading: string) => (heldIn(file, tab)[0] ?? []).indexOf(heading);
    return {
      file,
      tab,
      type: (heading: string, row: number, value: number) =>
        void file.run('type', tab, `${String.fromCharCode(65 + column(heading))}${row}`, value),
      costs: () =>
        heldIn(file, tab)
          .slice(1)
          .map((row) => row[column('Cost')]),
      asksOf: (coming: readonly Row[]) =>
        done(compareRows(file, importOf(kind, coming, { file: 'next.csv', decisions: {} }))).questions ?? [],
      add: (coming: readonly Row[], more: Partial<ImportRequest> = {}) =>
        done(addRows(file, importOf(kind, coming, { file: 'next.csv', decisions: {}, ...more }))),
    };
  };

  test('ads that are called otherwise by now, or have an ID, stay as they left them', async () => {
    const id = { campaign_id: '9' };
    const dates = [46082, 46083, 46084];
    const named = await fileOf(
      'ads',
      dates.map((date) => ad('Autumn', date, id)),
    );
    named.type('Cost', 2, 77);
    named.file.run('deleteRow', named.tab, 4);
    const renamed = dates.map((date) => ad('Autumn sale', date, id));
    expect(named.asksOf(renamed)).toMatchObject([{ is: 'deleted', count: 1 }]);
    const answer = named.add(renamed, { decisions: { 'deleted ads': 'mine' } });
    expect([answer.leftOut, answer.kept, named.costs()]).toEqual([1, 1, [77, 100]]);
    expect(named.asksOf(renamed)).toEqual([]);
    expect(named.add(renamed)).toMatchObject({ added: 0, updated: 0, leftOut: 1, kept: 1 });

    const plain = await fileOf(
      'ads',
      dates.map((date) => ad('Autumn', date)),
    );
    plain.type('Cost', 2, 77);
    plain.file.run('deleteRow', plain.tab, 4);
    const withIds = dates.map((date) => ad('Autumn', date, id));
    expect(plain.asksOf(withIds)).toMatchObject([{ is: 'deleted', count: 1 }]);
    expect(plain.add(withIds, { decisions: { 'deleted ads': 'mine' } })).toMatchObject({ added: 0, kept: 1 });
    expect(plain.costs()).toEqual([77, 100]);
    expect(plain.add(withIds)).toMatchObject({ added: 0, updated: 0, leftOut: 1, kept: 1 });
  });

  test.each([
    {
      kind: 'posts',
      rowsOf: (value: number) =>
        posts(2).map((row) => row.map((each, at) => (columnsOf('posts')[at]?.name === 'likes' ? value : each))),
    },
    {
      kind: 'ads',
      rowsOf: (value: number) => [ad('Autumn', 46082, { cost: value }), ad('Winter', 46082, { cost: value })],
    },
    { kind: 'days', rowsOf: (value: number) => [day(46082, value), day(46083, value)] },
  ] as const)('$kind that an import wrote before it was cut off are nobody’s corrections', async ({ kind, rowsOf }) => {
    const base = await fileOf(kind, rowsOf(10));
    const start = base.file.save();
    const request = (value: number) => importOf(kind, rowsOf(value), { file: 'next.csv', decisions: {} });
    const whole = await openFile(start);
    whole.calls.reset();
    done(addRows(whole, request(15)));
    const calls = whole.calls.counts().total;
    for (let call = calls; call > calls - 10; call -= 1) {
      const file = await openFile(start);
      file.calls.fail({ call, how: 'after' });
      addRows(file, request(15));
      file.calls.fail(null);
      done(addRows(file, request(15)));
      expect(done(compareRows(file, request(20))).questions ?? [], `${call} of ${calls}`).toEqual([]);
      done(addRows(file, request(15)));
    }
  });

  test.each([
    { kind: 'posts', rows: posts(4) },
    { kind: 'ads', rows: [1, 2, 3, 4].map((at) => ad('Autumn', 46082 + at)) },
    { kind: 'days', rows: [1, 2, 3, 4].map((at) => day(46082 + at, 100 + at)) },
  ] as const)(
    'a deletion of $kind that nobody was asked about is asked about the next time',
    async ({ kind, rows }) => {
      const { file, tab, add, asksOf } = await fileOf(kind, rows.slice(0, 3));
      file.run('deleteRow', tab, 3);
      expect(add(rows.slice(1, 3), { chunks: 2, total: 3 })).toMatchObject({ leftOut: 1 });
      add(rows.slice(3), { chunk: 1, chunks: 2, total: 3 });
      expect(asksOf(rows)).toMatchObject([{ is: 'deleted', count: 1 }]);
    },
  );

  test('costs few calls, and none where nothing is new', async () => {
    const file = await fileWith(posts(20));
    file.calls.reset();
    done(addRows(file, next(later)));
    const { reads, writes, flushes } = file.calls.counts();
    expect({ reads, writes, flushes }).toEqual({ reads: 11, writes: 9, flushes: 2 });
    file.calls.reset();
    done(addRows(file, next(later)));
    expect(file.calls.counts()).toMatchObject({ writes: 0 });
    expect(file.calls.counts().reads).toBeLessThanOrEqual(8);
  });
});

describe('a formula of a person’s own beside the records', () => {
  const formulasIn = (file: StandIn): readonly string[] =>
    (file.run('formulas', 'Posts') as readonly (readonly string[])[]).map((row) => row[24] ?? '');
  /** Posts with a column of formulas behind all others, which stands at column Y. */
  const fileWithFormulas = async (formula: (row: number) => string): Promise<StandIn> => {
    const file = await fileWith(posts(5));
    file.run('insertColumn', 'Posts', 24);
    file.run('type', 'Posts', 'Y1', 'Rate');
    for (let row = 2; row <= 6; row += 1) file.run('type', 'Posts', `Y${row}`, formula(row));
    return openFile(file.save());
  };

  test('goes down with new records where the whole column is one, and away with them', async () => {
    const file = await fileWithFormulas((row) => `=L${row}/K${row}`);
    const before = formulasIn(file);
    done(addRows(file, importOf('posts', posts(8), { file: 'more.csv' })));
    expect(formulasIn(file).slice(1)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((row) => `=L${row}/K${row}`));
    done(takeBack(file));
    expect(formulasIn(file)).toEqual(before);
    expect(heldIn(file, 'Posts')).toHaveLength(6);
  });

  test('goes down with each of several chunks', async () => {
    const file = await fileWithFormulas((row) => `=L${row}/K$2`);
    const request = importOf('posts', posts(9), { file: 'more.csv', chunks: 2, total: 9 });
    done(addRows(file, { ...request, rows: posts(7) }));
    done(addRows(file, { ...request, rows: posts(9).slice(7), chunk: 1 }));
    expect(formulasIn(file).slice(6)).toEqual([7, 8, 9, 10].map((row) => `=L${row}/K$2`));
  });

  test('stays where it is in a column that is not one formula', async () => {
    const file = await fileWithFormulas((row) => (row === 4 ? '=1+1' : `=L${row}/K${row}`));
    done(addRows(file, importOf('posts', posts(8), { file: 'more.csv' })));
    expect(formulasIn(file).slice(6)).toEqual(['', '', '']);
  });

  /** A tab with two records and what a person has in the column behind all others, its heading first. */
  const fileWithOwn = async (kind: 'ads' | 'days', cells: readonly string[]) => {
    const file = await openFile();
    const rowsOf = (first: number, count: number) =>
      Array.from({ length: count }, (_, at) =>
        record(kind, {
          date: first + at,
          platform: 'X',
          account: 'acme',
          campaign: 'Autumn',
          impressions: 7,
          clicks: 1,
        }),
      );
    const { tab } = done(addRows(file, importOf(kind, rowsOf(46082, 2))));
    const width = columnsOf(kind).length;
    const own = width < 26 ? String.fromCharCode(65 + width) : `A${String.fromCharCode(39 + width)}`;
    file.run('insertColumn', tab, width);
    file.run('format', tab, `${own}1:${own}50`, '0');
    file.run(
      'fill',
      tab,
      `${own}1:${own}${cells.length}`,
      cells.map((cell) => [cell.replaceAll('OWN', own)]),
    );
    const inOwn = (): readonly unknown[] => {
      const formulas = file.run('formulas', tab) as readonly (readonly string[])[];
      return heldIn(file, tab).map((row, at) => formulas[at]?.[width] || (row[width] ?? ''));
    };
    return { file, inOwn, own, add: (count: number) => done(addRows(file, importOf(kind, rowsOf(46090, count)))) };
  };

  test.each(['ads', 'days'] as const)('leaves what stands below it in %s, as a total or a note', async (kind) => {
    for (const below of ['=SUM(OWN2:OWN3)', 'ask Olena']) {
      const { inOwn, add, own, file } = await fileWithOwn(kind, ['Twice', '=A2*2', '=A3*2', below]);
      const stands = below.replaceAll('OWN', own);
      add(3);
      expect(inOwn()).toEqual(['Twice', '=A2*2', '=A3*2', stands, '=A5*2', '=A6*2']);
      done(takeBack(file));
      expect(inOwn()).toEqual(['Twice', '=A2*2', '=A3*2', stands]);
    }
  });

  test.each(['ads', 'days'] as const)(
    'stays where it is in %s as one alone, or a sum down to the end',
    async (kind) => {
      for (const cells of [
        ['Sum', '=SUM(A2:A)', ''],
        ['Sum', '=SUM(A2:A)', '=SUM(A3:A)'],
      ]) {
        const { inOwn, add } = await fileWithOwn(kind, cells);
        add(2);
        expect(inOwn().slice(3)).toEqual(['', '']);
      }
    },
  );

  test('goes away in as many calls whatever the records', async () => {
    const writes = async (count: number) => {
      const { file, add } = await fileWithOwn('ads', ['Twice', '=A2*2', '=A3*2']);
      add(count);
      file.calls.reset();
      done(takeBack(file));
      return file.calls.counts().writes;
    };
    expect(await writes(60)).toBe(await writes(3));
  });
});
