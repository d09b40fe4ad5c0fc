import { calendarWords } from './calendar-words.ts';

/** What people write besides the words that the languages have by rule. */
const oftenWritten: readonly (readonly [word: string, month: number])[] = [
  ['sept', 9],
  ['квіт', 4],
  ['тра', 5],
  ['трав', 5],
  ['чер', 6],
  ['черв', 6],
  ['сер', 8],
  ['серп', 8],
  ['кві', 4],
  ['лис', 11],
  ['жов', 10],
  ['жовт', 10],
  ['лист', 11],
  ['гру', 12],
  ['груд', 12],
  ['янв', 1],
  ['фев', 2],
  ['авг', 8],
  ['сен', 9],
  ['ноя', 11],
  ['ago', 8],
  ['okt', 10],
  ['mär', 3],
];

/** Words that stand beside a date in words and say nothing about the day. */
const fillers: ReadonlySet<string> = new Set(
  'de del of den il le la am р рр року рік г гг года год r roku а el th st nd rd'.split(' '),
);

/** Shortened by more people than by rules. */
const weekdaysWritten = ['tues', 'thur', 'thurs', 'weds', 'ндл', 'пнд', 'втр', 'срд', 'чтв', 'птн', 'сбт'];

interface Words {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

let words: Words | null = null;

const known = (): Words => {
  if (words !== null) return words;
  const { months, weekdays } = calendarWords();
  const named = months.flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1] as const));
  words = {
    months: new Map([...named, ...oftenWritten]),
    weekdays: new Set([...weekdays.flatMap((forms) => forms.split('|')), ...weekdaysWritten]),
  };
  return words;
};

/** The month that a lower-case word without a full stop names, from 1, or `null`. */
export const monthNamed = (word: string): number | null => known().months.get(word) ?? null;

/** Whether a lower-case word names a day of the week. */
export const isWeekday = (word: string): boolean => known().weekdays.has(word);

/** Whether a lower-case word may stand in a date without changing it. */
export const isFiller = (word: string): boolean => fillers.has(word) || isWeekday(word);
