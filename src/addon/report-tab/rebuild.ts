import type { SerialClock } from '../../records/cells/cell-value.ts';
import { quotedTabName } from '../../report/formulas/address.ts';
import type { OwnedPlan } from '../../report/layout/plan.ts';
import { withTabNames } from '../../report/layout/tab-names.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { headingFormulas, movedColumns } from '../data-tabs/data-columns.ts';
import { serialClockIn } from '../data-tabs/spreadsheet-clock.ts';
import { throwIfStopRequested } from '../endpoints/cancel.ts';
import { refusal } from '../endpoints/refusal.ts';
import { cellsOfNewTab } from '../storage/cell-budget.ts';
import type { GroupState, OwnedMetadata, ReportBlock } from '../storage/tab-metadata.ts';
import {
  addTabMetadata,
  freeName,
  insertUnfinishedTab,
  showTab,
  type TabWithMetadata,
  unfinishedCalculationName,
  updateMetadata,
} from '../storage/tabs.ts';
import { insertCalculation, settleCalculations } from './calculation-tab.ts';
import { checkErrors, errorProbes } from './check-errors.ts';
import { blockClearer, rulesOutside } from './clear-block.ts';
import { namedByPeriod, plannedName } from './planned-name.ts';
import { hasOriginalLayout, locateRows, preserveUserInput, proposesFormulas } from './preserve-input.ts';
import {
  type BuildOutcome,
  chartKeyOf,
  checkReportRoom,
  checkReportSize,
  metadataOf,
  type TabJob,
} from './report-job.ts';
import { findGroups, groupStatesOf, removeGroups, withGroupStates } from './row-groups.ts';
import { widenNewTab, writeCalculation, writeLooks, writeValues } from './write-plan.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const blockOf = (sheet: Sheet, { rows, columns }: ReportBlock) => sheet.getRange(1, 1, rows, columns);

/** Whether this person may write into a tab. */
const isOpen = (sheet: Sheet): boolean => {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  return [SHEET, RANGE].every((type) => sheet.getProtections(type).every((protection) => protection.canEdit()));
};

/**
 * Marks a report as being written anew, and makes its block as many rows as it needs; the person's rows below move down
 * whole. Charts and groups of rows may be of the old report or of the new one until it is ready.
 */
const begin = (
  { sheet, metadata, mark }: TabWithMetadata<OwnedMetadata>,
  { plan, groupStates }: { readonly plan: OwnedPlan; readonly groupStates: readonly GroupState[] },
): ReportBlock => {
  const { block } = mark;
  const charts = [...mark.charts, ...plan.charts.map(chartKeyOf)];
  const groups = [...(mark.groups ?? []), ...plan.groups];
  const rebuildingMark: OwnedMetadata = { ...mark, state: 'rebuilding', charts, groups, groupStates };
  const rows = plan.cells.length;
  if (rows <= block.rows) {
    updateMetadata(metadata, rebuildingMark);
    return block;
  }
  updateMetadata(metadata, { ...rebuildingMark, growth: { before: sheet.getMaxRows(), rows } });
  sheet.insertRowsAfter(block.rows, rows - block.rows);
  return { ...block, rows };
};

/** How many rows a person may have put in between, for what they typed to be found below them. */
const mostInserted = 1000;

/** The plan with what a person typed into a report whose rows they moved. */
const preserveMovedInput = (
  { sheet, mark }: TabWithMetadata<OwnedMetadata>,
  { plan, keepsOf }: TabJob,
  clock: SerialClock,
): OwnedPlan => {
  const { rows, columns } = mark.block;
  const [standing, wide] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const all = sheet.getRange(1, 1, Math.min(standing, rows + mostInserted), Math.min(wide, columns));
  const values = all.getValues();
  return preserveUserInput(
    plan,
    { mark, values, formulas: all.getFormulas(), rowAt: locateRows(values, mark.block) },
    { keeps: keepsOf(mark), clock },
  );
};

/**
 * Writes a report anew in its own tab, so that links to it and formulas over it hold. What stood there is copied into a
 * hidden tab first, and is put back if anything fails. What the person typed into their cells stays, and what lies
 * outside of the block is not touched. A report in which a person moved rows is theirs: it stays as it is.
 */
export const rebuildInPlace = (
  file: Spreadsheet,
  existing: TabWithMetadata<OwnedMetadata>,
  job: TabJob,
): BuildOutcome => {
  const { sheet, metadata, mark } = existing;
  const { choices } = job.chosen;
  const { holdings } = job;
  if (!isOpen(sheet)) throw refusal(fillTemplate(words.locked[choices.language], { tab: sheet.getName() }));

  checkReportSize(job);
  const { rows, columns } = mark.block;
  const clock = serialClockIn(file.getSpreadsheetTimeZone());
  const [standing, wide] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (standing < rows || wide < columns) return { kept: preserveMovedInput(existing, job, clock) };
  // Of what stands there a copy is made, and the person's rows below move down.
  const grown = Math.max(0, job.plan.cells.length - rows) * wide;
  checkReportRoom(file, job, cellsOfNewTab({ rows, columns }) + grown);

  const snapshot = insertUnfinishedTab(file);
  snapshot.hideSheet();
  addTabMetadata(snapshot, { role: 'snapshot', of: sheet.getSheetId() });
  widenNewTab(snapshot, columns);
  blockOf(sheet, mark.block).copyTo(blockOf(snapshot, mark.block));
  const headings = headingFormulas(holdings, columns);
  snapshot.getRange(rows + 1, 1, headings.length, columns).setValues(headings);
  const values = snapshot.getRange(1, 1, rows + headings.length, columns).getValues();
  const moved = movedColumns(holdings, values.slice(rows));
  if (moved.size > 0) {
    file.deleteSheet(snapshot);
    return { moved };
  }
  if (!hasOriginalLayout(values.slice(0, rows), mark.block)) {
    file.deleteSheet(snapshot);
    return { kept: preserveMovedInput(existing, job, clock) };
  }
  const sums = insertCalculation(file);
  const plan = withTabNames(job.plan, {
    report: quotedTabName(sheet.getName()),
    calculation: quotedTabName(unfinishedCalculationName),
  });
  writeCalculation(sums, plan.calculation);

  // From here on the report's charts go, which no snapshot holds: it is written to its end.
  throwIfStopRequested(choices.language);
  const groups = findGroups(sheet, mark.groups ?? []);
  const groupStates = groupStatesOf(groups);
  const block = begin(existing, { plan, groupStates });
  const theirs = rulesOutside(sheet, block);
  const clear = blockClearer(sheet, block, mark.charts);
  // What a person typed until now counts: nothing more is read before the block is written.
  const asksFormulas = proposesFormulas(plan) || mark.proposed === 'formulas';
  const formulas = asksFormulas ? blockOf(sheet, mark.block).getFormulas() : null;
  const now = blockOf(sheet, mark.block).getValues();
  if (!hasOriginalLayout(now, mark.block)) {
    updateMetadata(metadata, mark);
    file.deleteSheet(snapshot);
    file.deleteSheet(sums);
    return { kept: preserveMovedInput(existing, job, clock) };
  }
  const planWithInput = preserveUserInput(plan, { mark, values: now, formulas }, { keeps: job.keepsOf(mark), clock });
  clear();
  writeValues(sheet, planWithInput);
  // Google writes them before it answers: what is typed from then on stays.
  sheet.getMaxRows();
  removeGroups(groups);
  writeLooks(sheet, { ...planWithInput, groups: withGroupStates(plan.groups, groupStates) }, theirs);
  const probes = snapshot.getRange(rows + headings.length + 1, 1, 1, 2);
  probes.setFormulas([errorProbes(`${quotedTabName(sheet.getName())}!`, block, plan.calculation)]);
  const [probed = []] = probes.getValues();
  checkErrors({ sheet, sums }, probed, choices.language);

  addTabMetadata(sums, { role: 'calculation', of: sheet.getSheetId() });
  const built: OwnedMetadata = { ...metadataOf(job, sums.getSheetId()), block };
  const rebuilt = namedByPeriod(mark, built);
  // A name that a person gave is theirs.
  const name = plannedName(rebuilt);
  if (rebuilt !== built && name !== plannedName(mark) && sheet.getName() === plannedName(mark))
    sheet.setName(freeName(file, name));
  updateMetadata(metadata, rebuilt);
  file.deleteSheet(snapshot);
  const reports = job.tabs.reports.map((report) =>
    report.metadata === metadata ? { ...report, mark: rebuilt } : report,
  );
  settleCalculations(file, { ...job.tabs, reports });
  showTab(file, sheet);
  return { sheet };
};
