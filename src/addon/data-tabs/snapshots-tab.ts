import { cellOf, textsOfCells } from '../../records/cells/cell-value.ts';
import type { RecordMerge } from '../../records/merging/merge-records.ts';
import { renamedAccount } from '../../records/merging/renames.ts';
import { newSnapshots, type Snapshot, snapshotColumns } from '../../records/merging/snapshots.ts';
import { words as calculationWords } from '../../report/calculation/calculation-words.ts';
import { letterOf } from '../../report/formulas/address.ts';
import type { Language } from '../../text/language.ts';
import { newTabColumns } from '../storage/cell-budget.ts';
import { type AddOnTabs, finishNewTab, freeName, insertUnfinishedTab } from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const width = snapshotColumns.length;
const [texts, figuresAt] = [[2, 3, 4], snapshotColumns.indexOf('addition') + 1];

const isDay = (cell: unknown): cell is number => typeof cell === 'number' && Number.isFinite(cell) && cell > 0;

/** What stands in the tab, and in how many rows; whether all of them are as they were written. */
interface Standing {
  readonly snapshots: readonly Snapshot[];
  readonly rows: number;
  readonly isAsWritten: boolean;
}

/** Reads the tab: rows that tell no post or no day are nobody's, and where columns are others nothing of it is anybody's. One read. */
const readSnapshots = (sheet: Sheet): Standing => {
  const [header = [], ...cells] = sheet.getDataRange().getValues();
  const rows = cells.length;
  if (!snapshotColumns.every((name, at) => header[at] === name)) return { snapshots: [], rows, isAsWritten: false };
  const named = textsOfCells(cells.map((row) => texts.map((at) => row[at])));
  const snapshots = cells.flatMap((row, at) => {
    const [date, seen] = row;
    const [platform = '', account = '', mark = ''] = named[at] ?? [];
    if (!isDay(date) || !isDay(seen) || mark === '') return [];
    const addition = Number(row[figuresAt - 1]) || 0;
    const figures = Array.from({ length: width - figuresAt }, (_, place) => {
      const value: unknown = row[figuresAt + place];
      return typeof value === 'number' ? value : null;
    });
    return [{ date, seen, platform, account, mark, addition, figures }];
  });
  return { snapshots, rows, isAsWritten: snapshots.length === rows };
};

const inOrder = (snapshots: readonly Snapshot[]): readonly Snapshot[] =>
  [...snapshots].sort((one, other) => one.date - other.date || one.seen - other.seen);

const cellsOf = ({ date, seen, platform, account, mark, addition, figures }: Snapshot) => [
  date,
  seen,
  ...[platform, account, mark].map(cellOf),
  addition === 0 ? '' : addition,
  ...figures.map((value) => value ?? ''),
];

const nothing: Standing = { snapshots: [], rows: 0, isAsWritten: false };

/** Writes rows from the first that is another one than before; texts need their format before any value. */
const writeSnapshots = (sheet: Sheet, { snapshots, rows, isAsWritten }: Standing, after: readonly Snapshot[]): void => {
  const first = isAsWritten ? after.findIndex((snapshot, at) => snapshot !== snapshots[at]) : 0;
  const last = after.length + 1;
  const capacity = sheet.getMaxRows();
  if (last > capacity) sheet.insertRowsAfter(capacity, last - capacity);
  if (!isAsWritten) sheet.getRange(1, 1, 1, width).setValues([[...snapshotColumns]]);
  if (first >= 0 && after.length > first) {
    const [from, to] = [texts[0] ?? 0, texts[texts.length - 1] ?? 0].map(letterOf);
    sheet.getRange(`${from}${first + 2}:${to}${last}`).setNumberFormat('@');
    sheet.getRange(first + 2, 1, after.length - first, width).setValues(after.slice(first).map(cellsOf));
  }
  if (rows > after.length) sheet.getRange(last + 1, 1, rows - after.length, width).clearContent();
};

const makeTab = (file: Spreadsheet, snapshots: readonly Snapshot[], language: Language): void => {
  const sheet = insertUnfinishedTab(file);
  sheet.hideSheet();
  if (width > newTabColumns) sheet.insertColumnsAfter(newTabColumns, width - newTabColumns);
  writeSnapshots(sheet, nothing, snapshots);
  const tab = freeName(file, calculationWords.snapshotsTab[language]);
  finishNewTab(sheet, { role: 'observations', tab }, tab);
};

/**
 * Keeps what posts had before records that come change them, in a hidden tab in the order of their days; before the records are
 * written: cut off in between, the same import once more finds each where it stands. Where nothing is new, nothing is written.
 * Those of an account that is called otherwise now stand under its new name too: they go with the addition that told it.
 */
export const keepSnapshots = (
  file: Spreadsheet,
  { observations }: Pick<AddOnTabs, 'observations'>,
  {
    snapshots,
    renames,
    addition,
    language,
  }: Pick<RecordMerge, 'snapshots' | 'renames'> & { readonly addition: number | null; readonly language: Language },
): void => {
  const isRenamed = observations !== null && renames.some(({ column }) => column === 'account');
  if (snapshots.length === 0 && !isRenamed) return;
  const ofAddition = (all: readonly Snapshot[]) => all.map((snapshot) => ({ ...snapshot, addition: addition ?? 0 }));
  if (observations === null) {
    makeTab(file, inOrder(newSnapshots([], ofAddition(snapshots))), language);
    return;
  }
  const standing = readSnapshots(observations.sheet);
  const renamed = standing.snapshots.map((snapshot) => renamedAccount(snapshot, renames));
  const coming = [...renamed.filter((snapshot, at) => snapshot !== standing.snapshots[at]), ...snapshots];
  const fresh = newSnapshots(standing.snapshots, ofAddition(coming));
  if (fresh.length > 0) writeSnapshots(observations.sheet, standing, inOrder([...standing.snapshots, ...fresh]));
};

/** Takes back what came with an addition; a tab that has nothing else goes. */
export const takeBackSnapshots = (
  file: Spreadsheet,
  { observations }: Pick<AddOnTabs, 'observations'>,
  addition: number | undefined,
): void => {
  if (observations === null || addition === undefined) return;
  const standing = readSnapshots(observations.sheet);
  const kept = standing.snapshots.filter((snapshot) => snapshot.addition !== addition);
  if (kept.length === standing.snapshots.length) return;
  if (kept.length === 0) file.deleteSheet(observations.sheet);
  else writeSnapshots(observations.sheet, standing, kept);
};
