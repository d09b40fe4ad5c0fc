import { expect, test } from 'vitest';
import { readPaste } from '../../../src/import/read-paste.ts';
import { onlyImport, reading, setting, today, totalOf, valuesOf } from '../sources/exports.ts';

const table = (heading: string, counts: readonly (number | string)[], month = '09'): string =>
  [`Date,${heading}`, ...counts.map((count, at) => `2026-${month}-${String(at + 1).padStart(2, '0')},${count}`)].join(
    '\n',
  );

test.each([
  ['falls below zero', 'Subscribers', [0, 3, -1, 40], 'new_followers'],
  ['jumps tenfold and falls again', 'Subscribers', [2, 30, 4, 5], 'new_followers'],
  ['grows by less than a fiftieth a day', 'Followers', [12_000, 12_150, 12_240, 12_400], 'followers'],
  ['hardly moves', 'Followers', [50, 51, 51, 52, 51], 'followers'],
  ['rises day by day from nothing, as a new account does', 'Followers', [0, 30, 55, 70, 140, 160], 'followers'],
  ['is of months', 'Followers', [1000], 'followers'],
  ['never is anything but zero', 'Followers', [0, 0, 0, 0, 0], 'followers'],
])('a column of followers that %s tells by itself what it counts', (_, heading, counts, column) => {
  const read = reading(table(heading, counts));
  expect(read.questions).toEqual([]);
  expect(onlyImport(read).columns[1]?.column).toBe(column);
});

test.each([
  ['as many each day, give or take a twentieth', [1003, 1050, 980, 1010, 1040]],
  ['a handful each day', [12, 13, 14, 13, 17, 12]],
  ['none on most days and one or two on some', [0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0]],
  ['three days that rise from few', [5, 60, 700, 800]],
])('%s may be all followers or those that came: one question, in both languages', (_, counts) => {
  const text = table('Усього підписників', counts);
  const [question, ...others] = reading(text).questions;
  expect(others).toEqual([]);
  expect([question?.decides, question?.chosen]).toEqual(['column', null]);
  expect(question?.text.uk).toBe('Що рахує «Усього підписників»: усіх підписників чи тих, що додалися за день?');
  const read = (answer: string) =>
    onlyImport(readPaste(text, { ...setting, answers: { [question?.id ?? '']: answer } }, today));
  expect(valuesOf(read('level'), 'followers')).toEqual(counts);
  expect(totalOf(read('flow'), 'new_followers')).toBe(counts.reduce((sum, count) => sum + count, 0));
});

test('months that lose a fifth of the followers are asked about', () => {
  const text = 'Місяць,Підписники\n2026-06,120\n2026-07,85\n2026-08,140';
  expect(reading(text).questions.map(({ decides }) => decides)).toEqual(['column']);
});

test('the changes of a level beside it tell which is which', () => {
  const level =
    'Date,Followers,New followers\n2026-09-01,500,9\n2026-09-02,900,400\n2026-09-03,600,-300\n2026-09-04,640,40';
  expect(reading(level).questions).toEqual([]);
  expect(valuesOf(onlyImport(reading(level)), 'followers')).toEqual([500, 900, 600, 640]);
  const flow =
    'Date,Підписники,Накопичено разом\n2026-09-01,5,105\n2026-09-02,6,111\n2026-09-03,4,115\n2026-09-04,5,120';
  expect(totalOf(onlyImport(reading(flow)), 'new_followers')).toBe(20);
});

test('a column of those that came stands out beside another one of them, and that is told', () => {
  const text = 'Date,Total followers,New followers\n2026-09-01,2,1\n2026-09-02,40,1\n2026-09-03,3,2\n2026-09-04,4,3';
  const read = onlyImport(reading(text));
  expect(totalOf(read, 'new_followers')).toBe(7);
  expect(read.columns[1]).toMatchObject({ state: 'leftOut', column: null, sum: 49 });
  expect(read.columns[1]?.why?.uk).toContain('«New followers»');
});

test('an export that is known to count all followers is not asked about, however they jump', () => {
  const text =
    'Date,Followers,Difference in followers from previous day\n2026-09-01,0,0\n2026-09-02,4000,4000\n2026-09-03,900,-3100';
  expect(reading(text).questions).toEqual([]);
  expect(valuesOf(onlyImport(reading(text)), 'followers')).toEqual([0, 4000, 900]);
});
