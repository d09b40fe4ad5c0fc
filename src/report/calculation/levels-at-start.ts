import { isLevelAlone, type ReportMetric } from '../metrics/report-metrics.ts';
import { type PlainSum, plainSum } from './plain-sum.ts';

/** The followers as the period begins. */
export const followersAtStart = plainSum('days', 'followers', { is: 'start' });

/** What the paces of levels are told by. */
export const levelsAtStart = (lines: readonly ReportMetric[]): readonly PlainSum[] =>
  lines.some(isLevelAlone) ? [followersAtStart] : [];
