import { calendarDayOf, serialOf } from '../../calendar/day.ts';
import type { Text } from '../../text/language.ts';
import type { Question } from '../reading.ts';
import type { StatedPeriod } from '../tables/preamble.ts';

/** How many months back a person can choose from. */
const monthsOffered = 12;

const monthText = (year: number, month: number): Text => {
  const words = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.UTC(year, month - 1, 1),
    );
  return { en: words('en-GB'), uk: words('uk-UA').replace(/ р\.$/, '') };
};

/** The question which month a table without any days is from, the last whole month being the likeliest, and the chosen one. */
export const askForPeriod = (
  header: readonly string[],
  { today, answers }: { readonly today: number; readonly answers: Readonly<Record<string, string>> },
): { readonly question: Question; readonly period: StatedPeriod } => {
  const { year, month } = calendarDayOf(today);
  const options = Array.from({ length: monthsOffered }, (_, back) => {
    const at = year * 12 + month - 2 - back;
    const [ofYear, ofMonth] = [Math.floor(at / 12), (at % 12) + 1];
    return { value: `${ofYear}-${String(ofMonth).padStart(2, '0')}`, label: monthText(ofYear, ofMonth) };
  });
  const id = `month:${header.join('|').slice(0, 200)}`;
  const likeliest = options[0]?.value ?? '';
  const answer = answers[id];
  const chosen = options.some(({ value }) => value === answer) && answer !== undefined ? answer : likeliest;
  const [ofYear = 0, ofMonth = 1] = chosen.split('-').map(Number);
  const from = serialOf(ofYear, ofMonth, 1) ?? today;
  const next = serialOf(ofMonth === 12 ? ofYear + 1 : ofYear, ofMonth === 12 ? 1 : ofMonth + 1, 1) ?? today;
  const first = header.find((cell) => cell.trim() !== '') ?? '';
  return {
    period: { from, to: next - 1 },
    question: {
      id,
      text: {
        en: `The table that begins with “${first}” has no dates. Which month is its data from?`,
        uk: `У таблиці, що починається з «${first}», немає дат. За який місяць її показники?`,
      },
      options,
      chosen: chosen === answer ? chosen : null,
      likeliest,
      decides: 'dates',
    },
  };
};
