import { targetKey, typedValuesFor } from '../../contract/choices.ts';
import { isMessageColumn } from '../../records/messages.ts';
import { followersAtStart } from '../calculation/levels-at-start.ts';
import type { Period } from '../calculation/periods.ts';
import { words as closedWords } from '../closed/closed-words.ts';
import { absoluteAddress, addressOf, cornersOf, relativeAddress } from '../formulas/address.ts';
import { dash } from '../formulas/metric-formula.ts';
import type { Term } from '../formulas/term.ts';
import { metricFamilies } from '../layout/family.ts';
import { changeFormat, formatOf, lengthOf, numberAlone } from '../layout/formats.ts';
import type { ReportPage } from '../layout/page.ts';
import { helperCell, nameCell, styledCell } from '../layout/planned-cell.ts';
import { gridColumns } from '../layout/sheet-layout.ts';
import type { StyleName } from '../layout/styles.ts';
import { cardMetricsFor, mainMetricsFor, metricsServing, printedFormulas } from '../metrics/goals.ts';
import { isFlow, isLevelAlone, type ReportMetric } from '../metrics/report-metrics.ts';
import { words } from '../report-words.ts';
import { changeProbability, significanceLimitOf, testStepsOf } from '../statistics/change-test.ts';
import { dailyProbability } from '../statistics/daily-change.ts';
import { messageStepsOf } from '../statistics/message-test.ts';
import { rankTestRows } from '../statistics/rank-test.ts';
import { resampledRowsOf } from '../statistics/resample.ts';
import { dueFormula, type Judged, reachedFormula, statusFormula } from '../statistics/target-status.ts';
import {
  changeFormula,
  orPerDay,
  perDayChangeFormula,
  roundedChange,
  smallBaseChange,
  verdictFormula,
} from '../statistics/verdicts.ts';
import { colourChanges } from './change-colours.ts';
import { isFirstData } from './first-data.ts';
import { writeFormulas } from './formulas-in-words.ts';
import { putPeriodHeadings, putTitle } from './heading.ts';
import { figureColumns, type PlacedMetric, rowOf } from './placed-metric.ts';
import { colourStatus, colourTargets } from './status-colours.ts';

/** Lays out the steps of the test in the helper cells of a figure's row, and gives the cells of both periods. */
const writeSteps = (page: ReportPage, line: ReportMetric, row: number) => {
  const sample = resampledRowsOf(page.holdings, line);
  const { now, before, within, messages, sum } = page.calculation;
  if (sample === null || page.compared === null || before === null) return null;
  const write = (period: Period, span: ReportPage['span'], first: number) => {
    const cellOf = (place: number) => addressOf(first + place, row);
    const cells = { rows: cellOf(0), top: cellOf(1), bottom: cellOf(2) };
    const cut = within(period).get(sample.holding.kind) ?? sample.holding;
    const { top, bottom } = sample;
    const sumOf = (term: Term) => sum(line, term, period);
    const waits = messages === null ? null : { answers: messages.answers(period), variance: messages.variance(period) };
    const steps = isMessageColumn(top.kind, top.column)
      ? messageStepsOf(
          { sample, cut, sums: { top: sumOf(top), bottom: bottom === null ? null : sumOf(bottom) }, waits },
          span,
          cells,
        )
      : testStepsOf({ line, top, cut }, span, cells);
    [steps.rows, steps.top, steps.bottom, null, steps.variance].forEach((step, place) => {
      if (step !== null) page.draft.put(row, first + place, helperCell(step));
    });
    return { ...cells, variance: cellOf(4) };
  };
  return {
    sample,
    now: write(now, page.span, figureColumns.now),
    before: write(before, page.compared, figureColumns.before),
  };
};

/** Followers as the period begins; blank where those of an account are not known. */
const levelAtStart = ({ calculation }: ReportPage): string => {
  const { leftOutOfGrowth, figure, now } = calculation;
  const start = figure(followersAtStart, now, '').slice(1);
  return leftOutOfGrowth === null ? `=${start}` : `=IF(${leftOutOfGrowth}="";${start};"")`;
};

/** Where a person types the target of a figure, and how it looks there. */
interface TargetPlace {
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  readonly format: string;
}

/** The place for the target of a figure that has a card; `undefined` for any other, which has it in its own row. */
export type TargetsOnCards = (line: ReportMetric) => TargetPlace | undefined;

/**
 * Writes the target of a figure, on its card or in its row, from the plan where the person gave none, and whether and how
 * far it is reached.
 */
const writeTarget = (
  page: ReportPage,
  line: ReportMetric,
  { row, cell, onCard }: { readonly row: number; readonly cell: string; readonly onCard: TargetPlace | undefined },
): { readonly target: string; readonly status: string } => {
  const { draft, choices, calculation, progress } = page;
  const key = targetKey(line);
  const { targets } = calculation;
  const ofPlan = targets?.of(line) ?? null;
  const planned = ofPlan && `=${ofPlan.target}`;
  const given = typedValuesFor(choices, key);
  const format = formatOf(line, choices.language);
  const place = onCard ?? { row, column: figureColumns.target, style: 'target', format };
  const target = draft.put(place.row, place.column, styledCell(given ?? planned, place.style, place.format));
  draft.input(key, target, {
    ...(given === null ? {} : { cleared: planned ?? null }),
    ...(onCard === undefined ? {} : { figure: cell }),
  });
  if (onCard !== undefined) {
    const shown = `=IF(ISNUMBER(${target});${target};"${words.onCard[choices.language]}")`;
    draft.put(row, figureColumns.target, styledCell(shown, 'soft9', format));
  }
  const put = (place: number, formula: string) => draft.put(row, place, helperCell(formula));
  const judged: Judged = {
    cell,
    target,
    due: addressOf(figureColumns.due, row),
    reached: addressOf(figureColumns.reached, row),
    start: isLevelAlone(line) ? put(figureColumns.start, levelAtStart(page)) : null,
    elapsed: progress.elapsed,
    plans: ofPlan,
  };
  put(figureColumns.due, dueFormula(line, judged));
  put(figureColumns.reached, reachedFormula(line, judged));
  const status = styledCell(statusFormula(line, judged, choices.language), 'status', 'General');
  return { target, status: draft.put(row, figureColumns.status, status) };
};

/**
 * Writes whether networks changed what they tell of a figure; `null` where it is not of posts. A rate does not go: it is of the
 * posts that have both of its sides.
 */
const writeToldOf = ({ draft, calculation }: ReportPage, line: ReportMetric, row: number): string | null => {
  const { gone = [], said = [] } = calculation.changes?.of(line) ?? {};
  if (said.length === 0) return null;
  const changed = `IF(${said.join('&')}="";0;1)`;
  const told = isFlow(line) ? `IF(MAX(${gone.join(';')})=1;2;${changed})` : changed;
  return draft.put(row, figureColumns.told, helperCell(`=${told}`, '0'));
};

/** A formula that stands only where the same posts tell a figure in both periods; a text elsewhere. */
const whereTold = (told: string | null, formula: string, otherwise = `"${dash}"`): string => {
  const own = formula.replace(/^=/, '');
  return told === null ? `=${own}` : `=IF(${told}>0;${otherwise};${own})`;
};

/** A formula that stands only where a change is judged by the values that it is of: today's data may tell another than the closed report. */
const whereJudged = (closed: PlacedMetric['closed'], formula: string, otherwise: string): string =>
  closed === null ? formula : `=IF(${closed.isUnjudged}=1;${otherwise};${formula.replace(/^=/, '')})`;

/** What the row of a figure needs beside its page. */
interface LineSources {
  readonly threshold: string;
  readonly targetOnCard: TargetsOnCards;
}

const writeLine = (page: ReportPage, line: ReportMetric, { threshold, targetOnCard }: LineSources): PlacedMetric => {
  const { draft, choices, calculation, compared, lengthRatio } = page;
  const { language } = choices;
  const row = draft.take(1);
  const label = line.name[language];
  draft.put(row, 0, nameCell(label, language));
  // Formulas read these over all rows: no long formula may move into one that stays blank.
  for (const column of [figureColumns.chance, figureColumns.limit, figureColumns.score])
    draft.put(row, column, helperCell('', '@'));
  const told = writeToldOf(page, line, row);
  const lengthIn = (when: 'now' | 'before') => lengthOf(line, page.told.figureOf(line, when));
  const value = calculation.figure(line, calculation.now);
  const shownValue = told === null || !isFlow(line) ? value : `=IF(${told}=2;"${dash}";${value.slice(1)})`;
  const cell = draft.put(
    row,
    figureColumns.value,
    styledCell(shownValue, `figureBold${lengthIn('now')}`, formatOf(line, language)),
  );
  const { target, status } = writeTarget(page, line, { row, cell, onCard: targetOnCard(line) });
  draft.edge('row', `A${row + 1}:H${row + 1}`);
  const place = {
    function: line.function,
    variant: line.variant,
    label,
    isRate: line.unit === 'fraction',
    line,
    cell,
    target,
    status,
    threshold,
    told,
    daily: calculation.daily(line),
    closed: page.closed?.of(line) ?? null,
  };
  const { before } = calculation;
  if (compared === null || before === null || lengthRatio === null) {
    if (told !== null) {
      const ended = `=IF(${told}=2;"${words.metricEnded[language]}";"")`;
      draft.put(row, figureColumns.verdict, styledCell(ended, 'words', 'General'));
    }
    return {
      ...place,
      previous: null,
      change: null,
      perDay: null,
      amount: null,
      moved: null,
      coloured: null,
      seen: null,
      chance: null,
      verdict: null,
    };
  }
  const previous = draft.put(
    row,
    figureColumns.previous,
    styledCell(
      place.closed === null ? calculation.figure(line, before) : `=${place.closed.previous}`,
      `soft9${lengthIn('before')}`,
      numberAlone(formatOf(line, language)),
    ),
  );
  const amount = draft.put(
    row,
    figureColumns.amount,
    helperCell(whereTold(told, changeFormula(line.unit, cell, previous)), changeFormat(line.unit, language)),
  );
  const moved = draft.put(
    row,
    figureColumns.moved,
    helperCell(whereTold(told, perDayChangeFormula(line, { cell, previous, amount }, lengthRatio))),
  );
  const change =
    line.unit === 'count' && line.formula.op === 'measure'
      ? whereTold(told, smallBaseChange({ cell, previous, amount })).slice(1)
      : roundedChange(line.unit, amount);
  const shown = isFlow(line) ? orPerDay(line, { change, amount, moved }, language) : change;
  // Nothing is a part of 0.
  const ofZero = `AND(${told === null ? '' : `${told}=0;`}ISNUMBER(${cell});${previous}=0;${shown}="${dash}")`;
  const fromZero = `IF(${cell}=0;"${words.noChange[language]}";"${words.fromZero[language]}")`;
  const none = `IF(${isFirstData(page, line)};"${words.firstData[language]}";"")`;
  const seen = draft.put(
    row,
    figureColumns.change,
    styledCell(
      `=IF(ISNUMBER(${previous});IF(${ofZero};${fromZero};${shown});${none})`,
      'soft9',
      changeFormat(line.unit, language),
    ),
  );
  const posts = calculation.postTest(line);
  const { daily } = place;
  const coloured =
    posts === null || calculation.posts?.equalAge == null
      ? moved
      : draft.put(row, figureColumns.now, helperCell(`=IFERROR(IF(${moved}*${posts.moved}>0;${moved};"");"")`));
  const even = isFlow(line) ? `(${previous}*${lengthRatio})` : previous;
  const steps = posts === null && daily === null ? writeSteps(page, line, row) : null;
  const probability = (() => {
    if (posts !== null) return `=${posts.chance}`;
    if (daily !== null) {
      const { mix, error, freedom, missing, reason } = daily;
      return dailyProbability({ current: cell, previous: even, mix, error, freedom, reasons: [missing, reason] });
    }
    if (steps === null) return null;
    return changeProbability({
      current: cell,
      previous: even,
      rows: [steps.now.rows, steps.before.rows],
      variances: [steps.now.variance, steps.before.variance],
    });
  })();
  const judged = probability === null ? null : whereJudged(place.closed, probability, '""');
  const chance =
    judged === null ? null : draft.put(row, figureColumns.chance, helperCell(whereTold(told, judged, '""')));
  const unlike = `IF(${told}=2;"${words.metricEnded[language]}";"${words.metricChanged[language]}")`;
  const verdict = draft.put(
    row,
    figureColumns.verdict,
    styledCell(
      whereTold(
        told,
        whereJudged(
          place.closed,
          verdictFormula(page, line, { amount, moved, chance, threshold, steps: posts ?? steps, daily }),
          `"${closedWords.byNow[language]}"&${place.closed?.said.current}`,
        ),
        unlike,
      ),
      'words',
      'General',
    ),
  );
  return {
    ...place,
    previous,
    change: amount,
    perDay: isFlow(line) ? moved : null,
    amount,
    moved,
    coloured,
    seen,
    chance,
    verdict,
  };
};

/** Where the chance of a change stands that is told outside of the figures, and where its limit. */
const joinedCells = (threshold: string) => {
  const { left, top } = cornersOf(relativeAddress(threshold));
  return { chance: addressOf(figureColumns.chance, top), limit: addressOf(left, top - 1), row: top };
};

/** Lets the chance of the typical post's change share the false alarms that all figures of the report have together. */
export const joinChance = (
  { draft }: ReportPage,
  { threshold }: Pick<PlacedMetric, 'threshold'>,
  chance: string,
): void => {
  draft.put(joinedCells(threshold).row, figureColumns.chance, helperCell(`=${chance}`));
};

/**
 * The procedure of Benjamini and Hochberg over all tested figures: with forty figures two would look real by chance alone.
 * Each row says whether its chance is below its share of the false alarms; the largest that is bounds them all.
 */
const writeLimits = ({ draft }: ReportPage, placed: readonly PlacedMetric[], threshold: string): void => {
  const tested = placed.flatMap(({ chance }) => (chance === null ? [] : [chance]));
  const { row: first, limit, chance: joined } = joinedCells(threshold);
  const last = Math.max(first, ...placed.map(rowOf));
  // The row of the heading has a place for a chance that is told elsewhere.
  const chances = [first, last].map((row) => absoluteAddress(addressOf(figureColumns.chance, row))).join(':');
  const limits = [first + 1, last].map((row) => absoluteAddress(addressOf(figureColumns.limit, row))).join(':');
  for (const chance of tested) {
    const { top: row } = cornersOf(chance);
    draft.put(row, figureColumns.limit, helperCell(significanceLimitOf(chance, chances)));
  }
  const own = cornersOf(limit);
  draft.put(own.top, own.left, helperCell(significanceLimitOf(joined, chances)));
  draft.put(first, own.left, helperCell(last > first ? `=MAX(0;${limit};${limits})` : 0));
};

/** The figures of a report, and the first of the folded rows that have room for the steps of a test; `null` where none are. */
interface PlacedFigures {
  readonly placed: readonly PlacedMetric[];
  readonly testRow: number | null;
}

/** The figures that no row shows before somebody opens them: those of the cards, and all others. */
interface FoldedFigures extends LineSources {
  readonly onCards: readonly ReportMetric[];
  readonly folded: readonly ReportMetric[];
}

/** Starts the rows of figures of one sort, in a band across the page. Gives its row. */
const writeBand = ({ draft }: ReportPage, name: string): number => {
  const row = draft.take(1);
  for (let column = 0; column < gridColumns; column++)
    draft.put(row, column, styledCell(column === 0 ? name : null, 'family'));
  return row;
};

/**
 * The figures that have no row above, in rows that are closed until a person opens them: those of the cards, which no
 * page shows twice, then the others by family. Last come those of which the data tells nothing: other days may.
 */
const writeFolded = (page: ReportPage, { onCards, folded, ...sources }: FoldedFigures): PlacedFigures => {
  const { draft, choices, told } = page;
  const { never } = told.figures;
  const { language } = choices;
  const all = [...folded, ...never];
  if (onCards.length + all.length === 0) return { placed: [], testRow: null };
  const band = draft.take(1);
  const write = (line: ReportMetric) => writeLine(page, line, sources);
  if (onCards.length > 0) writeBand(page, words.onCards[language]);
  const leading = onCards.map(write);
  const known = Object.entries(metricFamilies).flatMap(([family, name]) => {
    const members = folded.filter((line) => line.family === family);
    if (members.length === 0) return [];
    writeBand(page, name[language]);
    return members.map(write);
  });
  if (never.length > 0) writeBand(page, words.withoutData[language]);
  const unknown = never.map(write);
  if (all.length > 0) draft.put(draft.take(1), 0, styledCell(words.howCounted[language], 'headingLeft'));
  const testRow = draft.bottom();
  const printed = printedFormulas(page);
  writeFormulas(page, [...mainMetricsFor(choices.goal, page.lines).filter((line) => !printed.includes(line)), ...all]);
  // The steps of the test of posts stand beside rows that nobody sees before they open them.
  if (page.calculation.posts !== null) draft.take(Math.max(0, testRow + rankTestRows - draft.bottom()));
  draft.group({ row: band + 1, rows: draft.bottom() - band - 1 });
  // By other days they may be told: whoever changes the dates sees where to look.
  const counted = `COUNT(${unknown.map(({ cell }) => cell).join(';')})`;
  const later = unknown.length === 0 ? '' : `&IF(${counted}=0;"";"${words.toldByNow[language]}"&${counted})`;
  const of = known.length > 0 ? `${words.folded[language]}${known.length}` : words.foldedCards[language];
  const named = known.length === 0 && leading.length === 0 ? words.withoutData[language] : of;
  draft.put(band, 0, styledCell(`="${named}"${later}`, 'softLeft', 'General'));
  const below = [...known, ...unknown];
  const [first, last] = [below[0], below[below.length - 1]];
  if (first !== undefined && last !== undefined) colourTargets(page, `${first.target}:${last.target}`);
  return { placed: [...leading, ...below], testRow };
};

/** Where the targets come from, why none does, and how much of the period is over; without the leading `=`. */
const targetNote = ({ calculation: { targets }, progress, choices: { language } }: ReportPage): string => {
  if (targets === null) return progress.said;
  const { plans, several } = targets;
  const runs = `${progress.elapsed}<1`;
  const taken = `IF(${plans}="";"";"${words.targetsOf[language]}"&${plans}&IF(${runs};"; ";""))`;
  const doubled = `IF(${several}="";"";"${words.severalPlans[language]}"&${several}&IF(OR(${plans}<>"";${runs});"; ";""))`;
  return `${doubled}&${taken}&${progress.said}`;
};

/** Heads the rows of the figures beside those of the cards, by whether they are of the families that serve the goal. */
const headRows = (page: ReportPage, top: number, rows: readonly ReportMetric[]): void => {
  const { draft, choices, compared, lines } = page;
  const { language } = choices;
  const serving = new Set(metricsServing(choices.goal, lines).map(({ family }) => family));
  const isServed = rows.length > 0 && rows.every(({ family }) => serving.has(family));
  putTitle(page, top, (isServed ? words.alsoServes : words.main)[language]);
  draft.put(top, figureColumns.status, styledCell(`=${targetNote(page)}`, 'label', 'General'));
  draft.put(top + 1, 0, styledCell(words.kpi[language], 'headingLeft'));
  putPeriodHeadings(page, top + 1, figureColumns);
  if (compared !== null) draft.put(top + 1, figureColumns.change, styledCell(words.change[language], 'heading'));
  draft.put(top + 1, figureColumns.target, styledCell(words.target[language], 'heading'));
  draft.put(top + 1, figureColumns.status, styledCell(words.status[language], 'headingMiddle'));
};

/**
 * Every figure: this period, the one before, the change, whether it may be chance, the target and its status. Those that
 * serve the goal are seen, but for those of the cards, which are folded with the others.
 */
export const writeFigures = (page: ReportPage, targetOnCard: TargetsOnCards): PlacedFigures => {
  const { draft, choices, lines, told } = page;
  const { language } = choices;
  const onCards = cardMetricsFor(choices.goal, lines);
  // What served the goal before and is not told any more is missed; anything else of that kind is not.
  const main = [...mainMetricsFor(choices.goal, lines), ...metricsServing(choices.goal, told.figures.before)];
  const inRows = main.filter((line) => !onCards.includes(line));
  const folded = [...lines, ...told.figures.before].filter((line) => !main.includes(line));
  const isNothing = main.length === 0;
  const hasRows = inRows.length > 0 || isNothing;
  // The steps that all figures share stand beside the two rows above the first of them, of which the second may be a fold.
  const top = hasRows ? draft.take(2) : draft.bottom() - 1;
  const threshold = absoluteAddress(addressOf(figureColumns.limit, top + 1));
  if (hasRows) headRows(page, top, inRows);
  if (isNothing) draft.put(draft.take(1), 0, styledCell(words.nothingTold[language], 'soft'));
  const sources = { threshold, targetOnCard };
  const seen = inRows.map((line) => writeLine(page, line, sources));
  const [first, last] = [seen[0], seen[seen.length - 1]];
  if (first !== undefined && last !== undefined) colourTargets(page, `${first.target}:${last.target}`);
  const below = writeFolded(page, { ...sources, onCards, folded });
  // The best first, as they lead the report.
  const placed = [...below.placed.slice(0, onCards.length), ...seen, ...below.placed.slice(onCards.length)];
  const rows = placed.map(rowOf);
  writeLimits(page, placed, threshold);
  draft.take(1);
  colourChanges(page, placed);
  if (rows.length > 0)
    colourStatus(
      page,
      [Math.min(...rows), Math.max(...rows)].map((row) => addressOf(figureColumns.status, row)).join(':'),
    );
  return { placed, testRow: below.testRow };
};
