import { expect, test } from 'vitest';
import { type DateReading, dateColumn } from '../../../src/calendar/date-column.ts';
import { isoDay, wallClockOf } from '../../../src/calendar/day.ts';
import { zoneShift } from '../../../src/calendar/zone-shift.ts';

const dates: DateReading = {
  isBlank: (text) => text === '',
  knownOrder: null,
  localeOrder: 'day first',
  today: () => 46349,
  shift: null,
  fromUtc: null,
};

const daysOf = (cells: readonly string[], reading: Partial<DateReading> = {}) =>
  dateColumn(cells, { ...dates, ...reading }).values.map((value) => (value === null ? null : isoDay(value)));

test.each([
  ['2026-03-04', '2026-03-04'],
  ['2026-03-04T23:59:59', '2026-03-04'],
  ['2026/3/4', '2026-03-04'],
  ['20260304', '2026-03-04'],
  ['04.03.2026', '2026-03-04'],
  ['4.3.26', '2026-03-04'],
  ['Sep 2, 2019', '2019-09-02'],
  ['Sat, Aug 15, 2026', '2026-08-15'],
  ['Mon Feb 17 2025', '2025-02-17'],
  ['12 квітня 2026 р.', '2026-04-12'],
  ['8 de marzo de 2026', '2026-03-08'],
  ['12/30/2025 9:40 am', '2025-12-30'],
  ['44927', '2023-01-01'],
  ['2026-02-30', null],
  ['31/02/2026', null],
  ['I posted on 3 may', null],
  ['1-2', null],
  ['46', null],
  ['', null],
])('reads %s as %s', (cell, day) => {
  expect(daysOf([cell])).toEqual([day]);
});

test('decides day and month by any cell of the column that can be read in one way only', () => {
  expect(daysOf(['03/04/2026', '13/04/2026'])).toEqual(['2026-04-03', '2026-04-13']);
  expect(daysOf(['03/04/2026', '04/13/2026'])).toEqual(['2026-03-04', '2026-04-13']);
});

test('decides an open order by the source, then by the locale, and says so only for the locale', () => {
  expect(dateColumn(['03/04/2026'], { ...dates, knownOrder: 'month first' }).guessedOrder).toBeNull();
  expect(dateColumn(['03/04/2026'], dates).guessedOrder).toBe('day first');
  expect(dateColumn(['03/03/2026'], dates).guessedOrder).toBeNull();
});

test.each([
  {
    description: 'rising over New Year',
    cells: ['30 грудня', '31 грудня', '1 січня'],
    days: ['2025-12-30', '2025-12-31', '2026-01-01'],
  },
  { description: 'falling over New Year', cells: ['January 1', 'December 31'], days: ['2026-01-01', '2025-12-31'] },
  { description: 'later than today', cells: ['December 1'], days: ['2025-12-01'] },
  { description: '29 February', cells: ['February 29'], days: ['2024-02-29'] },
])('gives the latest possible year to dates $description', ({ cells, days }) => {
  const read = dateColumn(cells, dates);
  expect(read.values.map((value) => (value === null ? null : isoDay(value)))).toEqual(days);
  expect(read.guessedYears).not.toBeNull();
});

test.each([
  ['America/Los_Angeles', 'Europe/Kyiv', '2026-01-31T13:59', '2026-01-31T23:59'],
  ['America/Los_Angeles', 'Europe/Kyiv', '2026-01-31T14:01', '2026-02-01T00:01'],
  ['America/Los_Angeles', 'Europe/Kyiv', '2026-03-08T01:59', '2026-03-08T11:59'],
  ['America/Los_Angeles', 'Europe/Kyiv', '2026-03-08T03:00', '2026-03-08T12:00'],
  ['America/Los_Angeles', 'Europe/Kyiv', '2026-03-28T18:30', '2026-03-29T04:30'],
  ['America/Los_Angeles', 'Europe/Kyiv', '2026-11-01T01:30', '2026-11-01T10:30'],
  ['America/Los_Angeles', 'UTC', '2026-11-01T02:30', '2026-11-01T10:30'],
  ['America/Los_Angeles', 'UTC', '2026-03-08T02:30', '2026-03-08T10:30'],
  ['UTC', 'Asia/Kolkata', '2026-06-01T20:00', '2026-06-02T01:30'],
])('moves a clock from %s to %s: %s is %s', (from, to, wall, moved) => {
  expect(new Date(zoneShift(from, to)(Date.parse(`${wall}Z`))).toISOString().slice(0, 16)).toBe(moved);
});

test('shifts times, but not days without a time', () => {
  const shift = zoneShift('America/Los_Angeles', 'Europe/Kyiv');
  expect(daysOf(['01/31/2026 20:00', '01/31/2026'], { shift })).toEqual(['2026-02-01', '2026-01-31']);
});

test('honours an offset that the cell states', () => {
  const [value] = dateColumn(['2019-01-31 23:40 +0000'], { ...dates, fromUtc: zoneShift('UTC', 'Europe/Kyiv') }).values;
  expect(new Date(wallClockOf(value ?? 0)).toISOString()).toBe('2019-02-01T01:40:00.000Z');
});
