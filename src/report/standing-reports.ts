import type { DayRange } from '../calendar/day.ts';
import { kindOfDays } from '../calendar/period.ts';
import type { FileReport } from '../contract/answers.ts';
import { nameKey } from '../text/name-key.ts';

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

/** So many reports of past periods may follow the data, of each client: the one that is sent and the one before it. */
const mostOpen = 2;

/** The reports of past periods that are better closed: all of a client that follow the data, but for the last two. */
export const reportsToClose = (reports: readonly FileReport[], today: number): readonly FileReport[] => {
  const past = reports.filter(({ to, closedOn }) => closedOn === undefined && to < today);
  const kept = new Map<string, number>();
  return [...past]
    .sort((one, other) => other.to - one.to)
    .filter(({ client = '' }) => {
      const newer = kept.get(nameKey(client)) ?? 0;
      kept.set(nameKey(client), newer + 1);
      return newer >= mostOpen;
    });
};

/** The closed report that the menu asks about: the one on the screen, else the last that was closed. */
export const closedInView = (reports: readonly FileReport[]): FileReport | undefined => {
  const closed = reports.filter(({ closedOn }) => closedOn !== undefined);
  return closed.find(({ isOnScreen }) => isOnScreen) ?? closed[closed.length - 1];
};

/** The report that the next one follows: the one on the screen, else that of the newest days. */
export const reportToFollow = <R extends Pick<Standing, 'to' | 'isOnScreen'>>(reports: readonly R[]): R | undefined => {
  const newest = Math.max(...reports.map(({ to }) => to));
  return reports.find(({ isOnScreen }) => isOnScreen) ?? reports.filter(({ to }) => to === newest).pop();
};
