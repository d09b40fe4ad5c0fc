import type { Language } from '../text/language.ts';
import { calendarDayOf, type DayRange } from './day.ts';
import { monthNames } from './month-names.ts';
import { kindOfDays } from './period.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A day in few letters: '3 Nov 2026', '03.11.2026'. */
export const shortDay = (serial: number, language: Language): string => {
  const { year, month, day } = calendarDayOf(serial);
  return language === 'uk'
    ? `${two(day)}.${two(month)}.${year}`
    : `${day} ${(monthNames.en[month - 1] ?? '').slice(0, 3)} ${year}`;
};

const roman = ['I', 'II', 'III', 'IV'];

/**
 * Days by the name of their calendar unit, else the first and the last of them; what no name of a tab may have is in none.
 *
 * 'November 2026', 'листопад 2026' · 'Q4 2026', 'IV квартал 2026' · '2026', '2026 рік' · '2 Nov 2026–15 Nov 2026'
 */
export const periodName = (days: DayRange, language: Language): string => {
  const { year, month } = calendarDayOf(days.from);
  const kind = kindOfDays(days);
  if (kind === 'month') {
    const name = monthNames[language][month - 1] ?? '';
    return `${language === 'uk' ? name.toLowerCase() : name} ${year}`;
  }
  const quarter = Math.floor((month - 1) / 3);
  if (kind === 'quarter') return language === 'uk' ? `${roman[quarter]} квартал ${year}` : `Q${quarter + 1} ${year}`;
  if (kind === 'year') return language === 'uk' ? `${year} рік` : `${year}`;
  return `${shortDay(days.from, language)}–${shortDay(days.to, language)}`;
};
