import { type SheetClock, sheetClock, type WallClock } from './sheet-clock.ts';

const aQuarter = 900_000;
const aDay = 96 * aQuarter;

/** No zone moves its clocks twice within this: a little more than ten days, in whole quarters of an hour that halve evenly. */
const aSpan = 1024 * aQuarter;

/**
 * The clock of a zone from what it shows at a moment, which is slow to ask: a span in which its clocks are not moved costs
 * one question, another about ten. Where clocks go back a time is the first of its two, and one that they leave out is read
 * as if they had not been moved yet.
 */
export const zoneClock = (ask: (moment: Date) => WallClock): SheetClock => {
  const known = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const before = known.get(instant);
    if (before !== undefined) return before;
    const offset = ask(new Date(instant)) - instant;
    known.set(instant, offset);
    return offset;
  };
  const offsetBetween = (instant: number, from: number, to: number): number => {
    const first = offsetAt(from);
    if (first === offsetAt(to)) return first;
    // In the days of local mean time clocks were moved inside a quarter too.
    if (to - from <= aQuarter) return offsetAt(Math.floor(instant / 1000) * 1000);
    const middle = (from + to) / 2;
    return instant < middle ? offsetBetween(instant, from, middle) : offsetBetween(instant, middle, to);
  };
  // Dates of a column mostly lie close together.
  let [start, end, same] = [0, 0, 0];
  const offsetOf = (instant: number): number => {
    if (instant >= start && instant < end) return same;
    const from = Math.floor(instant / aSpan) * aSpan;
    const first = offsetAt(from);
    if (first !== offsetAt(from + aSpan)) return offsetBetween(instant, from, from + aSpan);
    [start, end, same] = [from, from + aSpan, first];
    return same;
  };
  const momentOf = (wall: WallClock): Date => {
    const [before, after] = [offsetOf(wall - aDay), offsetOf(wall + aDay)];
    const isAfter = offsetOf(wall - before) !== before && offsetOf(wall - after) === after;
    return new Date(wall - (isAfter ? after : before));
  };
  return sheetClock((moment) => moment.getTime() + offsetOf(moment.getTime()), momentOf);
};
