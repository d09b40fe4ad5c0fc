import type { DateReading } from '../../calendar/date-column.ts';
import type { ColumnLayout } from '../columns/map-columns.ts';
import type { Issue } from '../reading.ts';
import type { Table } from '../tables/table.ts';
import { cellIssues } from './cell-issues.ts';

interface Context {
  readonly cell: (row: number, position: number) => string;
  readonly count: number;
  readonly dates: DateReading;
  readonly zone: string;
}

/** Says so where the times of an export were moved from its zone to the account's. */
export const zoneIssues = ({ source, header }: Table, layout: ColumnLayout, context: Context): readonly Issue[] => {
  const { cell, count, dates, zone } = context;
  if (source.zone === null || dates.shift === null) return [];
  const isTimed = (at: number): boolean => {
    for (let row = 0; row < count; row += 1) if (cell(row, at).includes(':')) return true;
    return false;
  };
  const timed = layout.columns.find(
    ({ shape, positions: [at = -1] }) => (shape === 'day' || shape === 'time') && isTimed(at),
  );
  const [at] = timed?.positions ?? [];
  return at === undefined ? [] : [cellIssues.zone(header[at] ?? '', source.zone, zone)];
};
