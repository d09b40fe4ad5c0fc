import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPaste } from '../../../src/import/read-paste.ts';
import type { Import } from '../../../src/import/reading.ts';
import type { ColumnName } from '../../../src/records/kinds.ts';
import { runsOf } from '../../thorough.ts';
import { onlyImport, reading, setting, textOf, today, totalOf, valuesOf } from '../sources/exports.ts';
import { expectLaw } from './law.ts';

const columnOf = (read: Import, header: string) => {
  const found = read.columns.find((column) => column.header === header);
  if (found === undefined) throw new Error(`no column ${header}`);
  return found;
};

const folder = join(import.meta.dirname, '../../fixtures');
const fixtures = readdirSync(folder).map((name): [string, string] => [name, textOf(join(folder, name))]);

test.each(fixtures)('every number of %s is counted or named', (_, text) => {
  const read = reading(text);
  expect(read.imports.length).toBeGreaterThan(0);
  expectLaw(read);
});

const runs = { fixtures: runsOf(1500, 250), tables: runsOf(20_000, 1000), posts: runsOf(2000, 250) };

const renamed = (cells: readonly string[], at: number, text: string): readonly string[] =>
  cells.map((cell, place) => (place === at % cells.length ? text : cell));

test(`holds for fixtures whose rows and cells were moved, doubled, cut or typed into, ${runs.fixtures.numRuns} of 1,500 times`, () => {
  const change = fc.record({
    at: fc.nat(),
    to: fc.nat(),
    what: fc.constantFrom('double', 'drop', 'blank', 'cut', 'cell', 'column', 'total', 'header'),
    typed: fc.constantFrom('', '-', '0', '7', '1.5', 'Total', 'All', 'x', '12%', '2026-03-01', '1 000', '\u0000', '"'),
  });
  const mutated = (
    [name, text]: [string, string],
    changes: readonly { at: number; to: number; what: string; typed: string }[],
  ) => {
    const mark = name.endsWith('.tsv') ? '\t' : text.includes(';') ? ';' : ',';
    const lines = text.split('\n');
    for (const { at, to, what, typed } of changes) {
      const place = at % lines.length;
      const line = lines[place] ?? '';
      const cells = line.split(mark);
      if (what === 'double') lines.splice(to % lines.length, 0, line);
      else if (what === 'drop') lines.splice(place, 1);
      else if (what === 'blank') lines.splice(place, 0, '');
      else if (what === 'cut') lines[place] = line.slice(0, Math.floor(line.length / 2));
      else if (what === 'cell') lines[place] = renamed(cells, to, typed).join(mark);
      else if (what === 'column') lines[place] = `${line}${mark}${typed}`;
      else if (what === 'total') lines.push(['Total', ...cells.slice(1)].join(mark));
      else lines[0] = renamed((lines[0] ?? '').split(mark), to, `Foo ${typed}`).join(mark);
      if (lines.length === 0) lines.push('');
    }
    return lines.join('\n');
  };
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.array(change, { maxLength: 8 }), (fixture, changes) => {
      expectLaw(reading(mutated(fixture, changes)));
    }),
    runs.fixtures,
  );
});

/** A number column of a random table: its header, the record column that it goes to, and how its numbers are written. */
interface NumberColumn {
  readonly header: string;
  readonly to: ColumnName | null;
}

const adColumns: readonly NumberColumn[] = [
  { header: 'Impressions', to: 'impressions' },
  { header: 'Clicks', to: 'clicks' },
  { header: 'Cost', to: 'cost' },
  { header: 'Vorptal', to: null },
];

type RowKind = 'row' | 'again' | 'total' | 'subtotal' | 'average' | 'blank' | 'note';

interface RandomRow {
  readonly kind: RowKind;
  readonly day: number;
  readonly campaign: string;
  readonly numbers: readonly number[];
}

const randomRow: fc.Arbitrary<RandomRow> = fc.record({
  kind: fc.constantFrom('row', 'row', 'row', 'row', 'again', 'total', 'subtotal', 'average', 'blank', 'note'),
  day: fc.integer({ min: 1, max: 4 }),
  campaign: fc.constantFrom('Autumn', 'autumn', ' Winter', 'Всі разом у кіно', 'Total War', 'Sum41 gig', '-5%'),
  numbers: fc.tuple(
    fc.integer({ min: 0, max: 99_999 }),
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100),
    fc.integer({ min: 0, max: 50 }),
  ),
});

const totalLabels = ['Total', 'Grand total', 'Total of 3 results', 'Разом', 'Razem (2)', 'Summe', '合計', 'Итого:'];

test(`holds for ${runs.tables.numRuns} of 20,000 random tables of advertisements, whose sums are known beforehand`, () => {
  const table = fc.record({
    rows: fc.array(randomRow, { minLength: 1, maxLength: 9 }),
    label: fc.constantFrom(...totalLabels),
  });
  fc.assert(
    fc.property(table, ({ rows, label }) => {
      const counted = [0, 0, 0, 0];
      const all = [0, 0, 0, 0];
      const lines = [`Date\tCampaign\t${adColumns.map(({ header }) => header).join('\t')}`];
      let last: RandomRow | null = null;
      let records = 0;
      const add = (sums: number[], numbers: readonly number[]): void => {
        for (const [at, number] of numbers.entries()) sums[at] = (sums[at] ?? 0) + number;
      };
      for (const row of rows) {
        const { kind } = row;
        if (kind === 'blank') lines.push('');
        else if (kind === 'note') lines.push('A note of our own');
        else if (kind === 'row' || kind === 'again') {
          const same: RandomRow = kind === 'again' && last !== null ? last : row;
          last = same;
          records += 1;
          add(counted, same.numbers);
          add(all, same.numbers);
          lines.push(`2026-03-0${same.day}\t${same.campaign}\t${same.numbers.join('\t')}`);
        } else {
          const day = kind === 'subtotal' ? `2026-03-0${row.day}` : '';
          // What a total says is its own affair: only its label is looked at.
          add(all, row.numbers);
          lines.push(`${day}\t${kind === 'average' ? 'Average' : label}\t${row.numbers.join('\t')}`);
        }
      }
      fc.pre(records > 0);
      const read = onlyImport(reading(lines.join('\n')));
      expectLaw({ ...reading(''), imports: [read], issues: read.issues });
      for (const [at, { header, to }] of adColumns.entries()) {
        const column = columnOf(read, header);
        expect(column.sum ?? 0).toBeCloseTo(all[at] ?? 0, 4);
        if (to !== null) expect(totalOf(read, to)).toBeCloseTo(counted[at] ?? 0, 4);
        else expect(column).toMatchObject({ column: null, taken: null });
      }
    }),
    runs.tables,
  );
}, 400_000);

const groupsOf = <T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] =>
  Array.from(new Set(all.map(keyOf)), (key) => all.filter((one) => keyOf(one) === key));

/** A post in a random table: rows of one ID are parts by their traffic, repeats or snapshots. */
const randomPost = fc.record({
  id: fc.constantFrom('a1', 'A1', 'b2', 'c3'),
  traffic: fc.constantFrom('Organic', 'Sponsored', 'Total'),
  views: fc.integer({ min: 0, max: 9999 }),
  likes: fc.integer({ min: 0, max: 99 }),
});

test(`counts of a post its total, or each part once with its later figures, ${runs.posts.numRuns} of 2,000 times`, () => {
  fc.assert(
    fc.property(fc.array(randomPost, { minLength: 1, maxLength: 8 }), (posts) => {
      const lines = posts.map(
        ({ id, traffic, views, likes }) => `${id}\t2026-03-01\tX\tOne\t${traffic}\t${views}\t${likes}`,
      );
      const read = onlyImport(reading(`Post ID\tDate\tPlatform\tPost\tTraffic\tViews\tLikes\n${lines.join('\n')}`));
      expectLaw({ ...reading(''), imports: [read] });
      const views = groupsOf(posts, ({ id }) => id).map((own) => {
        const later = groupsOf(own, ({ traffic }) => traffic).map((rows) =>
          rows.reduce((before, row) => (row.views + 2 * row.likes >= before.views + 2 * before.likes ? row : before)),
        );
        const total = later.length > 1 ? later.find(({ traffic }) => traffic === 'Total') : undefined;
        return total?.views ?? later.reduce((sum, each) => sum + each.views, 0);
      });
      expect(totalOf(read, 'views')).toBe(views.reduce((sum, each) => sum + each, 0));
    }),
    runs.posts,
  );
});

describe('parts, repeats and totals', () => {
  test.each<{
    what: string;
    text: string;
    column: ColumnName;
    values: readonly (number | null)[];
    out: readonly number[];
  }>([
    {
      what: 'adds rows of one day without an ID, equal ones too',
      text: 'Date,Campaign,Impressions,Cost\n2026-03-01,A,10,1\n2026-03-01,A,10,1\n2026-03-01,B,5,1\n',
      column: 'impressions',
      values: [20, 5],
      out: [3],
    },
    {
      what: 'takes an equal row of one ID once',
      text: 'Post ID,Date,Platform,Post,Views\n7,2026-03-01,X,One,10\n7,2026-03-01,X,One,10\n',
      column: 'views',
      values: [10],
      out: [3],
    },
    {
      what: 'takes the larger lifetime figures of one ID',
      text: 'Post ID,Date,Platform,Post,Views\n7,2026-03-01,X,One,15\n7,2026-03-01,X,One,10\n',
      column: 'views',
      values: [15],
      out: [3],
    },
    {
      what: 'takes the figures of the later day that a row was seen on',
      text: 'Post ID,Date,Platform,Post,Exported on,Views\n7,2026-03-01,X,One,2026-04-02,10\n7,2026-03-01,X,One,2026-04-01,15\n',
      column: 'views',
      values: [10],
      out: [3],
    },
    {
      what: 'adds the parts of one ID',
      text: 'Post ID,Date,Platform,Post,Kind of traffic,Views\n7,2026-03-01,X,One,Organic,10\n7,2026-03-01,X,One,Paid,15\n',
      column: 'views',
      values: [25],
      out: [3],
    },
    {
      what: 'takes a total for its parts wherever it stands',
      text: 'Post ID,Date,Platform,Post,Kind of traffic,Views\n7,2026-03-01,X,One,Organic,10\n7,2026-03-01,X,One,All,26\n7,2026-03-01,X,One,Paid,15\n',
      column: 'views',
      values: [26],
      out: [2, 4],
    },
    {
      what: 'keeps reach where only one part has any',
      text: 'Date,Campaign,Impressions,Reach,Cost\n2026-03-01,A,0,0,0\n2026-03-01,A,10,8,1\n',
      column: 'reach',
      values: [8],
      out: [3],
    },
    {
      what: 'leaves reach blank where two parts have some',
      text: 'Date,Campaign,Impressions,Reach,Cost\n2026-03-01,A,10,7,1\n2026-03-01,A,10,8,1\n',
      column: 'reach',
      values: [null],
      out: [3],
    },
    {
      what: 'knows a total by its dashes',
      text: 'Date,Campaign,Ad set,Ad,Impressions,Cost\n2026-03-01,A,a,1,10,7\n-,Jumla,-,-,10,7\n',
      column: 'impressions',
      values: [10],
      out: [3],
    },
    {
      what: 'knows a total by its arithmetic where it has no day',
      text: 'Date,Campaign,Impressions,Cost\n2026-03-01,A,10,7\n2026-03-02,A,13,8\n,Jumla,23,15\n',
      column: 'impressions',
      values: [10, 13],
      out: [4],
    },
    {
      what: 'keeps two currencies of one campaign and day apart',
      text: 'Date,Campaign,Impressions,Cost\n2026-03-01,A,10,$100\n2026-03-01,A,20,€50\n2026-03-01,A,5,$1\n',
      column: 'cost',
      values: [101, 50],
      out: [4],
    },
    {
      what: 'takes a third campaign that happens to be as large as two others for one',
      text: 'Date,Campaign,Impressions,Cost\n2026-03-01,A,10,1\n2026-03-01,B,20,2\n2026-03-01,C,30,3\n',
      column: 'impressions',
      values: [10, 20, 30],
      out: [],
    },
    {
      what: 'leaves out the row of all ages beside those of each',
      text: 'Campaign name,Day,Age,Amount spent (USD),Impressions\nA,2026-03-01,18-24,1,10\nA,2026-03-01,25-34,2,20\nA,2026-03-01,All,3,30\n',
      column: 'impressions',
      values: [10, 20],
      out: [4],
    },
    {
      what: 'leaves out a mean of the rows',
      text: 'Date,Campaign,Impressions,Cost\n2026-03-01,A,10,7\n2026-03-02,A,20,8\nСереднє,,15,7.5\n',
      column: 'impressions',
      values: [10, 20],
      out: [4],
    },
  ])('$what', ({ text, column, values, out }) => {
    const read = onlyImport(reading(text));
    expectLaw({ ...reading(''), imports: [read] });
    expect(valuesOf(read, column)).toEqual(values);
    expect(read.leftOut.map(({ row }) => row)).toEqual(out);
  });
});

test('names a column of numbers that nothing knows, asks what it is, and takes the answer', () => {
  const text = 'Date,Platform,Followers,Столики\n2026-03-01,X,5,60\n2026-03-02,X,6,5\n';
  const read = reading(text);
  const column = columnOf(onlyImport(read), 'Столики');
  expect(column).toMatchObject({ state: 'unplaced', column: null, sum: 65, taken: null });
  const question = read.questions.find(({ id }) => id === column.question);
  expect(question?.options.map(({ value }) => value)).toContain('clicks');
  const answers = { [column.question ?? '']: 'clicks' };
  const after = readPaste(text, { ...setting, answers }, today);
  expect(valuesOf(onlyImport(after), 'clicks')).toEqual([60, 5]);
  expect(columnOf(onlyImport(after), 'Столики')).toMatchObject({ column: 'clicks', taken: 65, state: 'counted' });
  expect(after.questions.find(({ id }) => id === column.question)?.chosen).toBe('clicks');
  const left = readPaste(text, { ...setting, answers: { [column.question ?? '']: 'leave' } }, today);
  expect(columnOf(onlyImport(left), 'Столики')).toMatchObject({ state: 'leftOut', column: null, sum: 65 });
});

test('tells rates, levels, texts and what another column tells from what is added up', () => {
  const read = onlyImport(reading('Date,Platform,Followers,Likes,CTR,Note\n2026-03-01,X,5,60,1.5%,hello\n'));
  expect(read.columns.map(({ header, state, column, sum }) => [header, state, column, sum])).toEqual([
    ['Date', 'notNumbers', 'date', null],
    ['Platform', 'notNumbers', 'platform', null],
    ['Followers', 'level', 'followers', null],
    ['Likes', 'counted', 'engagements', 60],
    ['CTR', 'leftOut', null, null],
    ['Note', 'notNumbers', null, null],
  ]);
});

test('takes nothing from a table whose every number column is unknown, and names them', () => {
  const read = reading('Date,Content,Video title,Video publish time,Vorptal\n2026-03-01,abc,One,"Sep 1, 2026",10\n');
  expect(read.imports).toEqual([]);
  expect(read.issues.map(({ message }) => message.en).join()).toContain('“Vorptal”');
  expect(read.questions).toHaveLength(1);
});

test.each([
  [undefined, 0],
  [0, 1],
  [3, 2],
  [null, 2],
])('says of %s hidden rows of a selection what became of them', (hiddenRows, said) => {
  const text = 'Date,Platform,Followers\n2026-03-01,X,5\n';
  const given = hiddenRows === undefined ? setting : { ...setting, hiddenRows };
  const { issues } = readPaste(text, given, today);
  expect(issues).toHaveLength(said);
  // A filter view is seen by one person alone, so no script knows what it hides.
  expect(issues.some(({ message }) => message.uk.includes('режимі фільтрування'))).toBe(said > 0);
});

test('writes names in the spelling that stands first', () => {
  const text =
    'Date,Platform,Format,Post,Views\n2026-03-01,instagram,Reel,a,1\n2026-03-02,IG,reel ,b,2\n2026-03-03,fb,REEL,c,3\n';
  const read = onlyImport(reading(text));
  expect(valuesOf(read, 'platform')).toEqual(['Instagram', 'Instagram', 'Facebook']);
  expect(valuesOf(read, 'format')).toEqual(['Reel', 'Reel', 'Reel']);
});

/** The shortest of three readings, in milliseconds. */
const timeOf = (text: string): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      reading(text);
      return performance.now() - start;
    }),
  );

test.each([
  {
    what: 'repeats of one ID',
    count: 135_000,
    textOf: (count: number) => `Post ID,Date,Platform,Post,Views\n${'7,2026-03-01,X,One,10\n'.repeat(count)}`,
    out: 134_999,
  },
  {
    what: 'columns',
    count: 10_000,
    textOf: (count: number) =>
      `Date,Platform,Followers,${Array.from({ length: count }, (_, at) => `Foo ${at}`).join()}\n${`2026-03-01,X,5,${'1,'.repeat(count - 1)}1\n`.repeat(20)}`,
    out: 19,
  },
  {
    what: 'rows below the sum of a day',
    count: 200_000,
    textOf: (count: number) =>
      `Date,Campaign,Cost,Clicks\n2026-03-01,,${count},${2 * count}\n${Array.from({ length: count }, (_, at) => `2026-03-01,c${at},1,2\n`).join('')}`,
    out: 1,
  },
])('reads $count $what in time that grows as they do', ({ count, textOf: of, out }) => {
  const few = timeOf(of(Math.floor(count / 16)));
  const start = performance.now();
  const read = onlyImport(reading(of(count)));
  // Time that grew with their square would be 256 times as long.
  expect((performance.now() - start) / few).toBeLessThan(64);
  expectLaw({ ...reading(''), imports: [read] });
  expect(read.leftOut).toHaveLength(out);
  expect(read.issues.length).toBeLessThan(5);
});

test('a NUL in a cell is no end of it', () => {
  const text = 'Date,Platform,Post,Views\n2026-03-01,X,a\u0000b,10\n2026-03-02,X,c,5\u0000\n';
  const read = onlyImport(reading(text));
  expectLaw({ ...reading(''), imports: [read] });
  expect(read.leftOut).toEqual([]);
  expect(read.issues.length).toBeLessThan(5);
});

for (const name of ['exports', 'exports-2']) {
  const path = join(import.meta.dirname, '../../../../shared', name);
  const files = existsSync(path) ? readdirSync(path).filter((file) => /\.(?:csv|tsv)$/.test(file)) : [];
  test.skipIf(files.length === 0)(`every number of the real exports in ${name} is counted or named`, () => {
    for (const file of files) expectLaw(reading(textOf(join(path, file))));
  });
}

test('followers that came are told by the column of those who came', () => {
  const lines = ['Date,Subscribers', ...['0', '3', '-1', '40'].map((count, at) => `2026-09-0${at + 1},${count}`)];
  const read = onlyImport(reading(lines.join('\n')));
  expect(columnOf(read, 'Subscribers')).toMatchObject({
    column: 'new_followers',
    state: 'counted',
    sum: 42,
    taken: 42,
  });
  expectLaw(reading(lines.join('\n')));
});

describe('two currencies in one table', () => {
  const read = (...lines: readonly string[]) => onlyImport(reading(lines.join('\n')));

  test('a revenue in another currency than its cost is left out and named', () => {
    const text = [
      'Date\tCampaign\tSpend\tClicks\tRevenue',
      '2026-10-01\tA\t$100\t50\t12 300 грн',
      '2026-10-02\tB\t$50\t20\t$80',
    ];
    const of = read(...text);
    expect([totalOf(of, 'cost'), totalOf(of, 'revenue'), valuesOf(of, 'currency')]).toEqual([150, 80, ['USD', 'USD']]);
    expect(columnOf(of, 'Revenue')).toMatchObject({ sum: 12380, taken: 80 });
    expect(columnOf(of, 'Revenue').why?.en).toContain('another currency');
    expectLaw(reading(text.join('\n')));
  });

  test('the same costs in two currencies count once, and each row has the currency that it is filled in', () => {
    const text = ['Дата;Кампанія;Витрати, $;Витрати, грн;Кліки', '01.10.2026;A;100;4100;50', '02.10.2026;B;;2050;20'];
    const of = read(...text);
    expect([valuesOf(of, 'cost'), valuesOf(of, 'currency')]).toEqual([
      [100, 2050],
      ['USD', 'UAH'],
    ]);
    expect(columnOf(of, 'Витрати, грн')).toMatchObject({ sum: 6150, taken: 2050 });
    expectLaw(reading(text.join('\n')));
  });
});
