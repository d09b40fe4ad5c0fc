import { describe, expect, test } from 'vitest';
import { words } from '../../../src/addon/addon-words.ts';
import type { Answer, NotebookAnswer } from '../../../src/contract/answers.ts';
import { readPaste } from '../../../src/import/read-paste.ts';
import { type ColumnName, type Kind, positionOf } from '../../../src/records/kinds.ts';
import { notebookWords } from '../../../src/report/notebook/notebook-words.ts';
import type { StandIn } from '../../../src/stand-in/stand-in.ts';
import { importOf, openFile, record } from '../file.ts';
import { handsIn, tabIdsOf } from '../meanwhile/hands.ts';

// The engine tells its timings.
console.debug = () => undefined;

const tab = notebookWords.tab.uk;

const choose = (file: StandIn, functionName: string): void => {
  const item = file.menu.items.find((each) => each.functionName === functionName);
  if (item === undefined) throw new Error(`The menu has no ${functionName}.`);
  file.click(item);
};

const withNotebook = async (functionName = 'pokaznykByWeek'): Promise<StandIn> => {
  const file = await openFile();
  choose(file, functionName);
  expect(file.said.alerts).toEqual([]);
  return file;
};

/** What cells show, with plain blanks between thousands. */
const look = (file: StandIn, address: string): readonly (readonly string[])[] =>
  (file.run('look', tab, address) as string[][]).map((row) => row.map((text) => text.replace(/[\u00a0\u202f]/g, ' ')));

/** Two weeks of two networks, from followers to costs; the day of the first row. */
const weeks = (file: StandIn): void => {
  file.run('fill', tab, 'A9:B14', [
    ['03.11.2025', 'Instagram'],
    ['03.11.2025', 'TikTok'],
    ['10.11.2025', 'Instagram'],
    ['10.11.2025', 'TikTok'],
    ['', ''],
    ['', ''],
  ]);
  file.run('fill', tab, 'C9:U12', [
    [900, 20, 3, 4, 4100, 205, 18, 9, 40, 12, 10, 30, 1, 1, 3, 2, 5, 2150, 800],
    [200, 5, 1, 2, 900, 60, 2, 1, 4, 2, 2, 15, 0, 0, '', 0, 1, 300, 90],
    [915, 22, 4, 5, 4600, 231, 21, 11, 44, 15, 15, 20, 0, 0, 4, 1, 7, 3010, 950],
    [208, 6, 2, 2, 980, 71, 3, 0, 5, 5, 8, 40, '', '', '', 0, 0, 0, 110],
  ]);
};

const notebookIn = (file: StandIn): NotebookAnswer => {
  const answer = file.run('pokaznykNotebook', null) as Answer<NotebookAnswer | null>;
  if (!answer.ok || answer.data === null) throw new Error('no notebook');
  return answer.data;
};

const importsOf = (text: string) =>
  readPaste(text, { locale: 'uk_UA', zone: 'Europe/Kyiv', file: tab }, () => 46_000 + 400).imports;

const sumIn = (text: string, kind: Kind, column: ColumnName): number =>
  importsOf(text)
    .filter((of) => of.kind === kind)
    .reduce((all, { rows }) => {
      const values = Array.from(rows, (row) => row[positionOf(kind, column)]);
      return all + values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
    }, 0);

describe('the table to fill in by hand', () => {
  test.each([
    ['pokaznykByWeek', 'Тиждень з понеділка', '✕ не понеділок'],
    ['pokaznykByMonth', 'Місяць', '✕ не перше число'],
  ])('%s makes it with the rows of the last and of the running span', async (name, heading, wrongDay) => {
    const file = await withNotebook(name);
    const [head = [], totals = [], example = [], first = []] = look(file, 'A6:V9');
    expect([head[0], head[1], totals[1], example[21]]).toEqual([
      heading,
      'Мережа',
      'Разом',
      'приклад, не враховується',
    ]);
    expect([first[1], first[21]]).toEqual(['Instagram', 'не заповнено']);
    file.run('fill', tab, 'A9:A9', [['05.11.2025']]);
    file.run('fill', tab, 'C9:C9', [[5]]);
    expect(look(file, 'V9:V9')).toEqual([[wrongDay]]);
    expect(notebookIn(file).text).toContain('✕ 2025-11-05');
  });

  test('says in a column what is wrong with a row, and adds up no such cell', async () => {
    const file = await withNotebook();
    weeks(file);
    file.run('fill', tab, 'G10:G10', [['≈40']]);
    expect(look(file, 'V9:V12').map(([said]) => said)).toEqual([
      '✓',
      '✕ не число: «≈40»',
      '✓',
      '✕ відповіли більше за отримане',
    ]);
    const [totals = []] = look(file, 'A7:V7');
    // Followers are the last of each network, minutes weigh by answers, and neither ≈40 nor 8 of 5 answers counts.
    expect([totals[2], totals[6], totals[11], totals[12], totals[21]]).toEqual([
      '1 123',
      '9 680',
      '34',
      '27',
      'перевірте рядків: 2',
    ]);
    expect(totals[13]).toBe('23');
  });

  test('comes as a table that is pasted: every figure in its kind, the example in none', async () => {
    const file = await withNotebook();
    expect(notebookIn(file)).toEqual({ tab, text: '', taken: '' });
    weeks(file);
    const { text } = notebookIn(file);
    expect(importsOf(text).map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['days', 4],
      ['feedback', 4],
      ['ads', 4],
      ['conversions', 10],
    ]);
    expect([sumIn(text, 'days', 'reach'), sumIn(text, 'ads', 'cost'), sumIn(text, 'feedback', 'messages')]).toEqual([
      10580, 1950, 34,
    ]);
    expect([sumIn(text, 'feedback', 'answers'), sumIn(text, 'conversions', 'conversions')]).toEqual([27, 23]);
    expect(sumIn(text, 'conversions', 'revenue')).toBe(5460);
    const issues = importsOf(text).flatMap((of) => of.issues.map(({ column, found }) => [column, found]));
    expect(issues).toEqual([['Відповіли', '8 > 5']]);
    const [days] = importsOf(text);
    expect(days?.rows.row(0)[positionOf('days', 'date_end')]).toBe(Number(days?.rows.row(0)[0]) + 6);
  });

  test('remembers what was taken of it, and when', async () => {
    const file = await withNotebook();
    weeks(file);
    const { text } = notebookIn(file);
    expect(file.run('pokaznykTaken', text)).toEqual({ ok: true, data: null });
    expect(notebookIn(file)).toMatchObject({ text, taken: text });
    expect(look(file, 'C4:C4')[0]?.[0]).toMatch(/^Взято до даних \d\d\.\d\d\.\d{4} \d\d:\d\d/);
  });

  test('gets the rows of the next week for the networks of the last one', async () => {
    const file = await withNotebook();
    weeks(file);
    choose(file, 'pokaznykByMonth');
    expect(look(file, 'A13:B15')).toEqual([
      ['17.11.2025', 'Instagram'],
      ['17.11.2025', 'TikTok'],
      ['', ''],
    ]);
    expect(file.said.toasts).toEqual(['Додано рядків: 2.']);
  });

  test('gets them once, and none of a week after the next', async () => {
    const file = await withNotebook();
    for (const _ of [1, 2]) choose(file, 'pokaznykByWeek');
    expect(file.said.toasts).toEqual(['Додано рядків: 3.', words.rowsStand.uk]);
  });
});

describe('the table to fill in whose rows and columns a person moved', () => {
  const moved = async (...hands: readonly (readonly [name: string, ...rest: readonly unknown[]])[]) => {
    const file = await withNotebook();
    weeks(file);
    const before = notebookIn(file).text;
    for (const [name, ...rest] of hands) file.run(name, tab, ...rest);
    return { file, before };
  };

  test.each([
    [
      'a column put in among the figures',
      [
        ['insertColumn', 6],
        ['fill', 'G6:G12', [['Ours'], ...[1, 2, 3, 4, 5, 6].map((at) => [at])]],
      ],
    ],
    [
      'a column put in before the networks',
      [
        ['insertColumn', 1],
        ['fill', 'B9:B12', [['a'], ['b'], ['c'], ['d']]],
      ],
    ],
    ['rows put in above', [['insertRow', 3, 2]]],
    [
      'rows taken out above',
      [
        ['deleteRow', 2],
        ['deleteRow', 2],
      ],
    ],
  ] as const)('is read as before with %s', async (_, hands) => {
    const { file, before } = await moved(...hands);
    expect(notebookIn(file).text).toBe(before);
    expect(file.run('pokaznykTaken', before)).toEqual({ ok: true, data: null });
    expect(notebookIn(file).taken).toBe(before);
    choose(file, 'pokaznykByWeek');
    const shown = (file.run('shown', tab) as string[][]).filter((row) => row.includes('17.11.2025'));
    expect(shown.map((row) => row.filter((text) => text === 'Instagram' || text === 'TikTok'))).toEqual([
      ['Instagram'],
      ['TikTok'],
    ]);
  });

  test.each([1, 2])('gets the next rows below its last one though %d come in above it meanwhile', async (count) => {
    const start = (await moved()).file.save();
    const whole = await openFile(start);
    choose(whole, 'pokaznykByWeek');
    const calls = whole.calls.log().filter(({ kind }) => kind !== 'handle');
    const shownIn = (file: StandIn) =>
      (file.run('look', tab, 'A9:G20') as string[][]).filter((row) => row.some((text) => text !== ''));
    const wanted = shownIn(whole);
    const write = calls.findIndex(({ name }) => name === 'Range.setValues') + 1;
    for (const call of [write, write + 1, write + 2]) {
      const file = await openFile(start);
      const act = () => void handsIn(file, tabIdsOf(file, 'notebook')[0] ?? '').insert('ROW', 9, count);
      file.calls.meanwhile({ call, act });
      choose(file, 'pokaznykByWeek');
      file.calls.meanwhile(null);
      expect(shownIn(file)).toEqual(wanted);
    }
  });

  test('is read without a column that was taken out', async () => {
    const { file, before } = await moved(['deleteColumn', 7]);
    const without = before.split('\n').map((line, row) =>
      line
        .split('\t')
        .map((text, at) => (at === 6 && row > 0 ? '' : text))
        .join('\t'),
    );
    expect(notebookIn(file).text).toBe(without.join('\n'));
  });

  test('is not read where a column may have another heading', async () => {
    const { file } = await moved(['type', 'G6', 'How many saw it']);
    expect(file.run('pokaznykNotebook', null)).toEqual({ ok: false, error: expect.stringContaining('«Охоплення»') });
  });
});

test('figures that are gone from it go from the data, and those that somebody changed there stay', async () => {
  const file = await openFile();
  const row = (date: number, likes: number, reach: number | null) =>
    record('days', { date, date_end: date + 6, platform: 'Instagram', followers: 900, engagements: likes, reach });
  file.run('pokaznykImport', importOf('days', [row(46_328, 205, 4100), row(46_335, 231, 4600)], { language: 'uk' }));
  const before = file.run('look', 'Дні', 'A2:J3') as string[][];
  expect(before.map((cells) => [cells[8], cells[9]])).toEqual([
    ['4100', '205'],
    ['4600', '231'],
  ]);
  file.run('type', 'Дні', 'I3', 4700);
  const gone = [row(46_328, 0, 4100), row(46_335, 0, 4600)].map((each) =>
    each.map((value, at) =>
      [positionOf('days', 'followers'), positionOf('days', 'engagements')].includes(at) ? null : value,
    ),
  );
  expect(file.run('pokaznykErase', { kind: 'days', rows: gone })).toEqual({ ok: true, data: null });
  const after = file.run('look', 'Дні', 'A2:J3') as string[][];
  expect(after.map((cells) => [cells[3], cells[8], cells[9]])).toEqual([
    ['900', '', '205'],
    ['900', '4700', '231'],
  ]);
});
