import { expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { spanText } from '../../../src/import/issues/day-text.ts';
import { zoneText } from '../../../src/import/issues/zone-text.ts';
import { reading } from '../sources/exports.ts';

const serial = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return serialOf(year, month, day) ?? Number.NaN;
};

test.each([
  ['2026-10-01', '2026-10-01', '1 October 2026', '1 жовтня 2026'],
  ['2026-10-01', '2026-10-31', '1–31 October 2026', '1–31 жовтня 2026'],
  ['2026-05-01', '2026-10-31', '1 May – 31 October 2026', '1 травня – 31 жовтня 2026'],
  ['2025-12-29', '2026-01-04', '29 December 2025 – 4 January 2026', '29 грудня 2025 – 4 січня 2026'],
  ['2025-10-01', '2026-10-31', '1 October 2025 – 31 October 2026', '1 жовтня 2025 – 31 жовтня 2026'],
])('the days %s to %s are written as people write them', (from, to, en, uk) => {
  expect(spanText(serial(from), serial(to))).toEqual({ en, uk });
});

test.each([
  ['America/Los_Angeles', 'US Pacific time', 'тихоокеанським часом США'],
  ['Europe/Kyiv', 'Kyiv time', 'київським часом'],
  ['UTC', 'universal time (UTC)', 'всесвітнім часом (UTC)'],
  ['Asia/Tokyo', 'Japan Standard Time', 'японським стандартним часом'],
])('the zone %s has a name that people use', (zone, en, uk) => {
  expect(zoneText(zone)).toEqual({ en, uk });
});

test('English sentences stand in typographic quotes, Ukrainian ones in their own', () => {
  const text = [
    'Date,Platform,Post,Impressions,Clicks,Zork,E-mail',
    '2026-03-01,X,one,10,90,5,a@example.com',
    '2026-03-02,X,two,1.234,many,6,b@example.com',
    '2026-02-30,X,three,30,7,8,c@example.com',
  ].join('\n');
  const { imports, issues, questions } = reading(text);
  const told = [
    ...[...issues, ...imports.flatMap((each) => each.issues)].flatMap(({ message, expected }) => [message, expected]),
    ...imports.flatMap(({ leftOut, columns }) => [
      ...leftOut.map(({ reason }) => reason),
      ...columns.flatMap(({ why }) => why ?? []),
    ]),
    ...questions.map((question) => question.text),
  ];
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter(({ en, uk }) => /["']/.test(en) || /["'“]/.test(uk))).toEqual([]);
  expect(told.filter(({ en, uk }) => en.includes('“') !== uk.includes('«'))).toEqual([]);
});
