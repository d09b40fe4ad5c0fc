import { conversionTypeOf } from '../../records/conversion-types.ts';
import { type ColumnName, kinds, traitsOf } from '../../records/kinds.ts';
import type { Text } from '../../text/language.ts';
import type { ColumnLayout } from '../columns/map-columns.ts';
import type { ReadColumn } from '../columns/read-column.ts';
import { rejectionReasons } from '../issues/reasons.ts';
import type { Source } from '../source.ts';
import type { Table } from '../tables/table.ts';

/** What can speak against a row being a record. */
export interface RowChecks {
  readonly isUndated: boolean;
  readonly wrongDays: ReadonlySet<number>;
  readonly unnamed: number;
  readonly day: (row: number) => string;
  readonly source: Source;
  readonly lacking: (row: number) => Text | null;
  readonly figureless: (row: number) => Text | null;
  readonly tooLong: (row: number) => Text | null;
  readonly otherEvent: (row: number) => Text | null;
}

/** Tells of a row why it is no record where a number that a record needs could not be read. */
export const rowsWithoutNumbers = (
  table: Table,
  layout: ColumnLayout,
  read: ReadonlyMap<ColumnName, ReadColumn>,
): ((row: number) => Text | null) => {
  const needed = layout.columns.filter(({ spec }) => table.source.needs.includes(spec.to) && traitsOf(spec.to).numeric);
  const [first] = needed;
  if (first === undefined) return () => null;
  const reason = rejectionReasons.lacking(table.header[first.positions[0] ?? -1] ?? '');
  return (row) => (needed.every(({ spec }) => (read.get(spec.to)?.value(row) ?? null) === null) ? reason : null);
};

/** Tells of a row of a person's own table of days why it is no record where none of its figures is filled: it waits for them. */
export const rowsWithoutFigures = (
  { source }: Table,
  layout: ColumnLayout,
  read: ReadonlyMap<ColumnName, ReadColumn>,
): ((row: number) => Text | null) => {
  const figures = layout.columns.filter(({ spec }) => spec.isCopy !== true && traitsOf(spec.to).numeric);
  const isCounted = kinds[source.kind].ofDays === true || figures.some(({ spec }) => spec.to === 'messages');
  if (!/^any/.test(source.id) || !isCounted || figures.length === 0) return () => null;
  return (row) =>
    figures.every(({ spec }) => (read.get(spec.to)?.value(row) ?? null) === null) ? rejectionReasons.noFigures : null;
};

/**
 * Tells of a row of a table of events why its event is no conversion. Where the table counts key events, those that it counts
 * are; where it counts all events, only names that are known.
 */
export const eventsWithoutGoal = (
  { source, keys }: Table,
  layout: ColumnLayout,
  read: ReadonlyMap<ColumnName, ReadColumn>,
): ((row: number) => Text | null) => {
  const { keyEvents } = source;
  if (keyEvents === undefined) return () => null;
  const [type, count] = [read.get('type'), read.get('conversions')];
  const [place = -1] = layout.columns.find(({ spec }) => spec.to === 'conversions')?.positions ?? [];
  const countsKeyEvents = keyEvents.includes(keys[place] ?? '');
  return (row) => {
    if (conversionTypeOf(String(type?.value(row) ?? '')) !== null) return null;
    if (!countsKeyEvents) return rejectionReasons.notConversion;
    return count?.value(row) === 0 ? rejectionReasons.notKeyEvent : null;
  };
};

/** Why a row is no record, or `null` where it is one. */
export const rejectionReason = (
  row: number,
  { isUndated, wrongDays, unnamed, day, source, lacking, figureless, tooLong, otherEvent }: RowChecks,
): Text | null => {
  if (source.refusal !== undefined) return source.refusal;
  if (row === unnamed) return rejectionReasons.total;
  if (isUndated) return rejectionReasons.undated;
  return wrongDays.has(row)
    ? rejectionReasons.day(day(row))
    : (lacking(row) ?? figureless(row) ?? tooLong(row) ?? otherEvent(row));
};
