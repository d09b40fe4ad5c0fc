import { dateColumnOf, type Kind, positionOf, type Row } from '../kinds.ts';
import { isBlank } from '../merge.ts';

/** When an export was made, as far as that is known: a day, and the day on which it is added. Serial numbers. */
export interface ObservationDay {
  /** The day on which a file was saved; `null` where it tells none, and of what is pasted. */
  readonly saved: number | null;
  readonly today: number;
}

/**
 * Records of which figures grow, each with the day on which its figures stood so: the export's own where a row tells it, else
 * that of the file, else today. A file that was saved before the newest of its records was saved by a wrong clock.
 */
export const withObservationDay = (
  kind: Kind,
  rows: readonly Row[],
  { saved, today }: ObservationDay,
): readonly Row[] => {
  const [seen, date] = [positionOf(kind, 'observed_at'), positionOf(kind, dateColumnOf(kind))];
  if (seen < 0) return rows;
  const newest = rows.reduce((most, row) => Math.max(most, Number(row[date] ?? 0)), 0);
  const day = saved === null || saved > today || saved < Math.floor(newest) ? today : saved;
  return rows.map((row) => (isBlank(row[seen]) ? row.map((value, at) => (at === seen ? day : value)) : row));
};
