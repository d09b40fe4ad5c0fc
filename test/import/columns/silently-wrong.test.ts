import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dateColumn } from '../../../src/calendar/date-column.ts';
import { isoDay } from '../../../src/calendar/day.ts';
import { durationOf, isBlankCell, numberColumn } from '../../../src/import/columns/number-column.ts';
import { isAmbiguousNumber } from '../../../src/text/number.ts';

const cases = join(import.meta.dirname, '../../../../shared/exports/clipboard-cases.tsv');

const secondsOrNumber = (cell: string, kind: string): number | null =>
  /seconds|duration|h:mm/.test(kind) ? durationOf(cell) : (numberColumn([cell], null).values[0] ?? null);

test('reads every string of the clipboard as listed, or as nothing', (context) => {
  if (!existsSync(cases)) {
    console.log('skipped: the list of clipboard strings is not here');
    return context.skip();
  }
  const lines = readFileSync(cases, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
  const wrong = lines.flatMap((line) => {
    const [value = '', expected = '', kind = ''] = line.split('\t');
    const cell = value.replace(/^"(.*)"$/, '$1');
    if (expected === 'ambiguous') return isAmbiguousNumber(cell) ? [] : [line];
    if (/^-?[\d.]+$/.test(expected))
      return secondsOrNumber(cell, kind) === Number(expected) ? [] : [`${line}: ${secondsOrNumber(cell, kind)}`];
    if (expected === '2023-01-01') return [];
    // `6.49E+17`, `<1`, `2:25` and words: never a number.
    return secondsOrNumber(cell, kind) === null ? [] : [`${line}: ${secondsOrNumber(cell, kind)}`];
  });
  expect(wrong).toEqual([]);
});

const locales = 'en-US uk-UA ru-RU pl-PL de-DE de-CH es-ES pt-BR fr-FR it-IT cs-CZ en-IN'.split(' ');

/** Numbers of every size, with and without a fraction and a sign. */
const numbers = Array.from({ length: 300 }, (_, at) => {
  const size = 10 ** (at % 9);
  const value = ((at * 7919) % 9973) / 9973;
  return Number((value * size * (at % 7 === 0 ? -1 : 1)).toFixed(at % 3 === 0 ? 2 : 0));
});

const styles: readonly (readonly [string, Intl.NumberFormatOptions, number])[] = [
  ['grouped', { maximumFractionDigits: 2 }, 1],
  ['ungrouped', { maximumFractionDigits: 2, useGrouping: false }, 1],
  ['percent', { style: 'percent', minimumFractionDigits: 2 }, 1],
  ['currency', { style: 'currency', currency: 'EUR' }, 1],
  ['hryvnia', { style: 'currency', currency: 'UAH' }, 1],
  ['compact', { notation: 'compact', maximumFractionDigits: 1 }, 1],
];

describe.each(locales)('numbers of %s', (locale) => {
  test.each(styles)('%s, are right, blank or asked about', (_, options) => {
    const format = new Intl.NumberFormat(locale, options);
    const texts = numbers.map((number) => format.format(number));
    const { values, isOpen } = numberColumn(texts, null);
    const isCompact = options.notation === 'compact';
    const digits = options.style === 'percent' ? 4 : options.style === 'currency' ? 2 : 2;
    const wrong = texts.filter((_, at) => {
      const [value, number = 0] = [values[at] ?? null, numbers[at]];
      if (value === null) return false;
      // Half of the last digit that a compact number shows.
      const tolerance = isCompact ? Math.abs(number) * 0.051 + 0.51 : 0.51 * 10 ** -digits;
      return Math.abs(value - number) > tolerance;
    });
    const read = values.filter((value) => value !== null).length;
    expect(isOpen ? [] : wrong).toEqual([]);
    // Where blank would be no mistake, a reader that reads nothing would pass.
    expect(read).toBeGreaterThan(isCompact ? texts.length * 0.4 : texts.length * 0.99);
  });
});

const dateLocales = 'en-US en-GB uk-UA ru-RU pl-PL de-DE es-ES pt-BR fr-FR'.split(' ');
const written: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];
const days = ['2026-01-05', '2026-02-28', '2026-03-04', '2026-08-15', '2025-10-12', '2025-12-31', '2024-02-29'];

const reading = {
  isBlank: isBlankCell,
  knownOrder: null,
  localeOrder: 'day first' as const,
  today: () => 46349,
  shift: null,
  fromUtc: null,
};

describe.each(dateLocales)('dates of %s', (locale) => {
  test.each(written)('as %j are right or asked about, alone and in a column', (options) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const texts = days.map((day) => format.format(new Date(day)));
    const columns = [texts, ...texts.map((text) => [text])];
    const wrong = columns.flatMap((cells, at) => {
      const { values, guessedOrder } = dateColumn(cells, reading);
      if (guessedOrder !== null) return [];
      return cells.filter((_, row) => {
        const value = values[row] ?? null;
        return value === null || isoDay(value) !== days[at === 0 ? row : at - 1];
      });
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['2026-03-04 17:05:06', '2026-03-04'],
  ['2026-03-04T17:05:06.123Z', '2026-03-04'],
  ['2026-03-04T17:05:06+02:00', '2026-03-04'],
  ['2026/03/04 17:05', '2026-03-04'],
  ['Wed Mar 04 2026', '2026-03-04'],
  ['Mar 4, 2026, 5:05 PM', '2026-03-04'],
  ['4 Mar 2026', '2026-03-04'],
  ['20260304', '2026-03-04'],
  ['04.03.26', '2026-03-04'],
  ['2026-13-04', null],
  ['2026-00-10', null],
  ['2025-02-29', null],
  ['31.04.2026', null],
  ['3-Apr', '2026-04-03'],
  ['12 weeks', null],
  ['99/99/9999', null],
  ['2026-03-04 25:00', null],
  ['03.2026', '2026-03-01'],
])('reads the export date %s as %s', (cell, expected) => {
  const value = dateColumn([cell], reading).values[0] ?? null;
  expect(value === null ? null : isoDay(value)).toBe(expected);
});

test.each([
  ['0:03:25', 205],
  ['5:8:54', 18_534],
  ['0:61:00', null],
  ['0:00:75', null],
  ['PT1H2M3S', 3723],
  ['PT90S', 90],
  ['PT', null],
  ['13.9M', null],
  ['13.9m', 834],
  ['2:25', null],
])('reads the duration %s as %s seconds', (cell, seconds) => {
  expect(durationOf(cell)).toBe(seconds);
});
