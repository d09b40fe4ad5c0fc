import { describe, expect, test } from 'vitest';
import { isoDay } from '../../../src/calendar/day.ts';
import { readPaste } from '../../../src/import/read-paste.ts';
import type { SpreadsheetSetting } from '../../../src/import/reading.ts';
import type { ColumnName } from '../../../src/records/kinds.ts';
import { onlyImport, setting, today, valuesOf } from '../sources/exports.ts';

const read = (rows: readonly string[], given: Partial<SpreadsheetSetting> = {}) =>
  readPaste(rows.join('\n'), { ...setting, ...given }, today);

const first = (rows: readonly string[], column: ColumnName, given: Partial<SpreadsheetSetting> = {}) =>
  valuesOf(onlyImport(read(rows, given)), column)[0];

const firstDay = (rows: readonly string[], given: Partial<SpreadsheetSetting> = {}): string =>
  isoDay(Number(first(rows, 'date', given)));

const ad = (cost: string, clicks = '7'): readonly string[] => [
  'Campaign\tDate\tClicks\tCost\tImpressions',
  `Spring\t2026-03-01\t${clicks}\t${cost}\t100`,
];

describe('a number whose only separator may be either', () => {
  test('is asked about once, with the locale deciding until it is answered', () => {
    const asked = read(ad('1.234')).questions;
    expect(asked.map(({ chosen, likeliest, decides }) => [chosen, likeliest, decides])).toEqual([[null, ',', 'money']]);
    expect(first(ad('1.234'), 'cost')).toBe(1234);
    expect(first(ad('1.234'), 'cost', { locale: 'en_US' })).toBe(1.234);
    expect(first(ad('1,234'), 'cost', { locale: 'en_US' })).toBe(1234);
    expect(first(ad('1,234'), 'cost')).toBe(1.234);
  });

  test('shows a cell of the column in both languages and both readings of it', () => {
    const [question] = read(ad('1.234')).questions;
    expect(question?.text.en).toContain('1.234');
    expect(question?.text.uk).toContain('«Cost»');
    expect(question?.options.map(({ label }) => label.en)).toEqual(['1234', '1.234']);
  });

  test('tells what the column would add up to with each answer', () => {
    const rows = [...ad('1.234'), 'Autumn\t2026-03-02\t7\t2.500\t100'];
    expect(read(rows).questions[0]?.options.map(({ sum }) => sum)).toEqual([3734, 3.734]);
  });

  test('is read as answered, and the same question shows the answer', () => {
    const [question] = read(ad('1.234')).questions;
    const answers = { [question?.id ?? '']: '.' };
    expect(first(ad('1.234'), 'cost', { answers })).toBe(1.234);
    expect(read(ad('9.876'), { answers }).questions.map(({ chosen }) => chosen)).toEqual(['.']);
  });

  test('is decided by another column of the file, without a question', () => {
    const rows = ad('1.234', '2,345,678');
    expect(first(rows, 'cost')).toBe(1.234);
    expect(read(rows).questions).toEqual([]);
  });

  test('is more likely thousands where it counts things, for the whole file', () => {
    const rows = ad('1,234', '5,678');
    expect(first(rows, 'clicks')).toBe(5678);
    expect(first(rows, 'cost')).toBe(1234);
    expect(read(rows).questions.length).toBe(1);
  });
});

describe('an answer about dates', () => {
  const daysOf = (rows: readonly string[], given: Partial<SpreadsheetSetting> = {}) =>
    read(rows, given).questions[0]?.options.map(({ days }) => days && [isoDay(days.from), isoDay(days.to)]);

  test('tells the days that all of the column would cover', () => {
    const rows = ['Date,Views,Reach', '03/04/2026,100,90', '05/04/2026,120,95'];
    const both = [
      ['2026-04-03', '2026-04-05'],
      ['2026-03-04', '2026-05-04'],
    ];
    expect(daysOf(rows)).toEqual(both);
    expect(daysOf(rows, { answers: { 'order:Date': 'month first' } })).toEqual(both);
  });

  test.each([{}, { 'year:Date': '2025' }])('tells the days of each year whatever was answered: %o', (answers) => {
    const rows = ['Date,Video views,Likes', 'February 28,1,2', 'February 29,1,2', 'March 1,1,2'];
    const leap = ['Date,Video views,Likes', 'March 1,1,2', 'March 2,1,2'];
    expect(daysOf(leap, { answers })?.slice(0, 2)).toEqual([
      ['2026-03-01', '2026-03-02'],
      ['2025-03-01', '2025-03-02'],
    ]);
    expect(daysOf(rows, {})?.[0]).toEqual(['2024-02-28', '2024-03-01']);
  });
});

const day = (...cells: readonly string[]): readonly string[] => [
  'Date\tFollowers\tReach',
  ...cells.map((cell, at) => `${cell}\t${10 + at}\t${20 + at}`),
];

describe('a day that may be a month', () => {
  test('is asked about, with the locale deciding until it is answered', () => {
    const [question] = read(day('03/04/2026', '05/04/2026')).questions;
    expect(question?.options.map(({ label }) => label.en)).toEqual(['3 April 2026', '4 March 2026']);
    expect(firstDay(day('03/04/2026', '05/04/2026'))).toBe('2026-04-03');
    const answers = { [question?.id ?? '']: 'month first' };
    expect(firstDay(day('03/04/2026', '05/04/2026'), { answers })).toBe('2026-03-04');
    expect(read(day('03/04/2026', '05/04/2026'), { answers }).issues).toEqual([]);
  });

  test('is not asked about where some row decides, whatever was answered before', () => {
    const answers = { 'order:Date': 'month first' };
    expect(firstDay(day('03/04/2026', '15/04/2026'), { answers })).toBe('2026-04-03');
    expect(read(day('03/04/2026', '15/04/2026'), { answers }).questions).toEqual([]);
  });
});

describe('a date without a year', () => {
  test('is given the newest year that fits, and another one by an answer', () => {
    const rows = day('30 December', '31 December', '1 January');
    const [question] = read(rows).questions;
    expect([question?.chosen, question?.likeliest, question?.decides]).toEqual([null, '2026', 'dates']);
    expect(question?.options[1]?.label.en).toBe('2024–2025');
    expect(firstDay(rows)).toBe('2025-12-30');
    const answers = { [question?.id ?? '']: '2025' };
    expect(firstDay(rows, { answers })).toBe('2024-12-30');
    expect(read(rows, { answers }).questions.map(({ chosen }) => chosen)).toEqual(['2025']);
  });
});

test('columns of one name in two tables are asked about once, and both are read by the answer', () => {
  const table = ['Date,Views,Reach', '03/04/2026,100,90', '05/04/2026,120,95'];
  const text = [...table, '', 'Date,Post ID,Likes', '03/04/2026,7,1', '05/04/2026,8,2'].join('\n');
  const read = (answers: Readonly<Record<string, string>>) => readPaste(text, { ...setting, answers }, today);
  const [question, ...others] = read({}).questions;
  expect(others).toEqual([]);
  const days = (order: string) =>
    read({ [question?.id ?? '']: order }).imports.map((of) => isoDay(Number(valuesOf(of, 'date')[0])));
  expect(days('day first')).toEqual(['2026-04-03', '2026-04-03']);
  expect(days('month first')).toEqual(['2026-03-04', '2026-03-04']);
});
