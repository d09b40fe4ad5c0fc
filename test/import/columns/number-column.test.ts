import { describe, expect, test } from 'vitest';
import { decimalMarkOf, durationOf, isBlankCell, numberColumn } from '../../../src/import/columns/number-column.ts';
import { readPaste } from '../../../src/import/read-paste.ts';
import { setting, today } from '../sources/exports.ts';

describe('the decimal mark of a column', () => {
  test.each([
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['1,234', ',', 1.234],
    ['1,234', '.', 1234],
  ] as const)('is the one that the source is known to write: %s with "%s" is %s', (cell, known, value) => {
    const { values, mark, isOpen } = numberColumn([cell], known);
    expect({ values, mark, isOpen }).toEqual({ values: [value], mark: known, isOpen: false });
  });

  test('is open where neither the cells nor the source tell', () => {
    expect(numberColumn(['1.234'], null)).toMatchObject({ isOpen: true, mark: null });
  });

  test('is the one that the cells prove, whatever the source is known to write', () => {
    expect(numberColumn(['1,5', '1.234,50'], '.')).toMatchObject({ values: [1.5, 1234.5], mark: ',', mixed: null });
  });

  test('is mixed where cells prove both, and the cell of the other one is named', () => {
    expect(numberColumn(['7', '1.5', '2,5'], '.').mixed).toBe(2);
    expect(numberColumn(['7', '1.5', '2.5'], '.').mixed).toBe(null);
  });
});

describe('the numbers of a column', () => {
  test.each([
    [
      'whole numbers need no mark',
      ['5', '', '0', '1200'],
      '.',
      { values: [5, null, 0, 1200], mark: null, mixed: null, isOpen: false },
    ],
    ['what is blank is neither read nor told', ['5', '-', 'n/a', ' '], null, { values: [5, null, null, null] }],
    ['placeholders of exports are blank', ['NaN', 'null', '#N/A', '(not set)'], null, { unreadable: [] }],
    ['every other text is told by its place', ['5', 'many', '', 'few', 'many'], null, { unreadable: [1, 3, 4] }],
    ['a word that comes again is told again', ['soon', 'soon'], null, { values: [null, null], unreadable: [0, 1] }],
    ['a number that comes again is one again', ['5 грн', '6', '5 грн'], null, { values: [5, 6, 5], unreadable: [] }],
    ['fractions prove their own mark', ['1,5', '2'], '.', { values: [1.5, 2], mark: ',', isOpen: false }],
    ['a proved mark decides what is open', ['1,5', '1.234'], '.', { values: [1.5, 1234], mark: ',' }],
    ['groups prove a mark too', ['1,234,567', '1.234'], ',', { values: [1_234_567, 1.234], mark: '.' }],
    ['the mark of the source decides where both stand', ['1,5', '2.5'], ',', { values: [1.5, null], mark: ',' }],
    ['the cell of the other mark is named', ['1,5', '2.5'], ',', { mixed: 1, unreadable: [1] }],
    ['a fraction beside groups of another mark', ['1.5', '1.234,5'], '.', { mixed: 1, mark: '.', values: [1.5, null] }],
    [
      'without a source nothing decides between both',
      ['1,5', '2.5'],
      null,
      { mark: null, values: [1.5, 2.5], mixed: 0 },
    ],
    ['fractions of one mark are not mixed', ['1,5', '2,5'], '.', { values: [1.5, 2.5], mark: ',', mixed: null }],
    ['an amount beside one that is open tells nothing', ['1.234', '5 грн'], null, { isOpen: true, values: [1234, 5] }],
    ['one that is open is thousands by itself', ['1.234'], null, { values: [1234], isOpen: true }],
    ['no text without digits opens a column', ['many', '7'], null, { isOpen: false, mark: null }],
  ] as const)('%s', (_, cells, known, expected) => {
    expect(numberColumn(cells, known)).toMatchObject(expected);
  });

  test('are read by what else decides where nothing in the column does, and only there', () => {
    expect(numberColumn(['1.234', '7'], null, () => '.')).toMatchObject({
      values: [1.234, 7],
      mark: '.',
      isOpen: true,
    });
    const asked = () => {
      throw new Error('It is decided already.');
    };
    expect(numberColumn(['1.234', '7,5'], null, asked)).toMatchObject({ values: [1234, 7.5] });
    expect(numberColumn(['1.234'], '.', asked)).toMatchObject({ values: [1.234] });
    expect(numberColumn(['7', 'many'], null, asked)).toMatchObject({ values: [7, null] });
  });

  test('are the same whether few or thousands of other spellings stand between', () => {
    const spellings = Array.from({ length: 5000 }, (_, at) => `${at} грн`);
    const { values, unreadable } = numberColumn([...spellings, ...spellings], null);
    expect(values).toEqual([...spellings.keys(), ...spellings.keys()]);
    expect(unreadable).toEqual([]);
  });
});

test.each([
  [['12', 'many', '1,5'], ','],
  [['1.5', '1,5'], 'both'],
  [['1.234'], null],
  [[], null],
] as const)('%j prove the mark %s', (cells, mark) => {
  expect(decimalMarkOf(cells)).toBe(mark);
});

test.each([
  ...['', ' ', '-', '—', 'NaN', ' null ', 'undefined', 'NA', '#n/a', '(Not set)'].map((cell) => [cell, true] as const),
  ...['0', 'no', 'none', '.', 'nano'].map((cell) => [cell, false] as const),
])('"%s" says that there is nothing: %s', (cell, isBlank) => {
  expect(isBlankCell(cell)).toBe(isBlank);
});

const posts = (...likes: readonly string[]): string =>
  ['Post ID;Date;Text;Views;Likes', ...likes.map((cell, at) => `1${at};2026-03-0${at + 1};a post;900;${cell}`)].join(
    '\n',
  );

/** What is said of the cells of a paste: the line, the column, what was found and what was expected. */
const toldOf = (text: string) =>
  readPaste(text, setting, today)
    .imports.flatMap(({ issues }) => issues)
    .filter(({ changesFigures }) => changesFigures)
    .map(({ row, column, found, expected }) => [row, column, found, expected.en]);

describe('a cell that is no number', () => {
  test('is named with its line, and the first stands for all', () => {
    expect(toldOf(posts('5', 'many', 'few'))).toEqual([[3, 'Likes', 'many', 'a number']]);
    expect(toldOf(posts('5', '6', '7'))).toEqual([]);
  });

  test('is named in a column of durations too', () => {
    const videos = (time: string): string =>
      `Post ID;Date;Text;Views;Watch time, s\n11;2026-03-01;a post;900;1:03:25\n12;2026-03-02;a post;800;${time}`;
    expect(toldOf(videos('soon'))).toEqual([[3, 'Watch time, s', 'soon', 'a number']]);
    expect(toldOf(videos('0:02:10'))).toEqual([]);
  });

  test('is named where it has another decimal mark than the others', () => {
    const ads = (cost: string) =>
      `Campaign\tDate\tClicks\tCost\tImpressions\nOne\t2026-03-01\t7\t1.50\t100\nTwo\t2026-03-02\t7\t${cost}\t100`;
    expect(toldOf(ads('2,50'))).toEqual([[3, 'Cost', '2,50', 'one decimal mark in the whole column']]);
    expect(toldOf(ads('2.50'))).toEqual([]);
  });
});

test.each([
  ['1h 10m', 4200],
  ['1 год 2 хв 3 с', 3723],
  ['2 std. 5 min. 1 sek.', 7501],
  ['1,5 h', 5400],
  ['0.5m', 30],
  ['10 sec', 10],
  ['5 Min', 300],
  ['  45s ', 45],
  ['1h10m5s', 4205],
  ['10:00:00', 36_000],
  ['100:5:7', 360_307],
  ['pt1h', 3600],
  ['PT5M', 300],
  ['PT0S', 0],
  [`${'0'.repeat(28)}5s`, 5],
  [`${'0'.repeat(29)}5s`, null],
] as const)('the duration %s is %s seconds', (text, seconds) => {
  expect(durationOf(text)).toBe(seconds);
});

const noDurations = [
  '5 parsecs',
  '3 d',
  '10 km',
  '2 weeks',
  '1h 5 x',
  '4 m 3 likes',
  'PT',
  'x PT5M',
  'PT5M x',
  'x 0:03:25',
];
const brokenDurations = [
  '0:03:25 x',
  '1.5.2 h',
  '',
  '   ',
  '10',
  'h',
  '5 M',
  '1,234 M',
  'x 5 m',
  '5 m x',
  '1:2',
  '1:2:3:4',
];

test.each([...noDurations, ...brokenDurations])('%s is no duration', (text) => {
  expect(durationOf(text)).toBe(null);
});
