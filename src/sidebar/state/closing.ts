import type { FileReport } from '../../contract/answers.ts';
import { nameKey } from '../../text/name-key.ts';

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
export const reportToFollow = (reports: readonly FileReport[]): FileReport | undefined => {
  const newest = Math.max(...reports.map(({ to }) => to));
  return reports.find(({ isOnScreen }) => isOnScreen) ?? reports.filter(({ to }) => to === newest).pop();
};
