import type { ReportPage } from '../layout/page.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** The condition that the data of a figure begins in the period and not before. */
export const isFirstData = ({ calculation, span, compared }: ReportPage, { terms }: ReportMetric): string => {
  const kinds = [...new Set(Object.values(terms).map(({ kind }) => kind))];
  const begun = kinds.flatMap((kind) => calculation.dataTabs.get(kind)?.firstDay ?? []);
  if (begun.length === 0 || compared === null) return 'FALSE';
  return `OR(${begun.map((day) => `AND(N(${day})>${compared.to};N(${day})<=${span.to})`).join(';')})`;
};
