import { type DateReading, dateColumn } from '../../calendar/date-column.ts';
import { datePartsOf } from '../../calendar/date-parts.ts';
import { dateSpanOf } from '../../calendar/date-span.ts';
import { calendarDayOf, type DayRange } from '../../calendar/day.ts';
import { networkOf } from '../../records/names.ts';
import type { Answers } from '../issues/column-questions.ts';
import { bilingual, excerpt } from '../issues/issue-text.ts';
import type { Question } from '../reading.ts';
import type { StatedPeriod } from './preamble.ts';
import { filledCellCount } from './row-looks.ts';
import type { Table } from './table.ts';

/** How many years back a person can choose from. */
const yearsOffered = 5;

/** One question for all blocks of a file: how many years before the likeliest one they are. */
const yearsBack = 'years-back';

/** A title that holds its month among other words: `Звіт за березень 2026`, `Report, March 2026`. */
export const spanInTitle = (text: string): string | null => {
  if (text.length > 80) return null;
  const words = text.trim().split(/[\s:,]+/);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = words.length; to > from; to -= 1) {
      const part = words.slice(from, to).join(' ');
      if (/\d/.test(part) || to - from === 1) if (dateSpanOf(part, null) !== null) return part;
    }
  }
  return null;
};

/** The only network that the words of a title name, `Instagram, жовтень`; `null` where there is none or several. */
export const networkIn = (title: string): string | null => {
  if (title === '' || title.length > 80) return null;
  const words = title.split(/[\s:,|()–—-]+/).filter((word) => word.length > 1);
  const [network, ...others] = new Set([title, ...words].flatMap((word) => networkOf(word) ?? []));
  return network === undefined || others.length > 0 ? null : network;
};

/** The cells of a header that say days, then the titles above it, the nearest first. */
const candidates = ({ header, preamble }: Table): readonly string[] => [
  ...header.filter((cell) => dateSpanOf(cell, null) !== null || (/\d/.test(cell) && datePartsOf(cell) !== null)),
  ...[...preamble]
    .reverse()
    .filter((line) => filledCellCount(line) <= 2)
    .flatMap((line) => line.flatMap((cell) => spanInTitle(cell) ?? [])),
];

/** The cell of a table's header or the title that names its days; `null` where none does. */
export const periodCellOf = (table: Table): string | null => candidates(table)[0] ?? null;

/**
 * The days of a table without a column of them that its header or its title names: a month in the corner of a block, or
 * `Звіт за березень 2026`. A month without a year is the newest that is over or begun, and its year is asked once.
 */
export const headerPeriod = (
  table: Table,
  { dates, answers }: { readonly dates: DateReading; readonly answers: Answers },
): { readonly period: StatedPeriod; readonly question: Question | null } | null => {
  const cell = periodCellOf(table);
  if (cell === null) return null;
  const { series, at } = table.months ?? { series: [cell], at: 0 };
  const read = dateColumn(series, dates);
  const from = read.values[at];
  if (from === null || from === undefined) return null;
  const likeliest = calendarDayOf(from).year;
  const { likeliestYear: newestYear } = read;
  if (newestYear === null || dateSpanOf(cell, null)?.first.year != null)
    return { period: { from, to: read.ends[at] ?? from }, question: null };
  const answer = Number(answers[yearsBack] ?? 0);
  const back = Number.isInteger(answer) && answer >= 0 && answer < yearsOffered ? answer : 0;
  const yearsAgo = (years: number): DayRange => {
    const moved = dateColumn(series, { ...dates, answered: { order: null, year: newestYear - years } });
    const first = moved.values[at] ?? from;
    return { from: first, to: moved.ends[at] ?? first };
  };
  return {
    period: yearsAgo(back),
    question: {
      id: yearsBack,
      text: bilingual(
        `Which year is ${excerpt(cell.trim())} from? The table says no year.`,
        `За який рік «${excerpt(cell.trim())}»? У таблиці року немає.`,
      ),
      options: Array.from({ length: yearsOffered }, (_, years) => {
        const label = String(likeliest - years);
        return { value: String(years), label: bilingual(label, label), days: yearsAgo(years) };
      }),
      chosen: answers[yearsBack] === undefined ? null : String(back),
      likeliest: '0',
      decides: 'dates',
    },
  };
};
