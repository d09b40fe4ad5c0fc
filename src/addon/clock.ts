import { serialAt } from '../records/day.ts';
import type { Clock } from './cells.ts';

/** The spreadsheet's clock. Moments repeat (a day's records share one), and asking Google for each is slow. */
export const clockOf = (zone: string): Clock => {
  const known = new Map<number, number>();
  return (moment) => {
    const at = moment.getTime();
    const read =
      known.get(at) ?? serialAt(Date.parse(`${Utilities.formatDate(moment, zone, "yyyy-MM-dd'T'HH:mm:ss")}Z`));
    known.set(at, read);
    return read;
  };
};
