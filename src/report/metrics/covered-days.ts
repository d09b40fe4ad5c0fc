import type { DayRange } from '../../calendar/day.ts';
import { dateColumnOf, type Kind, kindsOfEveryDay, positionOf, type Row } from '../../records/kinds.ts';

/**
 * The days of a period that records of a kind tell of, from the first to the last; `null` where they have none there, and
 * where their days do not say what they tell of.
 *
 * weeks of 5–11, 12–18 and 19–25 October in October → 5–25 October; posts of 3 and 20 October → `null`
 */
export const coveredDays = (kind: Kind, rows: readonly Row[], period: DayRange): DayRange | null => {
  const [start, end] = [positionOf(kind, dateColumnOf(kind)), positionOf(kind, 'date_end')];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const [begun, ended] = [row[start], row[end] ?? row[start]];
    if (typeof begun !== 'number' || typeof ended !== 'number') continue;
    const [first, last] = [Math.floor(begun), Math.floor(ended)];
    if (first < period.from || last > period.to) continue;
    if (last === first && !kindsOfEveryDay.includes(kind)) return null;
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  return to < from ? null : { from, to };
};
