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
  return (moment) => {
    const slot = Math.floor(moment / (hour / 4));
    const before = known.get(slot);
    if (before !== undefined) return before;
    const at = slot * (hour / 4);
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    known.set(slot, shown - at);
    return shown - at;
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
  return (wallClock) => {
    const guess = wallClock - ahead(wallClock - 12 * hour);
    const second = wallClock - ahead(guess);
    const moment = ahead(second) === ahead(guess) ? second : guess;
    return moment + there(moment);
  };
};
