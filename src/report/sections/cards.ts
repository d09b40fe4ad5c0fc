import { addressOf, cornersOf, relativeAddress } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { formatOf, signAround } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { knownToSay, spokenFigure } from '../layout/spoken-figure.ts';
import { beforeSteps } from '../layout/step-words.ts';
import type { StyleName } from '../layout/styles.ts';
import { cardMetricsFor, metricsServing } from '../metrics/goals.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { changeText } from '../statistics/verdicts.ts';
import { colourChange } from './change-colours.ts';
import { isWhole, isWholeSoFar, type PlacedMetric } from './placed-metric.ts';
import { colourStatus } from './status-colours.ts';
import type { NewestSteps } from './trend.ts';

/** The rows of a card from the top. */
const cardRow = { name: 0, value: 1, change: 2, before: 3, steps: 4, target: 5 };
const cardRows = 6;
/** Of the name and of the value alike: rows of one height cost one call. */
const height = 38;

type CardPart = 'Name' | 'Value' | 'Change' | 'Before';

/** The letters and the colour of a part of a card: the first card is that of the goal. */
const styleOf = (card: number, part: CardPart): StyleName => (card === 0 ? `goal${part}` : `card${part}`);

/** What a card leads with only where no day lacks data. */
const ifWhole = (condition: string, formula: string, otherwise = dash): string =>
  condition === 'TRUE' ? `=${formula}` : `=IF(${condition};${formula};"${otherwise}")`;

/** From this size on a step is told in thousands, so that four of them stand in a card. */
const inThousands = 10_000;

/** How a step is told: one place fewer than the figure itself. */
const stepText = ({ unit }: ReportMetric, value: string, scale: string): string => {
  const told = {
    fraction: `ROUND(${value}*100;1)`,
    duration: `ROUND(${value}*1440;1)`,
    number: `ROUND(${value};1)`,
    count: `ROUND(${value}/${scale};IF(OR(${scale}>1;ABS(${value})<10);1;0))`,
    money: `ROUND(${value}/${scale};IF(OR(${scale}>1;ABS(${value})<100);1;0))`,
  }[unit];
  return `IF(ISNUMBER(${value});${told};"${dash}")`;
};

/** The newest steps of the trend in digits, without the leading `=`: `by week 477 · 552 · 623 · 547`. */
const stepsText = (
  page: ReportPage,
  line: ReportMetric,
  { range, length, scale }: NewestSteps & { readonly scale: string },
): string => {
  const { language } = page.choices;
  const { left, top, bottom } = cornersOf(relativeAddress(range));
  const cells = Array.from({ length: bottom - top + 1 }, (_, at) => addressOf(left, top + at));
  const each = beforeSteps(length, language);
  const steps = cells.map((cell) => stepText(line, cell, scale)).join('&" · "&');
  const unit = { fraction: '%', duration: words.minutes[language], number: '', count: '', money: '' }[line.unit];
  return `IF(COUNT(${range})<2;"";${each}&" "&${steps}&"${unit}"&IF(${scale}>1;"${words.thousands[language]}";""))`;
};

/** The figure of the period before in words, and of a total a day where one period is longer. */
const beforeText = (
  { periodNames, lengthRatio, choices: { language } }: ReportPage,
  { line, previous, moved }: PlacedMetric,
  number: string,
): string => {
  const within = periodNames.before?.within ?? '""';
  const [before, after] = line.unit === 'money' ? signAround(line, language) : ['', ''];
  const figure = `"${before}"&${spokenFigure(line, number, language)}&"${after} "&${within}`;
  const said = `IF(ISNUMBER(${previous});${figure};"${words.noBefore[language]}")`;
  if (!isFlow(line) || lengthRatio === null || moved === null) return said;
  const perDay = changeText(line.unit, moved, language);
  return `${said}&IF(AND(ISNUMBER(${moved});${lengthRatio}<>1);" · ${words.aDay[language]}"&${perDay};"")`;
};

/** Writes one card; gives the cell of its status. */
const writeCard = (
  page: ReportPage,
  figure: PlacedMetric,
  { card, top, newest }: { readonly card: number; readonly top: number; readonly newest: NewestSteps | undefined },
): string => {
  const { draft, choices } = page;
  const { language } = choices;
  const { line, seen, coloured, previous, verdict, chance } = figure;
  const column = card * 2;
  const helper = gridColumns + card * 2;
  const put = (row: number, part: CardPart, formula: string) =>
    draft.put(top + row, column, styledCell(formula, styleOf(card, part), 'General'));
  const isTold = isWholeSoFar(figure, page);
  draft.put(top + cardRow.name, column, styledCell(figure.label, styleOf(card, 'Name')));
  const value = styledCell(ifWhole(isTold, figure.cell), styleOf(card, 'Value'), formatOf(line, language));
  draft.put(top + cardRow.value, column, value);
  for (const [row, part] of [
    [cardRow.change, 'Change'],
    [cardRow.before, 'Before'],
    [cardRow.steps, 'Before'],
  ] as const)
    draft.put(top + row, column, styledCell(null, styleOf(card, part)));
  draft.merge(`${addressOf(column, top)}:${addressOf(column + 1, top + cardRow.steps)}`);
  draft.wrap(`${addressOf(column, top)}:${addressOf(column + 1, top)}`);
  draft.edge('card', `${addressOf(column + 1, top)}:${addressOf(column + 1, top + cardRows - 1)}`);
  const target = `=IF(ISNUMBER(${figure.target});${figure.target};"")`;
  draft.put(
    top + cardRow.target,
    column,
    styledCell(target, 'cardBefore', `"${words.target[language]} "${formatOf(line, language)}`),
  );
  const said = ifWhole(isTold, figure.status, '');
  const status = draft.put(top + cardRow.target, column + 1, styledCell(said, 'status', 'General'));
  if (newest !== undefined) {
    const { range } = newest;
    const isCounted = line.unit === 'count' || line.unit === 'money';
    const large = `COUNTIF(${range};">=${inThousands}")+COUNTIF(${range};"<=-${inThousands}")`;
    const scale = isCounted ? `=IF(${large}>0;1000;1)` : '=1';
    const divisor = draft.put(top + cardRow.steps, helper, helperCell(scale));
    put(cardRow.steps, 'Before', `=${stepsText(page, line, { ...newest, scale: divisor })}`);
  }
  if (coloured === null || seen === null || previous === null || verdict === null) return status;
  const judged = chance === null ? '' : `&IF(ISNUMBER(${chance});" · "&${verdict};"")`;
  const moved = `IF(ISNUMBER(${seen});${changeText(line.unit, figure.amount ?? seen, language)};${seen})${judged}`;
  const whole = isWhole(figure);
  // Where days lack data the card says which, and no change.
  const change = put(cardRow.change, 'Change', whole === 'TRUE' ? `=${moved}` : `=IF(${whole};${moved};${verdict})`);
  const number = draft.put(top + cardRow.before, helper, helperCell(`=${knownToSay(line, previous)}`));
  const isWholeBefore = figure.daily === null ? 'TRUE' : `${figure.daily.lacking[1]}=0`;
  const isToldBefore =
    figure.closed === null || isWholeBefore === 'TRUE'
      ? isWholeBefore
      : `OR(${figure.closed.isClosed}=1;${isWholeBefore})`;
  put(cardRow.before, 'Before', ifWhole(isToldBefore, beforeText(page, figure, number)));
  if (card > 0) colourChange(page, change, figure);
  return status;
};

/** Takes the cards' rows now; what they show is filled in when the figures and the trend below have their cells. */
export const writeCards = (
  page: ReportPage,
): ((placed: readonly PlacedMetric[], trends: ReadonlyMap<ReportMetric, NewestSteps>) => void) => {
  const { draft, choices } = page;
  const { language } = choices;
  const lines = cardMetricsFor(choices.goal, page.lines);
  const top = draft.take(cardRows + 1);
  for (const row of [cardRow.name, cardRow.value]) draft.height(top + row, height);
  if (metricsServing(choices.goal, page.lines).length === 0 && lines.length > 0) {
    draft.put(top + cardRows, 0, styledCell(words.noGoalFigures[language], 'soft'));
    draft.take(1);
  }
  return (placed, trends) => {
    const statuses = lines.flatMap((line, card) => {
      const figure = placed.find((candidate) => candidate.line === line);
      return figure === undefined ? [] : [writeCard(page, figure, { card, top, newest: trends.get(line) })];
    });
    for (const status of statuses) colourStatus(page, status);
  };
};
