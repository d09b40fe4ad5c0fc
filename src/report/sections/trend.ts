import type { Choices } from '../../contract/choices.ts';
import { kindsOfEveryDay } from '../../records/kinds.ts';
import type { Language } from '../../text/language.ts';
import type { Period } from '../calculation/periods.ts';
import { stepLengthFormula, stepsFor } from '../calculation/planned-steps.ts';
import { absoluteAddress, addressOf, cornersOf, rangeDown, relativeAddress } from '../formulas/address.ts';
import { quotedText } from '../formulas/criterion.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { isByOwnLevel } from '../formulas/term.ts';
import { formatOf, shortDayLabel, signOf } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { columnWidths, gridColumns, rowHeight } from '../layout/sheet-layout.ts';
import { roundedToSay, spokenAmount } from '../layout/spoken-figure.ts';
import { stepSaid } from '../layout/step-words.ts';
import { colours } from '../layout/styles.ts';
import { lengthFormula } from '../metrics/compared-days.ts';
import { cardMetricsFor, metricsServing } from '../metrics/goals.ts';
import { firstMetricOf, isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { stepCell } from './head.ts';
import { putTitle } from './heading.ts';
import type { PlacedMetric } from './placed-metric.ts';

/** The rows of the block from its heading on: the titles of the charts, the charts with their figures behind, and what they show in words. */
const chartRows = 8;
const blockRows = { title: 1, figures: 2, caption: 2 + chartRows, all: 4 + chartRows };
/** Between a chart, which begins a little below its row, and its caption, in pixels. */
const captionGap = 8;
const widthOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
/** A chart stands in each half of the page, of which the left one is wider. */
const halves = [
  { column: 0, width: widthOf(columnWidths.slice(0, 4)) },
  { column: 4, width: widthOf(columnWidths.slice(4)) },
] as const;
const whole = { column: 0, width: widthOf(columnWidths) };
type Half = (typeof halves)[number] | typeof whole;
/** The columns behind the charts: the steps, then each figure of the period before, its target, and of this period. */
const column = { steps: 0, figures: 1 };
const ofFigure = { before: 0, target: 1, now: 2 };
const perFigure = 3;
/** The hidden columns: the newest whole steps of each figure, then where the steps of those without a chart stand. */
const helper = { newest: gridColumns, values: gridColumns + 8 };
/** The steps that a card tells. */
const stepsOnCards = 4;
/** Of fewer points nobody draws a line. */
const fewestPoints = 3;

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
  const { from, to } = page.calculation.spanOf(period);
  const isCut = cutShort(page, line, period);
  const value = figure.slice(1);
  // A period of fewer steps leaves the last ones without a day.
  if (isCut === null) return `=IF(${to}<${from};"";${value})`;
  return `=IF(${to}<${from};"";IF(AND(ISNUMBER(${value});${isCut});${marked(line, value, page.choices.language)};${value}))`;
};

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

/** A figure of a step as a chart draws it: of what adds up the mean of a day, since the last step may be shorter. */
const drawnFigure = (page: ReportPage, line: ReportMetric, period: Period): string => {
  const figure = stepFigure(page, line, period);
  if (!isFlow(line)) return figure;
  const { from, to } = page.calculation.spanOf(period);
  return `=IF(ISNUMBER(${figure.slice(1)});${figure.slice(1)}/(${to}-${from}+1);${figure.slice(1)})`;
};

/** The target of a step: the whole one, but of what adds up over the days that of a day. */
const targetOfStep = (page: ReportPage, { line, target }: PlacedMetric, period: Period): string => {
  const { from, to } = page.calculation.spanOf(period);
  const part = isFlow(line) ? `/${lengthFormula(page.span)}` : '';
  return `=IF(AND(ISNUMBER(${target});${to}>=${from});${target}${part};"")`;
};

/** Which days of its month a step has, `8–14`, or where the period is longer the day on which it begins. */
const stepLabel = ({ span, choices: { language } }: ReportPage, { from, to }: SpanCells): string => {
  const days = `IF(${from}=${to};DAY(${from})&"";DAY(${from})&"–"&DAY(${to}))`;
  const isOneMonth = `AND(YEAR(${span.from})=YEAR(${span.to});MONTH(${span.from})=MONTH(${span.to}))`;
  return `IF(${to}<${from};"";IF(${isOneMonth};${days};${shortDayLabel(from, language)}))`;
};

/** How many steps the trend of a report has. */
export const trendSteps = ({ from, to }: Pick<Choices, 'from' | 'to'>): number => stepsFor(to - from + 1);

/**
 * Charts of the steps of the period beside those of the one before it and the target, over the rows that hold their
 * figures. Gives what the trend of each figure tells elsewhere, also of the cards' figures that have no chart.
 *
 *     October by weeks: 1–7 … 29–31, and September's 1–7 … 29–30
 */
export const writeTrend = (
  page: ReportPage,
  placed: readonly PlacedMetric[],
): ReadonlyMap<ReportMetric, NewestSteps> => {
  const { draft, choices, calculation, span, compared, periodNames } = page;
  const { language } = choices;
  const lines = trendMetrics(page);
  const count = trendSteps(choices);
  const charted = count < fewestPoints ? [] : chartedMetrics(page);
  const { top: lengthRow, left: lengthColumn } = cornersOf(relativeAddress(stepCell));
  draft.put(lengthRow, lengthColumn, helperCell(`=${stepLengthFormula(span, count)}`, '0'));
  if (lines.length === 0) return new Map();

  const top = draft.take(charted.length === 0 ? 1 + stepsOnCards : blockRows.all);
  if (charted.length > 0) {
    putTitle(page, top, words.trend[language]);
    const key = [
      `"${words.boldLine[language]}"&${periodNames.now}`,
      ...(periodNames.before === null ? [] : [`"${words.paleLine[language]}"&${periodNames.before.alone}`]),
      `"${words.dashedLine[language]}"`,
    ].join('&" · "&');
    draft.put(top, gridColumns - 1, styledCell(`=${key}`, 'label', 'General'));
  }
  const before = compared === null ? [] : calculation.steps.slice(0, count);
  const now = calculation.steps.slice(-count);
  const row = top + (charted.length === 0 ? 0 : blockRows.figures);
  const first = row + 1;
  const columnOf = (at: number): number =>
    at < charted.length ? column.figures + perFigure * at : helper.values + at - charted.length;
  if (charted.length > 0)
    now.forEach((period, place) => {
      const label = stepLabel(page, calculation.spanOf(period));
      draft.put(first + place, column.steps, styledCell(`=${label}`, 'behind', 'General'));
    });
  const wholeSteps = draft.put(
    row,
    helper.newest,
    helperCell(`=MIN(${count};INT(${lengthFormula(span)}/${stepCell}))`, '0'),
  );
  const trends = lines.map((line, at): readonly [ReportMetric, NewestSteps] => {
    const isCharted = at < charted.length;
    const left = columnOf(at);
    const style = isCharted ? 'behind' : 'helper';
    const format = formatOf(line, language);
    const put = (place: number, to: number, formula: string) =>
      draft.put(first + place, to, styledCell(formula, style, format));
    const value = isCharted ? left + ofFigure.now : left;
    now.forEach((period, place) => {
      put(place, value, isCharted ? drawnFigure(page, line, period) : stepFigure(page, line, period));
    });
    if (isCharted) {
      before.forEach((period, place) => {
        put(place, left + ofFigure.before, drawnFigure(page, line, period));
      });
      const figure = placed.find((candidate) => candidate.line === line);
      if (figure !== undefined)
        now.forEach((period, place) => {
          put(place, left + ofFigure.target, targetOfStep(page, figure, period));
        });
      for (const [place, name] of [
        [ofFigure.before, periodNames.before?.alone],
        [ofFigure.target, `"${words.target[language]}"`],
        [ofFigure.now, periodNames.now],
      ] as const)
        if (name !== undefined) draft.put(row, left + place, styledCell(`=${name}`, 'behind', 'General'));
    }
    const values = rangeDown(value, first, count);
    const newestAt = helper.newest + 1 + at;
    // Cards tell what adds up of a whole step.
    const ofStep = isCharted && isFlow(line) ? `*${stepCell}` : '';
    for (let place = 0; place < stepsOnCards; place++) {
      const step = `MAX(0;${absoluteAddress(wholeSteps)}-${stepsOnCards})+${place + 1}`;
      const own = `INDEX(${values};${step})`;
      const newest = `IF(${step}>${absoluteAddress(wholeSteps)};"";${ofStep === '' ? own : `IF(ISNUMBER(${own});${own}${ofStep};${own})`})`;
      draft.put(first + place, newestAt, helperCell(`=${newest}`));
    }
    const range = rangeDown(newestAt, first, stepsOnCards);
    return [
      line,
      {
        range,
        before: isCharted && compared !== null ? rangeDown(left + ofFigure.before, first, count) : null,
        last: `INDEX(${range};MIN(${stepsOnCards};${absoluteAddress(wholeSteps)}))`,
        length: stepCell,
      },
    ];
  });
  charted.forEach((line, at) => {
    const half = charted.length === 1 ? whole : (halves[at] ?? whole);
    writeChart(page, line, { top, left: columnOf(at), half, count });
  });
  return new Map(trends);
};

/** The unit of a figure behind its name. */
const unitOf = (line: ReportMetric): string => {
  const sign = line.unit === 'fraction' ? '%' : line.unit === 'money' ? signOf(line) : '';
  return sign === '' ? '' : `, ${sign}`;
};

/** The best step of this period in words, and that nothing is known of the one before. */
const captionOf = (
  { choices: { language }, periodNames }: ReportPage,
  line: ReportMetric,
  {
    now,
    before,
    labels,
    put,
  }: Readonly<Record<'now' | 'before' | 'labels', string>> & { put: (formula: string) => string },
): string => {
  const isLow = isCost(line);
  // With a condition, since a downloaded workbook has errors in its gaps, which it leaves out of lines.
  const best = `${isLow ? 'MINIFS' : 'MAXIFS'}(${now};${now};">="&-10^15)`;
  const number = put(`IF(COUNT(${now})=0;"";${roundedToSay(line, best)})`);
  const said = `${spokenAmount(line, number, language)}&", "&INDEX(${labels};MATCH(${best};${now};0))`;
  const none =
    periodNames.before === null
      ? ''
      : `&IF(COUNT(${before})=0;". ${words.noPaleLine[language]}"&${periodNames.before.within};"")`;
  return `IF(ISNUMBER(${number});"${(isLow ? words.least : words.peak)[language]}"&${said}${none}&".";"")`;
};

/** A chart over the rows of its figures: this period as a line over that of the period before, the target as a dashed one. */
const writeChart = (
  page: ReportPage,
  line: ReportMetric,
  {
    top,
    left,
    half,
    count,
  }: { readonly top: number; readonly left: number; readonly half: Half; readonly count: number },
): void => {
  const { draft, choices, compared } = page;
  const { language } = choices;
  const row = top + blockRows.figures;
  const down = (at: number) => `${addressOf(at, row)}:${addressOf(at, row + count)}`;
  const mean = isFlow(line) ? `IF(${stepCell}=1;"";"${words.dailyMean[language]}")&` : '';
  const byStep = `${quotedText(`${line.name[language]}, `)}&${mean}${stepSaid(stepCell, language)}&${quotedText(unitOf(line))}`;
  draft.put(top + blockRows.title, half.column, styledCell(`=${byStep}`, 'softBold', 'General'));
  const values = (place: number) => rangeDown(left + place, row + 1, count);
  const caption = captionOf(page, line, {
    now: values(ofFigure.now),
    before: values(ofFigure.before),
    labels: rangeDown(column.steps, row + 1, count),
    put: (formula) => draft.put(top + blockRows.caption, helper.newest + half.column, helperCell(`=${formula}`)),
  });
  draft.put(top + blockRows.caption, half.column, styledCell(`=${caption}`, 'soft', 'General'));
  const series = [
    ...(compared === null ? [] : [{ place: ofFigure.before, colour: colours.pale }]),
    { place: ofFigure.target, colour: colours.second },
    { place: ofFigure.now, colour: colours.accent },
  ];
  draft.chart({
    shape: 'line',
    title: '',
    ranges: [down(column.steps), ...series.map(({ place }) => down(left + place))],
    row,
    column: half.column,
    width: half.width,
    height: chartRows * rowHeight - captionGap,
    colours: series.map(({ colour }) => colour),
    dashed: series.length - 2,
    ...(compared === null ? {} : { pale: 0 }),
  });
};
