import { stepLengthFormula } from '../calculation/planned-steps.ts';
import { absoluteAddress, addressOf, cornersOf, rangeDown, relativeAddress } from '../formulas/address.ts';
import { formatOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { headingCell, helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { stepCell } from '../sections/head.ts';
import { writeHeading } from '../sections/heading.ts';
import { type PlacedMetric, placedOf } from '../sections/placed-metric.ts';
import { type ChartPlace, writeChartRows } from './chart-rows.ts';
import { pointsByDay } from './day-figures.ts';
import { drawnFigure, stepFigure, stepLabel } from './step-figures.ts';
import { type Charted, lineKey, writeChart } from './trend-chart.ts';
import { trendMetrics, trendSteps } from './trend-metrics.ts';

/** The hidden columns: the newest whole steps of each figure, and where the steps stand. */
const helper = { newest: gridColumns, values: gridColumns + 7 };
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

/** Says of which figures too little is known for a line, and when it is drawn. */
const sayLacking = (
  { draft, choices: { language } }: ReportPage,
  lacking: readonly ReportMetric[],
  more = '',
): void => {
  if (lacking.length === 0) return;
  const names = lacking.map(({ name }) => name[language]).join('; ');
  draft.put(draft.take(1), 0, styledCell(`${words.tooLittle[language]}${names}.`, 'soft'));
  draft.put(draft.take(1), 0, styledCell(`${words.drawnLater[language]}${more}`, 'soft'));
};

/** Writes the charts and what lacks one; gives the first of the rows that they stand over. */
const writeDrawn = (page: ReportPage, charted: readonly Charted[], least: number): number => {
  const { draft } = page;
  const top = writeHeading(page, words.trend[page.choices.language]);
  draft.put(top, gridColumns - 1, styledCell(`=${lineKey(page)}`, 'label', 'General'));
  const charts = charted.map((each) => ({
    points: each.points,
    write: (place: ChartPlace) => writeChart(page, each, place),
  }));
  const row = writeChartRows(page, charts, { titles: draft.take(1), least });
  sayLacking(page, page.charted.lacking);
  return row;
};

/**
 * Says that nothing can be drawn yet, above the steps as numbers, which are folded: no rows stay blank where a chart would be.
 * Gives the first of their rows.
 */
const writeUndrawn = (page: ReportPage, lines: readonly ReportMetric[], count: number): number => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  writeHeading(page, words.trend[language]);
  const { lacking } = page.charted;
  sayLacking(page, lacking.length > 0 ? lacking : lines.slice(0, 1), words.stepsFolded[language]);
  const rows = 1 + Math.max(stepsOnCards, count);
  const row = draft.take(rows);
  draft.group({ row, rows });
  lines.forEach((line, at) => {
    draft.put(row, 2 + at, headingCell(line.short[language]));
  });
  calculation.steps.slice(-count).forEach((period, place) => {
    draft.put(row + 1 + place, 0, styledCell(`=${stepLabel(page, calculation.spanOf(period))}`, 'name', 'General'));
    lines.forEach((line, at) => {
      const shown = `=${addressOf(helper.values + at, row + 1 + place)}`;
      draft.put(row + 1 + place, 2 + at, styledCell(shown, 'figure', formatOf(line, language)));
    });
  });
  draft.take(1);
  return row;
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
  const lines = trendMetrics(page, page.charted);
  const count = trendSteps(choices);
  const { top: lengthRow, left: lengthColumn } = cornersOf(relativeAddress(stepCell));
  draft.put(lengthRow, lengthColumn, helperCell(`=${stepLengthFormula(span, count)}`, '0'));
  if (lines.length === 0) return new Map();

  const { leading, byDay } = page.charted;
  const points = pointsByDay(page, byDay ?? undefined);
  const charted = placedOf(leading, placed).map(
    (figure): Charted =>
      figure.line === byDay && points !== null ? { figure, points, by: 'day' } : { figure, points: count, by: 'step' },
  );
  const isDrawn = (line: ReportMetric) => charted.some(({ figure }) => figure.line === line) && compared !== null;
  const row =
    charted.length > 0
      ? writeDrawn(page, charted, 1 + Math.max(stepsOnCards, 2 * count))
      : writeUndrawn(page, lines, count);

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
      if (isDrawn(line))
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
          before: isDrawn(line) ? rangeDown(column, first + count, count) : null,
          last: `INDEX(${range};MIN(${stepsOnCards};${wholeSteps}))`,
          length: stepCell,
        },
      ];
    }),
  );
};
