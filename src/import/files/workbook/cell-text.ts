import { calendarDayOf, isoDay } from '../../../calendar/day.ts';
import { isAmbiguousNumber, numberOf } from '../../../text/number.ts';
import type { NumberFormat } from './number-format.ts';

/** Days from the beginning of the calendar of 1900 to that of 1904. */
const daysTo1904 = 1462;

/** The calendar of 1900 counts a 29 February that never was: days before it are one later than it says. */
const falseLeapDay = 60;

/** The day that a date cell holds, as a serial number of Sheets. */
const serialOfCell = (value: number, calendar: 1900 | 1904): number =>
  calendar === 1904 ? value + daysTo1904 : value >= 0 && value < falseLeapDay ? value + 1 : value;

/** Spreadsheets keep so many digits of a number; later ones are zeros. */
const keptDigits = 15;

/** Digits without an exponent; JavaScript writes one from 1e21 on and below 1e-6. */
const withoutExponent = (value: number): string => {
  const text = String(value);
  if (!text.includes('e')) return text;
  const digits = value.toFixed(20);
  let end = digits.length;
  while (digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
};

/**
 * A number as a text that nothing reads as another one, whatever stands beside it:
 *
 *     1234.5   →  1234.5
 *     1.234    →  1.2340          no thousand and two hundred
 *     1.7e19   →  1.70000000…E+19 an ID that has lost digits
 */
const plainNumber = (value: number): string => {
  if (Number.isInteger(value)) {
    const hasLost = Math.abs(value) >= 10 ** keptDigits && (value % 10 === 0 || !Number.isSafeInteger(value));
    return hasLost ? value.toExponential(keptDigits - 1).toUpperCase() : String(value);
  }
  const text = withoutExponent(value);
  return isAmbiguousNumber(text) ? `${text}0` : text;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A part of a day as `0:03:25`; fractions of a second as `70.5s`. */
const durationText = (days: number): string => {
  const seconds = days * 86_400;
  const whole = Math.round(seconds);
  if (Math.abs(seconds - whole) > 0.001) return `${plainNumber(Math.round(seconds * 1000) / 1000)}s`;
  const size = Math.abs(whole);
  const clock = `${Math.floor(size / 3600)}:${twoDigits(Math.floor(size / 60) % 60)}:${twoDigits(size % 60)}`;
  return whole < 0 ? `-${clock}` : clock;
};

const momentText = (serial: number, { hasTime }: NumberFormat): string => {
  const seconds = Math.round(serial * 86_400);
  const [day, time] = [Math.floor(seconds / 86_400), seconds % 86_400];
  if (!hasTime && time === 0) return isoDay(day);
  return `${isoDay(day)} ${twoDigits(Math.floor(time / 3600))}:${twoDigits(Math.floor(time / 60) % 60)}:${twoDigits(time % 60)}`;
};

/** Serial numbers from 2000 on: a time of day that has one of them before it is a date whose day does not show. */
const firstDay = 36_526;

/** Beyond the years that a date can have, a number in a format of dates is just a number. */
const lastDay = 2_958_466;

/** A cell that holds a number as the text that its value is read from again, in the calendar of its workbook. */
export const numberText = (value: number, format: NumberFormat, calendar: 1900 | 1904): string => {
  if (!Number.isFinite(value)) return '';
  const { is, currency } = format;
  if (is === 'percent') {
    const percent = `${plainNumber(Number(`${withoutExponent(value)}e2`))}%`;
    return numberOf(percent, null) === value ? percent : plainNumber(value);
  }
  if (is === 'number') {
    const plain = plainNumber(value);
    return currency === '' || value < 0 ? plain : `${currency} ${plain}`;
  }
  if (is === 'time' && value < firstDay) return durationText(value);
  const serial = serialOfCell(value, calendar);
  if (value < 0 || serial >= lastDay) return plainNumber(value);
  if (is === 'month' || is === 'year') {
    const { year, month } = calendarDayOf(serial);
    return is === 'year' ? String(year) : `${year}-${twoDigits(month)}`;
  }
  return momentText(serial, format);
};
