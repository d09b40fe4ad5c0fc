import { serialAt } from './day.ts';
import { zoneShift } from './zone-shift.ts';

/** The day (a serial number) that it is in a zone at a moment; in UTC where the zone is none that the language knows. */
export const todayIn = (zone: string, moment: number = Date.now()): number => {
  try {
    return Math.floor(serialAt(zoneShift('UTC', zone)(moment)));
  } catch {
    return Math.floor(serialAt(moment));
  }
};
