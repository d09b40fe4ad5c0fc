import { readForClosing, writeClosed } from '../closing/write-closed.ts';
import { withCompleteSummaries } from '../data-tabs/complete-summary.ts';
import { dropArrangingColumn } from '../import-log/arrange-rows.ts';
import type { DataTabMetadata, OwnedMetadata, ReportMetadata, SnapshotMetadata } from '../storage/tab-metadata.ts';
import {
  type AddOnTabs,
  findTabs,
  freeName,
  showTab,
  type TabWithMetadata,
  unfinishedTabName,
  updateMetadata,
} from '../storage/tabs.ts';
import { breakMerges } from './break-merges.ts';
import { settleCalculations } from './calculation-tab.ts';
import { plannedName } from './planned-name.ts';
import { findGroups, removeGroups, withGroupStates, writeGroups } from './row-groups.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A hash that no plan has: what is restored lacks its charts, so the next press writes it anew. */
const noHash = '';

/** Puts a report's block back as it stood before it was being written anew. */
const restore = (
  { sheet, metadata, mark }: TabWithMetadata<OwnedMetadata>,
  snapshot: TabWithMetadata<SnapshotMetadata> | undefined,
): void => {
  const { growth, groups = [], groupStates = [], ...rest } = mark;
  const { rows, columns } = mark.block;
  const hasGrown = growth !== undefined && sheet.getMaxRows() > growth.before;
  if (hasGrown) breakMerges(sheet.getRange(rows + 1, 1, growth.rows - rows, columns)).clear();
  // Those that stood and those that were being written may be the same rows: each is looked for when others are gone.
  for (const group of groups) removeGroups(findGroups(sheet, [group]));
  const own = groups.slice(0, groupStates.length);
  writeGroups(
    sheet,
    withGroupStates(own, groupStates).filter((_, at) => groupStates[at] !== 'gone'),
  );
  if (snapshot !== undefined)
    snapshot.sheet.getRange(1, 1, rows, columns).copyTo(breakMerges(sheet.getRange(1, 1, rows, columns)));
  SpreadsheetApp.flush();
  const block = { rows: hasGrown ? growth.rows : rows, columns };
  updateMetadata(metadata, { ...rest, state: 'ready', hash: noHash, block, groups: own });
};

/** Gives a report that is written and marked its name, and shows it: nothing stands below its block that is not ours. */
export const finishReport = (
  file: Spreadsheet,
  { sheet, mark }: Pick<TabWithMetadata<OwnedMetadata>, 'sheet' | 'mark'>,
): void => {
  sheet.setName(freeName(file, plannedName(mark)));
  sheet.showSheet();
};

/** Ends what an action has left under the name of what is not finished: what is marked already lacks only its name. */
const finishUnmarkedReport = (file: Spreadsheet, stray: Sheet, { data, reports, ...others }: AddOnTabs): void => {
  const isStray = ({ sheet }: TabWithMetadata<DataTabMetadata> | TabWithMetadata<OwnedMetadata>) =>
    sheet.getSheetId() === stray.getSheetId();
  const [records, report] = [data.find(isStray), reports.find(isStray)];
  const table = [others.accounts, others.observations].find((tab) => tab?.sheet.getSheetId() === stray.getSheetId());
  if (table != null) stray.setName(freeName(file, table.mark.tab));
  else if (records !== undefined) stray.setName(freeName(file, records.mark.holding.tab));
  else if (report === undefined || report.mark.state === 'building') file.deleteSheet(stray);
  else {
    const { rows, columns } = report.mark.block;
    stray.getRange(rows + 1, 1, stray.getMaxRows() - rows, columns).clearContent();
    finishReport(file, report);
  }
};

const isClosing = (tab: TabWithMetadata<OwnedMetadata>): tab is TabWithMetadata<ReportMetadata> =>
  tab.mark.role === 'report' && tab.mark.state === 'closing';

/** Closes a report that was being closed; where what it rests on is broken by now, it is a report that the next press rewrites. */
const finishClosing = (
  file: Spreadsheet,
  report: TabWithMetadata<ReportMetadata>,
  { calculations }: AddOnTabs,
): void => {
  const read = readForClosing(file, { report, calculations });
  if ('standing' in read) writeClosed(file, { report, calculations }, read);
  else updateMetadata(report.metadata, { ...report.mark, state: 'ready', hash: noHash });
};

const recover = (file: Spreadsheet, tabs: AddOnTabs): boolean => {
  const { reports, snapshots } = tabs;
  const closing = reports.filter(isClosing);
  const building = reports.filter(({ mark }) => mark.state === 'building');
  const rebuilding = reports.filter(({ mark }) => mark.state === 'rebuilding');
  // An earlier version left one under its own name; one under that of what is not finished is ended below.
  for (const { sheet } of building) if (sheet.getName() !== unfinishedTabName) file.deleteSheet(sheet);
  for (const report of rebuilding)
    restore(
      report,
      snapshots.find(({ mark }) => mark.of === report.sheet.getSheetId()),
    );
  for (const { sheet } of snapshots) file.deleteSheet(sheet);
  const stray = file.getSheetByName(unfinishedTabName);
  if (stray !== null) finishUnmarkedReport(file, stray, tabs);
  // A closing makes a tab of that name too.
  for (const report of closing) finishClosing(file, report, tabs);
  const isSettled = [settleCalculations(file, tabs), dropArrangingColumn(file, tabs)].includes(true);
  return closing.length + building.length + rebuilding.length + snapshots.length > 0 || stray !== null || isSettled;
};

/**
 * The add-on's tabs after the first step of every action: a report that was left half built is removed, one that was left
 * half rewritten is put back, one that was left half closed is closed, and a snapshot is dropped. One read where nothing was
 * left behind.
 */
export const recoverTabs = (file: Spreadsheet): AddOnTabs => {
  const tabs = findTabs(file);
  return withCompleteSummaries(file, recover(file, tabs) ? findTabs(file) : tabs);
};

/**
 * Does something to a file, or leaves it as it was: what stood before an action that failed is put back as far as Google lets
 * it; else the next action does.
 */
export const withRollback = <T>(file: Spreadsheet, act: () => T): T => {
  const open = file.getActiveSheet();
  try {
    return act();
  } catch (error) {
    try {
      recoverTabs(file);
      showTab(file, open);
    } catch {
      // The reason for which the action failed is the one to tell.
    }
    throw error;
  }
};
