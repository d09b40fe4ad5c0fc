import type { DateReading, DayOrder } from '../../calendar/date-column.ts';
import { type ZoneShift, zoneShift } from '../../calendar/zone-shift.ts';
import type { SpreadsheetSetting } from '../reading.ts';
import type { Source } from '../source.ts';
import { isBlankCell } from './number-column.ts';

/** What is known besides the table: the spreadsheet, and today as a serial number, the same however often it is asked. */
export interface ReadingMoment {
  readonly setting: SpreadsheetSetting;
  readonly today: () => number;
}

/** The countries that write the month first; everybody else writes the day first. */
const monthFirstLocale = /^en(?:[_-](?:us|ph))?$/i;

const localeOrder = (locale: string): DayOrder => (monthFirstLocale.test(locale) ? 'month first' : 'day first');

const shiftOrNull = (from: string, to: string): ZoneShift | null => {
  try {
    return zoneShift(from, to);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** How the dates of a source are read for the accounts of a spreadsheet. */
export const dateReadingOf = (
  { zone, dayOrder, writesNoYears }: Source,
  { setting, today }: ReadingMoment,
): DateReading => {
  let fromUtc: ZoneShift | null | undefined;
  return {
    isBlank: isBlankCell,
    knownOrder: dayOrder,
    writesNoYears: writesNoYears === true,
    localeOrder: localeOrder(setting.locale),
    today,
    shift: zone === null || zone === setting.zone ? null : shiftOrNull(zone, setting.zone),
    fromUtc: (wallClock) => {
      if (fromUtc === undefined) fromUtc = shiftOrNull('UTC', setting.zone);
      return fromUtc === null ? wallClock : fromUtc(wallClock);
    },
  };
};
