import type { Language } from '../../text/language.ts';
import { addressOf, rangeDown } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import { formatOf, shortDayLabel, signOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { roundedToSay, spokenAmount } from '../layout/spoken-figure.ts';
import { stepSaid } from '../layout/step-words.ts';
import { colours } from '../layout/styles.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { stepCell } from '../sections/head.ts';
import type { PlacedMetric } from '../sections/placed-metric.ts';
import type { ChartPlace } from './chart-rows.ts';
import { type PointsByDay, writePointsByDay } from './day-figures.ts';
import { drawnFigure, stepLabel, targetOfStep } from './step-figures.ts';
import { isCost } from './trend-metrics.ts';

/** Letters of a name that has room above its chart, and of one that has room in smaller ones. */
const titleRoom = { usual: 34, smaller: 40 };

/** The name of a figure as the title of its chart has room for it. */
export const chartName = ({ name, short }: ReportMetric, language: Language): string =>
  name[language].length > titleRoom.smaller ? short[language] : name[language];

/** The columns of the figures behind the charts, those of one chart below those of another: the series as they are drawn, then the point that tells its value. */
const column = { labels: 0, before: 1, target: 2, now: 3, last: 4 };

/** The hidden columns for the days of the points of a figure that is drawn by day. */
const daysColumn = gridColumns + 13;

/** A figure that has a chart, of how many points, and whether they are days and not steps. */
export interface Charted {
  readonly figure: PlacedMetric;
  readonly points: number;
  readonly by: 'day' | 'step';
}

/** The unit of a figure behind its name. */
export const unitOf = (line: ReportMetric): string => {
  const sign = line.unit === 'fraction' ? '%' : line.unit === 'money' ? signOf(line) : '';
  return sign === '' ? '' : `, ${sign}`;
};

/** The formulas of what a chart draws. */
interface Drawn {
  readonly labels: readonly string[];
  readonly now: readonly string[];
  readonly before: readonly string[];
  readonly targets: readonly string[];
}

const drawnByDay = ({ calculation }: ReportPage, points: PointsByDay): Drawn => ({
  labels: points.labels,
  now: points.valuesOf(calculation.now),
  before: calculation.before === null ? [] : points.valuesOf(calculation.before),
  targets: points.targets,
});

const drawnBySteps = (page: ReportPage, figure: PlacedMetric, count: number): Drawn => {
  const { calculation, compared } = page;
  const now = calculation.steps.slice(-count);
  const before = compared === null ? [] : calculation.steps.slice(0, count);
  return {
    labels: now.map((period) => `=${stepLabel(page, calculation.spanOf(period))}`),
    now: now.map((period) => drawnFigure(page, figure.line, period)),
    before: before.map((period) => drawnFigure(page, figure.line, period)),
    targets: now.map((period) => targetOfStep(page, figure, period)),
  };
};

/** What a chart shows and by which steps, without the leading `=`. */
const titleOf = ({ choices: { language } }: ReportPage, line: ReportMetric, points: PointsByDay | null): string => {
  const mean = (length: string) => (isFlow(line) ? `IF(${length}=1;"";"${words.dailyMean[language]}")&` : '');
  const bySteps = (length: string) => `${mean(length)}${stepSaid(length, language)}`;
  const drawn =
    points === null
      ? bySteps(stepCell)
      : `IF(${points.isAdded}=1;"${words.addedUp[language]}";${bySteps(points.length)})`;
  return `${quotedText(`${chartName(line, language)}, `)}&${drawn}&${quotedText(unitOf(line))}`;
};

/** The best point of this period in words, or what was reached, and that nothing is known of the one before. */
const captionOf = (
  { choices: { language }, periodNames }: ReportPage,
  line: ReportMetric,
  {
    ranges: { now, before, labels, last },
    points,
    put,
  }: {
    readonly ranges: Readonly<Record<'now' | 'before' | 'labels' | 'last', string>>;
    readonly points: PointsByDay | null;
    readonly put: (at: number, formula: string) => string;
  },
): string => {
  const isLow = isCost(line);
  // With a condition, since a downloaded workbook has errors in its gaps, which it leaves out of lines.
  const [best, reached] = [
    `${isLow ? 'MINIFS' : 'MAXIFS'}(${now};${now};">="&-10^15)`,
    `MAXIFS(${last};${last};">="&-10^15)`,
  ];
  const isAdded = points === null ? null : `${points.isAdded}=1`;
  const ifAdded = (added: string, otherwise: string) =>
    isAdded === null ? otherwise : `IF(${isAdded};${added};${otherwise})`;
  const number = put(0, `IF(COUNT(${now})=0;"";${roundedToSay(line, ifAdded(reached, best))})`);
  const place = `MATCH(${best};${now};0)`;
  const step = `INDEX(${labels};${place})`;
  const dayAt = (at: string) => shortDayLabel(`INDEX(${points?.days ?? ''};${at})`, language);
  const when =
    points === null ? step : `IF(${points.length}=1;${dayAt(ifAdded(`MATCH(${reached};${last};0)`, place))};${step})`;
  const day = put(1, `IF(ISNUMBER(${number});${when};"")`);
  const value = spokenAmount(line, number, language);
  const told = ifAdded(
    `"${words.reachedBy[language]}"&${day}&": "&${value}`,
    `"${(isLow ? words.least : words.peak)[language]}"&${value}&", "&${day}`,
  );
  const none =
    periodNames.before === null
      ? ''
      : `&IF(COUNT(${before})=0;". ${words.noPaleLine[language]}"&${periodNames.before.within};"")`;
  return `IF(ISNUMBER(${number});${told}${none}&".";"")`;
};

/** In which colours the periods are drawn, without the leading `=`. */
export const periodKey = ({ choices: { language }, periodNames: { now, before } }: ReportPage): string =>
  `"${words.boldLine[language]}"&${now}${before === null ? '' : `&" · ${words.paleLine[language]}"&${before.alone}`}`;

/** What lines mean, without the leading `=`. */
export const lineKey = (page: ReportPage): string =>
  `${periodKey(page)}&" · ${words.dashedLine[page.choices.language]}"`;

/** Writes the title of a chart above it, in smaller letters where the name in it is long. */
export const putChartTitle = (
  { draft }: ReportPage,
  { titles, half }: ChartPlace,
  { name, formula }: { readonly name: string; readonly formula: string },
): void => {
  const style = name.length > titleRoom.usual ? 'softBoldLong' : 'softBold';
  draft.put(titles, half.column, styledCell(`=${formula}`, style, 'General'));
};

/** A chart over the rows of its figures: this period as a line over that of the period before, the target as a dashed one, and the newest value. */
export const writeChart = (page: ReportPage, { figure, by, points: count }: Charted, place: ChartPlace): void => {
  const { draft, choices, compared } = page;
  const { language } = choices;
  const { line } = figure;
  const { figures: row, half } = place;
  const points = by === 'day' ? writePointsByDay(page, figure, { row, column: daysColumn, points: count }) : null;
  const drawn = points === null ? drawnBySteps(page, figure, count) : drawnByDay(page, points);
  const first = row + 1;
  const values = (at: number) => rangeDown(at, first, count);
  const format = formatOf(line, language);
  const putDown = (at: number, formulas: readonly string[], shownAs = format) => {
    formulas.forEach((formula, point) => {
      draft.put(first + point, at, styledCell(formula, 'behind', shownAs));
    });
  };
  putDown(column.labels, drawn.labels, 'General');
  putDown(column.before, drawn.before);
  putDown(column.target, drawn.targets);
  putDown(column.now, drawn.now);
  putDown(
    column.last,
    drawn.now.map((_, point) => {
      const own = addressOf(column.now, first + point);
      const later = point + 1 < count ? rangeDown(column.now, first + point + 1, count - point - 1) : null;
      const isLast = later === null ? `ISNUMBER(${own})` : `AND(ISNUMBER(${own});COUNT(${later})=0)`;
      return `=IF(${isLast};${own};"")`;
    }),
  );
  const { now, before } = page.periodNames;
  for (const [at, name] of [
    [column.before, before?.alone],
    [column.target, `"${words.target[language]}"`],
    [column.now, now],
    [column.last, `"${words.newestValue[language]}"`],
  ] as const)
    if (name !== undefined) draft.put(row, at, styledCell(`=${name}`, 'behind', 'General'));

  putChartTitle(page, place, { name: chartName(line, language), formula: titleOf(page, line, points) });
  const caption = captionOf(page, line, {
    ranges: {
      ...{ now: values(column.now), before: values(column.before) },
      ...{ labels: values(column.labels), last: values(column.last) },
    },
    points,
    put: (at, formula) => draft.put(place.caption, place.said + at, helperCell(`=${formula}`)),
  });
  draft.put(place.caption, half.column, styledCell(`=${caption}`, 'soft', 'General'));
  const series = [
    ...(compared === null ? [] : [{ at: column.before, colour: colours.pale }]),
    { at: column.target, colour: colours.second },
    { at: column.now, colour: colours.accent },
    { at: column.last, colour: colours.accent },
  ];
  const down = (at: number) => `${addressOf(at, row)}:${addressOf(at, row + count)}`;
  draft.chart(
    {
      shape: 'line',
      title: '',
      ranges: [down(column.labels), ...series.map(({ at }) => down(at))],
      points: count,
      row: place.chart,
      column: half.column,
      width: half.width,
      colours: series.map(({ colour }) => colour),
      dashed: series.length - 3,
      labelled: series.length - 1,
      ...(compared === null ? {} : { pale: 0 }),
      ...(points === null ? {} : { fromZero: true }),
    },
    { rows: place.rows, ...place.height },
  );
};
