import { type CalendarDay, calendarDayOf } from '../../calendar/day.ts';
import type { Text } from '../../text/language.ts';

const inBoth = (write: (language: keyof Text) => string): Text => ({ en: write('en'), uk: write('uk') });

/** A month as it stands beside a day: 'April', 'квітня'. */
const monthOf = ({ year, month, day }: CalendarDay, language: keyof Text): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    .formatToParts(Date.UTC(year, month - 1, day))
    .find(({ type }) => type === 'month')?.value ?? '';

/** A day as a sentence says it: '3 April 2026', '3 квітня 2026'. */
export const dayText = (serial: number): Text => {
  const at = calendarDayOf(serial);
  return inBoth((language) => `${at.day} ${monthOf(at, language)} ${at.year}`);
};

/**
 * Days from the first to the last; what both have in common stands once.
 *
 * '1–31 October 2026' · '1 May – 31 October 2026' · '29 December 2025 – 4 January 2026'
 */
export const spanText = (from: number, to: number): Text => {
  const [first, last] = [calendarDayOf(from), calendarDayOf(to)];
  if (from === to) return dayText(to);
  const end = dayText(to);
  if (first.year !== last.year) {
    const start = dayText(from);
    return inBoth((language) => `${start[language]} – ${end[language]}`);
  }
  return first.month === last.month
    ? inBoth((language) => `${first.day}–${end[language]}`)
    : inBoth((language) => `${first.day} ${monthOf(first, language)} – ${end[language]}`);
};
