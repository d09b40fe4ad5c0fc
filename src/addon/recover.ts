import { breakMerges } from './break-merges.ts';
import type { ReportMark, SnapshotMark } from './marks.ts';
import { findTabs, freeName, type Marked, remark, type Tabs, unfinished } from './tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A hash that no plan has: what is restored lacks its charts, so the next press writes it anew. */
const noHash = '';

/** Puts a report's block back as it stood before it was being written anew. */
const restore = ({ sheet, metadata, mark }: Marked<ReportMark>, snapshot: Marked<SnapshotMark> | undefined): void => {
  const { growth, ...rest } = mark;
  const { rows, columns } = mark.block;
  const hasGrown = growth !== undefined && sheet.getMaxRows() > growth.before;
  if (hasGrown) breakMerges(sheet.getRange(rows + 1, 1, growth.rows - rows, columns)).clear();
  if (snapshot !== undefined)
    snapshot.sheet.getRange(1, 1, rows, columns).copyTo(breakMerges(sheet.getRange(1, 1, rows, columns)));
  SpreadsheetApp.flush();
  const block = { rows: hasGrown ? growth.rows : rows, columns };
  remark(metadata, { ...rest, state: 'ready', hash: noHash, block });
};

const recover = (file: Spreadsheet, { data, reports, snapshots, copies, addition }: Tabs): boolean => {
  const building = reports.filter(({ mark }) => mark.state === 'building');
  const rebuilding = reports.filter(({ mark }) => mark.state === 'rebuilding');
  for (const { sheet } of building) file.deleteSheet(sheet);
  for (const report of rebuilding)
    restore(
      report,
      snapshots.find(({ mark }) => mark.of === report.sheet.getSheetId()),
    );
  const dropped = [...snapshots, ...(addition === null ? copies : [])];
  for (const { sheet } of dropped) file.deleteSheet(sheet);
  const stray = file.getSheetByName(unfinished);
  if (stray !== null) {
    const kept = data.find(({ sheet }) => sheet.getSheetId() === stray.getSheetId());
    // A data tab is marked when its records are written: only its name is missing.
    if (kept === undefined) file.deleteSheet(stray);
    else stray.setName(freeName(file, kept.mark.holding.tab));
  }
  return building.length + rebuilding.length + dropped.length > 0 || stray !== null;
};

/**
 * The add-on's tabs after the first step of every action: a report that was left half built is removed, one that was left
 * half rewritten is put back, and a snapshot is dropped; what an addition keeps stays until it ends. One read where nothing
 * was left behind.
 */
export const recovered = (file: Spreadsheet): Tabs => {
  const tabs = findTabs(file);
  return recover(file, tabs) ? findTabs(file) : tabs;
};

/**
 * Does something to a file, or leaves it as it was: what stood before an action that failed is put back as far as Google lets
 * it; else the next action does.
 */
export const orWhole = <T>(file: Spreadsheet, act: () => T): T => {
  const open = file.getActiveSheet();
  try {
    return act();
  } catch (error) {
    try {
      recovered(file);
      file.setActiveSheet(open);
    } catch {
      // The reason for which the action failed is the one to tell.
    }
    throw error;
  }
};
