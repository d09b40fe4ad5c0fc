import type { ReportPage } from '../layout/page.ts';
import { type ElasticRows, sumOf } from '../layout/pages.ts';
import { columnWidths, gridColumns } from '../layout/sheet-layout.ts';

/** How high charts may be, in pixels. */
const chartHeight = { least: 140, most: 280 };

/** A chart stands in each half of the page, of which the left one is wider. */
const halves = [
  { column: 0, width: sumOf(columnWidths.slice(0, 4)) },
  { column: 4, width: sumOf(columnWidths.slice(4)) },
] as const;
const whole = { column: 0, width: sumOf(columnWidths) };

/** Where a chart stands, and what belongs to it. */
export interface ChartPlace {
  readonly titles: number;
  readonly caption: number;
  /** The row of the names of its series. */
  readonly figures: number;
  /** The rows over which it stands, and how high each may be. */
  readonly chart: number;
  readonly rows: number;
  readonly height: Pick<ElasticRows, 'least' | 'most'>;
  readonly half: (typeof halves)[number] | typeof whole;
  /** The first of the hidden columns for the figures in its caption. */
  readonly said: number;
}

/** A chart of so many points. */
export interface ChartOver {
  readonly points: number;
  readonly write: (place: ChartPlace) => void;
}

/** How high rows that hold the figures behind charts are together, in pixels each. */
const heightOf = (rows: number): ChartPlace['height'] => ({
  least: Math.ceil(chartHeight.least / rows),
  most: Math.floor(chartHeight.most / rows),
});

/** Writes charts beside each other below the row of their titles, over the rows of their figures; gives the first of those. */
export const writeChartRows = (
  { draft }: ReportPage,
  charts: readonly ChartOver[],
  { titles, least = 1 }: { readonly titles: number; readonly least?: number },
): number => {
  const rows = Math.max(
    least,
    charts.reduce((sum, { points }) => sum + 1 + points, 0),
  );
  const chart = draft.take(rows);
  const caption = draft.take(1);
  let figures = chart;
  charts.forEach(({ points, write }, at) => {
    const half = charts.length === 1 ? whole : (halves[at] ?? whole);
    write({ titles, caption, figures, chart, rows, height: heightOf(rows), half, said: gridColumns + 2 * at });
    figures += 1 + points;
  });
  return chart;
};
