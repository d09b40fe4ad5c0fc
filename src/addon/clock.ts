import { serialAt } from '../records/day.ts';
import type { Clock } from './cells.ts';

/** A number of days is hardly ever a whole number of milliseconds: what lies just before a second is that second. */
const half = 500;

/** The spreadsheet's clock, to the second. Moments repeat (a day's records share one), and asking Google for each is slow. */
export const clockOf = (zone: string): Clock => {
  const known = new Map<number, number>();
  return (moment) => {
    const at = moment.getTime();
    const read =
      known.get(at) ??
      serialAt(Date.parse(`${Utilities.formatDate(new Date(at + half), zone, "yyyy-MM-dd'T'HH:mm:ss")}Z`));
    known.set(at, read);
    return read;
  };
};
