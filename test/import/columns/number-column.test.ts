import { describe, expect, test } from 'vitest';
import { durationOf, numberColumn } from '../../../src/import/columns/number-column.ts';
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

test.each(['5 parsecs', '3 d', '10 km', '2 weeks', '1h 5 x', '4 m 3 likes', 'PT'])('%s is no duration', (text) => {
  expect(durationOf(text)).toBe(null);
});
