import type { ReportPage } from '../layout/page.ts';
import { styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { words } from '../report-words.ts';
import { writeHeading } from '../sections/heading.ts';
import { type PlacedMetric, placedOf } from '../sections/placed-metric.ts';
import type { NetworkTable } from '../told/network-table.ts';
import { type ChartOver, type ChartPlace, writeChartRows } from './chart-rows.ts';
import { writeNetworkChart } from './network-chart.ts';
import { lineKey, periodKey, writeChart } from './trend-chart.ts';
import { trendMetrics, trendSteps } from './trend-metrics.ts';

/** Further charts, where the pages have room: the goal's figure by network, and how posts are received. `false` where there is nothing to draw. */
export const writeMoreCharts = (
  page: ReportPage,
  networks: NetworkTable | null,
  placed: readonly PlacedMetric[],
): boolean => {
  const { draft, choices, calculation, charted } = page;
  const points = trendSteps(choices);
  const followed = trendMetrics(page, charted);
  const figures = placedOf(
    charted.more.filter((line) => followed.includes(line)),
    placed,
  );
  const charts: readonly ChartOver[] = [
    ...(networks === null || calculation.networks.length === 0
      ? []
      : [
          {
            points: calculation.networks.length,
            write: (place: ChartPlace) => writeNetworkChart(page, networks, place),
          },
        ]),
    ...figures.map((figure) => ({
      points,
      write: (place: ChartPlace) => writeChart(page, { figure, points, by: 'step' }, place),
    })),
  ];
  if (charts.length === 0) return false;
  const top = writeHeading(page, words.charts[choices.language]);
  draft.put(
    top,
    gridColumns - 1,
    styledCell(`=${figures.length === 0 ? periodKey(page) : lineKey(page)}`, 'label', 'General'),
  );
  writeChartRows(page, charts, { titles: draft.take(1) });
  draft.take(1);
  return true;
};
