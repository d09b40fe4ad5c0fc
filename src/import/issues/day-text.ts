import { isoDay } from '../../calendar/day.ts';
import type { Text } from '../../text/language.ts';

const monthNames: Readonly<Record<keyof Text, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
};

const inBoth = (write: (language: keyof Text) => string): Text => ({ en: write('en'), uk: write('uk') });

interface CalendarDay {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const calendarDay = (serial: number): CalendarDay => {
  const [year = 0, month = 1, day = 1] = isoDay(serial).split('-').map(Number);
  return { day, month, year };
};

const monthOf = ({ month }: CalendarDay, language: keyof Text): string => monthNames[language][month - 1] ?? '';

/** A day as a sentence says it: '3 April 2026', '3 квітня 2026'. */
export const dayText = (serial: number): Text => {
  const at = calendarDay(serial);
  return inBoth((language) => `${at.day} ${monthOf(at, language)} ${at.year}`);
};

/**
 * Days from the first to the last; what both have in common stands once.
 *
 * '1–31 October 2026' · '1 May – 31 October 2026' · '29 December 2025 – 4 January 2026'
 */
export const spanText = (from: number, to: number): Text => {
  const [first, last] = [calendarDay(from), calendarDay(to)];
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
