import type { Choices } from '../contract/choices.ts';
import type { TabSummary } from '../records/tab-summary.ts';
import { filterAccounts } from './formulas/accounts-filter.ts';
import { relativeAddress } from './formulas/address.ts';
import { withWorkingHours, writeWorkingHours } from './formulas/waiting-time.ts';
import type { ReportPage } from './layout/page.ts';
import type { ReportPlan } from './layout/plan.ts';
import { columnWidths, gridColumns, helperColumns, newSheetLayout } from './layout/sheet-layout.ts';
import { placesOfWork, sourcesOfVisits } from './metrics/breakdowns.ts';
import { reportMetricsFor } from './metrics/report-metrics.ts';
import { words } from './report-words.ts';
import { writeAudience } from './sections/audience.ts';
import { writeBreakdowns } from './sections/breakdown.ts';
import { writeCards } from './sections/cards.ts';
import { writeCosts } from './sections/costs.ts';
import { writeFeedback } from './sections/feedback.ts';
import { writeFigures } from './sections/figures.ts';
import { writeFunnels } from './sections/funnel.ts';
import { writeHead } from './sections/head.ts';
import { writeNotes } from './sections/notes.ts';
import { writePosts } from './sections/posts.ts';
import { writeSentence } from './sections/sentence.ts';
import { writeSources } from './sections/sources.ts';
import { writeTrend } from './sections/trend.ts';

const unfixed = ({ from, to }: { from: string; to: string }) => ({
  from: relativeAddress(from),
  to: relativeAddress(to),
});

/** Plans a report tab from a person's choices and what the file holds: pure, the same plan for the same choices and data. */
export const planReport = (choices: Choices, all: readonly TabSummary[]): ReportPlan => {
  const summaries = withWorkingHours(filterAccounts(all, choices.accounts), choices.hours);
  const draft = newSheetLayout();
  const holdings = new Map(summaries.map((holding) => [holding.kind, holding]));
  const { madeOn, ...head } = writeHead({ draft, choices, holdings });
  const hours = holdings.get('feedback')?.hours;
  if (hours !== undefined) writeWorkingHours(draft, hours);
  const frozenRows = draft.bottom() - 1;
  const page: ReportPage = { draft, choices, holdings, lines: reportMetricsFor(summaries), ...head };

  const fillSentence = writeSentence(page);
  draft.take(1);
  const fillCards = writeCards(page);
  const { language } = choices;
  const placed = writeFigures(page);
  fillSentence(placed);
  fillCards(placed, writeTrend(page));
  const written: readonly (readonly [title: string, isThere: boolean])[] = [
    [words.places[language], writeBreakdowns(page, words.places[language], placesOfWork)],
    [words.posts[language], writePosts(page, placed)],
    [words.funnel[language], writeFunnels(page, placed)],
    [words.costs[language], writeCosts(page, placed)],
    [words.quality[language], writeBreakdowns(page, words.quality[language], sourcesOfVisits)],
    [words.feedback[language], writeFeedback(page)],
    [words.audience[language], writeAudience(page)],
  ];
  writeNotes(page);
  writeSources(
    page,
    written.flatMap(([title, isThere]) => (isThere ? [] : [title])),
  );

  const span = unfixed(page.span);
  return {
    ...draft.finish(),
    title: words.tab[choices.language],
    columns: gridColumns + helperColumns,
    columnWidths,
    madeOn,
    frozenRows,
    dates: { range: `${span.from}:${span.to}`, help: words.dateHelp[choices.language] },
    figures: placed.map(({ line, amount, seen, chance, threshold, ...figure }) => figure),
    period: span,
    compared: page.compared === null ? null : unfixed(page.compared),
  };
};
