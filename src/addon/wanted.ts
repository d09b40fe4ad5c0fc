import type { Holding } from '../records/holding.ts';
import type { Kind } from '../records/kinds.ts';
import type { Choices } from '../report/choices.ts';
import type { ReportAnswer } from '../report/endpoints.ts';
import type { Plan } from '../report/plan.ts';
import type { ReportMark } from './marks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A report that is to be written: what was chosen, what it rests on, and the plan of both. */
export interface Wanted {
  readonly choices: Choices;
  readonly holdings: readonly Holding[];
  readonly plan: Plan;
  readonly hash: string;
}

/**
 * How writing ended: with a report; with nothing written because columns stand elsewhere than was remembered; or because the
 * person moved rows of the report, with what they had typed into it.
 */
export type Written =
  | { readonly answer: ReportAnswer }
  | { readonly moved: ReadonlySet<Kind> }
  | { readonly kept: Plan };

/** What a finished report remembers. */
export const markOf = ({ choices, plan, hash }: Wanted, sheet: Sheet, tab: string): ReportMark => ({
  role: 'report',
  state: 'ready',
  hash,
  choices,
  answer: {
    tab,
    sheetId: sheet.getSheetId(),
    from: plan.period.from,
    to: plan.period.to,
    comparedFrom: plan.compared?.from ?? null,
    comparedTo: plan.compared?.to ?? null,
    figures: plan.figures,
  },
  block: { rows: plan.cells.length, columns: plan.columns },
  inputs: plan.inputs,
  charts: plan.charts.map(({ title }) => title),
});
