import { assert, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialOf } from '../../../src/calendar/day.ts';
import { localeFormatOf } from '../../../src/sidebar/words/locale-format.ts';

const day = (year: number, month: number, date: number) => serialOf(year, month, date) ?? 0;
const spaced = (text: string) => text.replace(/\s/g, ' ');

describe.each(['uk_UA', 'en_US', 'de_DE'])('in %s', (locale) => {
  const writing = localeFormatOf(locale, 'uk');

  test('what is written into a field is read back as it was', () => {
    const places = (value: number) => Math.round(value * 1e6) / 1e6;
    assert(
      property(
        constantFrom('fraction', 'money', 'count', 'number', 'duration'),
        integer({ min: 0, max: 1e12 }),
        double({ min: 0, max: 1e6, noNaN: true }),
        (unit, whole, decimal) => {
          // Hours, minutes and seconds hold no more than seconds.
          const value = unit === 'duration' ? (whole % 1e7) / 86_400 : unit === 'count' ? whole : places(decimal);
          expect(writing.read(writing.typed(value, unit), unit)).toBeCloseTo(value, 9);
        },
      ),
    );
  });

  test.each(['', '  '])('a blank field %j is no number and no fault', (text) => {
    expect(writing.read(text, 'money')).toBeNull();
    expect(writing.read(text, 'duration')).toBeNull();
  });

  test.each([
    ['x', 'money'],
    ['1:70', 'duration'],
    ['1,5', 'duration'],
    ['5%%', 'fraction'],
    ['5%', 'money'],
    ['1 2', 'number'],
  ] as const)('%j is refused as a %s', (text, unit) => {
    expect(writing.read(text, unit)).toBeNaN();
  });
});

test('a percent is typed with its sign or without', () => {
  const { read } = localeFormatOf('uk_UA', 'uk');
  expect(read('2,5', 'fraction')).toBeCloseTo(0.025, 12);
  expect(read('2,5 %', 'fraction')).toBeCloseTo(0.025, 12);
});

test('periods have their names', () => {
  const uk = localeFormatOf('uk_UA', 'uk').period;
  const en = localeFormatOf('en_US', 'en').period;
  const october = { from: day(2026, 10, 1), to: day(2026, 10, 31) };
  expect([uk(october, 'month'), en(october, 'month')]).toEqual(['жовтень 2026', 'October 2026']);
  const quarter = { from: day(2026, 7, 1), to: day(2026, 9, 30) };
  expect([uk(quarter, 'quarter'), en(quarter, 'quarter')]).toEqual(['3 квартал 2026', 'Q3 2026']);
  expect(uk({ from: day(2026, 1, 1), to: day(2026, 12, 31) }, 'year')).toBe('2026');
  expect(uk({ from: day(2026, 10, 5), to: day(2026, 10, 11) }, 'week')).toBe('05.10.2026–11.10.2026');
});

test('figures stand in their units', () => {
  const { figure, change } = localeFormatOf('uk_UA', 'uk');
  expect(figure(0.0142, 'fraction', '')).toBe('1,42%');
  expect(spaced(figure(2431, 'count', ''))).toBe('2 431');
  expect(spaced(figure(4.12, 'money', 'UAH'))).toBe('4,12 ₴');
  expect(spaced(figure(4.12, 'money', ''))).toBe('4,12');
  expect(spaced(figure(4.12, 'money', 'points'))).toBe('4,12 points');
  expect(figure(1 / 24, 'duration', '')).toBe('1:00:00');
  expect(change(-0.123, 'count')).toBe('12,3%');
  expect(spaced(change(0.21, 'fraction'))).toBe('0,21 в. п.');
});
