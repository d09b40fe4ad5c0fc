import { kindsOfEveryDay } from '../../records/kinds.ts';
import type { Term } from '../formulas/term.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { sidesOf } from './resample.ts';

/** What a figure adds up day by day: above the line and, in a rate, below it. */
export interface DailySample {
  readonly top: Term;
  readonly bottom: Term | null;
}

/** A sum of records of every day: days, and not records, differ by chance. */
const isOfDays = ({ kind, is, unlike }: Term): boolean =>
  kindsOfEveryDay.includes(kind) && is === 'sum' && unlike === undefined;

/** The sums of a day by which a figure is judged; `null` where it is no sum or ratio of two sums over daily records. */
export const dailySampleOf = (line: ReportMetric): DailySample | null => {
  const sides = sidesOf(line);
  if (sides === null) return null;
  const [top, bottom = null] = [...sides.top, ...sides.bottom];
  const isDaily = Object.values(line.terms).every(isOfDays);
  return !isDaily || top === undefined || sides.top.length !== 1 || sides.bottom.length > 1 ? null : { top, bottom };
};
