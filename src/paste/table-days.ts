import type { ColumnName } from '../records/kinds.ts';
import { type StatedPeriod, statedPeriod } from './above.ts';
import type { Layout } from './columns.ts';
import { datesOf, type Moment } from './dates-of.ts';
import type { Question } from './reading.ts';
import type { Source } from './source.ts';
import type { Table } from './table.ts';
import { unplaced } from './unplaced.ts';

/** The column that says which day a record belongs to. */
export const mainOf = ({ kind }: Source): ColumnName => (kind === 'feedback' ? 'received_at' : 'date');

/** Whether records of the table's kind count in no period without a day. */
export const needsDay = (table: Table): boolean => ['days', 'ads', 'site'].includes(table.source.kind);

/** Where the days of a table come from: a column of it, the lines above it, or what a person answers. */
export interface Days {
  /** The position of the column of days. */
  readonly at: number | null;
  readonly period: StatedPeriod | null;
  readonly question: Question | null;
}

/** Finds the days of a table. */
export const daysOf = (table: Table, layout: Layout, moment: Moment): Days => {
  const main = mainOf(table.source);
  const column = layout.columns.find(({ spec }) => spec.to === main);
  const at = column?.positions[0] ?? null;
  if (at !== null && column?.spec.daysAfterStart !== true) return { at, period: null, question: null };
  if (!needsDay(table)) return { at: null, period: null, question: null };
  const dates = datesOf(table.source, moment);
  const period = statedPeriod(table.preamble, table.source.startsAt ?? [], dates);
  if (period !== null || table.source.refusal !== undefined || saysAllTime(table))
    return { at, period, question: null };
  const { setting, today } = moment;
  return { at, ...unplaced(table.header, { today, answers: setting.answers ?? {} }) };
};

const allTime = /^(all time|за весь час|весь час|за все время|все время|todo o período|gesamter zeitraum)$/i;

const saysAllTime = ({ preamble }: Table): boolean =>
  preamble.some((line) => line.some((cell) => allTime.test(cell.trim())));
