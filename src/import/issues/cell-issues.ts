import type { Issue, Place } from '../reading.ts';
import { both, counted, issue, shown } from './issue-text.ts';

/** What a person should know of the cells of a column, as issues. Lines count from 1 as in the pasted text. */
export const issues = {
  brokenId: (place: Place, found: string, count: number): Issue =>
    issue(place, found, {
      expected: both('all digits of the ID', 'усі цифри ID'),
      message: both(
        `Line ${place.row}, "${place.column}": ${found} is an ID that a spreadsheet shortened; its digits are lost, so it was left blank.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: ${found} — це ID, який скоротила електронна таблиця; цифри втрачено, тому ID не записано.${counted(count).uk}`,
      ),
    }),
  dateOrder: (column: string, order: 'day first' | 'month first'): Issue =>
    issue({ row: null, column }, order === 'day first' ? 'D/M/Y' : 'M/D/Y', {
      expected: both('a day above 12 in some row', 'день, більший за 12, хоча б в одному рядку'),
      message: both(
        `"${column}": nothing tells the day from the month in these dates, so the ${order === 'day first' ? 'day' : 'month'} was taken to stand first, as in your spreadsheet's locale.`,
        `«${column}»: з цих дат не видно, де день, а де місяць; першим вважаємо ${order === 'day first' ? 'день' : 'місяць'}, як у вашій таблиці.`,
      ),
    }),
  marks: (place: Place, found: string): Issue =>
    issue(place, found, {
      changesFigures: true,
      expected: both('one decimal mark in the whole column', 'один десятковий знак у всьому стовпці'),
      message: both(
        `"${place.column}": both a point and a comma stand as decimal marks here; check the numbers.`,
        `«${place.column}»: десятковим знаком тут є і крапка, і кома; перевірте числа.`,
      ),
    }),
  missingDay: (column: string, line: number, count: number): Issue =>
    issue({ row: line, column }, '', {
      changesFigures: true,
      expected: both('a day', 'день'),
      message: both(
        `Line ${line}, "${column}": the record has no day and counts in no period.${counted(count).en}`,
        `Рядок ${line}, «${column}»: запис не має дня і не потрапить до жодного періоду.${counted(count).uk}`,
      ),
    }),
  tick: (place: Place, found: string, count: number): Issue =>
    issue(place, found, {
      expected: both('yes or no', 'так чи ні'),
      message: both(
        `Line ${place.row}, "${place.column}": "${shown(found)}" is neither yes nor no, so it was left blank.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${shown(found)}» — ні так, ні ні, тому клітинку залишено порожньою.${counted(count).uk}`,
      ),
    }),
  number: (place: Place, found: string, count: number): Issue =>
    issue(place, found, {
      changesFigures: true,
      expected: both('a number', 'число'),
      message: both(
        `Line ${place.row}, "${place.column}": "${shown(found)}" is not a number and was left blank.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${shown(found)}» — не число, клітинку залишено порожньою.${counted(count).uk}`,
      ),
    }),
  noSuchDay: (place: Place, found: string, count: number): Issue =>
    issue(place, found, {
      changesFigures: true,
      expected: both('a day that exists', 'день, який існує'),
      message: both(
        `Line ${place.row}, "${place.column}": "${shown(found)}" is not a day that exists.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${shown(found)}» — такого дня не існує.${counted(count).uk}`,
      ),
    }),
  shortened: (place: Place, length: number, count: number): Issue =>
    issue(place, String(length), {
      expected: both('at most 50,000 characters', 'не більше 50 000 символів'),
      message: both(
        `Line ${place.row}, "${place.column}": the text has ${length} characters, and a cell of Google Sheets holds 50,000, so its end was cut off.${counted(count).en}`,
        `Рядок ${place.row}, «${place.column}»: у тексті символів: ${length}, а клітинка Google Таблиць вміщує 50 000, тому його кінець відрізано.${counted(count).uk}`,
      ),
    }),
  years: (column: string, from: number, to: number): Issue => {
    const years = from === to ? String(from) : `${from}–${to}`;
    return issue({ row: null, column }, '', {
      expected: both('a year', 'рік'),
      message: both(
        `"${column}": the dates have no year, so the latest possible was taken: ${years}.`,
        `«${column}»: у датах немає року, тож узято найпізніший можливий: ${years}.`,
      ),
    });
  },
  zone: (column: string, from: string, to: string): Issue =>
    issue({ row: null, column }, from, {
      expected: both(to, to),
      message: both(
        `"${column}": the export writes its times in the zone ${from}; they were moved to ${to} before the day was taken.`,
        `«${column}»: експорт подає час у поясі ${from}; його переведено в ${to}, перш ніж визначити день.`,
      ),
    }),
} as const;
