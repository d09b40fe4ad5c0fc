import type { AdditionEnding } from '../../contract/requests.ts';
import type { Kind } from '../../records/kinds.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { readRecords } from '../endpoints/read-records.ts';
import { refusal } from '../endpoints/refusal.ts';
import { accountsEntriesIn, entriesOf, forgetAddition } from '../import-log/log-addition.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs, withRollback } from '../report-tab/recover.ts';
import { readGoalRule, saveGoalRule } from '../storage/column-memory.ts';
import type { AdditionMetadata, CopyMetadata, DataTabMetadata } from '../storage/tab-metadata.ts';
import {
  type AddOnTabs,
  addFileMetadata,
  addTabMetadata,
  deleteTabs,
  freeName,
  insertUnfinishedTab,
  showTab,
  type TabWithMetadata,
  unfinishedTabName,
  updateMetadata,
} from '../storage/tabs.ts';
import { type AccountsChange, takeBackAccounts, toldAccounts } from './accounts-tab.ts';
import { completeSummary } from './complete-summary.ts';
import { columnPositions, lacksLaterColumns, locateColumns, withColumnPositions } from './data-columns.ts';
import { columnRunsOf, newTabColumns, newTabRows } from './data-tab.ts';
import { appendLaterColumns } from './later-columns.ts';
import { clearCopiedFormulas } from './own-formulas.ts';
import { takeBackSnapshots } from './snapshots-tab.ts';
import { sortTabs } from './sort-rows.ts';
import { refuseUnclaimed } from './unmarked-tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Data = TabWithMetadata<DataTabMetadata>;

/** Copies a data tab's cells, as far right as its own columns go, into the same cells of a hidden tab. */
const copyOf = (file: Spreadsheet, { sheet, mark: { holding } }: Data): void => {
  const rows = sheet.getMaxRows();
  const columns = Math.max(0, ...columnPositions(holding)) + 1;
  const copy = insertUnfinishedTab(file);
  copy.hideSheet();
  addTabMetadata(copy, { role: 'copy', of: sheet.getSheetId(), holding, rows });
  if (rows > newTabRows) copy.insertRowsAfter(newTabRows, rows - newTabRows);
  if (columns > newTabColumns) copy.insertColumnsAfter(newTabColumns, columns - newTabColumns);
  sheet.getRange(1, 1, rows, columns).copyTo(copy.getRange(1, 1, rows, columns));
  // Sheets may copy only the rows that show, one below the other.
  if (sheet.getFilter() !== null && copy.getLastRow() < sheet.getLastRow())
    throw refusal(fillTemplate(words.filtered[userLanguage()], { tab: holding.tab }));
  // The name of what is not finished would have it removed.
  copy.setName(freeName(file, unfinishedTabName));
};

/** The rule of the goal; `null` where it cannot be read, for then nothing ticks by another one meanwhile. */
const goalRuleNow = (): string | null => {
  try {
    return readGoalRule();
  } catch {
    return null;
  }
};

/**
 * Keeps what stands in the tabs of these kinds, until the addition that begins here ends. The file remembers the addition
 * last: until then the copies are leftovers, which the next action drops.
 */
export const beginAddition = (file: Spreadsheet, kinds: readonly Kind[]): null => {
  const tabs = recoverTabs(file);
  const { data, accounts, addition } = tabs;
  if (addition !== null) throw refusal(words.adding[userLanguage()]);
  refuseUnclaimed(file, tabs);
  const found = kinds.flatMap((kind) => data.find(({ mark }) => mark.holding.kind === kind) ?? []);
  const open = file.getActiveSheet();
  return withRollback(file, () => {
    for (const tab of found) {
      const now = locateColumns(tab);
      // What is taken back is put into the columns that are there now.
      copyOf(file, lacksLaterColumns(now.mark.holding) && appendLaterColumns(now) ? locateColumns(now) : now);
    }
    SpreadsheetApp.flush();
    addFileMetadata(file, {
      role: 'addition',
      copied: found.map(({ sheet }) => sheet.getSheetId()),
      absent: kinds.filter((kind) => found.every(({ mark }) => mark.holding.kind !== kind)),
      at: Date.now(),
      ...(accounts === null ? {} : { sorted: 1 }),
      goalRule: kinds.includes('posts') ? goalRuleNow() : null,
    });
    showTab(file, open);
    return null;
  });
};

interface Pair {
  readonly tab: Data;
  readonly copy: TabWithMetadata<CopyMetadata>;
}

/** The tabs that were copied and stand still, each with its copy; refuses where a person deleted a copy. */
const pairsIn = ({ data, copies }: AddOnTabs, copied: readonly number[]): readonly Pair[] =>
  data
    .filter(({ sheet }) => copied.includes(sheet.getSheetId()))
    .map((tab) => {
      const copy = copies.find(({ mark }) => mark.of === tab.sheet.getSheetId());
      if (copy === undefined)
        throw refusal(fillTemplate(words.uncopied[userLanguage()], { tab: tab.mark.holding.tab }));
      return { tab: locateColumns(tab), copy };
    });

/** Takes the rows away that a tab grew by; where a person wrote beside them, only what stands in the tab's own columns. */
const shrink = ({ sheet, mark }: Data, from: number, rows: number): void => {
  const own = columnPositions(mark.holding);
  const cells = sheet.getRange(from, 1, rows, sheet.getMaxColumns()).getValues();
  const isTheirs = cells.some((row) => row.some((value, at) => value !== '' && !own.includes(at)));
  if (!isTheirs) sheet.deleteRows(from, rows);
  else
    for (const { at, count } of columnRunsOf(own)) sheet.getRange(from, (own[at] ?? 0) + 1, rows, count).clearContent();
};

/** Clears the formulas of a person's columns that went down to records which go. */
const clearFormulas = (file: Spreadsheet, { tab, copy }: Pair): void => {
  const { sheet, mark } = tab;
  const { kind } = mark.holding;
  const [columns, width] = [columnPositions(mark.holding), sheet.getLastColumn()];
  if (width <= columns.length) return;
  const [before, rows] = [readRecords(file, copy.sheet, kind).records.length, sheet.getLastRow() - 1];
  const going = Array.from({ length: Math.max(0, rows - before) }, (_, at) => before + at);
  clearCopiedFormulas(sheet, { columns, width }, { going, rows });
};

/** Puts the cells of a copy back into the columns of its tab, wherever they stand now; a person's own are not touched. */
const restoreTab = (file: Spreadsheet, pair: Pair): void => {
  const { tab, copy } = pair;
  const { sheet, mark } = tab;
  const { rows, holding } = copy.mark;
  clearFormulas(file, pair);
  const [now, then] = [columnPositions(mark.holding), columnPositions(holding)];
  const has = sheet.getMaxRows();
  if (has < rows) sheet.insertRowsAfter(has, rows - has);
  if (has > rows) shrink(tab, rows + 1, has - rows);
  // Nothing is copied into a tab of which a filter may hide rows: as out of one, Sheets may leave these out.
  sheet.getFilter()?.remove();
  for (const { at, count } of columnRunsOf(now, then)) {
    const [to, from] = [now, then].map((columns) => (columns[at] ?? 0) + 1);
    if (to !== undefined && from !== undefined)
      copy.sheet.getRange(1, from, rows, count).copyTo(sheet.getRange(1, to, rows, count));
  }
};

/**
 * What an addition did to the tab of accounts, as it was written down. Where that was too much, or it was cut off before, the file
 * remembers the new names and whether there was a tab.
 */
const accountsChangesOf = (
  tabs: AddOnTabs,
  { at, sorted, renamed = [] }: AdditionMetadata,
): readonly AccountsChange[] => {
  const { log } = tabs;
  const last = log?.mark.last ?? null;
  const entries = log !== null && last !== null && last.at === at ? entriesOf(log, last) : null;
  if (entries !== null) return accountsEntriesIn(entries);
  return sorted === 1
    ? [{ isMade: false, added: [], said: [], renames: renamed }]
    : [{ isMade: true, added: toldAccounts(tabs), said: [], renames: [] }];
};

/** Takes an addition back. Whatever cuts it off, once more from its start completes it: the copies are not touched. */
const undoAddition = (file: Spreadsheet, tabs: AddOnTabs, mark: AdditionMetadata): void => {
  const { copied, absent, at, goalRule } = mark;
  const pairs = pairsIn(tabs, copied);
  for (const pair of pairs) restoreTab(file, pair);
  // What a tab remembers is put back after its cells: it may claim too much for a moment, never too little.
  SpreadsheetApp.flush();
  for (const { tab, copy } of pairs) {
    const then = withColumnPositions(copy.mark.holding, columnPositions(tab.mark.holding));
    updateMetadata(tab.metadata, {
      role: 'data',
      holding: copy.cut !== null ? completeSummary(file, tab.sheet, then) : then,
    });
  }
  takeBackSnapshots(file, tabs, at);
  takeBackAccounts(file, tabs, accountsChangesOf(tabs, mark));
  if (goalRule !== null) saveGoalRule(goalRule);
  const made = tabs.data.filter(({ mark: { holding } }) => absent.includes(holding.kind));
  deleteTabs(
    file,
    made.map(({ sheet }) => sheet),
  );
};

/** The tabs that an addition may have added to. */
const touchedTabs = ({ data }: AddOnTabs, { copied, absent }: AdditionMetadata): readonly Data[] =>
  data.filter(({ sheet, mark }) => copied.includes(sheet.getSheetId()) || absent.includes(mark.holding.kind));

/**
 * Ends the addition that was begun, if one was: what was added stays, or everything is as it was before. What stays is put in
 * the order of its dates; answers why it could not be, or `null`.
 */
export const endAddition = (file: Spreadsheet, ending: AdditionEnding): string | null => {
  const tabs = recoverTabs(file);
  const { addition } = tabs;
  if (addition === null) return null;
  if (ending === 'undo') {
    undoAddition(file, tabs, addition.mark);
    forgetAddition(file, tabs.log, addition.mark.at ?? null);
  }
  addition.metadata.remove();
  const after = recoverTabs(file);
  if (ending === 'undo') return null;
  // Rows that have moved cannot be taken back: that nothing is to be must be kept before the first of them does.
  SpreadsheetApp.flush();
  return sortTabs(touchedTabs(after, addition.mark), userLanguage());
};
