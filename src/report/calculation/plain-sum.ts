import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { Term } from '../formulas/term.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** A figure that is one term by itself. */
export type PlainSum = Pick<ReportMetric, 'formula' | 'terms'>;

/** One term as a figure, shown beside those of the list of KPIs. */
export const plainSum = (kind: Kind, column: ColumnName, rest: Partial<Pick<Term, 'is' | 'where'>> = {}): PlainSum => ({
  formula: { op: 'measure', name: 'total' },
  terms: { total: { kind, column, is: 'sum', ...rest } },
});
