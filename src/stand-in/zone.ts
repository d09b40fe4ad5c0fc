const millisecondsADay = 86_400_000;
const quarter = 900_000;
/** The serial number of 1 January 1970: spreadsheets count days from 30 December 1899. */
const epoch = 25569;

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
type Offset = (instant: number) => number;

const offsets = new Map<string, Offset>();

const offsetIn = (zone: string): Offset => {
  const clock = new Intl.DateTimeFormat('en-US', {
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
  const ask = (instant: number): number => {
    const before = known.get(instant);
    if (before !== undefined) return before;
    const second = Math.floor(instant / 1000) * 1000;
    const parts: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(second)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
    known.set(instant, offset);
    return offset;
  };
  return (instant) => {
    const day = Math.floor(instant / millisecondsADay) * millisecondsADay;
    const offset = ask(day);
    if (offset === ask(day + millisecondsADay)) return offset;
    // On the day on which the clocks are moved: by the quarter of an hour, except where one of them is moved inside it.
    const from = Math.floor(instant / quarter) * quarter;
    const there = ask(from);
    return there === ask(from + quarter) ? there : ask(Math.floor(instant / 1000) * 1000);
  };
};

const offsetOf = (zone: string): Offset => {
  const known = offsets.get(zone);
  if (known) return known;
  const made = offsetIn(zone);
  offsets.set(zone, made);
  return made;
};

/** The milliseconds since 1970 that a clock at UTC would read if it showed what a wall clock in `zone` shows at `instant`. */
export const wallClock = (instant: number, zone: string): number => instant + offsetOf(zone)(instant);

/**
 * The instant at which a wall clock in `zone` shows `wall`, as scripts have it: where clocks go back the first of the two,
 * and a time that they leave out as if they had not been moved yet.
 */
export const instantOf = (wall: number, zone: string): number => {
  const offset = offsetOf(zone);
  const [before, after] = [offset(wall - millisecondsADay), offset(wall + millisecondsADay)];
  if (before === after || offset(wall - before) === before || offset(wall - after) !== after) return wall - before;
  return wall - after;
};

/** A moment as a spreadsheet in `zone` counts it, and back, to the millisecond. */
export const serialOf = (instant: number, zone: string): number => wallClock(instant, zone) / millisecondsADay + epoch;
export const instantOfSerial = (serial: number, zone: string): number =>
  instantOf(Math.round((serial - epoch) * millisecondsADay), zone);

/** The name of a time zone, or throws for anything else. */
export const checkZone = (zone: unknown): string => {
  try {
    offsetOf(String(zone));
    return String(zone);
  } catch {
    throw new Error(`Invalid argument: ${String(zone)}`);
  }
};

/** Whether a value is a date, of whichever realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
