import { kindsOfEveryDay } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { Period } from '../calculation/periods.ts';
import { absoluteAddress, addressOf, cornersOf, rangeDown, relativeAddress } from '../formulas/address.ts';
import { isByOwnLevel } from '../formulas/term.ts';
import { dayLabel, formatOf, signOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { columnWidths, gridColumns, rowHeight } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { cardMetricsFor, metricsServing } from '../metrics/goals.ts';
import { firstMetricOf, isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { stepFormula, trendSteps } from '../metrics/trend-steps.ts';
import { words } from '../report-words.ts';
import { stepCells } from './head.ts';
import type { PlacedMetric } from './placed-metric.ts';

/** A month of weeks and the month before it: enough to see a direction, few enough to read. */
export const stepCount = 9;
/** Charts cover the rows with their figures: a heading and a row for each step. */
const chartRows = stepCount + 1;
const widthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
/** A chart stands in each half of the page, of which the left one is wider. */
const halves = [
  { column: 0, width: widthOf(columnWidths.slice(0, 4)) },
  { column: 4, width: widthOf(columnWidths.slice(4)) },
] as const;
/** The columns of what the charts show: the steps, then each figure with its target beside it. */
const column = { steps: 0, figures: 1 };
/** Where the steps of the cards' figures stand that have no chart. */
const helper = { values: gridColumns + 8 };
/** The steps that a card tells. */
const stepsOnCards = 4;

/** What every client asks for, each by the first that the data has. */
const usualMetrics = [
  ['SUM posts.reach per post', 'SUM days.reach', 'SUM posts.views'],
  ['ENGAGEMENT_RATE reach', 'ENGAGEMENT_RATE impressions', 'ENGAGEMENT_RATE views'],
  ['SUM days.followers'],
  ['COST_PER_FOLLOWER ads', 'COST_PER_FOLLOWER all new followers'],
];

/** Posts are listed one by one for both periods alone, and so are snapshots compared, and not for the steps before them. */
export const hasTrend = ({ terms }: ReportMetric): boolean =>
  !Object.values(terms).some(({ is }) => isByOwnLevel(is) || is === 'segmentsStart');

/** What a result costs: the less the better. */
export const isCost = (line: ReportMetric): boolean =>
  line.unit === 'money' && line.better === 'lower' && !isFlow(line);

/** The figures that have a chart: what the goal is judged by and what it costs, then what every client asks for. */
const chartedMetrics = (page: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] => {
  const { choices, lines } = page;
  const leading = cardMetricsFor(choices.goal, lines).filter(hasTrend);
  const served = metricsServing(choices.goal, lines).filter(hasTrend);
  const usual = usualMetrics.flatMap((ids) => firstMetricOf(lines, ids) ?? []).filter(hasTrend);
  const costs = [...served.filter(isCost), ...usual.filter(isCost)];
  const first = [...leading.slice(0, 1), ...costs.slice(0, 1)];
  return [...new Set([...first, ...usual, ...leading])].slice(0, halves.length);
};

/** Every figure whose trend is shown: those in charts, then the cards' that have none. */
export const trendMetrics = (page: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] => {
  const charted = chartedMetrics(page);
  const cards = cardMetricsFor(page.choices.goal, page.lines);
  return [...charted, ...cards.filter((line) => hasTrend(line) && !charted.includes(line))];
};

/** The condition that the data of a figure begins or ends inside a step; `null` for a figure that no day is missing from. */
const cutShort = ({ calculation }: ReportPage, { terms }: ReportMetric, period: Period): string | null => {
  const { from, to } = calculation.spanOf(period);
  const kinds = new Set(Object.values(terms).flatMap(({ is, kind }) => (is === 'sum' || is === 'count' ? [kind] : [])));
  const ends = [...kinds].flatMap((kind) => {
    const tab = calculation.dataTabs.get(kind);
    return tab === undefined || !kindsOfEveryDay.includes(kind)
      ? []
      : [`${tab.firstDay}>${from}`, `${tab.lastDay}<${to}`];
  });
  return ends.length === 0 ? null : `OR(${ends.join(';')})`;
};

/** Days without a post, a message or an order before they are those that the data does not reach. */
const quietDays = 7;

/**
 * The condition that a step begins after what the data tells: a count of nothing is unknown there, not 0. `null` where no count is
 * one of quiet days.
 */
const isBeyond = ({ calculation }: ReportPage, { terms }: ReportMetric, period: Period): string | null => {
  const { from } = calculation.spanOf(period);
  const counted = new Set(Object.values(terms).flatMap(({ is, kind }) => (is === 'count' ? [kind] : [])));
  const ends = [...counted].flatMap((kind) => {
    const tab = calculation.dataTabs.get(kind);
    return tab === undefined || kindsOfEveryDay.includes(kind) ? [] : [`${from}>${tab.lastDay}+${quietDays}`];
  });
  return ends.length === 0 ? null : `OR(${[`${from}>MAX(${calculation.lastDays.join(';')})`, ...ends].join(';')})`;
};

/** A figure as a text with the mark of a step that is cut short: no chart and no small trend takes it for a number. */
const marked = ({ unit }: ReportMetric, value: string, language: Language): string => {
  const text = {
    fraction: `ROUND(${value}*100;2)&"%`,
    duration: `ROUND(${value}*1440;1)&"${words.minutes[language]}`,
    count: `ROUND(${value};0)&"`,
    money: `ROUND(${value};2)&"`,
    number: `ROUND(${value};2)&"`,
  }[unit];
  return `${text} *"`;
};

/** A figure of a step; blank where nothing is known. */
const stepFigure = (page: ReportPage, line: ReportMetric, period: Period): string => {
  const known = page.calculation.figure(line, period, '');
  const beyond = isBeyond(page, line, period);
  const figure = beyond === null ? known : `=IF(${beyond};"";${known.slice(1)})`;
  const isCut = cutShort(page, line, period);
  if (isCut === null) return figure;
  const value = figure.slice(1);
  return `=IF(AND(ISNUMBER(${value});${isCut});${marked(line, value, page.choices.language)};${value})`;
};

/** The cells of a figure's newest steps, below each other, the last of them alone and all before it, and the cell that says how long a step is. */
export interface NewestSteps {
  readonly range: string;
  readonly last: string;
  readonly earlier: string;
  readonly step: string;
}

/** The part of a target that is due in a step: all of it, but for what adds up over the days. */
const targetOfStep = (page: ReportPage, { line, target }: PlacedMetric, period: Period): string => {
  const { from, to } = page.calculation.spanOf(period);
  const part = isFlow(line) ? `*(${to}-${from}+1)/${lengthFormula(page.span)}` : '';
  return `=IF(ISNUMBER(${target});${target}${part};"")`;
};

/**
 * Charts of the last steps up to the end of the period, over the rows that hold their figures. Gives the cells of each
 * figure's newest steps, also of the cards' figures that have no chart.
 */
export const writeTrend = (
  page: ReportPage,
  placed: readonly PlacedMetric[],
): ReadonlyMap<ReportMetric, NewestSteps> => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  const lines = trendMetrics(page);
  const charted = chartedMetrics(page);
  if (charted.length === 0) return new Map();

  const top = draft.take(1 + chartRows);
  draft.put(top, 0, styledCell(words.trend[language], 'section'));
  draft.edge('section', `A${top + 1}:H${top + 1}`);
  const step = draft.put(top, 2, styledCell(trendSteps[0].name[language], 'input'));
  draft.edge('input', step);
  draft.input('trend step', step);
  draft.list({ cell: step, options: trendSteps.map(({ name }) => name[language]) });
  draft.put(top, gridColumns - 1, styledCell(words.trendKey[language], 'label'));
  for (const unit of ['days', 'months'] as const) {
    const { top: row, left } = cornersOf(relativeAddress(stepCells[unit]));
    draft.put(row, left, helperCell(stepFormula(absoluteAddress(step), unit, language), '0'));
  }
  // Behind the charts stand the steps and each figure with its target beside it.
  const row = top + 1;
  const columnOf = (at: number): number =>
    at < charted.length ? column.figures + 2 * at : helper.values + at - charted.length;
  draft.put(row, column.steps, styledCell(words.from[language], 'behind'));
  calculation.steps.forEach((period, place) => {
    const day = dayLabel(calculation.spanOf(period).from, language);
    draft.put(row + 1 + place, column.steps, styledCell(`=${day}`, 'behind', 'General'));
  });
  lines.forEach((line, at) => {
    const left = columnOf(at);
    const figure = placed.find((candidate) => candidate.line === line);
    const isCharted = at < charted.length;
    if (isCharted) draft.put(row, left, styledCell(line.short[language], 'behind'));
    if (isCharted) draft.put(row, left + 1, styledCell(words.target[language], 'behind'));
    calculation.steps.forEach((period, place) => {
      const style = isCharted ? 'behind' : 'helper';
      const format = formatOf(line, language);
      draft.put(row + 1 + place, left, styledCell(stepFigure(page, line, period), style, format));
      if (!isCharted || figure === undefined) return;
      draft.put(row + 1 + place, left + 1, styledCell(targetOfStep(page, figure, period), 'behind', format));
    });
  });
  halves.forEach((half, at) => {
    const line = charted[at];
    if (line !== undefined) writeChart(page, line, { row, left: columnOf(at), half });
  });
  return new Map(
    lines.map((line, at) => {
      const down = (from: number, count: number) => rangeDown(columnOf(at), row + 1 + from, count);
      const range = down(stepCount - stepsOnCards, stepsOnCards);
      const last = absoluteAddress(addressOf(columnOf(at), row + stepCount));
      return [line, { range, last, earlier: down(0, stepCount - 1), step: absoluteAddress(step) }];
    }),
  );
};

/** The unit of a figure behind its name. */
const unitOf = (line: ReportMetric): string => {
  const sign = line.unit === 'fraction' ? '%' : line.unit === 'money' ? signOf(line) : '';
  return sign === '' ? '' : `, ${sign}`;
};

/** A chart over the rows of its figures: the figure as a line, its target as a dashed one. */
const writeChart = (
  { draft, choices }: ReportPage,
  line: ReportMetric,
  { row, left, half }: { readonly row: number; readonly left: number; readonly half: (typeof halves)[number] },
): void => {
  const down = (at: number) => `${addressOf(at, row)}:${addressOf(at, row + stepCount)}`;
  draft.chart({
    shape: 'line',
    title: `${line.name[choices.language]}${unitOf(line)}`,
    ranges: [down(column.steps), down(left), down(left + 1)],
    row,
    column: half.column,
    width: half.width,
    height: chartRows * rowHeight,
    colours: [colours.accent, colours.second],
    dashed: 1,
  });
};
