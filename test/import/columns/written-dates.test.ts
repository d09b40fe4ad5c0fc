import { describe, expect, test } from 'vitest';
import { type DateReading, dateColumn } from '../../../src/calendar/date-column.ts';
import { isoDay, serialOf } from '../../../src/calendar/day.ts';
import { isBlankCell } from '../../../src/import/columns/number-column.ts';

const first = serialOf(2026, 1, 1) ?? Number.NaN;
const year = Array.from({ length: 365 }, (_, at) => first + at);

const reading: DateReading = {
  isBlank: isBlankCell,
  knownOrder: null,
  localeOrder: 'day first',
  today: () => first + 400,
  shift: null,
  fromUtc: null,
};

/** Languages of the product and of the exports. */
const languages = 'en uk ru pl de es pt fr it tr ja'.split(' ');
const styles = ['short', 'medium', 'long', 'full'] as const;

const written = (language: string, dateStyle: (typeof styles)[number]): readonly string[] => {
  const format = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' });
  return year.map((day) => format.format(new Date(isoDay(day))));
};

describe.each(languages)('each day of a year as %s writes it', (language) => {
  test.each(styles)('in the form %s is read in a column of all of them', (style) => {
    const { values, unreadable, guessedOrder } = dateColumn(written(language, style), reading);
    expect({ values, unreadable, guessedOrder }).toEqual({ values: year, unreadable: [], guessedOrder: null });
  });

  test.each(styles)('in the form %s is read alone, or asked about where day and month look alike', (style) => {
    const texts = written(language, style);
    const wrong = texts.filter((text, at) => {
      const { values, guessedOrder } = dateColumn([text], reading);
      if (guessedOrder !== null) return !/^\d+\/\d+\/\d+$/.test(text);
      return values[0] !== year[at];
    });
    expect(wrong).toEqual([]);
  });
});
