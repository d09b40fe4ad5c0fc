import type { DateReading } from '../../calendar/date-column.ts';
import { dateSpanOf } from '../../calendar/date-span.ts';
import { dateColumnOf, kinds } from '../../records/kinds.ts';
import type { Question } from '../reading.ts';
import type { SourceColumn } from '../source.ts';
import { headerPeriod, spanInTitle } from '../tables/header-period.ts';
import { type StatedPeriod, statedPeriod } from '../tables/preamble.ts';
import type { Table } from '../tables/table.ts';
import { askForPeriod } from './ask-for-period.ts';
import { dateReadingOf, type ReadingMoment } from './dates-of.ts';
import type { ColumnLayout } from './map-columns.ts';

/** Whether records of the table's kind count in no period without a day. */
export const needsDay = ({ source }: Table): boolean => kinds[source.kind].ofDays === true;

/** Where the days of a table come from: a column of it, the lines above it, or what a person answers. */
export interface TableDays {
  /** The position of the column of days. */
  readonly at: number | null;
  readonly period: StatedPeriod | null;
  readonly question: Question | null;
  /** What the column counts from the first day of the period; it holds days where this is not said. */
  readonly counts?: NonNullable<SourceColumn['afterStart']>;
}

/** How the dates of a table are read: a span reaches no further than the period that stands above it. */
export const dateReadingOfTable = (table: Table, moment: ReadingMoment): DateReading => {
  const dates = dateReadingOf(table.source, moment);
  const period = statedPeriod(table.preamble, table.source.startsAt ?? [], dates);
  const stated = period === null || period.to === null ? null : { from: period.from, to: period.to };
  return table.source.id === 'any-table'
    ? { ...dates, period: stated, ...titledDays(table) }
    : { ...dates, period: stated };
};

/** What the titles above a person's own table say of its days: a month, or a year alone. */
const titledDays = ({ preamble }: Table): Pick<DateReading, 'month' | 'year'> => {
  const titles = preamble
    .filter((line) => line.filter((cell) => cell.trim() !== '').length <= 2)
    .map((line) => line.join(' '));
  const spans = titles.flatMap((title) => spanInTitle(title) ?? []);
  const [only, ...others] = spans.flatMap((text) => dateSpanOf(text, null) ?? []);
  const month =
    only !== undefined && others.length === 0 && only.months === 1 && only.first.year !== null
      ? { year: only.first.year, month: only.first.month }
      : null;
  const years = new Set(titles.flatMap((title) => title.match(/(?<!\d)20\d\d(?!\d)/g) ?? []));
  const [year] = years;
  return { month, year: years.size === 1 && year !== undefined ? Number(year) : null };
};

/** Finds the days of a table. */
export const tableDaysOf = (table: Table, layout: ColumnLayout, moment: ReadingMoment): TableDays => {
  const main = dateColumnOf(table.source.kind);
  const column = layout.columns.find(({ spec }) => spec.to === main);
  const at = column?.positions[0] ?? null;
  const counts = column?.spec.afterStart;
  if (at !== null && counts === undefined) return { at, period: null, question: null };
  if (!needsDay(table)) return { at: null, period: null, question: null };
  const dates = dateReadingOf(table.source, moment);
  const period = statedPeriod(table.preamble, table.source.startsAt ?? [], dates);
  const counted = counts === undefined ? {} : { counts };
  if (period !== null || table.source.refusal !== undefined || saysAllTime(table))
    return { at, period, question: null, ...counted };
  const { setting, today } = moment;
  const named = headerPeriod(table, { dates, answers: setting.answers ?? {} });
  if (named !== null) return { at, ...named, ...counted };
  return { at, ...counted, ...askForPeriod(table.header, { today: today(), answers: setting.answers ?? {} }) };
};

const allTime = /^(all time|за весь час|весь час|за все время|все время|todo o período|gesamter zeitraum)$/i;

const saysAllTime = ({ preamble }: Table): boolean =>
  preamble.some((line) => line.some((cell) => allTime.test(cell.trim())));
