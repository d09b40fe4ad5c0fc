import type { Choices } from '../../contract/choices.ts';
import type { TabSummaries } from '../../records/tab-summary.ts';
import type { Calculation } from '../calculation/calculation.ts';
import type { ClosedComparison } from '../closed/closed-comparison.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import type { Told } from '../told/told.ts';
import type { ChartedMetrics } from '../trend/charted-metrics.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** How far a period is: the share of its days that are over, 1 where all are, and how many are to come. */
export interface Progress {
  readonly elapsed: string;
  readonly ahead: string;
  /** Says how many days are over; nothing where all are. Without the leading `=`. */
  readonly said: string;
}

/** The cells that name the periods: `October`, `September`, `in September`. */
interface PeriodNames {
  readonly now: string;
  readonly before: { readonly alone: string; readonly within: string } | null;
}

/** What every section of a report knows. */
export interface ReportPage {
  readonly draft: SheetLayout;
  readonly choices: Choices;
  readonly holdings: TabSummaries;
  /** Every figure that the data tells of the period, in order. */
  readonly lines: readonly ReportMetric[];
  /** What else the records told of its days when it was planned. */
  readonly told: Told;
  /** The figures that have a chart. */
  readonly charted: ChartedMetrics;
  readonly span: SpanCells;
  readonly compared: SpanCells | null;
  /** The cell with the day on which the report was made. */
  readonly madeOn: string;
  /** The cell by which totals of the earlier period are multiplied to be compared a day; a text where they are not to be. */
  readonly lengthRatio: string | null;
  readonly periodNames: PeriodNames;
  /** How much of the period is over. */
  readonly progress: Progress;
  /** The sums that every figure rests on, and where they are. */
  readonly calculation: Calculation;
  /** What the compared days told when their report was closed; `null` where no report was closed, or nothing is compared. */
  readonly closed: ClosedComparison | null;
}
