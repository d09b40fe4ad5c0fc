import { isoDay } from '../../calendar/day.ts';
import type { Text } from '../../text/language.ts';
import type { DateColumn, DayOrder } from '../columns/date-column.ts';
import type { Question } from '../reading.ts';
import { bilingual, excerpt } from './issue-text.ts';

/** A column as a question names it, with the cell that it shows. */
export interface QuestionedColumn {
  readonly column: string;
  readonly example: string;
}

/** What a person answered, by the question's id. */
export type Answers = Readonly<Record<string, string>>;

const monthsOf: Readonly<Record<keyof Text, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
};

const dayText = (day: number): Text => {
  const [year, month, date] = isoDay(day).split('-').map(Number);
  const words = (language: keyof Text): string => `${date} ${monthsOf[language][(month ?? 1) - 1]} ${year}`;
  return { en: words('en'), uk: words('uk') };
};

const orderId = (column: string): string => `order:${column}`;
const yearId = (column: string): string => `year:${column}`;

/** How many years back a person can choose from. */
const yearsOffered = 5;

/** What was answered for a column of dates. */
export const datesAnswered = (
  column: string,
  answers: Answers,
): { readonly order: DayOrder | null; readonly year: number | null } => {
  const order = answers[orderId(column)];
  const year = answers[yearId(column)] ?? '';
  return {
    order: order === 'day first' || order === 'month first' ? order : null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
};

/** Whether the day or the month stands first, with both days that the shown cell may be. */
export const orderQuestion = (
  { column, example }: QuestionedColumn,
  {
    likeliest,
    answered,
    days,
  }: {
    readonly likeliest: DayOrder;
    readonly answered: DayOrder | null;
    readonly days: Readonly<Record<DayOrder, number>>;
  },
): Question => ({
  id: orderId(column),
  text: bilingual(
    `Which day is ${excerpt(example)} in "${column}"? Nothing there tells the day from the month.`,
    `Який день означає ${excerpt(example)} у стовпці «${column}»? З цих дат не видно, де день, а де місяць.`,
  ),
  options: (['day first', 'month first'] as const).map((value) => ({ value, label: dayText(days[value]) })),
  chosen: answered,
  likeliest,
  decides: 'dates',
});

/** Which year the newest of the dates without one is from. An export that never writes years is of the last one, most likely. */
export const yearQuestion = (
  { column, example }: QuestionedColumn,
  { guessedYears, likeliestYear }: Pick<DateColumn, 'guessedYears' | 'likeliestYear'>,
  { answered, isUsual }: { readonly answered: number | null; readonly isUsual: boolean },
): Question => {
  const newest = likeliestYear ?? 0;
  const [first = newest, last = newest] = guessedYears ?? [];
  const spread = last - first;
  return {
    id: yearId(column),
    text: bilingual(
      `The dates in "${column}", such as ${excerpt(example)}, have no year. Which year are they from?`,
      `У датах стовпця «${column}», наприклад ${excerpt(example)}, немає року. За який рік ці дані?`,
    ),
    options: Array.from({ length: yearsOffered }, (_, back) => {
      const year = newest - back;
      const label = spread === 0 ? String(year) : `${year - spread}–${year}`;
      return { value: String(year), label: bilingual(label, label) };
    }),
    chosen: answered === null && !isUsual ? null : String(last),
    likeliest: String(newest),
    ...(isUsual ? {} : { decides: 'dates' as const }),
  };
};
