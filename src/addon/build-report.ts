import { addressOf } from '../report/address.ts';
import type { Choices } from '../report/choices.ts';
import type { ReportAnswer } from '../report/endpoints.ts';
import { hashOf, type Plan } from '../report/plan.ts';
import { planReport } from '../report/report.ts';
import { refusal } from './refusal.ts';
import { findTabs, freeName, holdingsOf, markTab, type Tabs } from './tabs.ts';
import { filled, words } from './words.ts';
import { writePlan } from './write-plan.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The first step of every action: a report that was left half built is removed, and the same press builds it anew. */
const recover = (file: Spreadsheet, { reports }: Tabs): void => {
  for (const { sheet, mark } of reports) if (mark.state === 'building') file.deleteSheet(sheet);
};

const answerOf = (plan: Plan, tab: string, sheetId: number): ReportAnswer => ({
  tab,
  sheetId,
  from: plan.period.from,
  to: plan.period.to,
  comparedFrom: plan.compared?.from ?? null,
  comparedTo: plan.compared?.to ?? null,
  figures: plan.figures,
});

/** The first cell that shows an error instead of a figure, read back in one call; none in a report that stands. */
const brokenCell = (
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { cells, columns }: Plan,
): { cell: string; found: string } | null => {
  const shown = sheet.getRange(1, 1, cells.length, columns).getDisplayValues();
  for (const [row, line] of shown.entries()) {
    const column = line.findIndex((text) => /^#(REF|NAME|ERROR|VALUE|DIV|N\/A|NUM|NULL)/.test(text));
    if (column >= 0) return { cell: addressOf(column, row), found: line[column] ?? '' };
  }
  return null;
};

/**
 * Builds a report tab: planned whole, written into a hidden tab that is marked as being built, read back, and only then
 * shown. The same choices over the same data find their report standing and write nothing.
 */
export const buildReport = (file: Spreadsheet, choices: Choices): ReportAnswer => {
  const tabs = findTabs(file);
  recover(file, tabs);
  const holdings = holdingsOf(tabs);
  if (holdings.length === 0) throw refusal(words.nothing[choices.language]);
  const plan = planReport(choices, holdings);
  if (plan.figures.length === 0) throw refusal(words.unmeasured[choices.language]);

  const hash = hashOf(plan);
  const standing = tabs.reports.find(({ mark }) => mark.state === 'ready' && mark.hash === hash);
  if (standing !== undefined) {
    file.setActiveSheet(standing.sheet);
    return { ...standing.mark.answer, tab: standing.sheet.getName() };
  }

  const sheet = file.insertSheet(freeName(file, plan.title), 0);
  const answer = answerOf(plan, sheet.getName(), sheet.getSheetId());
  const mark = { role: 'report', hash, choices, answer } as const;
  sheet.hideSheet();
  markTab(sheet, { ...mark, state: 'building' });
  writePlan(sheet, plan);
  SpreadsheetApp.flush();
  const broken = brokenCell(sheet, plan);
  if (broken !== null) {
    file.deleteSheet(sheet);
    throw refusal(filled(words.broken[choices.language], broken));
  }
  sheet.showSheet();
  markTab(sheet, { ...mark, state: 'ready' });
  file.setActiveSheet(sheet);
  return answer;
};
