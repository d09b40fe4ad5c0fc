import { serialOf } from '../zone.ts';
import type { Locale } from './locale.ts';

/** The names of the twelve months in a language, long and short, as a day and as a heading writes them. */
const monthsIn = (language: string): readonly (readonly string[])[] =>
  Array.from({ length: 12 }, (_, month) => {
    const moment = Date.UTC(2026, month, 1);
    return (['long', 'short'] as const).flatMap((style) => {
      const named = (more: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', ...more })
          .formatToParts(moment)
          .filter(({ type }) => type === 'month')
          .map(({ value }) => value.toLowerCase().replace(/\.$/, ''))
          .join('');
      return [named({}), named({ day: 'numeric' })];
    });
  });

const known = new Map<string, readonly (readonly string[])[]>();

const monthOf = (word: string, language: string): number => {
  const months = known.get(language) ?? monthsIn(language);
  known.set(language, months);
  return months.findIndex(
    (names) => names.includes(word) || (word.length > 3 && names.some((name) => name.startsWith(word))),
  );
};

/**
 * The serial number of a day that is typed with the name of its month, in English or the locale's language: `May 3`,
 * `3 травня 2026`, `Mar-26`, `SEPT1`; `null` for any other text.
 */
export const namedDay = (text: string, { code }: Locale): number | null => {
  if (text.length > 30 || !/^[\p{L}\d][\p{L}\d\s.,-]*$/u.test(text)) return null;
  const parts = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const [month = -1, ...more] = parts
    .filter((part) => !/\d/.test(part))
    .map((word) => Math.max(monthOf(word, 'en'), monthOf(word, code.replace('_', '-'))));
  const numbers = parts.filter((part) => /\d/.test(part)).map(Number);
  if (month < 0 || more.length > 0 || numbers.length === 0 || numbers.length > 2) return null;
  const day = numbers.find((number) => number >= 1 && number <= 31) ?? 1;
  const year = numbers.find((number) => number !== day) ?? new Date().getFullYear();
  const moment = Date.UTC(year < 100 ? 2000 + year : year, month, day);
  return year < 10_000 ? serialOf(moment, 'Etc/UTC') : null;
};
