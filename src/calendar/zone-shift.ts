/** A function from a wall clock in one zone to the wall clock at the same moment in another, both in milliseconds as if at UTC. */
export type ZoneShift = (wallClock: number) => number;

const hour = 3_600_000;

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. Offsets change on whole quarter hours at the earliest. */
const offsetsOf = (zone: string): ((moment: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  const at = (moment: number): number => {
    const before = known.get(moment);
    if (before !== undefined) return before;
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    known.set(moment, shown - moment);
    return shown - moment;
  };
  return (moment) => {
    const day = Math.floor(moment / (24 * hour)) * 24 * hour;
    const ahead = at(day);
    // Only a day on which the clocks are moved is asked by the quarter hour.
    return ahead === at(day + 24 * hour) ? ahead : at(Math.floor(moment / (hour / 4)) * (hour / 4));
  };
};

/**
 * Shifts wall clocks between two IANA zones, with daylight saving time.
 * A time that occurs twice is read as the earlier one, a time that a switch leaves out as if the clocks had not moved yet.
 * Throws a `RangeError` for a zone that does not exist.
 */
export const zoneShift = (from: string, to: string): ZoneShift => {
  const ahead = offsetsOf(from);
  const there = offsetsOf(to);
  const shiftAt = (wallClock: number): number => {
    const guess = wallClock - ahead(wallClock - 12 * hour);
    const second = wallClock - ahead(guess);
    const moment = ahead(second) === ahead(guess) ? second : guess;
    return moment + there(moment) - wallClock;
  };
  const known = new Map<number, number>();
  return (wallClock) => {
    const quarter = Math.floor(wallClock / (hour / 4));
    let shift = known.get(quarter);
    if (shift === undefined) {
      shift = shiftAt(wallClock);
      known.set(quarter, shift);
    }
    return wallClock + shift;
  };
};
