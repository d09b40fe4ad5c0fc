import { words } from '../../report/calculation/calculation-words.ts';
import type { SheetPlan } from '../../report/layout/plan.ts';
import type { OwnedMetadata } from '../storage/tab-metadata.ts';
import { type AddOnTabs, freeName, unfinishedCalculationName } from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes the hidden tab for the sums of a report, which nobody owns yet: the next action removes what stays so. */
export const insertCalculation = (file: Spreadsheet): Sheet => {
  const sheet = file.insertSheet(unfinishedCalculationName, file.getSheets().length);
  sheet.hideSheet();
  return sheet;
};

/** The tabs with sums that no report owns: their report was deleted, or written anew with others. */
const orphansIn = ({ reports, calculations }: AddOnTabs): readonly Sheet[] =>
  calculations
    .map(({ sheet }) => sheet)
    .filter((sheet) => reports.every(({ mark }) => mark.calculation !== sheet.getSheetId()));

/** Gives the sums of a finished report their name, and removes what no report owns; whether there was anything to do. */
export const settleCalculations = (file: Spreadsheet, tabs: AddOnTabs): boolean => {
  const orphans = orphansIn(tabs);
  for (const sheet of orphans) file.deleteSheet(sheet);
  const stray = file.getSheetByName(unfinishedCalculationName);
  if (stray === null) return orphans.length > 0;
  const owner = tabs.reports.find(({ mark }) => mark.calculation === stray.getSheetId());
  if (owner === undefined) file.deleteSheet(stray);
  else nameCalculation(file, stray, owner.mark);
  return true;
};

/** Gives the sums of a report the name under which they stay. */
export const nameCalculation = (
  file: Spreadsheet,
  sheet: Sheet,
  { role, choices }: Pick<OwnedMetadata, 'role' | 'choices'>,
): void => {
  const names = { report: words.tab, history: words.periodsTab, plan: words.planTab };
  sheet.setName(freeName(file, names[role][choices.language]));
};

/**
 * A formula without what a spreadsheet may write otherwise than it was given: marks around names of tabs, spaces, and a range
 * of one cell, `$A$1:$A$1`.
 */
const bare = (formula: string): string => formula.replace(/['\s]/g, '').replace(/(\$[A-Z]+\$\d+):\1(?!\d)/g, '$1');

const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');

/** Whether every formula of a tab with sums is still the planned one: a person may have changed, moved or deleted some. */
export const isAsPlanned = (sheet: Sheet, { cells }: SheetPlan): boolean => {
  const found = sheet.getDataRange().getFormulas();
  return cells.every((row, at) =>
    row.every(({ value, format }, place) => {
      const planned = format !== '@' && isFormula(value) ? value : '';
      return bare(found[at]?.[place] ?? '') === bare(planned);
    }),
  );
};
