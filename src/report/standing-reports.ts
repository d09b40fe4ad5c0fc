import type { DayRange } from '../calendar/day.ts';
import { kindOfDays } from '../calendar/period.ts';

const isSame = (one: DayRange, other: DayRange): boolean => one.from === other.from && one.to === other.to;

const overlaps = (one: DayRange, other: DayRange): boolean => one.from <= other.to && other.from <= one.to;

/** Whether days are those of another report: not where a few days that are no unit of the calendar are put right. */
export const isAnotherPeriod = (one: DayRange, other: DayRange): boolean => {
  if (isSame(one, other)) return false;
  return !overlaps(one, other) || [one, other].every((days) => kindOfDays(days) !== 'own');
};

/** A report that stands, the oldest first. */
interface Standing extends DayRange {
  readonly isOnScreen?: boolean;
}

/**
 * The report to rewrite for some days: that of the same days, else that of such as are put right, else the one on the
 * screen, else the newest. So none of other days is written over where there is one of these.
 */
export const reportToRewrite = <R extends Standing>(days: DayRange, reports: readonly R[]): R | undefined => {
  const ranks = reports.map(
    (report) => (isSame(report, days) ? 4 : isAnotherPeriod(report, days) ? 0 : 2) + (report.isOnScreen ? 1 : 0),
  );
  return reports[ranks.lastIndexOf(Math.max(...ranks))];
};
