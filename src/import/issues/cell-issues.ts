import type { Issue, TextPlace } from '../reading.ts';
import { bilingual, excerpt, issue, pluralCount } from './issue-text.ts';
import { zoneText } from './zone-text.ts';

/** What a person should know of the cells of a column, as issues. Lines count from 1 as in the pasted text. */
export const cellIssues = {
  brokenId: (place: TextPlace, found: string, count: number): Issue =>
    issue(place, found, {
      expected: bilingual('all digits of the ID', 'усі цифри ID'),
      message: bilingual(
        `Line ${place.row}, “${place.column}”: ${found} is an ID that a spreadsheet shortened; its digits are lost, so it was left blank.${pluralCount(count).en}`,
        `Рядок ${place.row}, «${place.column}»: ${found} — це ID, який скоротила електронна таблиця; цифри втрачено, тому ID не записано.${pluralCount(count).uk}`,
      ),
    }),
  dateOrder: (column: string, order: 'day first' | 'month first'): Issue =>
    issue({ row: null, column }, order === 'day first' ? 'D/M/Y' : 'M/D/Y', {
      expected: bilingual('a day above 12 in some row', 'день, більший за 12, хоча б в одному рядку'),
      message: bilingual(
        `“${column}”: nothing tells the day from the month in these dates, so the ${order === 'day first' ? 'day' : 'month'} was taken to stand first, as in your spreadsheet’s locale.`,
        `«${column}»: з цих дат не видно, де день, а де місяць; першим вважаємо ${order === 'day first' ? 'день' : 'місяць'}, як у вашій таблиці.`,
      ),
    }),
  marks: (place: TextPlace, found: string): Issue =>
    issue(place, found, {
      changesFigures: true,
      expected: bilingual('one decimal mark in the whole column', 'один десятковий знак у всьому стовпці'),
      message: bilingual(
        `“${place.column}”: both a point and a comma stand as decimal marks here; check the numbers.`,
        `«${place.column}»: десятковим знаком тут є і крапка, і кома; перевірте числа.`,
      ),
    }),
  missingDay: (column: string, line: number, count: number): Issue =>
    issue({ row: line, column }, '', {
      changesFigures: true,
      expected: bilingual('a day', 'день'),
      message: bilingual(
        `Line ${line}, “${column}”: the record has no day and counts in no period.${pluralCount(count).en}`,
        `Рядок ${line}, «${column}»: запис не має дня і не потрапить до жодного періоду.${pluralCount(count).uk}`,
      ),
    }),
  tick: (place: TextPlace, found: string, count: number): Issue =>
    issue(place, found, {
      expected: bilingual('yes or no', 'так чи ні'),
      message: bilingual(
        `Line ${place.row}, “${place.column}”: “${excerpt(found)}” is neither yes nor no, so it was left blank.${pluralCount(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${excerpt(found)}» — ні так, ні ні, тому клітинку залишено порожньою.${pluralCount(count).uk}`,
      ),
    }),
  number: (place: TextPlace, found: string, count: number): Issue =>
    issue(place, found, {
      changesFigures: true,
      expected: bilingual('a number', 'число'),
      message: bilingual(
        `Line ${place.row}, “${place.column}”: “${excerpt(found)}” is not a number and was left blank.${pluralCount(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${excerpt(found)}» — не число, клітинку залишено порожньою.${pluralCount(count).uk}`,
      ),
    }),
  noSuchDay: (place: TextPlace, found: string, count: number): Issue =>
    issue(place, found, {
      changesFigures: true,
      expected: bilingual('a day that exists', 'день, який існує'),
      message: bilingual(
        `Line ${place.row}, “${place.column}”: “${excerpt(found)}” is not a day that exists.${pluralCount(count).en}`,
        `Рядок ${place.row}, «${place.column}»: «${excerpt(found)}» — такого дня не існує.${pluralCount(count).uk}`,
      ),
    }),
  shortened: (place: TextPlace, length: number, count: number): Issue =>
    issue(place, String(length), {
      expected: bilingual('at most 50,000 characters', 'не більше 50 000 символів'),
      message: bilingual(
        `Line ${place.row}, “${place.column}”: the text has ${length} characters, and a cell of Google Sheets holds 50,000, so its end was cut off.${pluralCount(count).en}`,
        `Рядок ${place.row}, «${place.column}»: у тексті символів: ${length}, а клітинка Google Таблиць вміщує 50 000, тому його кінець відрізано.${pluralCount(count).uk}`,
      ),
    }),
  years: (column: string, from: number, to: number): Issue => {
    const years = from === to ? String(from) : `${from}–${to}`;
    return issue({ row: null, column }, '', {
      expected: bilingual('a year', 'рік'),
      message: bilingual(
        `“${column}”: the dates have no year, so the latest possible was taken: ${years}.`,
        `«${column}»: у датах немає року, тож узято найпізніший можливий: ${years}.`,
      ),
    });
  },
  zone: (column: string, from: string, to: string): Issue => {
    const [own, account] = [zoneText(from), zoneText(to)];
    return issue({ row: null, column }, from, {
      expected: bilingual(account.en, `час за ${account.uk}`),
      message: bilingual(
        `“${column}”: the export writes ${own.en}; its times were moved to ${account.en} before the day was taken.`,
        `«${column}»: в експорті години за ${own.uk}; день визначено за ${account.uk}.`,
      ),
    });
  },
} as const;
