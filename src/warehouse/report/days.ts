import { serialOf } from '../../calendar/day.ts';

/** The serial number of a day as `YYYY-MM-DD`; `null` for what is none. */
export const serialOfIso = (day: unknown): number | null => {
  const [, year, month, date] = (typeof day === 'string' && /^(\d{4})-(\d{2})-(\d{2})/.exec(day)) || [];
  return year === undefined ? null : serialOf(Number(year), Number(month), Number(date));
};
