import type { TakenBack } from '../../contract/answers.ts';
import { columnsOf, type Kind, kindNames, nothingLeft, type Row } from '../../records/kinds.ts';
import { withoutBlankRows } from '../../records/merge.ts';
import { summarizeRecords } from '../../records/summarize-records.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { type TakenBackRecords, takeBackRecords } from '../../records/undoing/record-changes.ts';
import { blankRecordsOf } from '../../records/undoing/record-marks.ts';
import { words } from '../addon-words.ts';
import { takeBackAccounts } from '../data-tabs/accounts-tab.ts';
import { withColumnPositions } from '../data-tabs/data-columns.ts';
import { growTab, hideTicks, runsOf } from '../data-tabs/data-tab.ts';
import { clearCopiedFormulas } from '../data-tabs/own-formulas.ts';
import { takeBackSnapshots } from '../data-tabs/snapshots-tab.ts';
import { readAllRows } from '../endpoints/read-records.ts';
import { refusal } from '../endpoints/refusal.ts';
import { userLanguage } from '../menu.ts';
import { recoverTabs } from '../report-tab/recover.ts';
import { checkEditable } from '../storage/edit-rights.ts';
import { parseMetadata } from '../storage/metadata-text.ts';
import { checkTries, movedSentence } from '../storage/moved-rows.ts';
import type { DataTabMetadata } from '../storage/tab-metadata.ts';
import { type AddOnTabs, deleteTabs, type TabWithMetadata, updateMetadata } from '../storage/tabs.ts';
import { checkAddition } from './addition-owner.ts';
import { arrangeRows } from './arrange-rows.ts';
import {
  accountsEntriesIn,
  dropBlankLog,
  entriesOf,
  forgetLast,
  isGoingOn,
  type LogEntry,
  type RecordEntry,
} from './log-addition.ts';
import type { LogTab } from './log-tab.ts';
import { isSameTable, stillStand, writeSettled } from './settle-rows.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Data = TabWithMetadata<DataTabMetadata>;

/**
 * What was written down of the last addition; refuses where there is none or it is another than a person saw, where more of it
 * is to come, where it was too much, and where it was changed.
 */
export const readEntries = (
  log: LogTab | null,
  at: number,
): { readonly log: LogTab; readonly entries: readonly LogEntry[] } => {
  const language = userLanguage();
  const last = log?.mark.last ?? null;
  if (log === null || last === null) throw refusal(words.nothingToTakeBack[language]);
  if (last.at !== at) throw refusal(words.anotherAddition[language]);
  if (isGoingOn(last)) throw refusal(words.goingOn[language]);
  if (last.text === null) throw refusal(words.tooLargeToTakeBack[language]);
  const entries = entriesOf(log, last);
  if (entries === null) throw refusal(words.logChanged[language]);
  return { log, entries };
};

const textOf = (item: unknown): string => JSON.stringify(item);

/** A list with the items of an earlier one in their order there, and others behind them. */
const inOrderOf = <T>(before: readonly T[], now: readonly T[]): readonly T[] => {
  const [then, standing] = [new Set(before.map(textOf)), new Set(now.map(textOf))];
  return [...before.filter((item) => standing.has(textOf(item))), ...now.filter((item) => !then.has(textOf(item)))];
};

/** What a tab holds whose records were taken back: as it was remembered before, of the records that there are. */
const summaryAfter = ({ kind, tab }: TabSummary, records: readonly Row[], before: TabSummary | null): TabSummary => {
  const now = summarizeRecords(kind, records);
  const { names = {} } = now;
  return {
    ...now,
    tab,
    // A box that is off is in every row, whoever looked at it.
    filled: before?.filled ?? now.filled,
    accounts: inOrderOf(before?.accounts ?? [], now.accounts),
    currencies: inOrderOf(before?.currencies ?? [], now.currencies),
    names: Object.fromEntries(
      Object.entries(names).map(([column, all]) => [
        column,
        inOrderOf(before?.names?.[column as keyof typeof names] ?? [], all),
      ]),
    ),
    origins: before?.origins ?? [],
    ...(before?.renamed === undefined ? {} : { renamed: before.renamed }),
  };
};

/** Takes away the rows that a tab grew by, where nothing stands in them. */
const shrink = (sheet: Sheet, capacity: number): void => {
  const grown = sheet.getMaxRows() - capacity;
  if (grown > 0 && sheet.getLastRow() <= capacity) sheet.deleteRows(capacity + 1, grown);
};

/** What a file's data tab is, and what an addition did to it. */
interface Change {
  readonly file: Spreadsheet;
  readonly tabs: AddOnTabs;
  readonly log: LogTab;
  readonly data: Data;
  readonly entries: readonly RecordEntry[];
}

/** How many of the rows hold a record, or stand above one that does. */
const usedRows = (kind: Kind, rows: readonly Row[]): number => {
  const isBlankRecord = blankRecordsOf(kind);
  let used = rows.length;
  while (used > 0 && isBlankRecord(rows[used - 1] ?? [])) used -= 1;
  return used;
};

/** Whether a formula of another tab names this one: without it, it would say `#REF!` for ever. */
const isRead = (file: Spreadsheet, sheet: Sheet): boolean => {
  const name = sheet.getName().replace(/'/g, "''").toLowerCase();
  return file
    .getSheets()
    .filter((other) => other.getSheetId() !== sheet.getSheetId())
    .some((other) =>
      other
        .getDataRange()
        .getFormulas()
        .some((row) => row.some((formula) => formula.toLowerCase().includes(name))),
    );
};

/** Whether a tab was made by the addition, and nothing is in it that was not, and no report or formula reads it. */
const canGo = ({ file, data }: Change, { rows, going }: TakenBackRecords, header: number): boolean => {
  const { kind } = data.mark.holding;
  return usedRows(kind, rows) <= going.size && header <= columnsOf(kind).length && !isRead(file, data.sheet);
};

/** How far taking back from a tab has come: what was counted when it began, and whether rows were moved while they were written. */
interface Progress {
  readonly tried: number;
  readonly counts: Pick<TakenBack, 'removed' | 'restored'> | null;
  readonly isMoved: boolean;
}

/** Takes back what stands in a tab of an addition; once more from its start where somebody moves or changes its rows meanwhile. */
const takeBackTab = (change: Change, progress: Progress = { tried: 1, counts: null, isMoved: false }): TakenBack => {
  const { file, log, data, entries } = change;
  const { sheet, metadata, mark } = data;
  const { kind } = mark.holding;
  const language = userLanguage();
  const { columns, width, records, cells } = readAllRows(file, sheet, kind);
  checkEditable(sheet, columns, 2);
  const taken = takeBackRecords(
    kind,
    records,
    entries.map(({ changes }) => changes),
  );
  const { rows, going, restored, stayed } = taken;
  const counts = progress.counts ?? { removed: going.size, restored };
  const again = ({ isMoved }: { readonly isMoved: boolean }): TakenBack => {
    checkTries(sheet, progress.tried, language);
    return takeBackTab(change, { tried: progress.tried + 1, counts, isMoved: progress.isMoved || isMoved });
  };
  const [first] = entries;
  const before = first?.before ?? null;
  if (before === null && canGo(change, taken, width)) {
    // Other tabs were read since, and somebody may have typed here.
    if (!isSameTable(sheet.getDataRange().getValues().slice(1), cells)) return again({ isMoved: false });
    deleteTabs(file, [sheet]);
    return { ...counts, stayed };
  }
  const layout = { kind, columns };
  // What was blanked comes behind the last record that stands.
  const beyond = { last: records.length + 1, rows: rows.length - records.length, capacity: sheet.getMaxRows() };
  growTab(sheet, layout, beyond);
  const capacity = Math.max(beyond.capacity, beyond.last + beyond.rows);
  const read = { sheet, layout, capacity };
  const became = writeSettled(file, { ...read, cells }, { before: records, after: rows });
  if (became !== 'written') return again({ isMoved: became === 'settled' });
  const used = Math.max(usedRows(kind, rows), usedRows(kind, records));
  const order = [...taken.order.filter((at) => at < used), ...Array.from(going).sort((one, other) => one - other)];
  const { places, unsorted } = arrangeRows({ log, sheet }, order, language);
  // What was only made ready for records that never came goes with those that did.
  const goes = (at: number | null): boolean => at !== null && (going.has(at) || at >= used);
  const now = [...places, ...records.flatMap((_, at) => (at < used ? [] : [at]))];
  const gone = now.flatMap((at, place) => (goes(at) ? [place] : []));
  const rowOf = (at: number | null): Row => (at === null ? undefined : rows[at]) ?? nothingLeft(kind);
  const arranged = {
    ...read,
    cells: now.map((at) => (at === null ? [] : (cells[at] ?? []))),
    since: new Set(now.flatMap((at, place) => (at !== null && rows[at] !== records[at] ? [place] : []))),
  };
  const leaving = { before: now.map(rowOf), after: now.map((at) => (goes(at) ? nothingLeft(kind) : rowOf(at))) };
  if (!stillStand(arranged, leaving)) return again({ isMoved: false });
  clearCopiedFormulas(
    sheet,
    { columns, width },
    { going: places.flatMap((at, place) => (goes(at) ? [place] : [])), rows: used },
  );
  // Once nothing is in them, nobody knows any more whose boxes they were.
  for (const run of runsOf(gone)) hideTicks(sheet, layout, { first: run.first, rows: run.count });
  const left = writeSettled(file, arranged, leaving);
  if (left !== 'written') return again({ isMoved: left === 'settled' });
  if (before !== null) shrink(sheet, before.capacity);
  // It may claim too much for a moment, never too little.
  SpreadsheetApp.flush();
  const staying = withoutBlankRows(rows.filter((_, at) => at < used && !going.has(at)));
  const then = before === null ? null : parseMetadata(before.holding);
  const holding = then?.mark.role === 'data' && then.cut === null ? then.mark.holding : null;
  updateMetadata(metadata, {
    role: 'data',
    holding: withColumnPositions(summaryAfter(mark.holding, staying, holding), columns),
  });
  const told = [unsorted, progress.isMoved ? movedSentence(sheet, language) : null]
    .filter((sentence) => sentence !== null)
    .join(' ');
  return { ...counts, stayed, ...(told === '' ? {} : { unsorted: told }) };
};

const addTaken = (one: TakenBack, other: TakenBack): TakenBack => {
  const unsorted = [one.unsorted, other.unsorted].filter((sentence) => sentence !== undefined).join(' ');
  return {
    removed: one.removed + other.removed,
    restored: one.restored + other.restored,
    stayed: one.stayed + other.stayed,
    ...(unsorted === '' ? {} : { unsorted }),
  };
};

/** Takes back what was written down of an addition, and lets Google write it. */
export const takeBackEntries = (
  file: Spreadsheet,
  { tabs, log }: { readonly tabs: AddOnTabs; readonly log: LogTab },
  entries: readonly LogEntry[],
): TakenBack => {
  let taken: TakenBack = { removed: 0, restored: 0, stayed: 0 };
  for (const kind of kindNames) {
    const own = entries.filter((entry): entry is RecordEntry => entry.is === 'records' && entry.kind === kind);
    const data = tabs.data.find(({ mark }) => mark.holding.kind === kind);
    if (own.length > 0 && data !== undefined)
      taken = addTaken(taken, takeBackTab({ file, tabs, log, data, entries: own }));
  }
  takeBackAccounts(file, tabs, accountsEntriesIn(entries));
  takeBackSnapshots(file, tabs, log.mark.last?.at);
  SpreadsheetApp.flush();
  return taken;
};

/**
 * Takes the last addition back: what it added goes, what it changed has what it had before, and the rows stand in their order.
 * What somebody changed since stays and is counted. `at` is when it was made, as a person saw it: another is refused. Cut off at any moment, the same once more completes it.
 */
export const takeBackAddition = (file: Spreadsheet, at: number): TakenBack => {
  const tabs = recoverTabs(file);
  checkAddition(file, tabs, undefined);
  const { log, entries } = readEntries(tabs.log, at);
  const taken = takeBackEntries(file, { tabs, log }, entries);
  dropBlankLog(file, forgetLast(log, null));
  return taken;
};
