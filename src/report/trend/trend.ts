import { stepLengthFormula } from '../calculation/planned-steps.ts';
import { absoluteAddress, cornersOf, rangeDown, relativeAddress } from '../formulas/address.ts';
import { formatOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { stepCell } from '../sections/head.ts';
import { putTitle } from '../sections/heading.ts';
import type { PlacedMetric } from '../sections/placed-metric.ts';
import { pointsByDay } from './day-figures.ts';
import { drawnFigure, stepFigure } from './step-figures.ts';
import { type Charted, chartHeight, halves, whole, writeChart } from './trend-chart.ts';
import { chartedMetrics, trendMetrics, trendSteps } from './trend-metrics.ts';

/** The hidden columns: the newest whole steps of each figure, where the steps stand of those whose chart has none, and the days of points. */
const helper = { newest: gridColumns, values: gridColumns + 7, days: gridColumns + 13 };
/** The steps that a card tells. */
const stepsOnCards = 4;

/** What the trend of a figure tells elsewhere. */
export interface NewestSteps {
  /** The cells of the newest whole steps of the period, below each other; blank where there are fewer. */
  readonly range: string;
  /** The steps of the period before, of what adds up the mean of a day; `null` where nothing is compared, or the figure has no chart. */
  readonly before: string | null;
  /** The newest of the whole steps. */
  readonly last: string;
  /** The cell with how many days a step has. */
  readonly length: string;
}

/** How high the rows are together that hold the figures behind the charts, in pixels each. */
const heightOf = (rows: number) => ({
  least: Math.ceil(chartHeight.least / rows),
  most: Math.floor(chartHeight.most / rows),
});

/** Writes the heading with the key of the lines. */
const writeHead = (page: ReportPage): number => {
  const { draft, choices, periodNames } = page;
  const { language } = choices;
  draft.gap();
  const top = draft.take(2);
  putTitle(page, top, words.trend[language]);
  const key = [
    `"${words.boldLine[language]}"&${periodNames.now}`,
    ...(periodNames.before === null ? [] : [`"${words.paleLine[language]}"&${periodNames.before.alone}`]),
    `"${words.dashedLine[language]}"`,
  ].join('&" · "&');
  draft.put(top, gridColumns - 1, styledCell(`=${key}`, 'label', 'General'));
  return top;
};

/**
 * Charts of the period beside the one before it and the target, over the rows that hold their figures: the goal's figure by
 * day where it adds up, others by steps. Gives what the steps of each figure tell elsewhere, also of the cards' figures that
 * have no chart.
 *
 *     October by weeks: 1–7 … 29–31, and September's 1–7 … 29–30
 */
export const writeTrend = (
  page: ReportPage,
  placed: readonly PlacedMetric[],
): ReadonlyMap<ReportMetric, NewestSteps> => {
  const { draft, choices, calculation, span, compared } = page;
  const { language } = choices;
  const lines = trendMetrics(page);
  const count = trendSteps(choices);
  const { top: lengthRow, left: lengthColumn } = cornersOf(relativeAddress(stepCell));
  draft.put(lengthRow, lengthColumn, helperCell(`=${stepLengthFormula(span, count)}`, '0'));
  if (lines.length === 0) return new Map();

  const byDay = pointsByDay(page, lines[0]);
  const charted = chartedMetrics(page).flatMap((line, at): readonly Charted[] => {
    const figure = placed.find((candidate) => candidate.line === line);
    return figure === undefined ? [] : [{ figure, isByDay: at === 0 && byDay !== null }];
  });
  const pointsOf = ({ isByDay }: Charted): number => (isByDay ? (byDay ?? 0) : count);
  const least = 1 + Math.max(stepsOnCards, 2 * count);
  const titles = charted.length === 0 ? null : writeHead(page) + 1;
  const rows = Math.max(
    least,
    charted.reduce((sum, each) => sum + 1 + pointsOf(each), 0),
  );
  const row = draft.take(rows);
  const chartOf = (line: ReportMetric) => charted.find(({ figure }) => figure.line === line);
  if (titles !== null) {
    const caption = draft.take(1);
    const height = heightOf(rows);
    let top = row;
    charted.forEach((each, at) => {
      const half = charted.length === 1 ? whole : (halves[at] ?? whole);
      writeChart(page, each, {
        ...{ titles, caption, figures: top, chart: row, rows, height },
        ...{ half, points: pointsOf(each), days: helper.days, said: helper.newest + 2 * at },
      });
      top += 1 + pointsOf(each);
    });
  } else for (let at = row; at < row + rows; at++) draft.height(at, heightOf(rows).least);

  const first = row + 1;
  const before = compared === null ? [] : calculation.steps.slice(0, count);
  const now = calculation.steps.slice(-count);
  const wholeSteps = absoluteAddress(
    draft.put(row, helper.newest, helperCell(`=MIN(${count};INT(${lengthFormula(span)}/${stepCell}))`, '0')),
  );
  return new Map(
    lines.map((line, at): readonly [ReportMetric, NewestSteps] => {
      const format = formatOf(line, language);
      const column = helper.values + at;
      now.forEach((period, place) => {
        draft.put(first + place, column, helperCell(stepFigure(page, line, period), format));
      });
      const isDrawn = chartOf(line) !== undefined && compared !== null;
      if (isDrawn)
        before.forEach((period, place) => {
          draft.put(first + count + place, column, helperCell(drawnFigure(page, line, period), format));
        });
      const values = rangeDown(column, first, count);
      for (let place = 0; place < stepsOnCards; place++) {
        const step = `MAX(0;${wholeSteps}-${stepsOnCards})+${place + 1}`;
        const newest = `IF(${step}>${wholeSteps};"";INDEX(${values};${step}))`;
        draft.put(first + place, helper.newest + 1 + at, helperCell(`=${newest}`));
      }
      const range = rangeDown(helper.newest + 1 + at, first, stepsOnCards);
      return [
        line,
        {
          range,
          before: isDrawn ? rangeDown(column, first + count, count) : null,
          last: `INDEX(${range};MIN(${stepsOnCards};${wholeSteps}))`,
          length: stepCell,
        },
      ];
    }),
  );
};
