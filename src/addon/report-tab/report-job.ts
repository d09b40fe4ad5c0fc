import type { HistoryAnswer, PlanAnswer, ReportAnswer } from '../../contract/answers.ts';
import type { Kind } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { HistoryPlan, OwnedPlan, PlannedCell, QuarterPlan, ReportPlan } from '../../report/layout/plan.ts';
import { words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { cellsOfNewTab, checkCellBudget } from '../storage/cell-budget.ts';
import { longestMetadataText, metadataTextOf } from '../storage/metadata-text.ts';
import type { HistoryMetadata, OwnedMetadata, PlanMetadata, ReportMetadata } from '../storage/tab-metadata.ts';
import type { AddOnTabs } from '../storage/tabs.ts';
import { type KeepsInput, proposesForOthers } from './preserve-input.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a tab is and what was chosen for it. */
export type ChosenTab =
  | Pick<ReportMetadata, 'role' | 'choices'>
  | Pick<HistoryMetadata, 'role' | 'choices'>
  | Pick<PlanMetadata, 'role' | 'choices'>;

/** A tab that is to be written: what was chosen, what it rests on, and the plan of both. */
export interface TabJob<P extends OwnedPlan = OwnedPlan> {
  /** The add-on's tabs as they were found. */
  readonly tabs: AddOnTabs;
  readonly chosen: ChosenTab;
  readonly holdings: readonly TabSummary[];
  readonly plan: P;
  readonly hash: string;
  /** Whether it stands in a new tab also where one of its role stands. */
  readonly as: 'new' | 'again';
  /** Which of what a person typed into a tab of the same role still means the same. */
  readonly keepsOf: (before: OwnedMetadata) => KeepsInput;
}

/** A tab that is written, with the name that it would have where it is new and another tab may have that name. */
export interface BuiltTab {
  readonly sheet: Sheet;
  readonly wished?: string;
}

/**
 * How writing ended: with a tab; with nothing written because columns stand elsewhere than was remembered; or because the
 * person moved rows of it, with what they had typed into it.
 */
export type BuildOutcome = BuiltTab | { readonly moved: ReadonlySet<Kind> } | { readonly kept: OwnedPlan };

/** What the sidebar is answered of a report in a tab: where its figures and days are, which its plan knows. */
export const reportAnswerOf = (plan: ReportPlan, { sheet, wished }: BuiltTab): ReportAnswer => {
  const tab = sheet.getName();
  return {
    tab,
    ...(wished === undefined || wished === tab ? {} : { nameTaken: wished }),
    sheetId: sheet.getSheetId(),
    from: plan.period.from,
    to: plan.period.to,
    comparedFrom: plan.compared?.from ?? null,
    comparedTo: plan.compared?.to ?? null,
    figures: plan.figures,
  };
};

/** The same of a table by period. */
export const historyAnswerOf = ({ periods, figures }: HistoryPlan, sheet: Sheet): HistoryAnswer => ({
  tab: sheet.getName(),
  sheetId: sheet.getSheetId(),
  periods,
  figures,
});

/** The same of a plan. */
export const planAnswerOf = ({ until, figures }: QuarterPlan, sheet: Sheet): PlanAnswer => ({
  tab: sheet.getName(),
  sheetId: sheet.getSheetId(),
  until,
  figures,
});

/** What a chart of a plan is known by: the first of the ranges that it draws, which stand where the plan has them. */
export const chartKeyOf = ({ ranges: [first = ''] }: OwnedPlan['charts'][number]): string => first;

/** What a finished tab remembers. */
export const metadataOf = ({ chosen, plan, hash }: TabJob, calculation: number): OwnedMetadata => ({
  ...chosen,
  state: 'ready',
  hash,
  block: { rows: plan.cells.length, columns: plan.columns },
  inputs: plan.inputs.map(({ cleared: _, ...input }) => input),
  ...(plan.soleCurrencies === undefined ? {} : { soleCurrencies: plan.soleCurrencies }),
  ...(proposesForOthers(plan) ? { proposed: 'formulas' } : {}),
  charts: plan.charts.map(chartKeyOf),
  groups: plan.groups.map(({ row, rows }) => ({ row, rows })),
  calculation,
});

/** The most that a cell takes, in characters (file size limits of Google Drive). */
const longestFormula = 50_000;

/**
 * Refuses a tab that Google has no room for: what it could not remember would be lost at the next building, and a formula over
 * one account alone names it many times.
 */
export const checkReportSize = (job: TabJob): void => {
  const { plan, chosen } = job;
  const { language } = chosen.choices;
  if (metadataTextOf(metadataOf(job, Number.MAX_SAFE_INTEGER)).length > longestMetadataText)
    throw refusal(words.unremembered[language]);
  const isTooLong = ({ value }: PlannedCell) => typeof value === 'string' && value.length > longestFormula;
  if ([plan, plan.calculation].some(({ cells }) => cells.some((row) => row.some(isTooLong))))
    throw refusal(words.formulasTooLong[language]);
};

/** The same where the file as it is has no room for the cells of its sums and of so many more. */
export const checkReportRoom = (file: Spreadsheet, { plan, chosen }: TabJob, beside: number): void => {
  const { cells, columns } = plan.calculation;
  checkCellBudget(file, cellsOfNewTab({ rows: cells.length, columns }) + beside, chosen.choices.language);
};
