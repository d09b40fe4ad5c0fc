import type { Choices } from '../../contract/choices.ts';
import type { Kind } from '../../records/kinds.ts';
import type { RowCells, TabSummaries, TabSummary } from '../../records/tab-summary.ts';
import { absoluteAddress } from '../formulas/address.ts';
import { segmentsFormula, tickedPlaceFormula } from '../formulas/audience-formula.ts';
import type { SpanCells } from '../formulas/formula-range.ts';
import { dash, figureFormula } from '../formulas/metric-formula.ts';
import { isSinceStart, type Term } from '../formulas/term.ts';
import { hoursColumns, writeWorkingHours } from '../formulas/waiting-time.ts';
import { type CalculationPlan, newTabWidth } from '../layout/plan.ts';
import { detailCell, styledCell } from '../layout/planned-cell.ts';
import { newSheetLayout, type SheetLayout } from '../layout/sheet-layout.ts';
import { allInCalculation, inCalculation } from '../layout/tab-names.ts';
import type { BreakdownTable } from '../metrics/breakdowns.ts';
import type { ReportMetric } from '../metrics/report-metrics.ts';
import type { NetworkTable } from '../told/network-table.ts';
import {
  type AccountFact,
  accountsOf,
  chosenOf,
  type FactCells,
  factColumns,
  type NewestSnapshots,
  nameRanges,
  newestColumns,
  takeAccounts,
  writeAccounts,
  writeFacts,
  writeLeftOut,
  writeNewest,
} from './accounts.ts';
import { words } from './calculation-words.ts';
import { changeColumns, changingColumnsOf, type MetricChanges, writeMetricChanges } from './changes/metric-changes.ts';
import type { DailyCells } from './days/daily-tests.ts';
import { daysColumn, planDays, writeDays } from './days/days.ts';
import { followCells, followColumns, takeFollow, writeFollow } from './follow.ts';
import { gainedColumns, writeGained } from './gained-segments.ts';
import { messageSumRows, messageTermsOf, writeMessageSums } from './messages/message-sums.ts';
import { type MessageCells, messageRowsOf, writeMessages } from './messages/messages.ts';
import { nameColumn } from './names/name-list.ts';
import { type NamesBlock, planNamesBlock, writeNamesBlock } from './names/names-block.ts';
import { type OwnLevelCells, ownLevelColumns, writeOwnLevels } from './own-levels.ts';
import {
  type DataTabCells,
  type Period,
  type PlannedPeriod,
  periodAt,
  periodColumns,
  takePeriods,
  writePeriods,
} from './periods.ts';
import type { PlannedSteps } from './planned-steps.ts';
import { type EqualAgeCells, equalAgeColumns, equalAgeFigures } from './posts/equal-age.ts';
import { type PostAgeCells, postAgeColumns, postAgeRows, writePostAges } from './posts/post-ages.ts';
import { type PostTestCells, postTestRows, postTestsOf, writePostTests } from './posts/post-tests.ts';
import { type PostCells, postCellsOf, postRowsOf, writePosts } from './posts/posts.ts';
import { type StepAges, takeStepAges, writeStepAges } from './posts/step-ages.ts';
import { type StepGaps, takeStepGaps, writeStepGaps } from './step-gaps.ts';
import { type IndexedBlock, writeIndex } from './tab-index.ts';
import {
  plannedTargetsOf,
  type TargetCells,
  type TargetRequest,
  takeTargets,
  targetColumns,
  writeTargets,
} from './targets/target-block.ts';
import { words as targetWords } from './targets/target-words.ts';
import { type Summed, type TermRows, takeTerms, termColumns, termRowsOf, writeTerms } from './terms.ts';

/** How far back a reading of followers is looked for before the rest of the tab is. */
const lookBack = 100;

/** The widths of the columns that are seen, in pixels. */
const widths = [250, ...Array.from({ length: 23 }, () => newTabWidth)];

/** What the sections of a report ask the calculation for; every address is one that a formula of the report takes. */
export interface Calculation {
  readonly sheet: CalculationPlan;
  readonly now: Period;
  readonly before: Period | null;
  readonly steps: readonly Period[];
  /** A figure over a period: a number, or `otherwise` (left out: a dash) where the data does not tell it. */
  readonly figure: (line: Summed & Pick<ReportMetric, 'formula'>, period: Period, otherwise?: string) => string;
  /** The cell with the sum of a term of a figure over a period. */
  readonly sum: (line: ReportMetric, term: Term, period: Period) => string;
  /** The records of each kind, cut to the rows of a period. */
  readonly within: (period: Period) => TabSummaries;
  /** What the report is about, for formulas over all rows. */
  readonly holdings: TabSummaries;
  /** What is shown of each list of names. */
  readonly names: NamesBlock['names'];
  /** What is shown of the newest snapshot of the audience; `null` where it tells no segments. */
  readonly segments: NamesBlock['segments'];
  /** What is shown of each network; none where there are not several. */
  readonly networks: NamesBlock['networks'];
  /** What is known of the followers of each post's own account; `null` where no figure asks for them. */
  readonly ownLevels: Pick<OwnLevelCells, 'problem' | 'leftOut' | 'readLater'> | null;
  /** The cell that names the accounts in no growth, blank where there are none; `null` where no growth is told. */
  readonly leftOutOfGrowth: string | null;
  /** The days of a period. */
  readonly spanOf: (period: Period) => SpanCells;
  /** What each data tab is like. */
  readonly dataTabs: ReadonlyMap<Kind, DataTabCells>;
  /** The cell with the last day of each data tab; of snapshots of the audience only where nothing else is there. */
  readonly lastDays: readonly string[];
  /** The cells that count the days without data, of each period, for each kind. */
  readonly gaps: ReadonlyMap<Kind, readonly string[]>;
  /** The posts of both periods, one by one; `null` where nothing judges them. */
  readonly posts: ListedPosts | null;
  /** The messages of both periods, one by one; `null` where none tells when it was answered. */
  readonly messages: Pick<MessageCells, 'problem' | 'waited' | 'variance' | 'answers' | 'counted'> | null;
  /** What the verdict of a figure over posts rests on; `null` where it is none, or nothing is compared. */
  readonly postTest: (line: ReportMetric) => PostTestCells | null;
  /** For each kind whose days are counted column by column, a text that names those with days missing; blank where there are none. */
  readonly dayGaps: ReadonlyMap<Kind, string>;
  /** The days missing in each step, where they are told; of a figure also whether it ended or began within it. */
  readonly stepGaps: StepGaps;
  /** How old the posts of each step were when they were seen; `null` where that is not asked or nobody knows. */
  readonly stepAges: StepAges | null;
  /** What the days tell of a figure; `null` for one that is not judged by them. */
  readonly daily: (line: ReportMetric) => DailyCells | null;
  /** What networks began or ended to tell of posts in the periods that are compared; `null` where no figure is of posts. */
  readonly changes: Omit<MetricChanges, 'within'> | null;
  /** The targets of the period from plans; `null` where there is no plan. */
  readonly targets: TargetCells | null;
}

/** Posts as the sections of a report refer to them. */
interface ListedPosts extends Omit<PostCells, 'reach' | 'listed'> {
  /** How old they were when seen; `null` where nothing is compared. */
  readonly ages: Omit<PostAgeCells, 'drift' | 'equalAge'> | null;
  /** What each is judged by at one age; `null` where there are no snapshots. */
  readonly equalAge: Pick<EqualAgeCells, 'judged' | 'judgedOfBoth'> | null;
}

/** What a calculation is planned from. */
export interface CalculationRequest {
  readonly choices: Choices;
  /** What the file holds. */
  readonly all: readonly TabSummary[];
  /** What of it the report is about. */
  readonly holdings: readonly TabSummary[];
  /** The report's cells with the days of its periods. */
  readonly span: SpanCells;
  readonly compared: SpanCells | null;
  /** The cell by which totals of the earlier period are multiplied to be compared a day. */
  readonly lengthRatio: string | null;
  /** How many steps the trend has, and the formulas of the first and the last day of each, from 0. */
  readonly steps: PlannedSteps;
  readonly lines: readonly ReportMetric[];
  /** Those that posts may be judged by before others; left out: all. */
  readonly leading?: readonly ReportMetric[];
  /** Those whose trend is shown. */
  readonly trend: readonly ReportMetric[];
  /** Sums that sections show beside the figures. */
  readonly more: readonly Summed[];
  /** The lists of names. */
  readonly tables: readonly BreakdownTable[];
  /** The table of networks, where there are several. */
  readonly networks?: NetworkTable | null;
  /**
   * Whether changes are judged by posts and days, or the days missing of each step are told instead: of a table by
   * period, or of a plan.
   */
  readonly tells: 'changes' | 'gaps' | 'targets';
  /** The plans that targets are taken from, and of which figures; `null` where there is none. */
  readonly targets: TargetRequest | null;
}

const rowsOfCalculation = ({ severalDays, ...rows }: RowCells): RowCells => ({
  ...allInCalculation(rows),
  ...(severalDays === undefined ? {} : { severalDays: allInCalculation(severalDays) }),
});

const titles = { changes: words.title, gaps: words.periodsTitle, targets: words.planTitle };
const titleRows = 4;

const writeTitle = (layout: SheetLayout, title: string, about: string): void => {
  const top = layout.take(titleRows);
  layout.put(top, 0, styledCell(title, 'title'));
  layout.put(top + 1, 0, styledCell(about, 'sentence'));
};

/** Writes the heading of a block and a sentence about it; gives the row. */
const writeHeading = (layout: SheetLayout, title: string, about: string): number => {
  const row = layout.take(2);
  layout.put(row, 0, styledCell(title, 'section'));
  layout.edge('section', `A${row + 1}:S${row + 1}`);
  layout.put(row + 1, 0, styledCell(about, 'sentence'));
  return row;
};

/** The summaries for formulas of the report: they know where the accounts that count are listed. */
const withChosen = (holdings: readonly TabSummary[], chosen: (holding: TabSummary) => TabSummary['chosen']) =>
  holdings.map((holding) => {
    const ranges = holding.only === undefined ? undefined : chosen(holding);
    return ranges === undefined ? holding : { ...holding, chosen: ranges };
  });

/** Takes the rows that the blocks below the sums share, which stand side by side: as many as the longest of them needs. */
const takeBlocks = (layout: SheetLayout, rows: readonly number[]): number => {
  layout.take(1);
  return layout.take(Math.max(0, ...rows));
};

/** What it takes to know who was gained in a period: the newest snapshots as it begins, and which accounts have both. */
const gainedWidth = newestColumns + gainedColumns;

const isGained = (rows: readonly { readonly term: Term }[]): boolean =>
  rows.some(({ term }) => term.is === 'segmentsStart');

/** How many rows a block takes with the blank one below it. */
const rowsBelow = (rows: number): number => (rows === 0 ? 0 : rows + 1);

/** How many columns the tab has, those that are hidden among them. */
const columnsOf = ({ holdings, steps }: CalculationRequest, { terms }: TermRows, blocks: number): number => {
  const all = [...terms.values()];
  const facts = (rows: readonly { readonly term: Term }[]) => new Set(rows.flatMap(({ term }) => factsFor(term))).size;
  const perStep = facts(all.filter(({ isInTrend }) => isInTrend));
  // The columns of each period's newest snapshot stand behind those of the levels.
  const snapshots = newestColumns * (2 + steps.count) + (isGained(all) ? 2 * gainedWidth : 0);
  const known = factColumns(2 * facts(all) + steps.count * perStep) + snapshots + 1;
  return Math.max(blocks, termColumns(steps.count), known, hoursColumns, periodColumns(holdings.length));
};

/** The periods of a report: its own, the one that it is compared with, the steps of its trend, and since when levels are read. */
const plannedPeriods = ({ choices, span, compared, steps }: CalculationRequest): readonly PlannedPeriod[] => {
  const { language } = choices;
  const trend = Array.from({ length: steps.count }, (_, at) => ({
    name: `${words.step[language]} ${at + 1}`,
    at: 2 + at,
    ...steps.spanOf(at),
  }));
  const begins = [span, ...(compared === null ? [] : [compared])].map(({ from }) => from);
  const first = trend[0] === undefined ? [] : [trend[0].from];
  return [
    { name: words.now[language], at: 0, from: span.from, to: span.to },
    ...(compared === null ? [] : [{ name: words.before[language], at: 1, from: compared.from, to: compared.to }]),
    ...trend,
    {
      name: words.levelsSince[language],
      at: 2 + steps.count,
      from: `MIN(${[...begins, ...first].join(';')})-${lookBack}`,
      to: span.to,
    },
  ];
};

/** What must be known of accounts at a day for a term. */
const factsFor = ({ is }: Term): readonly AccountFact[] =>
  is === 'start' || is === 'ownLevel'
    ? ['start']
    : is === 'end'
      ? ['end']
      : is === 'matchedEnd'
        ? ['start', 'end']
        : isSinceStart(is)
          ? ['start', 'unfollows']
          : [];

/** Plans the tab that holds every sum of a report, and says where each is. */
export const planCalculation = (request: CalculationRequest): Calculation => {
  const { choices, all, lines, trend, more } = request;
  const { language, hours } = choices;
  const judges = request.tells === 'changes';
  const days = judges ? planDays(lines, choices) : null;
  const needed = termRowsOf([
    ...lines.map((line) => ({ line, name: line.name[language], isInTrend: trend.includes(line) })),
    ...more.map((line) => ({ line, name: null, isInTrend: false })),
    ...(days?.columns ?? []).map(({ line }) => ({ line, name: null, isInTrend: false })),
  ]);
  const planned = plannedPeriods(request);
  const targets = request.targets === null ? null : plannedTargetsOf(request.targets);
  const blocksWide = Math.max(days?.width ?? 0, targets === null ? 0 : targetColumns(targets));
  const followedAt = columnsOf(request, needed, blocksWide);
  const ownLevelsAt = followedAt + followColumns(lines);
  const isByOwnLevels = [...needed.terms.values()].some(({ term }) => term.is === 'ownLevel');
  const changesAt = ownLevelsAt + (isByOwnLevels ? ownLevelColumns : 0);
  const changingPosts = request.holdings.find(({ kind }) => kind === 'posts');
  const changing = changingPosts === undefined ? [] : changingColumnsOf(lines);
  const equalAgeAt = changesAt + (changingPosts === undefined ? 0 : changeColumns(changingPosts, changing));
  const about = new Map(request.holdings.map((holding) => [holding.kind, holding]));
  const postRowsBy = (judging: readonly ReportMetric[]) => postRowsOf({ choices, holdings: about, lines: judging });
  const postRows = judges ? (postRowsBy(request.leading ?? []) ?? postRowsBy(lines)) : null;
  const comparedPosts = request.compared === null ? null : (postRows?.posts ?? null);
  const postTests = comparedPosts === null ? [] : postTestsOf(about, lines);
  const equalFigures =
    comparedPosts?.holding.snapshots === undefined ? null : equalAgeFigures(comparedPosts, postTests);
  const newestAt = equalAgeAt + (equalFigures === null ? 0 : equalAgeColumns(equalFigures));
  const hasAccountsToAge = comparedPosts !== null && comparedPosts.holding.accounts.length > 1;
  const agesAt = newestAt + (hasAccountsToAge ? 1 : 0);
  const layout = newSheetLayout(agesAt + (comparedPosts === null ? 0 : postAgeColumns));
  writeTitle(layout, titles[request.tells][language], words.about[language]);
  const followRows = takeFollow(layout, lines, followedAt);
  const stretches = request.holdings.find(({ kind }) => kind === 'feedback')?.hours;
  if (hours !== undefined && stretches !== undefined) writeWorkingHours(layout, stretches);

  const periodsAt = writeHeading(layout, words.periods[language], words.periodsAbout[language]);
  const periodRows = takePeriods(layout, planned, request.holdings);
  layout.take(1);
  const accountsAt = writeHeading(layout, words.accounts[language], words.accountsAbout[language]);
  const accounts = takeAccounts(layout, accountsOf(all));
  layout.take(1);
  const termsAt = writeHeading(layout, words.terms[language], words.termsAbout[language]);
  const termHead = takeTerms(layout, needed);
  const targetsAt = layout.bottom() + 1;
  if (targets !== null) {
    layout.take(1);
    writeHeading(layout, targetWords.title[language], targetWords.about[language]);
  }
  const targetRows = targets === null ? null : takeTargets(layout, targets);
  const stepGapRows = judges ? null : takeStepGaps(layout, lines);
  const stepAgesAt = request.tells === 'gaps' ? takeStepAges(layout, about.get('posts')) : null;
  const ageRows = comparedPosts === null ? 0 : postAgeRows;
  const postLength = postRows === null ? 0 : postRows.rows + ageRows + postTestRows(postTests);
  const messageRows = judges ? messageRowsOf({ choices, holdings: about }) : null;
  const messageTerms = messageTermsOf(needed);
  const sumRows = messageSumRows(messageTerms, { main: request.compared === null ? 1 : 2, steps: request.steps.count });
  const messagesBelow = rowsBelow(postLength);
  const sumsBelow = messagesBelow + rowsBelow(messageRows?.rows ?? 0);
  const namesPlan = planNamesBlock(request.tables, request.holdings, request.networks ?? null);
  const blocks = takeBlocks(layout, [namesPlan.rows, days?.rows ?? 0, sumsBelow + sumRows]);
  // Each figure that may be followed has a row from the top on.
  layout.take(Math.max(0, followRows.head + 1 + lines.length - layout.bottom()));

  const chosen = (holding: TabSummary) => chosenOf(accounts, holding);
  const holdings = withChosen(request.holdings, chosen);
  const byKind = new Map(holdings.map((holding) => [holding.kind, holding]));
  const { dataTabs, rowsOf, gaps } = writePeriods(layout, periodRows, {
    holdings,
    language,
    byColumn: new Set(days?.kinds),
    periodsBy: judges ? 'typed days' : 'data',
  });
  writeAccounts(layout, accounts, choices);
  const periodOf = (at: number) => periodAt(periodRows, at);
  const [now, before, since] = [periodOf(0), periodOf(1), periodOf(2 + request.steps.count)];
  if (now === undefined || since === undefined) throw new Error('A report has a period.');
  const steps = planned.flatMap(({ at }) => (at > 1 && at < since.at ? (periodOf(at) ?? []) : []));
  const main = before === undefined ? [now] : [now, before];
  const needing = (period: Period) => [...needed.terms.values()].filter(({ isInTrend }) => period.at < 2 || isInTrend);

  const levels = byKind.get('days');
  const columns = [...main, ...steps].flatMap((period) => {
    const own = new Set(needing(period).flatMap(({ term }) => factsFor(term)));
    return [...own].map((fact) => ({ fact, period, rows: rowsOf('days', period) }));
  });
  const facts =
    levels === undefined || columns.length === 0
      ? []
      : writeFacts(layout, accounts, {
          holding: levels,
          since: { rows: rowsOf('days', since), firstDay: `(${since.span.from}+${lookBack})` },
          facts: columns,
          language,
        });
  const factOf = (fact: AccountFact, { at }: Period): FactCells => {
    const cells = facts[columns.findIndex((column) => column.fact === fact && column.period.at === at)];
    if (cells === undefined) throw new Error(`No column holds the level of period ${at}.`);
    return cells;
  };
  const isKnownNow = (fact: AccountFact) =>
    columns.some((column) => column.fact === fact && column.period.at === now.at);
  const leftOut =
    isKnownNow('start') && isKnownNow('end')
      ? writeLeftOut(layout, accounts, {
          start: factOf('start', now),
          end: factOf('end', now),
          at: factColumns(columns.length) + newestColumns * (2 + request.steps.count),
        })
      : null;
  const recordsIn = (kind: Kind, period: Period): TabSummary => {
    const holding = byKind.get(kind);
    if (holding === undefined) throw new Error(`A figure needs ${kind}, which the file does not hold.`);
    return { ...holding, rows: rowsOf(kind, period) };
  };
  const audience = byKind.get('audience');
  const ticked =
    audience === undefined
      ? '0'
      : absoluteAddress(
          layout.put(
            accounts.first + accounts.accounts.length,
            factColumns(columns.length),
            detailCell(`=${tickedPlaceFormula(audience)}`, '0'),
          ),
        );
  const snapshotsAt = factColumns(columns.length);
  const newestIn = (
    holding: TabSummary,
    period: Period,
    { until, at }: { readonly until: string; readonly at: number },
  ) =>
    writeNewest(layout, accounts, {
      holding,
      followers:
        levels?.filled.includes('followers') === true
          ? { holding: levels, since: rowsOf('days', since).first, last: rowsOf('days', period).last }
          : null,
      until,
      tab: dataTabs.get('audience'),
      ticked,
      rows: { since: rowsOf('audience', since).first, last: rowsOf('audience', period).last },
      at,
    });
  const newest = new Map(
    audience === undefined
      ? []
      : [...main, ...steps]
          .filter((period) => needing(period).some(({ term }) => term.is === 'segments') || period.at < 2)
          .map((period, at) => [
            period.at,
            newestIn(audience, period, { until: period.span.to, at: snapshotsAt + newestColumns * at }),
          ]),
  );
  const gainedAt = snapshotsAt + newestColumns * (2 + request.steps.count) + 1;
  const gained = new Map(
    main.flatMap((period, place) => {
      const end = newest.get(period.at);
      if (audience === undefined || end === undefined || !isGained([...needed.terms.values()])) return [];
      const at = gainedAt + gainedWidth * place;
      const start = newestIn(audience, period, { until: period.span.from, at });
      const snapshots = { start, end };
      return [
        [
          period.at,
          writeGained(layout, accounts, { at: at + newestColumns, holding: audience, ticked, snapshots }),
        ] as const,
      ];
    }),
  );
  const snapshotsOf = ({ is }: Pick<Term, 'is'>, { at }: Period): NewestSnapshots | undefined =>
    is === 'segmentsStart' ? gained.get(at)?.start : is === 'segmentsEnd' ? gained.get(at)?.end : newest.get(at);
  /** The records of the audience from the newest snapshots on: each counts until the next one. */
  const snapshotsIn = (period: Period, term: Pick<Term, 'is'> = { is: 'segments' }): TabSummary => {
    const rows = snapshotsOf(term, period)?.rows;
    if (audience === undefined || rows === undefined) throw new Error('No snapshot of an audience is looked for.');
    return { ...audience, rows, chosen: chosen(audience) };
  };
  const listedPeriods = (kind: Kind, periods: readonly Period[]) =>
    periods.map((period) => ({ period, rows: rowsOf(kind, period) }));
  const feedback = byKind.get('feedback');
  const messageSums =
    feedback === undefined || messageTerms.length === 0
      ? null
      : writeMessageSums(layout, {
          top: blocks + sumsBelow,
          terms: messageTerms,
          holding: feedback,
          main: listedPeriods('feedback', main),
          steps: listedPeriods('feedback', steps),
          language,
        });
  const [postsTab, daysTab, postHolding] = [dataTabs.get('posts'), dataTabs.get('days'), byKind.get('posts')];
  const postCells = postRows === null ? null : postCellsOf(blocks, postRows, listedPeriods('posts', main));
  const changes =
    postHolding === undefined || changing.length === 0
      ? null
      : writeMetricChanges(layout, accounts, {
          at: changesAt,
          columns: changing,
          posts: postHolding,
          periods: listedPeriods('posts', judges ? main : [...steps].reverse()),
          steps: judges ? [] : steps,
          language,
        });
  const readPeriodOf = (period: Period) => ({ period, rows: rowsOf('days', period), start: factOf('start', period) });
  const ownLevels =
    !isByOwnLevels || postCells === null || postHolding === undefined || levels === undefined || daysTab === undefined
      ? null
      : writeOwnLevels(layout, {
          at: ownLevelsAt,
          top: blocks,
          posts: postCells,
          accounts,
          records: { posts: postHolding, days: levels },
          daysTab,
          periods: [readPeriodOf(now), ...(before === undefined ? [] : [readPeriodOf(before)])],
          since: rowsOf('days', since).first,
          language,
        });
  const {
    block: termBlock,
    cellOf,
    tickCellOf,
  } = writeTerms(layout, {
    follow: followCells(followRows),
    head: termHead,
    rows: needed,
    periods: { main, steps },
    language,
    sources: {
      holdings: byKind,
      recordsIn,
      firstDayOf: (kind) => dataTabs.get(kind)?.firstDay ?? '0',
      levelOf: ({ is }, period) => {
        if (is !== 'matchedEnd') return factOf(is === 'start' ? 'start' : 'end', period).together;
        const [start, end] = [factOf('start', period), factOf('end', period)];
        return `IF(ISNUMBER(${start.together});SUMPRODUCT(ISNUMBER(${start.all})*1;${end.all});"")`;
      },
      sinceStart: ({ is }, period) => {
        const { all, together } = factOf('unfollows', period);
        if (is === 'sumWithStart') return together;
        return `IF(ISNUMBER(${together});SUMPRODUCT(ISNUMBER(${all})*1;${factOf('start', period).all});"")`;
      },
      get ownLevels() {
        if (ownLevels === null) throw new Error('No posts are listed beside followers.');
        return ownLevels;
      },
      messageSums,
      segmentsOf: (term, period) =>
        segmentsFormula(snapshotsIn(period, term), term, {
          ...(snapshotsOf(term, period) ?? { days: '', weights: '' }),
          ticked,
        }),
    },
  });

  const stepGaps =
    stepGapRows === null ? null : writeStepGaps(layout, stepGapRows, { recordsIn, tabs: dataTabs, steps, language });
  const stepAges =
    stepAgesAt === null
      ? null
      : writeStepAges(layout, stepAgesAt, { recordsOf: (step) => recordsIn('posts', step), steps, language });
  const waited = messageTerms.find(({ term: { column, is } }) => is === 'sum' && column === 'first_reply_minutes');
  const feedbackTab = dataTabs.get('feedback');
  const messagesAt = blocks + messagesBelow;
  const messages =
    messageRows === null || feedback === undefined || feedbackTab === undefined
      ? null
      : writeMessages(layout, {
          top: messagesAt,
          block: messageRows,
          holding: feedback,
          tab: feedbackTab,
          periods: listedPeriods('feedback', main),
          sumOf: (period) => ({
            records: messageSums?.records(period) ?? null,
            minutes: waited === undefined ? null : cellOf(waited.line, waited.term, period),
          }),
          language,
        });
  const newestNow = newest.get(now.at);
  const { names, segments, networks } = writeNamesBlock(layout, namesPlan, {
    top: blocks,
    sources: {
      recordsIn,
      totalOf: (line, term) => cellOf(line, term, now),
      firstDayOf: (kind) => dataTabs.get(kind)?.firstDay ?? '0',
      now,
      before,
      language,
      inReport: inCalculation,
      levels: isKnownNow('end') ? { networks: nameRanges(accounts).platforms, ends: factOf('end', now).all } : null,
    },
    audience:
      audience === undefined || newestNow === undefined
        ? null
        : {
            records: snapshotsIn(now),
            ticked,
            newest: newestNow.days,
          },
  });
  const goalLine = lines.find(({ needs }) => needs === 'on_goal');
  if (postCells !== null && postsTab !== undefined && postHolding !== undefined)
    writePosts(layout, {
      top: blocks,
      cells: postCells,
      ticks: goalLine === undefined ? null : tickCellOf(goalLine),
      holding: postHolding,
      tab: postsTab,
      periods: listedPeriods('posts', main),
      sumOf: (of, period) => {
        const line = lines.find(({ id }) => id === `SUM posts.${of}`);
        const [term] = Object.values(line?.terms ?? {});
        return line === undefined || term === undefined ? null : cellOf(line, term, period);
      },
      language,
    });
  const posts = postsTab === undefined || postHolding === undefined ? null : postCells;
  const ages =
    posts === null || postRows === null || postHolding === undefined
      ? null
      : writePostAges(layout, {
          top: blocks + postRows.rows,
          holding: postHolding,
          posts,
          periods: listedPeriods('posts', main),
          at: agesAt,
          accounts: hasAccountsToAge ? { rows: accounts, at: newestAt } : null,
          language,
          snapshots:
            equalFigures === null || postHolding.snapshots === undefined
              ? null
              : { at: equalAgeAt, tab: postHolding.snapshots, figures: equalFigures },
        });
  const equalAge = ages?.equalAge ?? null;
  const tests =
    posts === null || postRows === null || postHolding === undefined
      ? new Map<ReportMetric, PostTestCells>()
      : writePostTests(layout, {
          top: blocks + postRows.rows + ageRows,
          tests: postTests,
          holding: postHolding,
          posts,
          levels: ownLevels?.levels ?? null,
          ages,
          periods: listedPeriods('posts', main),
          lengthRatio: request.lengthRatio ?? '1',
          language,
        });
  const daily =
    days === null
      ? null
      : writeDays(
          layout,
          { top: blocks, plan: days },
          {
            tabs: dataTabs,
            holdings: byKind,
            recordsIn,
            sumOf: ({ line, term }, period) => cellOf(line, term, period),
            termOf: cellOf,
            now,
            before,
            lengthRatio: request.lengthRatio ?? '1',
            language,
          },
        );

  const targetCells =
    targets === null || targetRows === null
      ? null
      : writeTargets(layout, targetRows, { planned: targets, span: now.span, language });

  const figureOf =
    (where: (address: string) => string): Calculation['figure'] =>
    (line, period, otherwise = dash) => {
      const { formula, terms } = line;
      const termOf = (name: string): string => {
        const term = terms[name];
        if (term === undefined) throw new Error(`No term says what ${name} is.`);
        return where(cellOf(line, term, period));
      };
      const figure = figureFormula(formula, termOf, otherwise);
      const tick = tickCellOf(line);
      return tick === null ? `=${figure}` : `=IF(${where(tick)}=0;"${otherwise}";${figure})`;
    };
  const figureHere = figureOf((address) => address);
  const [firstLine] = [...trend, ...lines];
  if (firstLine !== undefined)
    writeFollow(layout, followRows, {
      lines,
      first: firstLine,
      figure: (line, period) => figureHere(line, period).slice(1),
      terms: termBlock,
      now,
      before,
      language,
    });
  const indexed: readonly IndexedBlock[] = [
    { title: words.periods, row: periodsAt, column: 0 },
    { title: words.accounts, row: accountsAt, column: 0 },
    { title: words.terms, row: termsAt, column: 0 },
    ...(targets === null ? [] : [{ title: targetWords.title, row: targetsAt, column: 0 }]),
    ...(posts === null ? [] : [{ title: words.posts, row: blocks, column: 0 }]),
    ...(messages === null ? [] : [{ title: words.messages, row: messagesAt, column: 0 }]),
    ...(daily === null ? [] : [{ title: words.daysTitle, row: blocks, column: daysColumn }]),
    ...(namesPlan.rows === 0 ? [] : [{ title: words.names, row: blocks, column: nameColumn.name }]),
  ];
  const links = writeIndex(layout, { row: 2, blocks: indexed, language });

  const { cells, edges, lists, rules } = layout.finish();
  const forReport = new Map(
    withChosen(request.holdings, (holding) => allInCalculation(chosen(holding))).map((each) => [each.kind, each]),
  );
  return {
    sheet: { columns: cells[0]?.length ?? 0, columnWidths: widths, cells, edges, lists, rules, links },
    now,
    before: before ?? null,
    steps,
    holdings: forReport,
    figure: figureOf(inCalculation),
    sum: (line, term, period) => inCalculation(cellOf(line, term, period)),
    within: (period) =>
      new Map(
        [...forReport].map(([kind, holding]) => [kind, { ...holding, rows: rowsOfCalculation(rowsOf(kind, period)) }]),
      ),
    names,
    segments,
    networks,
    ownLevels:
      ownLevels === null
        ? null
        : allInCalculation({
            problem: ownLevels.problem,
            leftOut: ownLevels.leftOut,
            readLater: ownLevels.readLater,
          }),
    leftOutOfGrowth: leftOut === null ? null : inCalculation(leftOut),
    spanOf: ({ span }) => allInCalculation(span),
    lastDays: [...dataTabs].flatMap(([kind, { lastDay }]) =>
      kind === 'audience' && dataTabs.size > 1 ? [] : [inCalculation(lastDay)],
    ),
    dataTabs: new Map([...dataTabs].map(([kind, cells]) => [kind, allInCalculation(cells)])),
    posts:
      posts === null
        ? null
        : {
            posts: { ...posts.posts, holding: forReport.get('posts') ?? posts.posts.holding },
            problem: inCalculation(posts.problem),
            ages:
              ages === null
                ? null
                : allInCalculation({
                    problem: ages.problem,
                    unknown: ages.unknown,
                    due: ages.due,
                    used: ages.used,
                  }),
            equalAge:
              equalAge === null
                ? null
                : {
                    judged: (period) => inCalculation(equalAge.judged(period)),
                    judgedOfBoth: inCalculation(equalAge.judgedOfBoth),
                  },
            column: (name, period) => inCalculation(posts.column(name, period)),
            both: (name) => inCalculation(posts.both(name)),
          },
    messages:
      messages === null
        ? null
        : {
            problem: inCalculation(messages.problem),
            waited: (period) => inCalculation(messages.waited(period)),
            variance: (period) => inCalculation(messages.variance(period)),
            answers: (period) => inCalculation(messages.answers(period)),
            counted: (period) => {
              const cell = messages.counted(period);
              return cell === '0' ? cell : inCalculation(cell);
            },
          },
    postTest: (line) => {
      const test = tests.get(line);
      if (test === undefined) return null;
      const { sample, now, before, chance, moved } = test;
      return {
        sample,
        now: allInCalculation(now),
        before: allInCalculation(before),
        ...allInCalculation({ chance, moved }),
      };
    },
    stepGaps: {
      of: (line, period) =>
        [...(stepGaps?.of(line, period) ?? []), ...(changes?.within(line, period) ?? [])].map(inCalculation),
      textOf: (period) => (stepGaps === null ? '""' : inCalculation(stepGaps.textOf(period))),
    },
    stepAges:
      stepAges === null
        ? null
        : {
            grown: (period) => inCalculation(stepAges.grown(period)),
            ages: (period) => inCalculation(stepAges.ages(period)),
          },
    changes:
      changes === null
        ? null
        : {
            of: (line) => {
              const { gone, said } = changes.of(line);
              return { gone: gone.map(inCalculation), said: said.map(inCalculation) };
            },
            saidTogether: inCalculation(changes.saidTogether),
            coverage: inCalculation(changes.coverage),
          },
    targets:
      targetCells === null
        ? null
        : {
            of: (line) => {
              const found = targetCells.of(line);
              return found === null ? null : allInCalculation(found);
            },
            plans: inCalculation(targetCells.plans),
            several: inCalculation(targetCells.several),
          },
    gaps: new Map([...gaps].map(([kind, cellsOf]) => [kind, [...cellsOf.values()].map(inCalculation)])),
    dayGaps: new Map([...(daily?.gaps ?? [])].map(([kind, cell]) => [kind, inCalculation(cell)])),
    daily: (line) => {
      const found = daily?.figures.get(line);
      if (found === undefined) return null;
      const { lacking, ...cells } = found;
      return { ...allInCalculation(cells), lacking: [inCalculation(lacking[0]), inCalculation(lacking[1])] };
    },
  };
};
