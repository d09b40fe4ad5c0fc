/** More days than any post is old. */
const far = '10^6';

/** Ages in days as formulas without the leading `=`. */
interface AgeRange {
  readonly youngest: string;
  readonly oldest: string;
}

/** The youngest and the oldest of some posts: a condition for each of them, and its age, as arrays. */
export const ageRange = (isCounted: string, age: string): AgeRange => ({
  youngest: `${far}-SUMPRODUCT(MAX(${isCounted}*(${far}-${age})))`,
  oldest: `SUMPRODUCT(MAX(${isCounted}*(${far}+${age})))-${far}`,
});

/** Both as a text, without the leading `=`: `2–29`. */
export const agesText = ({ youngest, oldest }: AgeRange): string => `ROUND(${youngest};0)&"–"&ROUND(${oldest};0)`;
