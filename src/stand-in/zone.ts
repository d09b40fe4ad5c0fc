const millisecondsADay = 86_400_000;
/** The serial number of 1 January 1970: spreadsheets count days from 30 December 1899. */
const epoch = 25569;

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, made);
  return made;
};

/** The milliseconds since 1970 that a clock at UTC would read if it showed what a wall clock in `zone` shows at `instant`. */
export const wallClock = (instant: number, zone: string): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
};

/** The instant at which a wall clock in `zone` shows `wall`; where clocks go back, the first of the two. */
export const instantOf = (wall: number, zone: string): number => {
  const guess = wall - (wallClock(wall, zone) - wall);
  return wall - (wallClock(guess, zone) - guess);
};

/** A moment as a spreadsheet in `zone` counts it, and back, to the millisecond. */
export const serialOf = (instant: number, zone: string): number => wallClock(instant, zone) / millisecondsADay + epoch;
export const instantOfSerial = (serial: number, zone: string): number =>
  instantOf(Math.round((serial - epoch) * millisecondsADay), zone);

/** The name of a time zone, or throws for anything else. */
export const checkZone = (zone: unknown): string => {
  try {
    return clockOf(String(zone)).resolvedOptions().timeZone;
  } catch {
    throw new Error(`Invalid argument: ${String(zone)}`);
  }
};
