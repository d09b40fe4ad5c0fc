import { type Choices, type HistoryChoices, historyPeriods } from '../../contract/choices.ts';
import { mostDrift } from '../../records/post-growth.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { planCalculation } from '../calculation/calculation.ts';
import { stepsBack } from '../calculation/planned-steps.ts';
import { type ClosedPeriod, writeClosedValues } from '../closed/closed-values.ts';
import { words as closedWords } from '../closed/closed-words.ts';
import { filterAccounts } from '../formulas/accounts-filter.ts';
import { absoluteAddress, addressOf, fixedRowAddress } from '../formulas/address.ts';
import { withWorkingHours } from '../formulas/waiting-time.ts';
import { metricFamilies } from '../layout/family.ts';
import { spanLabel } from '../layout/formats.ts';
import type { HistoryPlan } from '../layout/plan.ts';
import { helperCell, styledCell } from '../layout/planned-cell.ts';
import { newOwnedLayout, type SheetLayout } from '../layout/sheet-layout.ts';
import { colours } from '../layout/styles.ts';
import { inReport } from '../layout/tab-names.ts';
import { goalDefinitions, leadingMetricsFor, metricsServing } from '../metrics/goals.ts';
import { type ReportMetric, reportMetricsFor } from '../metrics/report-metrics.ts';
import { changesNote } from '../sections/changes-note.ts';
import { foreignMoneyIn, foreignMoneyNote } from '../sections/foreign-money.ts';
import { hasTrend } from '../trend/trend-metrics.ts';
import { column, firstSeen, hidden, historyColumns, historyRowHeight, historyWidths } from './history-columns.ts';
import { writeHistoryHead } from './history-head.ts';
import { closedPlace, type HistoryTable, type PlacedHistory, writeHistoryRow } from './history-row.ts';
import { words } from './history-words.ts';

const { most } = historyPeriods;

/** As many figures lead even where the goal has fewer of its own. */
const fewest = 4;
const findingHeight = 24;
const findings = 2;
const noteHeight = 30;

/** The figures that the data allows over many periods: not those that are read post by post, or from two snapshots. */
const historyMetricsIn = (summaries: readonly TabSummary[]): readonly ReportMetric[] =>
  reportMetricsFor(summaries).filter(hasTrend);

/** The figures of the goal; others of the same data where it has too few. */
const historyMetricsFor = (goal: Choices['goal'], lines: readonly ReportMetric[]): readonly ReportMetric[] =>
  leadingMetricsFor(goal, lines).slice(0, Math.max(fewest, metricsServing(goal, lines).length));

/** The choices of a report as long as the longest period, for what is planned by its days. */
const asReport = (
  { goal, language, accounts, client, hours }: HistoryChoices,
  holdings: readonly TabSummary[],
): Choices => {
  const to = Math.floor(Math.max(1, ...holdings.flatMap((holding) => holding.to ?? [])));
  return {
    goal,
    language,
    from: Math.max(1, to - 91),
    to,
    compare: 'none',
    ...(accounts === undefined ? {} : { accounts }),
    ...(client === undefined ? {} : { client }),
    ...(hours === undefined ? {} : { hours }),
  };
};

/** Writes the first and the last day of each period above its column, and their names beside them. */
const writePeriodHeads = ({ layout, choices, calculation, isShown, labels }: HistoryTable) => {
  const { language } = choices;
  const [first, last] = language === 'uk' ? ['dd.mm', '"–"dd.mm'] : ['d mmm', '"–"d mmm'];
  const head = (at: number, [upper, lower]: readonly [string, string], style: 'heading' | 'headingLeft') => {
    layout.put(labels, at, styledCell(upper, style));
    layout.put(labels + 1, at, styledCell(lower, style));
  };
  const periods = calculation.steps.map((period, at) => {
    const span = calculation.spanOf(period);
    const of = (day: string) => `=IF(${isShown[at]}=0;"";${day})`;
    const cells = {
      from: layout.put(labels, column.periods + at, styledCell(of(span.from), 'heading', first)),
      to: layout.put(labels + 1, column.periods + at, styledCell(of(span.to), 'heading', last)),
    };
    layout.put(labels, hidden.rounded + at, helperCell(`=${spanLabel(span, language)}`));
    return cells;
  });
  head(column.name, ['', words.kpi[language]], 'headingLeft');
  head(column.trend, ['', words.trend[language]], 'headingLeft');
  head(column.usual, [words.usual[language], words.median[language]], 'heading');
  head(column.against, [words.last[language], words.against[language]], 'heading');
  head(column.best, ['', words.best[language]], 'headingLeft');
  head(column.worst, ['', words.worst[language]], 'headingLeft');
  return periods;
};

/** Tells of each period which closed report it shows, and marks its head so. */
const writeClosedPlaces = (
  { layout, calculation, isShown, labels, closed }: Omit<HistoryTable, 'isYoung'>,
  isAsClosed: string,
): void => {
  calculation.steps.forEach((period, at) => {
    const place = closed?.placeOf(calculation.spanOf(period)) ?? '0';
    layout.put(labels, hidden.judged + at, helperCell(`=IF(${isAsClosed}*${isShown[at]}=0;0;${place})`, '0'));
  });
  layout.rule({
    range: `${addressOf(column.periods, labels)}:${addressOf(column.periods + most - 1, labels + 1)}`,
    formula: `=${fixedRowAddress(addressOf(hidden.judged, labels))}>0`,
    colour: colours.accent,
    look: 'bold',
  });
};

/** Tells of each period whether its posts were seen younger than those of another: what a closed report told has its own age. */
const writeYoung = ({
  layout,
  calculation,
  isShown,
  labels,
  closed,
}: Omit<HistoryTable, 'isYoung'>): readonly string[] | null => {
  const { stepAges, steps } = calculation;
  if (stepAges === null) return null;
  const row = labels + 1;
  const grown = steps.map((period, at) => {
    const isOpen = closed === null ? `${isShown[at]}=0` : `OR(${isShown[at]}=0;${closedPlace(labels, at)}>0)`;
    return layout.put(row, hidden.judged + at, helperCell(`=IF(${isOpen};"";${stepAges.grown(period)})`, '0%'));
  });
  const most = `MAX(${grown.map(absoluteAddress).join(';')})`;
  return grown.map((own, at) =>
    absoluteAddress(
      layout.put(
        row,
        hidden.rounded + at,
        helperCell(`=IF(ISNUMBER(${own});IF(LN(${most}/${own})>${mostDrift};1;0);0)`, '0'),
      ),
    ),
  );
};

/** Writes the name of a family above its figures: on a band of its own, but where it is shown with all figures only. */
const writeFamily = (layout: SheetLayout, name: string, isAll: string | null): void => {
  const row = layout.take(1);
  layout.height(row, historyRowHeight);
  if (isAll !== null) {
    layout.put(row, 0, styledCell(`=IF(${isAll}=0;"";"${name}")`, 'softBold', 'General'));
    return;
  }
  for (let at = 0; at <= column.worst; at++) layout.put(row, at, styledCell(null, 'family'));
  layout.put(row, 0, styledCell(name, 'family'));
};

/** Marks the best and the worst of each row, what is not judged, and what is better or worse than usual. */
const markRows = (layout: SheetLayout, [first, last]: readonly [number, number]): void => {
  const range = (from: number, to: number) => `${addressOf(from, first)}:${addressOf(to, last)}`;
  const periods = range(column.periods, column.periods + most - 1);
  const [cell, judged, rounded] = [column.periods, hidden.judged, hidden.rounded].map((at) => addressOf(at, first));
  const is = (at: number) =>
    `=AND(ISNUMBER(${rounded});ISNUMBER($${addressOf(at, first)});${rounded}=$${addressOf(at, first)})`;
  layout.rule({
    range: periods,
    formula: `=AND(ISNUMBER(${cell});NOT(ISNUMBER(${judged})))`,
    colour: colours.soft,
    look: 'italic',
  });
  layout.rule({
    range: periods,
    formula: is(hidden.best),
    colour: colours.met,
    background: colours.metBack,
    look: 'bold',
  });
  layout.rule({
    range: periods,
    formula: is(hidden.worst),
    colour: colours.missed,
    background: colours.missedBack,
    look: 'italic',
  });
  const verdict = `$${addressOf(hidden.verdict, first)}`;
  const against = range(column.against, column.against);
  layout.rule({ range: against, formula: `=AND(ISNUMBER(${verdict});${verdict}>0)`, colour: colours.met });
  layout.rule({ range: against, formula: `=AND(ISNUMBER(${verdict});${verdict}<0)`, colour: colours.missed });
};

/** The goal's first figure and its cost; then the figure of the goal that is furthest on the worse side of its usual. */
const writeFinding = (
  { layout, choices, labels }: HistoryTable,
  top: number,
  served: readonly PlacedHistory[],
): void => {
  const { language } = choices;
  const [lead] = served;
  const [first, last] = [served[0]?.row ?? top, served[served.length - 1]?.row ?? top];
  const cost = served.find(
    (figure) => figure !== lead && figure.line.better === 'lower' && figure.line.unit === 'money',
  );
  for (let at = 0; at < findings; at++)
    for (let place = 0; place <= column.worst; place++) layout.put(top + at, place, styledCell(null, 'finding'));
  layout.edge('finding', `A${top + 1}:A${top + findings}`);
  layout.put(top, 0, styledCell(`\u2002${words.finding[language]}`, 'family'));
  const at = firstSeen(choices);
  if (lead === undefined) return;
  const period = `$${addressOf(hidden.rounded + most - 1, labels)}`;
  const newest = `$${addressOf(hidden.rounded + most - 1, lead.row)}`;
  const isRanked = (at: number) => `AND(ISNUMBER(${newest});${newest}=$${addressOf(at, lead.row)})`;
  const ranked =
    lead.best === null
      ? '""'
      : `IF(${isRanked(hidden.best)};"${words.bestOf[language]}";IF(${isRanked(hidden.worst)};"${words.worstOf[language]}";""))`;
  const costSaid = cost === undefined ? '""' : `IF(${cost.said}="";"";" "&${cost.said}&".")`;
  layout.put(
    top,
    at,
    styledCell(
      `=${period}&": "&IF(${lead.said}="";"${words.noData[language]}";${lead.said}&${ranked})&"."&${costSaid}`,
      'finding',
      'General',
    ),
  );
  const sizes = `$${addressOf(hidden.size, first)}:$${addressOf(hidden.size, last)}`;
  const said = `$${addressOf(hidden.said, first)}:$${addressOf(hidden.said, last)}`;
  layout.put(
    top + 1,
    at,
    styledCell(
      `=IF(COUNT(${sizes})=0;"";"${words.worseThanUsual[language]}"&INDEX(${said};MATCH(MAX(${sizes});${sizes};0))&".")`,
      'finding',
      'General',
    ),
  );
};

/** How to read the table, which days are missing, and what is usual. */
const writeNotes = ({ layout, choices, calculation, isShown, labels, closed, isYoung }: HistoryTable): void => {
  const { language } = choices;
  const first = firstSeen(choices);
  const note = (title: string, text: string, format: string) => {
    const row = layout.take(1);
    layout.height(row, noteHeight);
    layout.put(row, 0, styledCell(title, 'softBold'));
    layout.put(row, first, styledCell(text, 'words', format));
    const range = `${addressOf(first, row)}:${addressOf(column.worst, row)}`;
    layout.merge(range);
    layout.wrap(range);
  };
  /** A note of what is said of each period, in hidden cells of its row. */
  const noteByPeriod = (title: string, textWith: (told: string) => string, told: readonly string[]) => {
    const row = layout.bottom();
    const cells = told.map((_, at) => addressOf(hidden.judged + at, row));
    note(title, `=${textWith(cells.join('&'))}`, 'General');
    told.forEach((formula, at) => {
      layout.put(row, hidden.judged + at, helperCell(`=${formula}`));
    });
  };
  const nameOf = (at: number) => `$${addressOf(hidden.rounded + at, labels)}`;
  layout.take(1);
  note(words.howToRead[language], words.reading[language], '@');
  const row = layout.bottom();
  const changed = changesNote(calculation, language);
  const foreign = calculation.steps.flatMap((period, at) => {
    const count = foreignMoneyIn(calculation, period);
    return count === null ? [] : [{ at: hidden.rounded + at, formula: `=IF(${isShown[at]}=0;0;${count})` }];
  });
  const unknownMoney = foreignMoneyNote(
    foreign.map(({ at }) => addressOf(at, row)),
    language,
  );
  noteByPeriod(
    words.gaps[language],
    (gaps) => `IF(${gaps}="";"${words.noGaps[language]}";${gaps})${changed}${unknownMoney}`,
    calculation.steps.map((period, at) => {
      const text = calculation.stepGaps.textOf(period);
      return `IF(OR(${isShown[at]}=0;${text}="");"";${text}&" ")`;
    }),
  );
  for (const { at, formula } of foreign) layout.put(row, at, helperCell(formula, '0'));
  const { stepAges } = calculation;
  if (isYoung !== null && stepAges !== null)
    noteByPeriod(
      words.ages[language],
      (young) => `IF(SUM(${isYoung.join(';')})=0;"${words.oneAge[language]}";"${words.younger[language]}"&${young})`,
      calculation.steps.map((period, at) => {
        const ages = `"${words.age[language]}"&${stepAges.ages(period)}`;
        return `IF(${isYoung[at]}=0;"";${nameOf(at)}&" ("&${ages}&"); ")`;
      }),
    );
  if (closed !== null) {
    const places = calculation.steps.map((_, at) => closedPlace(labels, at));
    noteByPeriod(
      closedWords.closed[language],
      (shown) =>
        `IF(MAX(${places.join(';')})=0;"${words.noneClosed[language]}";"${words.closedPeriods[language]}"&${shown}&"${words.closedChoice[language]}")`,
      places.map((place, at) => {
        const before = places.slice(0, at);
        const comma = before.length === 0 ? '""' : `IF(MAX(${before.join(';')})>0;", ";"")`;
        return `IF(${place}>0;${comma}&${nameOf(at)};"")`;
      }),
    );
  }
  note(words.usualNote[language], words.usualAbout[language], '@');
};

/** Plans a table of KPIs by period from a person's choices and what the file holds: pure, as a report is. */
export const planHistory = (
  choices: HistoryChoices,
  all: readonly TabSummary[],
  closed: readonly ClosedPeriod[] = [],
): HistoryPlan => {
  const { language, goal } = choices;
  const summaries = withWorkingHours(filterAccounts(all, choices), choices.hours);
  const layout = newOwnedLayout(historyColumns);
  const about = new Map(summaries.map((holding) => [holding.kind, holding]));
  const lines = historyMetricsIn(summaries);
  const head = writeHistoryHead(layout, choices, { holdings: about, closed });
  const calculation = planCalculation({
    choices: asReport(choices, summaries),
    all,
    holdings: summaries,
    span: { from: inReport(head.newest.from), to: inReport(head.newest.to) },
    compared: null,
    lengthRatio: null,
    steps: stepsBack({
      days: inReport(head.step.days),
      months: inReport(head.step.months),
      count: most,
      ends: { to: inReport(head.newest.to) },
    }),
    lines,
    trend: lines,
    more: [],
    tables: [],
    tells: 'gaps',
    targets: null,
  });
  head.writeNewest(calculation.lastDays);
  const finding = layout.take(findings + 1);
  for (let at = 0; at < findings; at++) layout.height(finding + at, findingHeight);
  const labels = layout.take(2);
  const frozenRows = layout.bottom();
  const closedValues = closed.length === 0 ? null : writeClosedValues(calculation.sheet, { closed, lines }, language);
  const shown = { layout, choices, calculation, isShown: head.isShown, labels, closed: closedValues };
  if (head.isAsClosed !== null) writeClosedPlaces(shown, head.isAsClosed);
  const table: HistoryTable = { ...shown, isYoung: writeYoung(shown) };
  const periods = writePeriodHeads(table);
  const served = historyMetricsFor(goal, lines);
  const first = layout.bottom();
  const name = goalDefinitions[goal].name[language];
  writeFamily(layout, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, null);
  const leading = served.map((line) => writeHistoryRow(table, line, null));
  writeFinding(table, finding, leading);
  writeNotes(table);
  const rest = lines.filter((line) => !served.includes(line));
  if (rest.length > 0) {
    const row = layout.take(2);
    layout.put(row + 1, 0, styledCell(`=IF(${head.isAll}=1;"";"${words.others[language]}")`, 'soft', 'General'));
  }
  const others = Object.entries(metricFamilies).flatMap(([family, title]) => {
    const members = rest.filter((line) => line.family === family);
    if (members.length === 0) return [];
    writeFamily(layout, title[language], head.isAll);
    return members.map((line) => writeHistoryRow(table, line, head.isAll));
  });
  const last = layout.bottom() - 1;
  markRows(layout, [first, last]);
  const newest = column.periods + most - 1;
  layout.edge('newest', `${addressOf(newest, labels)}:${addressOf(newest, first + leading.length)}`);
  return {
    ...layout.finish(),
    title: words.tab[language],
    columns: historyColumns,
    columnWidths: historyWidths,
    frozenRows,
    frozenColumns: 1,
    folded: most - choices.periods,
    monospaced: `${addressOf(column.trend, first)}:${addressOf(column.trend, last)}`,
    figures: [...leading, ...others].map(({ line, row, said, ...figure }) => figure),
    periods,
    calculation: closedValues?.sheet ?? calculation.sheet,
  };
};
