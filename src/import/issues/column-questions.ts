import type { DateColumn, DayOrder } from '../../calendar/date-column.ts';
import { calendarDayOf, type DayRange, serialOf } from '../../calendar/day.ts';
import type { Question } from '../reading.ts';
import { dayText } from './day-text.ts';
import { bilingual, excerpt } from './issue-text.ts';

/** A column as a question names it, with the cell that it shows. */
export interface QuestionedColumn {
  readonly column: string;
  readonly example: string;
}

/** What a person answered, by the question's id. */
export type Answers = Readonly<Record<string, string>>;

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

const inDays = (days: DayRange | null): { readonly days?: DayRange } => (days === null ? {} : { days });

/** Days moved by whole years; 29 February becomes the day before 1 March. */
const movedByYears = ({ from, to }: DayRange, years: number): DayRange => {
  const moved = (day: number): number => {
    const { year, month, day: date } = calendarDayOf(day);
    return serialOf(year + years, month, date) ?? (serialOf(year + years, 3, 1) ?? day) - 1;
  };
  return { from: moved(from), to: moved(to) };
};

/** Whether the day or the month stands first, with both days that the shown cell may be. */
export const orderQuestion = (
  { column, example }: QuestionedColumn,
  {
    likeliest,
    answered,
    days,
    covered,
  }: {
    readonly likeliest: DayOrder;
    readonly answered: DayOrder | null;
    /** The day that the shown cell would be. */
    readonly days: Readonly<Record<DayOrder, number>>;
    /** The days that all of the column would cover. */
    readonly covered: Readonly<Record<DayOrder, DayRange | null>>;
  },
): Question => ({
  id: orderId(column),
  text: bilingual(
    `Which day is ${excerpt(example)} in “${column}”? Nothing there tells the day from the month.`,
    `Який день означає ${excerpt(example)} у стовпці «${column}»? З цих дат не видно, де день, а де місяць.`,
  ),
  options: (['day first', 'month first'] as const).map((value) => ({
    value,
    label: dayText(days[value]),
    ...inDays(covered[value]),
  })),
  chosen: answered,
  likeliest,
  decides: 'dates',
});

/** Which year the newest of the dates without one is from. An export that never writes years is of the last one, most likely. */
export const yearQuestion = (
  { column, example }: QuestionedColumn,
  { guessedYears, likeliestYear }: Pick<DateColumn, 'guessedYears' | 'likeliestYear'>,
  {
    answered,
    isUsual,
    covered,
  }: {
    readonly answered: number | null;
    readonly isUsual: boolean;
    /** The days that the column covers as it was read. */
    readonly covered: DayRange | null;
  },
): Question => {
  const newest = likeliestYear ?? 0;
  const [first = newest, last = newest] = guessedYears ?? [];
  const spread = last - first;
  return {
    id: yearId(column),
    text: bilingual(
      `The dates in “${column}”, such as ${excerpt(example)}, have no year. Which year are they from?`,
      `У датах стовпця «${column}», наприклад ${excerpt(example)}, немає року. За який рік ці дані?`,
    ),
    options: Array.from({ length: yearsOffered }, (_, back) => {
      const year = newest - back;
      const label = spread === 0 ? String(year) : `${year - spread}–${year}`;
      const days = covered === null ? null : movedByYears(covered, year - last);
      return { value: String(year), label: bilingual(label, label), ...inDays(days) };
    }),
    chosen: answered === null && !isUsual ? null : String(last),
    likeliest: String(newest),
    ...(isUsual ? {} : { decides: 'dates' as const }),
  };
};
