import { epoch, millisecondsADay } from './day.ts';

/** What a wall clock shows, as the milliseconds since 1970 at which a clock at UTC shows the same: its days have 24 hours. */
export type WallClock = number;

/** The day (a serial number) that a wall clock shows. */
export const dayOfWallClock = (wall: WallClock): number => Math.floor(wall / millisecondsADay) + epoch;

/** What a wall clock shows as a day (a serial number) begins. */
export const midnightOf = (serial: number): WallClock => (serial - epoch) * millisecondsADay;

/**
 * How the dates of cells are read and made: Google hands over a moment for what the spreadsheet's clock shows in a cell, and
 * shows a moment that is given back by that clock.
 */
export interface SheetClock {
  /** What the clock shows at a moment. */
  readonly wallClockAt: (moment: Date) => WallClock;
  /** The days (serial numbers) that the dates of one column are; no date is `null`. */
  readonly daysAt: (moments: readonly (Date | null)[]) => readonly (number | null)[];
  /** The moment at which a day begins. */
  readonly startOf: (serial: number) => Date;
}

/** A clock from what it shows at a moment and from the moment at which it shows a midnight. */
export const sheetClock = (
  wallClockAt: (moment: Date) => WallClock,
  momentOf: (midnight: WallClock) => Date,
): SheetClock => ({
  wallClockAt,
  daysAt: (moments) => moments.map((moment) => moment && dayOfWallClock(wallClockAt(moment))),
  startOf: (serial) => momentOf(midnightOf(serial)),
});

/** The clock of the script itself: that of the spreadsheet where both have one zone. */
export const scriptClock: SheetClock = sheetClock(
  // The fields of the date, not its instant: what the sheet shows, also over the change to summer time.
  (moment) =>
    Date.UTC(
      moment.getFullYear(),
      moment.getMonth(),
      moment.getDate(),
      moment.getHours(),
      moment.getMinutes(),
      moment.getSeconds(),
      moment.getMilliseconds(),
    ),
  (midnight) => {
    const at = new Date(midnight);
    return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  },
);
