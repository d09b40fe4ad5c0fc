import { kindsOfEveryDay } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { Period } from '../calculation/periods.ts';
import { absoluteAddress, addressOf, cornersOf, rangeDown, relativeAddress } from '../formulas/address.ts';
import { isByOwnLevel } from '../formulas/term.ts';
import { dayLabel, formats } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { rowHeight } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import { metricsServing } from '../metrics/goals.ts';
import { firstMetricOf, type ReportMetric } from '../metrics/report-metrics.ts';
import { stepFormula, trendSteps } from '../metrics/trend-steps.ts';
import { words } from '../report-words.ts';
import { leadingMetrics } from './cards.ts';
import { stepCells } from './head.ts';

/** A month of weeks and the month before it: enough to see a direction, few enough to read. */
export const stepCount = 9;
const series = 7;
const chartRows = 8;
const chartWidth = 455;
/** Where the steps of the calculation stand: of as many figures as are shown, and of the cards' that are not. */
const helper = { blocks: 10, values: 20 };

/** What every client asks for, each by the first that the data has: these have a chart. */
const usualMetrics = [
  ['SUM posts.reach per post', 'SUM days.reach', 'SUM posts.views'],
  ['ENGAGEMENT_RATE reach', 'ENGAGEMENT_RATE impressions', 'ENGAGEMENT_RATE views'],
  ['SUM days.followers'],
  ['COST_PER_FOLLOWER ads', 'COST_PER_FOLLOWER all new followers'],
];

const usualMetricsIn = (lines: readonly ReportMetric[]): readonly ReportMetric[] =>
  usualMetrics.flatMap((ids) => firstMetricOf(lines, ids) ?? []);

/** Posts are listed one by one for both periods alone, and so are snapshots compared, and not for the steps before them. */
export const hasTrend = ({ terms }: ReportMetric): boolean =>
  !Object.values(terms).some(({ is }) => isByOwnLevel(is) || is === 'segmentsStart');

/** The figures that have a column in the trend: the cards', and always what every client asks for. */
const columnMetrics = (page: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] => {
  const { choices, lines } = page;
  const always = usualMetricsIn(lines);
  const others = lines.filter((line) => !line.isWaiting);
  const first = leadingMetrics(page)
    .filter(hasTrend)
    .slice(0, series - always.length);
  const all = [...first, ...always, ...metricsServing(choices.goal, lines), ...others];
  return [...new Set(all)].filter(hasTrend).slice(0, series);
};

/** Every figure whose trend is shown: those in columns, then the cards' that are not. */
export const trendMetrics = (page: Pick<ReportPage, 'choices' | 'lines'>): readonly ReportMetric[] => {
  const inColumns = columnMetrics(page);
  return [...inColumns, ...leadingMetrics(page).filter((line) => hasTrend(line) && !inColumns.includes(line))];
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

/** One block of a small trend: the higher the value between the least and the greatest, the higher the block. */
export const blockOf = (value: string, all: string): string =>
  `=IF(ISNUMBER(${value});IF(MAX(${all})>MIN(${all});MID("▁▂▃▄▅▆▇█";1+ROUND(7*(${value}-MIN(${all}))/(MAX(${all})-MIN(${all}));0);1);"▄");" ")`;

/**
 * The last steps up to the end of the period, a row each, with charts. Gives the formula of each figure's small trend, also of
 * the cards' figures that have no column of their own.
 */
export const writeTrend = (page: ReportPage): ReadonlyMap<ReportMetric, string> => {
  const { draft, choices, calculation } = page;
  const { language } = choices;
  const inColumns = columnMetrics(page);
  if (inColumns.length === 0) return new Map();
  const lines = trendMetrics(page);

  const top = draft.take(2 + stepCount);
  draft.put(top, 0, styledCell(words.trend[language], 'section'));
  draft.edge('section', `A${top + 1}:H${top + 1}`);
  const step = draft.put(top, 1, styledCell(trendSteps[0].name[language], 'input'));
  draft.edge('input', step);
  draft.input('trend step', step);
  draft.list({ cell: step, options: trendSteps.map(({ name }) => name[language]) });
  for (const unit of ['days', 'months'] as const) {
    const { top: row, left } = cornersOf(relativeAddress(stepCells[unit]));
    draft.put(row, left, helperCell(stepFormula(absoluteAddress(step), unit, language), '0'));
  }
  draft.put(top + 1, 0, styledCell(words.from[language], 'headingLeft'));
  inColumns.forEach((line, at) => {
    draft.put(top + 1, at + 1, styledCell(line.short[language], 'heading'));
  });
  const [first, last] = [top + 2, top + 1 + stepCount];
  const columnOf = (at: number): number => (at < inColumns.length ? at + 1 : helper.values + at - inColumns.length);
  calculation.steps.forEach((period, place) => {
    const row = first + place;
    draft.put(row, 0, styledCell(`=${dayLabel(calculation.spanOf(period).from, language)}`, 'day', 'General'));
    draft.edge('row', `A${row + 1}:H${row + 1}`);
    lines.forEach((line, at) => {
      const value = draft.put(
        row,
        columnOf(at),
        styledCell(stepFigure(page, line, period), at < inColumns.length ? 'figure' : 'helper', formats[line.unit]),
      );
      const all = rangeDown(columnOf(at), first, stepCount);
      draft.put(row, helper.blocks + at, helperCell(blockOf(value, all)));
    });
  });
  writeCharts(page, inColumns, { top: top + 1, last });
  return new Map(
    lines.map((line, at) => [
      line,
      Array.from({ length: stepCount }, (_, place) => addressOf(helper.blocks + at, first + place)).join('&'),
    ]),
  );
};

/** A chart of each figure that every client asks for, two beside each other; of the first ones where the data has none of them. */
const writeCharts = (
  { draft, choices }: ReportPage,
  lines: readonly ReportMetric[],
  { top, last }: { readonly top: number; readonly last: number },
): void => {
  const { language } = choices;
  const usual = usualMetricsIn(lines);
  const charted = usual.length === 0 ? lines.slice(0, 2) : usual;
  const first = draft.take(Math.ceil(charted.length / 2) * chartRows + 1);
  const columnOf = (at: number) => `${addressOf(at, top)}:${addressOf(at, last)}`;
  charted.forEach((line, at) => {
    const isLeft = at % 2 === 0;
    draft.chart({
      shape: 'line',
      title: line.name[language] + (line.unit === 'fraction' ? ', %' : ''),
      ranges: [columnOf(0), columnOf(lines.indexOf(line) + 1)],
      row: first + Math.floor(at / 2) * chartRows,
      column: isLeft ? 0 : 4,
      width: chartWidth,
      height: chartRows * rowHeight,
      colours: [isLeft ? colours.accent : colours.second],
    });
  });
};
