import { describe, expect, test } from 'vitest';
import { type DateReading, dateColumn } from '../../../src/calendar/date-column.ts';
import type { Grain } from '../../../src/calendar/date-span.ts';
import { isoDay } from '../../../src/calendar/day.ts';

const dates: DateReading = {
  isBlank: (text) => text.trim() === '',
  knownOrder: null,
  localeOrder: 'day first',
  // 23 November 2026.
  today: () => 46349,
  shift: null,
  fromUtc: null,
};

const iso = (serial: number | null | undefined): string | null => (serial == null ? null : isoDay(serial));

const spansOf = (cells: readonly string[], reading: Partial<DateReading> = {}) => {
  const { values, ends } = dateColumn(cells, { ...dates, ...reading });
  return values.map((value, at) => [iso(value), iso(ends[at] ?? value)]);
};

test.each<readonly [string, string, string]>([
  ['Oct-25', '2025-10-01', '2025-10-31'],
  ["Oct '25", '2025-10-01', '2025-10-31'],
  ['Oct-2025', '2025-10-01', '2025-10-31'],
  ['Oct 2025', '2025-10-01', '2025-10-31'],
  ['October 2025', '2025-10-01', '2025-10-31'],
  ['October, 2025', '2025-10-01', '2025-10-31'],
  ['2025 October', '2025-10-01', '2025-10-31'],
  ['2025-10', '2025-10-01', '2025-10-31'],
  ['10/2025', '2025-10-01', '2025-10-31'],
  ['10.2025', '2025-10-01', '2025-10-31'],
  ['202602', '2026-02-01', '2026-02-28'],
  ['жовтень 2025', '2025-10-01', '2025-10-31'],
  ['Жовтень 2025 р.', '2025-10-01', '2025-10-31'],
  ['октябрь 2025 г.', '2025-10-01', '2025-10-31'],
  ['październik 2025', '2025-10-01', '2025-10-31'],
  ['octubre de 2025', '2025-10-01', '2025-10-31'],
  ['outubro de 2025', '2025-10-01', '2025-10-31'],
  ['octobre 2025', '2025-10-01', '2025-10-31'],
  ['ottobre 2025', '2025-10-01', '2025-10-31'],
  ['Ekim 2025', '2025-10-01', '2025-10-31'],
  ['2025年10月', '2025-10-01', '2025-10-31'],
  ['2025-12-08 - 2025-12-14', '2025-12-08', '2025-12-14'],
  ['2025-12-08-2025-12-14', '2025-12-08', '2025-12-14'],
  ['2025-12-08 — 2025-12-14', '2025-12-08', '2025-12-14'],
  ['8–14 Dec 2025', '2025-12-08', '2025-12-14'],
  ['Mar 9 – 15, 2026', '2026-03-09', '2026-03-15'],
  ['Dec 29, 2025 – Jan 4, 2026', '2025-12-29', '2026-01-04'],
  ['Dec 29 – Jan 4, 2026', '2025-12-29', '2026-01-04'],
  ['29 грудня 2025 – 4 січня 2026 рр.', '2025-12-29', '2026-01-04'],
  ['09.–15.03.2026', '2026-03-09', '2026-03-15'],
  ['02.03–08.03.2026', '2026-03-02', '2026-03-08'],
  ['Week 10 (Mar 2 – Mar 8)', '2026-03-02', '2026-03-08'],
  ['Week 1 (02.03–08.03.2026)', '2026-03-02', '2026-03-08'],
  ['Тиждень 10: 02.03–08.03.2026', '2026-03-02', '2026-03-08'],
  ['з 02.03.2026 до 08.03.2026', '2026-03-02', '2026-03-08'],
  ['from 2026-03-02 to 2026-03-08', '2026-03-02', '2026-03-08'],
  ['January – June 2026', '2026-01-01', '2026-06-30'],
  ['Q1 2026', '2026-01-01', '2026-03-31'],
  ['1 квартал 2026', '2026-01-01', '2026-03-31'],
  ['2-й квартал 2026 року', '2026-04-01', '2026-06-30'],
  ['І кв. 2026', '2026-01-01', '2026-03-31'],
  ['ІІІ квартал 2025 р.', '2025-07-01', '2025-09-30'],
  ['ІV кв. 2025', '2025-10-01', '2025-12-31'],
  ['IV квартал 2025 г.', '2025-10-01', '2025-12-31'],
  ['4. Quartal 2025', '2025-10-01', '2025-12-31'],
  ['H1 2026', '2026-01-01', '2026-06-30'],
  ['2025 H2', '2025-07-01', '2025-12-31'],
  ['1 півріччя 2026', '2026-01-01', '2026-06-30'],
  ['ІІ півріччя 2025 року', '2025-07-01', '2025-12-31'],
  ['1-е полугодие 2026', '2026-01-01', '2026-06-30'],
  ['2. Halbjahr 2025', '2025-07-01', '2025-12-31'],
  ['I półrocze 2026', '2026-01-01', '2026-06-30'],
  ['12 тиждень 2026', '2026-03-16', '2026-03-22'],
  ['січень–червень 2026', '2026-01-01', '2026-06-30'],
  ['Dec 2025 – Feb 2026', '2025-12-01', '2026-02-28'],
  ['2026-W10', '2026-03-02', '2026-03-08'],
  ['2026W10', '2026-03-02', '2026-03-08'],
  ['Week 10, 2026', '2026-03-02', '2026-03-08'],
  ['10 тиждень 2026', '2026-03-02', '2026-03-08'],
  ['Q1 2026', '2026-01-01', '2026-03-31'],
  ['2026 Q4', '2026-10-01', '2026-12-31'],
  ['2 квартал 2026', '2026-04-01', '2026-06-30'],
  ['II квартал 2026', '2026-04-01', '2026-06-30'],
  ['2026/03/09～2026/03/15', '2026-03-09', '2026-03-15'],
])('reads %s as the days from %s to %s', (cell, from, to) => {
  expect(spansOf([cell])).toEqual([[from, to]]);
});

test.each<readonly [Grain, string, string, string]>([
  ['month', '2026-03-01', '2026-03-01', '2026-03-31'],
  ['month', 'Sep 26', '2026-09-01', '2026-09-30'],
  ['week', '202610', '2026-03-02', '2026-03-08'],
  ['week', '2026-03-02', '2026-03-02', '2026-03-08'],
  ['sunday week', '202601', '2026-01-01', '2026-01-03'],
  ['sunday week', '202610', '2026-03-01', '2026-03-07'],
  ['year', '2025', '2025-01-01', '2025-12-31'],
])('reads below a heading of a %s %s as the days from %s to %s', (grain, cell, from, to) => {
  expect(spansOf([cell], { grain })).toEqual([[from, to]]);
});

test('gives months without a year the newest that are over or begun', () => {
  expect(spansOf(['December', 'January', 'February'])).toEqual([
    ['2025-12-01', '2025-12-31'],
    ['2026-01-01', '2026-01-31'],
    ['2026-02-01', '2026-02-28'],
  ]);
});

test('reads the digits beside a month as days where there are too many for years', () => {
  const cells = Array.from({ length: 10 }, (_, at) => `Oct-${at + 11}`);
  expect(spansOf(cells)[0]).toEqual(['2026-10-11', '2026-10-11']);
});

test.each(['14–8 Dec 2025', '2026-W60', '2026-13', 'Q5 2026', 'Week 60', 'spring', '1-2', 'May be', '5 - 7'])(
  'reads no days in %s',
  (cell) => {
    expect(spansOf([cell])).toEqual([[null, null]]);
  },
);

test.each([
  { description: 'days that follow each other', cells: ['1/6/2026', '2/6/2026', '3/6/2026'], first: '2026-06-01' },
  { description: 'the same the other way round', cells: ['6/1/2026', '6/2/2026', '6/3/2026'], first: '2026-06-01' },
  { description: 'falling days', cells: ['4/6/2026', '3/6/2026', '2/6/2026'], first: '2026-06-04' },
])('asks nothing about $description', ({ cells, first }) => {
  for (const localeOrder of ['day first', 'month first'] as const) {
    const read = dateColumn(cells, { ...dates, localeOrder });
    expect(iso(read.values[0])).toBe(first);
    expect(read.guessedOrder).toBeNull();
  }
});

test('still asks where days follow each other in neither order', () => {
  expect(dateColumn(['1/6/2026', '1/7/2026'], dates).guessedOrder).toBe('day first');
});

describe.each('uk ru pl de es pt fr it tr ja en'.split(' '))('a date of %s', (language) => {
  test.each(['short', 'medium', 'long', 'full'] as const)('in the %s form is read', (dateStyle) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
    const serials = Array.from({ length: 24 }, (_, at) => 46000 + at * 29);
    const cells = serials.map((serial) => format.format((serial - 25569) * 86_400_000));
    const order = language === 'en' ? 'month first' : 'day first';
    expect(spansOf(cells, { localeOrder: order, today: () => 47000 })).toEqual(
      serials.map((serial) => [iso(serial), iso(serial)]),
    );
  });

  test.each(['long', 'short'] as const)('as a month in the %s form is that month', (month) => {
    const format = new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' });
    const cells = Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2026, at, 15)));
    expect(spansOf(cells).map(([from]) => from)).toEqual(
      cells.map((_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`),
    );
  });

  test.each(['medium', 'long'] as const)('as a range in the %s form is that span', (dateStyle) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
    const cell = format.formatRange(Date.UTC(2026, 2, 9), Date.UTC(2026, 2, 15));
    expect(spansOf([cell])).toEqual([['2026-03-09', '2026-03-15']]);
  });
});

test.each<readonly [string, readonly string[], Grain | null, readonly (readonly [string, string])[]]>([
  [
    'weeks that only their number names',
    ['Week 12', 'Week 13'],
    'week',
    [
      ['2026-03-16', '2026-03-22'],
      ['2026-03-23', '2026-03-29'],
    ],
  ],
  [
    'numbers below a heading of weeks across New Year',
    ['52', '1', '2'],
    'week',
    [
      ['2025-12-22', '2025-12-28'],
      ['2025-12-29', '2026-01-04'],
      ['2026-01-05', '2026-01-11'],
    ],
  ],
  ['a week whatever its heading', ['Тиждень 40'], null, [['2026-09-28', '2026-10-04']]],
  [
    'quarters without a year',
    ['І квартал', 'ІІ квартал'],
    'quarter',
    [
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ],
  ],
  ['a year and a week below a heading of weeks', ['2026-12'], 'week', [['2026-03-16', '2026-03-22']]],
])('%s are spans whose year is the newest that fits', (_, cells, grain, expected) => {
  expect(spansOf(cells, { grain })).toEqual(expected);
});

test.each<readonly [string, readonly string[], readonly (readonly [string, string])[]]>([
  [
    'two digits are years where they follow each other',
    ['Dec 25', 'Jan 26'],
    [
      ['2025-12-01', '2025-12-31'],
      ['2026-01-01', '2026-01-31'],
    ],
  ],
  [
    'two digits after a number, too',
    ['08.26', '09.26'],
    [
      ['2026-08-01', '2026-08-31'],
      ['2026-09-01', '2026-09-30'],
    ],
  ],
  [
    'two digits are days where one of them is no year',
    ['Sep 5', 'Sep 26'],
    [
      ['2026-09-01', '2026-09-30'],
      ['2026-09-01', '2026-09-30'],
    ],
  ],
  [
    'two digits are days where they do not follow each other',
    ['Sep 19', 'Sep 26'],
    [
      ['2026-09-01', '2026-09-30'],
      ['2026-09-01', '2026-09-30'],
    ],
  ],
])('below a heading of months %s', (_, cells, expected) => {
  expect(spansOf(cells, { grain: 'month' })).toEqual(expected);
});

test('months whose digits are years need no question about the year', () => {
  const { likeliestYear, guessedYears } = dateColumn(['Aug 25', 'Sep 25'], { ...dates, grain: 'month' });
  expect([likeliestYear, guessedYears]).toEqual([null, null]);
});

test.each(['T1', 'H1', 'W3', 'Q2'])('%s alone is a code and no span', (cell) => {
  expect(spansOf([cell])).toEqual([[null, null]]);
});
