import type { ReportMetric } from '../metrics/report-metrics.ts';

/** The figures of charts. */
export interface ChartedMetrics {
  /** Those beside each other: what the goal is judged by and what it costs, or what every client asks for. */
  readonly leading: readonly ReportMetric[];
  /** The one of them that is drawn by day; `null` where all are drawn by steps. */
  readonly byDay: ReportMetric | null;
  /** One of a further chart, where the pages have room; none where nothing more is told. */
  readonly more: readonly ReportMetric[];
  /** Those that would lead, and of which too little is known for a line. */
  readonly lacking: readonly ReportMetric[];
}
