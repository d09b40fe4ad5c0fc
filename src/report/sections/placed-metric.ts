import type { ReportFigure } from '../../contract/answers.ts';
import type { DailyCells } from '../calculation/days/daily-tests.ts';
import type { ClosedFigureCells } from '../closed/closed-comparison.ts';
import { cornersOf } from '../formulas/address.ts';
import type { ReportPage } from '../layout/page.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';

/** A figure of the report and where it and the steps of its judgement stand. */
export interface PlacedMetric extends ReportFigure {
  readonly line: ReportMetric;
  /** The change as a number, also where the cell that is seen shows a count first. */
  readonly amount: string | null;
  /** The change that is judged: of a total a day where one period is longer. */
  readonly moved: string | null;
  /** The change by which its cell is coloured: blank where posts moved the other way at one age. */
  readonly coloured: string | null;
  /** The cell of the change that is seen: a text where a count stands first. */
  readonly seen: string | null;
  readonly chance: string | null;
  /** The cell below or at which a chance is small enough. */
  readonly threshold: string;
  /** The cell with 2 where networks no longer tell the figure, 1 where some began or ended to, else 0; `null` where it is not of posts. */
  readonly told: string | null;
  /** What the days tell of the figure; `null` for one that is not judged by them. */
  readonly daily: DailyCells | null;
  /** What it was when the report of the compared days was closed; `null` where none was. */
  readonly closed: ClosedFigureCells | null;
}

/**
 * The columns of a figure and, from `amount` on, of the steps of its judgement: those of tests leave two cells between
 * them.
 */
export const figureColumns = {
  value: 2,
  previous: 3,
  change: 4,
  verdict: 5,
  target: 6,
  status: 7,
  amount: 8,
  now: 9,
  reached: 12,
  before: 14,
  start: 17,
  chance: 19,
  limit: 20,
  moved: 21,
  /** How much better or worse it got where that is real. */
  score: 22,
  due: 23,
  /** Of a figure of posts, which has no start. */
  told: 17,
};

/** The cell with the earlier value by today's data, which stands beside others of today's data; `null` where nothing is compared. */
export const previousNow = ({ previous, closed }: Pick<PlacedMetric, 'previous' | 'closed'>): string | null =>
  previous === null || closed === null ? previous : closed.current;

/** Where some figures stand, in their order; not those that stand nowhere. */
export const placedOf = (lines: readonly ReportMetric[], placed: readonly PlacedMetric[]): readonly PlacedMetric[] =>
  lines.flatMap((line) => placed.find((each) => each.line === line) ?? []);

/** The row in which a figure stands, from 0. */
export const rowOf = ({ cell }: PlacedMetric): number => cornersOf(cell).top;

/** Whether no day of either period lacks data for a figure, as a condition of a formula; one that is not told by days is whole. */
export const isWhole = ({ daily }: Pick<PlacedMetric, 'daily'>): string =>
  daily === null ? 'TRUE' : `MAX(${daily.lacking.join(';')})=0`;

/** The same of the days until the last one with data, where the period is running. */
export const isWholeSoFar = (
  { daily }: Pick<PlacedMetric, 'daily'>,
  { progress }: Pick<ReportPage, 'progress'>,
): string => (daily === null ? 'TRUE' : `${daily.lacking[0]}<=${progress.ahead}`);
