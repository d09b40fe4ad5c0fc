import type { ColumnName, Kind } from '../../records/kinds.ts';
import type { Term } from '../formulas/term.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** A figure that is one term by itself, shown beside those of the list of KPIs. */
export const plainSum = (
  kind: Kind,
  column: ColumnName,
  is: Term['is'] = 'sum',
): Pick<ReportMetric, 'formula' | 'terms'> => ({
  formula: { op: 'measure', name: 'total' },
  terms: { total: { kind, column, is } },
});
