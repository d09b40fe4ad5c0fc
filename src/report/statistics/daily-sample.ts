import type { Kind } from '../../records/kinds.ts';
import type { Term } from '../formulas/term.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { sidesOf } from './resample.ts';

/** The kinds whose records are sums of a day, so that days and not records differ by chance. */
const daily: ReadonlySet<Kind> = new Set(['days', 'site', 'ads']);

/** What a figure adds up day by day: above the line and, in a rate, below it. */
export interface DailySample {
  readonly top: Term;
  readonly bottom: Term | null;
}

const isOfDays = ({ kind, is, where }: Term): boolean => daily.has(kind) && is === 'sum' && where === undefined;

/** The sums of a day by which a figure is judged; `null` where it is no sum or ratio of two sums over daily records. */
export const dailySampleOf = (line: ReportMetric): DailySample | null => {
  const sides = sidesOf(line);
  if (sides === null) return null;
  const [top, bottom = null] = [...sides.top, ...sides.bottom];
  const isDaily = Object.values(line.terms).every(isOfDays);
  return !isDaily || top === undefined || sides.top.length !== 1 || sides.bottom.length > 1 ? null : { top, bottom };
};
