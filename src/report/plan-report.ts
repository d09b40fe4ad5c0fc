import { type Choices, targetKey } from '../contract/choices.ts';
import type { Paper } from '../contract/paper.ts';
import { isSameName } from '../records/names.ts';
import type { TabSummary } from '../records/tab-summary.ts';
import { readableBrand } from './brand.ts';
import { planCalculation } from './calculation/calculation.ts';
import { levelsAtStart } from './calculation/levels-at-start.ts';
import { stepsWithin } from './calculation/planned-steps.ts';
import { writeClosedComparison } from './closed/closed-comparison.ts';
import { soleCurrenciesOf } from './closed/closed-figures.ts';
import { closedChoiceCell, writeClosedHead } from './closed/closed-head.ts';
import type { ClosedPeriod } from './closed/closed-values.ts';
import { writeFinding } from './finding/finding.ts';
import { filterAccounts } from './formulas/accounts-filter.ts';
import { relativeAddress } from './formulas/address.ts';
import type { SpanCells } from './formulas/formula-range.ts';
import { withWorkingHours } from './formulas/waiting-time.ts';
import type { ReportPage } from './layout/page.ts';
import type { ReportPlan, UserInput } from './layout/plan.ts';
import { columnWidths, newOwnedLayout, reportColumns } from './layout/sheet-layout.ts';
import { withShortFormulas } from './layout/short-formulas.ts';
import { inReport } from './layout/tab-names.ts';
import { breakdownTables, placesOfWork, sourcesOfVisits } from './metrics/breakdowns.ts';
import { reportMetricsFor } from './metrics/report-metrics.ts';
import { planOf, writePace } from './pace/plan-pace.ts';
import { pageHeightOf } from './page-height.ts';
import { writeQuestions } from './questions/questions.ts';
import { words } from './report-words.ts';
import { growthSums, writeAudience } from './sections/audience.ts';
import { writeBreakdowns } from './sections/breakdown.ts';
import { writeCards } from './sections/cards.ts';
import { writeCosts } from './sections/costs.ts';
import { type Below, type DetailName, detailsFor, type Section, writeDetails } from './sections/details.ts';
import { feedbackSums, writeFeedback } from './sections/feedback.ts';
import { writeFigures } from './sections/figures.ts';
import { writeFunnel } from './sections/funnel.ts';
import { stepCell, writeHead } from './sections/head.ts';
import { writeNetworks } from './sections/networks.ts';
import { writeNotes } from './sections/notes.ts';
import type { PlacedMetric } from './sections/placed-metric.ts';
import { writePosts } from './sections/posts.ts';
import { aheadCell, writeProgress } from './sections/progress.ts';
import { writeSources } from './sections/sources.ts';
import { hasTargets } from './target-plan/planned-metrics.ts';
import type { TargetPlan } from './target-plan/target-columns.ts';
import { networkTableOf } from './told/network-table.ts';
import { allTold, type RecordRows, toldBy } from './told/told.ts';
import { writeMoreCharts } from './trend/more-charts.ts';
import { writeTrend } from './trend/trend.ts';
import { chartedMetrics, trendMetrics, trendSteps } from './trend/trend-metrics.ts';

const spanInReport = ({ from, to }: SpanCells): SpanCells => ({ from: inReport(from), to: inReport(to) });

/** Pages that a client reads. */
const mostPages = { usual: 3, ofOneNetwork: 2 };

const unfixed = ({ from, to }: { from: string; to: string }) => ({
  from: relativeAddress(from),
  to: relativeAddress(to),
});

/**
 * The plans of all that a report is about: of its client, or of the whole file; those of all accounts say nothing of
 * some.
 */
const plansFor = ({ client, accounts }: Choices, plans: readonly TargetPlan[]): readonly TargetPlan[] =>
  client === undefined && accounts !== undefined
    ? []
    : plans.filter((plan) => isSameName('client', plan.client ?? '', client ?? ''));

/** The cells of the person, the targets among them last and in the order in which figures lead. */
const ordered = (inputs: readonly UserInput[], placed: readonly PlacedMetric[]): readonly UserInput[] => {
  const ranks = new Map(placed.map(({ line }, at) => [targetKey(line), at]));
  const rankOf = ({ key }: UserInput) => ranks.get(key) ?? -1;
  return inputs.slice().sort((one, other) => rankOf(one) - rankOf(other));
};

/** What else a file holds that a report tells of. */
interface BesideData {
  readonly targetPlans?: readonly TargetPlan[];
  /** The closed reports of the same records. */
  readonly closed?: readonly ClosedPeriod[];
  /** The records, so that nothing is shown of which they tell nothing; all that their columns allow where absent. */
  readonly records?: RecordRows;
  /** What it is printed on. */
  readonly paper?: Paper;
}

/** Plans a report from a person's choices and what the file holds: pure, the same for the same choices and data. */
export const planReport = (
  choices: Choices,
  all: readonly TabSummary[],
  { targetPlans = [], closed: closedReports = [], records, paper = 'A4' }: BesideData = {},
): ReportPlan => {
  const { language } = choices;
  const summaries = withWorkingHours(filterAccounts(all, choices), choices.hours);
  const draft = newOwnedLayout(reportColumns);
  const about = new Map(summaries.map((holding) => [holding.kind, holding]));
  const possible = reportMetricsFor(summaries);
  const told = records === undefined ? allTold(possible) : toldBy(possible, { holdings: summaries, records }, choices);
  const lines = told.figures.now;
  const hasClosed = choices.compare !== 'none' && closedReports.length > 0;
  const head = writeHead({ draft, choices, holdings: about, hasClosed });
  const tablesOf = (breakdowns: typeof placesOfWork) => breakdownTables(breakdowns, { told, holdings: about });
  const [places, sources] = [tablesOf(placesOfWork), tablesOf(sourcesOfVisits)];
  const networks = networkTableOf(choices.goal, told, about);
  const charted = chartedMetrics({ choices, lines, holdings: about, told });
  const plans = plansFor(choices, targetPlans);
  // The trend goes from the earlier period to this one.
  const spans = [head.compared, head.span].flatMap((each) => (each === null ? [] : [spanInReport(each)]));
  const calculation = planCalculation({
    choices,
    all,
    holdings: summaries,
    span: spanInReport(head.span),
    compared: head.compared === null ? null : spanInReport(head.compared),
    lengthRatio: head.lengthRatio === null ? null : inReport(head.lengthRatio),
    steps: stepsWithin(lines.length === 0 ? [] : spans, {
      length: inReport(stepCell),
      each: trendSteps(choices),
    }),
    lines: possible,
    leading: lines,
    trend: trendMetrics({ choices, lines }, charted),
    more: [...growthSums({ choices, holdings: about }), ...feedbackSums(about), ...levelsAtStart(possible)],
    tables: [...places, ...sources],
    networks,
    tells: 'changes',
    targets: plans.length === 0 ? null : { plans, lines: possible.filter(hasTargets), ahead: inReport(aheadCell) },
  });
  const { holdings } = calculation;
  const closed = writeClosedComparison(
    { calculation, lines: possible, closed: closedReports, choice: inReport(closedChoiceCell) },
    language,
  );
  if (closed !== null) writeClosedHead({ draft, choices }, closed);
  const frozenRows = draft.bottom() - 1;
  const progress = writeProgress({ draft, choices, calculation, ...head });
  const page: ReportPage = { draft, choices, holdings, lines, told, charted, calculation, closed, progress, ...head };

  const fillFinding = writeFinding(page);
  const cards = writeCards(page);
  const { placed, testRow } = writeFigures(page, cards.targetOf);
  const postShare = fillFinding(placed);
  writePace(page, { placed, plan: planOf(plans, choices.to) });
  const trends = writeTrend(page, placed);
  cards.fill(placed, trends);
  const shown = placed.filter(({ line }) => !told.figures.never.includes(line));
  const details: Readonly<Record<DetailName, Section>> = {
    costs: { title: words.costs[language], write: (to) => writeCosts(to, shown) },
    places: {
      title: words.places[language],
      write: (to) => writeBreakdowns(to, words.places[language], places),
    },
    feedback: { title: words.feedback[language], write: writeFeedback },
    audience: { title: words.audience[language], write: writeAudience },
    quality: {
      title: words.quality[language],
      write: (to) => writeBreakdowns(to, words.quality[language], sources),
    },
  };
  writeNetworks(page, networks, placed);
  const missing = [
    ...(writeFunnel(page, shown) ? [] : [words.funnel[language]]),
    ...(writePosts(page, { placed, testRow }) ? [] : [words.posts[language]]),
  ];
  const height = pageHeightOf(paper);
  const below: Below = (to, { missing: left, fold }) => {
    writeQuestions(to, { placed, trends, postShare });
    writeNotes(to);
    writeSources(to, { missing: [...missing, ...left], fold });
  };
  const room = { height, most: networks === null ? mostPages.ofOneNetwork : mostPages.usual };
  const charts = { write: (to: ReportPage) => writeMoreCharts(to, networks, placed) };
  const leading = detailsFor(choices.goal).map((name) => details[name]);
  writeDetails(page, leading, { charts, room, below });

  const span = unfixed(page.span);
  const { cells, inputs, ...layout } = draft.finish(height);
  return {
    ...layout,
    inputs: ordered(inputs, placed),
    cells: withShortFormulas(cells),
    ...(choices.brand === undefined ? {} : { brand: readableBrand(choices.brand) }),
    title: words.tab[language],
    columns: reportColumns,
    columnWidths,
    madeOn: relativeAddress(head.madeOn),
    frozenRows,
    dates: { range: `${span.from}:${span.to}`, help: words.dateHelp[language] },
    figures: placed.map(({ line, amount, coloured, seen, chance, threshold, daily, closed: _, ...figure }) => figure),
    soleCurrencies: soleCurrenciesOf(possible),
    period: span,
    compared: page.compared === null ? null : unfixed(page.compared),
    calculation: closed?.sheet ?? calculation.sheet,
  };
};
