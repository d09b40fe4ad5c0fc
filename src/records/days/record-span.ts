import { dateColumnOf, type Kind, positionOf } from '../kinds.ts';
import type { Rows } from '../rows.ts';

/** The first and last day of records, as serial numbers of whole days; `null` where no row has one. */
export interface DaySpan {
  readonly from: number | null;
  readonly to: number | null;
  /** The days of the shortest record, where none is of a single day. */
  readonly shortest?: number;
}

/** The days that rows of a kind stand on: by the column that says which day a record belongs to, and by `date_end` where there is one. */
export const spanOf = (kind: Kind, rows: Rows): DaySpan => {
  const start = positionOf(kind, dateColumnOf(kind));
  const end = positionOf(kind, 'date_end');
  let from: number | null = null;
  let to: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < rows.length; at += 1) {
    const first = rows.value(at, start);
    const last = end === -1 ? first : (rows.value(at, end) ?? first);
    if (typeof first === 'number') {
      const day = Math.floor(first);
      if (from === null || day < from) from = day;
      if (to === null || day > to) to = day;
    }
    if (typeof last === 'number') {
      const day = Math.floor(last);
      if (to === null || day > to) to = day;
    }
    if (shortest > 1 && typeof first === 'number')
      shortest = Math.min(
        shortest,
        typeof last === 'number' ? Math.max(1, Math.floor(last) - Math.floor(first) + 1) : 1,
      );
  }
  return { from, to, ...(shortest > 1 && Number.isFinite(shortest) ? { shortest } : {}) };
};
