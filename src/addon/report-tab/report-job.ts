import type { ReportAnswer } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import type { Kind } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { PlannedCell, ReportPlan } from '../../report/layout/plan.ts';
import { words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { longestMetadataText, metadataTextOf } from '../storage/metadata-text.ts';
import type { ReportMetadata } from '../storage/tab-metadata.ts';
import type { AddOnTabs } from '../storage/tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A report that is to be written: what was chosen, what it rests on, and the plan of both. */
export interface ReportJob {
  /** The add-on's tabs as they were found. */
  readonly tabs: AddOnTabs;
  readonly choices: Choices;
  readonly holdings: readonly TabSummary[];
  readonly plan: ReportPlan;
  readonly hash: string;
}

/**
 * How writing ended: with a report; with nothing written because columns stand elsewhere than was remembered; or because the
 * person moved rows of the report, with what they had typed into it.
 */
export type BuildOutcome =
  | { readonly answer: ReportAnswer }
  | { readonly moved: ReadonlySet<Kind> }
  | { readonly kept: ReportPlan };

/** What the sidebar is answered of a report in a tab: where its figures and days are, which its plan knows. */
export const reportAnswerOf = ({ plan }: ReportJob, sheet: Sheet): ReportAnswer => ({
  tab: sheet.getName(),
  sheetId: sheet.getSheetId(),
  from: plan.period.from,
  to: plan.period.to,
  comparedFrom: plan.compared?.from ?? null,
  comparedTo: plan.compared?.to ?? null,
  figures: plan.figures,
});

/** What a finished report remembers. */
export const reportMetadataOf = ({ choices, plan, hash }: ReportJob, calculation: number): ReportMetadata => ({
  role: 'report',
  state: 'ready',
  hash,
  choices,
  block: { rows: plan.cells.length, columns: plan.columns },
  inputs: plan.inputs,
  charts: plan.charts.map(({ title }) => title),
  calculation,
});

/** The most that a cell takes, in characters (file size limits of Google Drive). */
const longestFormula = 50_000;

/**
 * Refuses a report that Google has no room for: what its tab could not remember would be lost at the next building, and a
 * formula over one account alone names it many times.
 */
export const checkReportSize = (job: ReportJob): void => {
  const { plan, choices } = job;
  const { language } = choices;
  if (metadataTextOf(reportMetadataOf(job, Number.MAX_SAFE_INTEGER)).length > longestMetadataText)
    throw refusal(words.unremembered[language]);
  const isTooLong = ({ value }: PlannedCell) => typeof value === 'string' && value.length > longestFormula;
  if ([plan, plan.calculation].some(({ cells }) => cells.some((row) => row.some(isTooLong))))
    throw refusal(words.formulasTooLong[language]);
};
