import { type DecimalMark, numberOf } from '../../text/number.ts';

/** No cell with a number is longer. */
const longest = 40;

const around = /^[~≈≃>≥]|\+$/g;
const counted = / ?(?:шт|од|осіб|чол|люд|pcs|people|ppl)\.?$/i;
const thousands = /(\d) ?[кК]$/;

/** A number with what people write around it: `~500`, `500+`, `12 шт`, `8,5к` with a Cyrillic letter. `null` where a text is none. */
export const writtenNumber = (text: string, mark: DecimalMark | null): number | null => {
  const number = numberOf(text, mark);
  if (number !== null || text.length > longest || !/\d/.test(text)) return number;
  const bare = text.trim().replace(around, '').trim().replace(counted, '').replace(thousands, '$1k');
  return bare === text ? null : numberOf(bare, mark);
};

/** Whether a text says a range of numbers: `5.6K - 16K`, `100–200`. */
export const isNumberRange = (text: string): boolean => {
  if (text.length > longest) return false;
  const [first = '', last = '', ...more] = text.split(/ ?[-–—] ?/);
  return more.length === 0 && writtenNumber(first, null) !== null && writtenNumber(last, null) !== null;
};
