import { serialAt } from '../../calendar/day.ts';
import type { SheetClock } from '../../calendar/sheet-clock.ts';
import { zoneClock } from '../../calendar/zone-clock.ts';
import type { SerialClock } from '../../records/cells/cell-value.ts';

/** A number of days is hardly ever a whole number of milliseconds: what lies just before a second is that second. */
const half = 500;

/** The clock of a zone by Google's word, which knows zones that the language does not. */
export const sheetClockIn = (zone: string): SheetClock =>
  zoneClock((moment) => Date.parse(`${Utilities.formatDate(moment, zone, "yyyy-MM-dd'T'HH:mm:ss")}Z`));

/** The spreadsheet's clock, to the second. */
export const serialClockIn = (zone: string): SerialClock => {
  const { wallClockAt } = sheetClockIn(zone);
  return (moment) => serialAt(Math.floor(wallClockAt(new Date(moment.getTime() + half)) / 1000) * 1000);
};

/** The day that it is in a spreadsheet of this zone. */
export const sheetTodayIn = (zone: string): number => Math.floor(serialClockIn(zone)(new Date()));
