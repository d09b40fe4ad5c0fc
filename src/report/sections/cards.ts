import { addressOf, cornersOf, relativeAddress } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import { casesFormula } from '../layout/cases.ts';
import {
  formatOf,
  hasCents,
  insetFigure,
  insetName,
  insetTarget,
  insetText,
  lengthOf,
  signAround,
} from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import type { PlannedCell } from '../layout/plan.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import { decimal, knownToSay, spokenFigure } from '../layout/spoken-figure.ts';
import { beforeSteps } from '../layout/step-words.ts';
import type { StyleName } from '../layout/styles.ts';
import { cardMetricsFor, metricsServing } from '../metrics/goals.ts';
import { isFlow, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { changeText } from '../statistics/verdicts.ts';
import type { NewestSteps } from '../trend/trend.ts';
import { colourChange } from './change-colours.ts';
import type { TargetsOnCards } from './figures.ts';
import { isFirstData } from './first-data.ts';
import { isWhole, isWholeSoFar, type PlacedMetric } from './placed-metric.ts';
import { colourStatus, colourTargets } from './status-colours.ts';

/** The rows of a card from the top. */
const cardRow = { name: 0, value: 1, change: 2, before: 3, steps: 4, target: 5 };
const cardRows = 6;
/** Of the name and of the value alike: rows of one height cost one call. */
const height = 38;

type CardPart = 'Name' | 'Value' | 'ValueLong' | 'Change' | 'Before' | 'Status';

/** The letters and the colour of a part of a card: the first card is that of the goal. */
const styleOf = (card: number, part: CardPart): StyleName => (card === 0 ? `goal${part}` : `card${part}`);

/** Letters that a line of a card has room for: of its name, of the change, and of the smaller ones below. */
const roomOf = (card: number) =>
  card === 0 ? { name: 29, change: 31, small: 37 } : { name: 27, change: 25, small: 29 };

/** From this size on a target stands on its card without the word for it. */
const wideTarget = 100_000;

/** What a card says only where no day lacks data. */
const ifWhole = (condition: string, formula: string, otherwise: string): string =>
  condition === 'TRUE' ? `=${formula}` : `=IF(${condition};${formula};${otherwise})`;

/** The first of some texts that has room, in letters, and the last where none has; without the leading `=`. */
const fitting = (texts: readonly string[], room: number): string =>
  texts.reduceRight((shorter, text) => (shorter === '' ? text : `IF(LEN(${text})<=${room};${text};${shorter})`), '');

/** From these sizes on a step is told in thousands, millions and so on, so that four of them stand in a card. */
const scales = [
  { from: '10^12', by: '10^12', word: words.trillions },
  { from: '10^9', by: '10^9', word: words.billions },
  { from: '10^6', by: '10^6', word: words.millions },
  { from: '10^4', by: '1000', word: words.thousands },
] as const;

/** What a step is told in: percent, minutes or hours, or so many of its own. */
const stepUnit = ({ unit }: ReportMetric, scale: string): string =>
  ({ fraction: '*100', duration: `*1440/${scale}`, number: '', count: `/${scale}`, money: `/${scale}` })[unit];

/** From so many days on a step that is told in minutes is told in hours. */
const hours = [{ from: '10/24', by: '60', word: words.hours }] as const;

/** Whether the steps of a figure have a decimal, one place fewer than the figure itself; all have it or none. */
const hasTenths = ({ unit, formula }: ReportMetric, most: string, scale: string): string => {
  const isScaled = `AND(${scale}>1;${most}/${scale}<100)`;
  return {
    fraction: `${most}<1`,
    number: 'TRUE',
    duration: `${most}*1440/${scale}<10`,
    count: isScaled,
    money: hasCents(formula) ? `${most}/${scale}<100` : isScaled,
  }[unit];
};

/** Writes the newest steps of the trend in digits and gives them as a text, without the leading `=`: `by week 477 · 552 · 623 · 547`. */
const writeSteps = (
  page: ReportPage,
  line: ReportMetric,
  {
    top,
    column,
    newest: { range, length },
  }: { readonly top: number; readonly column: number; readonly newest: NewestSteps },
): string => {
  const { draft, choices } = page;
  const { language } = choices;
  const put = (row: number, beside: number, formula: string) =>
    draft.put(top + row, gridColumns + column + beside, helperCell(`=${formula}`));
  const { left, top: first, bottom } = cornersOf(relativeAddress(range));
  const cells = Array.from({ length: bottom - first + 1 }, (_, at) => addressOf(left, first + at));
  const most = put(cardRow.target, 1, `MAX(0;${range};-MIN(0;${range}))`);
  const sizes = { fraction: [], duration: hours, number: [], count: scales, money: scales }[line.unit];
  const scaled = casesFormula(
    sizes.map(({ from, by }) => [`${most}>=${from}`, by] as const),
    '1',
  );
  const scale = put(cardRow.steps, 0, scaled);
  const places = put(cardRow.steps, 1, `IF(${hasTenths(line, most, scale)};10;1)`);
  // Beside the goal's card the others have no room for more between four long numbers.
  const isLong = `OR(${most}/${scale}>=1000;AND(${scale}>1;${most}/${scale}>=10))`;
  const between = column === 0 ? '" · "' : put(cardRow.name, 0, `IF(${isLong};" ";" · ")`);
  const told = cells.map((cell, at) => {
    const whole = put(at, 1, `IF(ISNUMBER(${cell});ROUND(ABS(${cell})${stepUnit(line, scale)}*${places};0);"")`);
    const tenths = `IF(${places}=1;"";${decimal}&MOD(${whole};10))`;
    const said = `IF(${whole}="";"${dash}";IF(${cell}<0;"-";"")&INT(${whole}/${places})&${tenths})`;
    // Nothing stands for those behind the last one with data.
    return at === 0 ? said : `IF(COUNT(${cell}:${cells[cells.length - 1]})=0;"";${between}&${said})`;
  });
  const unit = { fraction: '%', duration: words.minutes[language], number: '', count: '', money: '' }[line.unit];
  const behind = casesFormula(
    sizes.map(({ by, word }) => [`${scale}=${by}`, `"${word[language]}"`] as const),
    `"${unit}"`,
  );
  return `IF(COUNT(${range})<2;"";${beforeSteps(length, language)}&" "&${told.join('&')}&${behind})`;
};

/** The figure of the period before in words, and of a total a day where one period is longer and there is room. */
const beforeText = (
  { periodNames, lengthRatio, choices: { language } }: ReportPage,
  { line, moved }: PlacedMetric,
  { number, room }: { readonly number: string; readonly room: number },
): string => {
  const within = periodNames.before?.within ?? '""';
  const [before, after] = line.unit === 'money' ? signAround(line, language) : ['', ''];
  const said = `"${before}"&${spokenFigure(line, number, language)}&"${after} "&${within}`;
  if (!isFlow(line) || lengthRatio === null || moved === null) return said;
  const perDay = `${said}&" · ${words.aDay[language]}"&${changeText(line.unit, moved, language)}`;
  return `IF(AND(ISNUMBER(${moved});${lengthRatio}<>1);${fitting([perDay, said], room)};${said})`;
};

/** What stands instead of a change where the period before tells no figure: that it is the first with data, if it is. */
const noChangeText = (page: ReportPage, line: ReportMetric): string => {
  const { span, choices } = page;
  const { language } = choices;
  const isMonth = `AND(DAY(${span.from})=1;EDATE(${span.from};1)=${span.to}+1)`;
  const first = `IF(${isMonth};"${words.firstMonth[language]}";"${words.firstPeriod[language]}")`;
  return `IF(${isFirstData(page, line)};${first};"${words.noBefore[language]}")`;
};

interface Card {
  readonly card: number;
  readonly top: number;
  readonly newest: NewestSteps | undefined;
}

/** Writes how a figure moved, and what it was in the period before. */
const writeChange = (page: ReportPage, figure: PlacedMetric, { card, top }: Card): void => {
  const { draft, choices, periodNames } = page;
  const { language } = choices;
  const { line, seen, coloured, previous, verdict, told, daily, closed } = figure;
  const column = card * 2;
  const room = roomOf(card);
  const put = (row: number, part: CardPart, formula: string) =>
    draft.put(top + row, column, styledCell(formula, styleOf(card, part), insetText));
  if (coloured === null || seen === null || previous === null || verdict === null) {
    // Where nothing is compared, too, the card says which days lack data.
    if (daily !== null) put(cardRow.change, 'Change', ifWhole(isWholeSoFar(figure, page), '""', daily.missing));
    return;
  }
  // Of a small base the percent in brackets goes first.
  const bare = `IF(ISNUMBER(${seen});${changeText(line.unit, figure.amount ?? seen, language)};LEFT(${seen};FIND(" (";${seen}&" (")-1))`;
  const moved = `IF(ISNUMBER(${seen});${changeText(line.unit, figure.amount ?? seen, language)};${seen})`;
  const judged = (change: string) => `${change}&IF(${verdict}="";"";" · "&${verdict})`;
  const change = fitting([judged(moved), judged(bare), moved], room.change);
  const ofOthers = told === null ? change : `IF(${told}=1;"${words.otherPosts[language]}";${change})`;
  const isBefore = `ISNUMBER(${previous})`;
  const whole = isWhole(figure);
  // Where days lack data the card says which, and no change.
  const missing = daily?.missing ?? verdict;
  const ofWhole = whole === 'TRUE' ? ofOthers : `IF(${whole};${ofOthers};${missing})`;
  const compared = `IF(${isBefore};${ofWhole};${noChangeText(page, line)})`;
  const changed = put(cardRow.change, 'Change', ifWhole(isWholeSoFar(figure, page), compared, missing));
  const number = draft.put(top + cardRow.before, gridColumns + column, helperCell(`=${knownToSay(line, previous)}`));
  const isWholeBefore = daily === null ? 'TRUE' : `${daily.lacking[1]}=0`;
  const isToldBefore =
    closed === null || isWholeBefore === 'TRUE' ? isWholeBefore : `OR(${closed.isClosed}=1;${isWholeBefore})`;
  const said = beforeText(page, figure, { number, room: room.small });
  const ofBefore = isToldBefore === 'TRUE' ? said : `IF(${isToldBefore};${said};"")`;
  const none = `"${words.noPaleLine[language]}"&${periodNames.before?.within ?? '""'}`;
  put(cardRow.before, 'Before', `=IF(${isBefore};${ofBefore};${none})`);
  if (card > 0) colourChange(page, changed, figure);
};

/** Writes one card, but for its target, which the row of the figure writes. */
const writeCard = (page: ReportPage, figure: PlacedMetric, place: Card): void => {
  const { draft, choices } = page;
  const { language } = choices;
  const { card, top, newest } = place;
  const { line } = figure;
  const column = card * 2;
  const put = (row: number, part: CardPart, cell: Omit<PlannedCell, 'style'>) =>
    draft.put(top + row, column, { ...cell, style: styleOf(card, part) });
  const isTold = isWholeSoFar(figure, page);
  put(cardRow.name, 'Name', { value: insetName(figure.label, roomOf(card).name), format: '@' });
  const isLong = lengthOf(line, page.told.figureOf(line, 'now')) !== '';
  put(cardRow.value, isLong ? 'ValueLong' : 'Value', {
    value: `=${figure.cell}`,
    format: insetFigure(formatOf(line, language)),
  });
  for (const [row, part] of [
    [cardRow.change, 'Change'],
    [cardRow.before, 'Before'],
    [cardRow.steps, 'Before'],
  ] as const)
    put(row, part, { value: null, format: 'General' });
  draft.merge(`${addressOf(column, top)}:${addressOf(column + 1, top + cardRow.steps)}`);
  draft.wrap(`${addressOf(column, top)}:${addressOf(column + 1, top)}`);
  draft.edge('card', `${addressOf(column + 1, top)}:${addressOf(column + 1, top + cardRows - 1)}`);
  // How much of it is reached stands in the row: here a word has room.
  const word = `LEFT(${figure.status};FIND(",";${figure.status}&",")-1)`;
  const status = styledCell(ifWhole(isTold, word, '""'), styleOf(card, 'Status'), 'General');
  draft.put(top + cardRow.target, column + 1, status);
  if (newest !== undefined) {
    const said = writeSteps(page, line, { top, column, newest });
    put(cardRow.steps, 'Before', { value: `=${said}`, format: insetText });
  }
  writeChange(page, figure, place);
};

/** The cards of a report: where their targets stand, and what fills them when the figures and the trend have their cells. */
interface Cards {
  readonly targetOf: TargetsOnCards;
  readonly fill: (placed: readonly PlacedMetric[], trends: ReadonlyMap<ReportMetric, NewestSteps>) => void;
}

/** Takes the cards' rows now. */
export const writeCards = (page: ReportPage): Cards => {
  const { draft, choices, told } = page;
  const { language } = choices;
  const lines = cardMetricsFor(choices.goal, page.lines);
  const top = draft.take(cardRows + 1);
  for (const row of [cardRow.name, cardRow.value]) draft.height(top + row, height);
  if (metricsServing(choices.goal, page.lines).length === 0 && lines.length > 0) {
    draft.put(top + cardRows, 0, styledCell(words.noGoalFigures[language], 'soft'));
    draft.take(1);
  }
  return {
    targetOf: (line) => {
      const card = lines.indexOf(line);
      if (card < 0) return undefined;
      const isWide = Number(told.figureOf(line, 'now') ?? 0) >= wideTarget;
      const word = isWide ? '' : words.target[language];
      return {
        row: top + cardRow.target,
        column: card * 2,
        style: styleOf(card, 'Before'),
        format: insetTarget(formatOf(line, language), word),
      };
    },
    fill: (placed, trends) => {
      for (const [card, line] of lines.entries()) {
        const figure = placed.find((candidate) => candidate.line === line);
        if (figure !== undefined) writeCard(page, figure, { card, top, newest: trends.get(line) });
      }
      if (lines.length === 0) return;
      const last = `A${top + cardRow.target + 1}:${addressOf(2 * lines.length - 1, top + cardRow.target)}`;
      colourTargets(page, last);
      colourStatus(page, last);
    },
  };
};
