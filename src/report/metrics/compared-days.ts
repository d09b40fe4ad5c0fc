import { isoDay, serialOf } from '../../calendar/day.ts';
import type { Comparison } from '../../contract/choices.ts';
import type { DayRange } from './evaluate-metric.ts';

const yearBefore = (serial: number): number => {
  const [year = 0, month = 0, day = 0] = isoDay(serial).split('-').map(Number);
  // 29 February has no twin in the year before; the last day of that month stands in, as in the report's own EDATE.
  return serialOf(year - 1, month, day) ?? serialOf(year - 1, month, day - 1) ?? serial;
};

/** The days that a period will be compared with, as the report's own formulas count them; `null` for no comparison. */
export const comparedDays = ({ from, to }: DayRange, compare: Comparison): DayRange | null => {
  if (compare === 'none') return null;
  if (compare === 'previous') return { from: from - (to - from + 1), to: from - 1 };
  return { from: yearBefore(from), to: yearBefore(to) };
};
