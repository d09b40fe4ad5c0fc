import { serialAt } from './day.ts';
import { type ZoneShift, zoneShift } from './zone-shift.ts';

/** What shifts to a zone, once made: a browser takes milliseconds for it, and a page asks with each drawing. */
const shifts = new Map<string, ZoneShift>();

const shiftTo = (zone: string): ZoneShift => {
  const shift = shifts.get(zone) ?? zoneShift('UTC', zone);
  shifts.set(zone, shift);
  return shift;
};

/** The day (a serial number) that it is in a zone at a moment; in UTC where the zone is none that the language knows. */
export const todayIn = (zone: string, moment: number = Date.now()): number => {
  try {
    return Math.floor(serialAt(shiftTo(zone)(moment)));
  } catch {
    return Math.floor(serialAt(moment));
  }
};
