import { type DateReading, dateColumn } from '../../calendar/date-column.ts';
import { type ColumnName, dateColumnOf, kinds, traitsOf } from '../../records/kinds.ts';
import type { ColumnLook } from '../columns/column-looks.ts';
import type { ColumnLayout } from '../columns/map-columns.ts';
import { isBlankCell } from '../columns/number-column.ts';
import type { ReadColumn } from '../columns/read-column.ts';
import type { RowTexts } from '../records/same-key.ts';
import type { RowLooks } from './stated-totals.ts';
import type { Table } from './table.ts';

interface LookedAt {
  readonly table: Table;
  readonly layout: ColumnLayout;
  readonly read: ReadonlyMap<ColumnName, ReadColumn>;
  readonly looks: (position: number) => ColumnLook;
  readonly cell: (row: number, position: number) => string;
  readonly lineOf: (row: number) => number;
}

/** What a thing is, or whose, and no part of it. */
const itself: readonly ColumnName[] = ['post_id', 'id', 'link', 'text', 'account', 'platform', 'currency'];

/** The columns of words: those that records have and those that they have no place for. */
const wordPlaces = ({ table, layout, looks }: LookedAt): readonly number[] => {
  const read = new Map(
    layout.columns.flatMap(({ spec, positions }) => positions.map((position) => [position, spec.to] as const)),
  );
  return table.header.flatMap((_, position) => {
    const to = read.get(position);
    const isWords = to === undefined ? isWordy(looks(position)) : traitsOf(to).isName && !itself.includes(to);
    return isWords || layout.breakdown.includes(position) ? [position] : [];
  });
};

const isWordy = (look: ColumnLook): boolean => look === 'texts' || look === 'blank';

/** What the rows that are kept say besides their records, for rows of one thing; nothing is looked at before it is asked for. */
export const rowTextsOf = (
  of: LookedAt,
  {
    kept,
    isDaily,
    dates,
  }: { readonly kept: readonly number[]; readonly isDaily: boolean; readonly dates: DateReading },
): RowTexts => {
  const { table, layout, looks, cell, read } = of;
  const width = table.header.length;
  const at = (row: number): number => kept[row] ?? -1;
  let places: readonly number[] | null = null;
  const cutPlaces = (): readonly number[] => {
    places ??= [...wordPlaces(of), ...(isDaily && layout.daily !== null ? [layout.daily] : [])];
    return places;
  };
  let moments: readonly (readonly (number | null)[])[] | null = null;
  const seen = (): readonly (readonly (number | null)[])[] => {
    if (moments !== null) return moments;
    const known = new Set(layout.columns.flatMap(({ positions }) => positions));
    const unread = table.header.flatMap((_, position) =>
      !known.has(position) && looks(position) === 'dates' ? [position] : [],
    );
    const found = unread.map(
      (position) =>
        dateColumn(
          kept.map((row) => cell(row, position).trim()),
          dates,
        ).values,
    );
    moments = found;
    return found;
  };
  const day = read.get(dateColumnOf(table.source.kind));
  return {
    whole: (row) => {
      let text = '';
      for (let position = 0; position < width; position += 1) text += `${cell(at(row), position).trim()}\u0001`;
      return text;
    },
    cuts: (row) => cutPlaces().map((position) => cell(at(row), position).trim()),
    seenAt: (row) => {
      const own = day?.value(at(row)) ?? null;
      let latest = typeof own === 'number' ? own : null;
      for (const column of seen()) {
        const moment = column[row] ?? null;
        if (moment !== null && (latest === null || moment > latest)) latest = moment;
      }
      return latest;
    },
  };
};

const dash = /^[-–—−]+$/;

/** So many dashes in a row are no accident. */
const dashesNeeded = 2;

/** What tells of a row besides its numbers that it is no record of its own. */
export const rowLooksOf = (of: LookedAt, count: number): RowLooks => {
  const { table, read, cell, layout, lineOf } = of;
  const day = read.get(dateColumnOf(table.source.kind));
  const ids = kinds[table.source.kind].ids.flatMap((name) => read.get(name) ?? []);
  const [idPlace = -1] = layout.columns.find(({ spec }) => spec.to === 'post_id')?.positions ?? [];
  let places: readonly number[] | null = null;
  const wordsOf = (row: number): readonly string[] => {
    places ??= wordPlaces(of);
    return places.map((position) => cell(row, position).trim());
  };
  const beside = (row: number): number => (row === 0 ? Math.min(1, count - 1) : row - 1);
  const filled = (row: number): number => wordsOf(row).filter((word) => !isBlankCell(word)).length;
  const hasDay = (row: number): boolean => (day?.value(row) ?? null) !== null;
  const isDayMerged = (row: number): boolean => table.mergedDays?.lines.has(lineOf(row)) === true;
  return {
    isDated: (row) => hasDay(row) && !isDayMerged(row),
    hasId: (row) =>
      ids.some(({ value }) => value(row) !== null) && !(idPlace === 0 && filled(row) === 0 && !hasDay(row)),
    lacksWords: (row) => filled(row) < filled(beside(row)) || (!hasDay(row) && hasDay(beside(row))),
    lacksDay: (row) => isDayMerged(row),
    isDashed: (row) => {
      const words = wordsOf(row).filter((word) => word !== '');
      return (
        words.filter((word) => dash.test(word)).length >= dashesNeeded &&
        words.filter((word) => !dash.test(word)).length <= 1
      );
    },
  };
};
