import { dayOfWallClock, midnightOf, type SheetClock, scriptClock, type WallClock } from './sheet-clock.ts';

const anHour = 3_600_000;
const aDay = 24 * anHour;
const aQuarter = anHour / 4;

/** Two zones differ by as much as two hours more or less over a year: each moves its clocks, at its own time. */
const mostMoved = 2 * anHour;

/** Until this year some zones were no whole quarters of an hour apart. */
const sinceQuarters = 1973;

const timeOf = (wall: WallClock): number => wall - midnightOf(dayOfWallClock(wall));

const distanceBetween = (one: number, other: number): number =>
  Math.min(Math.abs(one - other), aDay - Math.abs(one - other));

/** Whether what the script's clock shows could be the midnights of one other zone: the dates are then days without a time. */
const areMidnights = (walls: readonly WallClock[]): boolean => {
  const [first = 0] = walls.map(timeOf);
  return walls.every(
    (wall) =>
      distanceBetween(timeOf(wall), first) <= mostMoved &&
      (wall % aQuarter === 0 || new Date(wall).getUTCFullYear() < sinceQuarters),
  );
};

/**
 * The clock of one call where nobody says which zone the spreadsheet has. Days without a time of day begin at its midnight,
 * so each is the day of the nearest midnight of the script; times of day are the script's own:
 *
 *     a cell of 18 March in Los Angeles reaches a script in Kyiv as 18 March, 9:00     the nearest midnight is 18 March
 *     a cell of 18 March in Auckland                             as 17 March, 13:00    the nearest midnight is 18 March
 *
 * A day that is given back begins at the script's midnight where the dates of the call did, else it is its noon there, which
 * is the same day nearly everywhere.
 */
export const nearestClock = (): SheetClock => {
  let isOwnZone = false;
  return {
    wallClockAt: scriptClock.wallClockAt,
    daysAt: (moments) => {
      const walls = moments.map((moment) => moment && scriptClock.wallClockAt(moment));
      const known = walls.filter((wall) => wall !== null);
      const days = areMidnights(known);
      isOwnZone ||= days && known.every((wall) => timeOf(wall) === 0);
      return walls.map((wall) => (wall === null ? null : dayOfWallClock(days ? wall + aDay / 2 : wall)));
    },
    startOf: (serial) => {
      const start = scriptClock.startOf(serial);
      if (!isOwnZone) start.setHours(12);
      return start;
    },
  };
};
