import type { TabSummary } from '../../records/tab-summary.ts';
import { dayRange } from '../formulas/formula-range.ts';

/** Records that take part in a ranking, and by what, as arrays over a data tab. */
export interface RankedRecords {
  readonly holding: TabSummary;
  /** Ones and zeros. */
  readonly mask: string;
  readonly value: string;
}

/** Above any figure: what a record that takes no part counts as, so that it ranks last. */
const beyond = '10^15';

/** The value of each record; one that takes no part ranks last: below all for the greatest first, above all for the least. */
const keyOf = ({ mask, value }: RankedRecords, order: 'LARGE' | 'SMALL'): string =>
  order === 'LARGE' ? `(${mask})*(${value})-(1-${mask})` : `(${mask})*(${value})+(1-${mask})*${beyond}`;

/** How many records take part. */
export const countOf = ({ mask }: RankedRecords): string => `SUMPRODUCT(${mask})`;

/** The value at a place of the order, without the leading `=`. */
export const valueAt = (ranked: RankedRecords, order: 'LARGE' | 'SMALL', place: string): string =>
  `SUMPRODUCT(${order}(${keyOf(ranked, order)};${place}))`;

/** The position in the data tab of the first record of a value after another position, without the leading `=`. */
export const positionAt = (
  ranked: RankedRecords,
  order: 'LARGE' | 'SMALL',
  { value, after }: { readonly value: string; readonly after: string },
): string => {
  const positions = `(ROW(${dayRange(ranked.holding)})-1)`;
  return `SUMPRODUCT(MIN(${positions}+10^9*(1-(${keyOf(ranked, order)}=${value})*(${positions}>${after}))))`;
};

/** A percentile of the records that take part, by linear interpolation as PERCENTILE; `hundredth` is 50 for the median. */
export const percentileOf = (ranked: RankedRecords, count: string, hundredth: number): string => {
  const place = `((${count}-1)*${hundredth}/100)`;
  const at = (more: string) => valueAt(ranked, 'SMALL', `INT(${place})+${more}`);
  return `${at('1')}+(${place}-INT(${place}))*(${valueAt(ranked, 'SMALL', `MIN(${count};INT(${place})+2)`)}-${at('1')})`;
};
