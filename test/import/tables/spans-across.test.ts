import { expect, test } from 'vitest';
import { expectLaw } from '../records/law.ts';
import { onlyImport, reading, totalOf, valuesOf } from '../sources/exports.ts';

const read = (...lines: readonly string[]) => {
  const of = reading(lines.join('\n'));
  expectLaw(of);
  return of;
};

test('months across the columns are the spans of their figures, and a column of sums is a total', () => {
  const of = onlyImport(
    read(
      'Показник;Січень 2026;Лютий 2026;Разом',
      'Підписники;1200;1260;',
      'Охоплення;10 000;12 500;22 500',
      'Лайки;300;350;650',
    ),
  );
  // 1 January, 1 February and their last days.
  expect([valuesOf(of, 'date'), valuesOf(of, 'date_end')]).toEqual([
    [46023, 46054],
    [46053, 46081],
  ]);
  expect([valuesOf(of, 'followers'), totalOf(of, 'reach'), totalOf(of, 'engagements')]).toEqual([
    [1200, 1260],
    22500,
    650,
  ]);
});

test('costs across the columns are advertising', () => {
  const of = onlyImport(read('Metric,Jan 2026,Feb 2026', 'Impressions,10000,12500', 'Spend,$120.50,$99'));
  expect([of.kind, totalOf(of, 'cost'), valuesOf(of, 'currency')]).toEqual(['ads', 219.5, ['USD', 'USD']]);
});

test.each([
  [
    'in a column of their own',
    [
      'Мережа;Показник;вер 2026;жов 2026',
      'Instagram;Підписники;5000;5200',
      ';Охоплення;200;210',
      'TikTok;Підписники;900;1000',
      ';Охоплення;500;510',
    ],
  ],
  [
    'above their figures',
    [
      'Показник;вер 2026;жов 2026',
      'Instagram',
      'Підписники;5000;5200',
      'Охоплення;200;210',
      'TikTok',
      'Підписники;900;1000',
      'Охоплення;500;510',
    ],
  ],
] as const)('networks %s have figures of their own', (_, lines) => {
  const of = onlyImport(read(...lines));
  expect(valuesOf(of, 'platform')).toEqual(['Instagram', 'Instagram', 'TikTok', 'TikTok']);
  expect(valuesOf(of, 'followers')).toEqual([5000, 5200, 900, 1000]);
  expect(totalOf(of, 'reach')).toBe(1420);
});

test('days across the columns are days', () => {
  const of = onlyImport(read('Metric,01.10.2026,02.10.2026,Change', 'Reach,100,110,10%', 'Likes,10,11,10%'));
  expect([of.rows.length, totalOf(of, 'reach'), of.leftOut]).toEqual([2, 210, []]);
});

test('two days of a row of data are no header of spans', () => {
  const { imports } = read('Start,End,Campaign,Cost,Clicks', '2026-10-01,2026-10-31,A,10,1');
  expect(imports.map(({ kind, rows }) => [kind, rows.length])).toEqual([['ads', 1]]);
});

test('numbers below a heading of days are days of the month in the title', () => {
  const of = onlyImport(read('Жовтень 2026', 'Дата;Охоплення;Нові підписники', '1;1000;5', '2;1100;3', '31;1200;2'));
  // 1, 2 and 31 October.
  expect(valuesOf(of, 'date')).toEqual([46296, 46297, 46326]);
});

test('a year in the title is that of dates without one', () => {
  const { imports, questions } = read(
    'Звіт SMM 2025',
    'Тиждень;Охоплення;Лайки',
    'Тиждень 12;1000;30',
    'Тиждень 13;1200;35',
  );
  // 17 and 24 March 2025.
  expect(imports.map((of) => valuesOf(of, 'date'))).toEqual([[45733, 45740]]);
  expect(questions).toEqual([]);
});
