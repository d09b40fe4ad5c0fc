import type { RecordsAnswer } from '../../contract/answers.ts';
import { type RecordsRequest, rowsPerChunk } from '../../contract/requests.ts';
import { keepApostrophes, rowOfCells } from '../../records/cells/cell-value.ts';
import { columnsByHeader } from '../../records/cells/columns-by-header.ts';
import { columnsOf, type Kind, type Row } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import { mostLookedThrough } from '../../report/told/most-looked-through.ts';
import type { RecordRows } from '../../report/told/told.ts';
import type { TabLayout } from '../data-tabs/data-tab.ts';
import { serialClockIn } from '../data-tabs/spreadsheet-clock.ts';
import { type AddOnTabs, findTabs } from '../storage/tabs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a row holds anything: a check box that is off may only be waiting for its record. */
const isRecord = (row: Row): boolean => row.some((value) => value !== null && value !== false);

/** Records without the rows below the last of them that were only made ready. */
const withoutReady = (rows: readonly Row[]): readonly Row[] => {
  let end = rows.length;
  while (end > 0 && !isRecord(rows[end - 1] ?? [])) end -= 1;
  return rows.slice(0, end);
};

/** Cells of a tab as records, wherever its columns stand; blank where one was deleted. */
const recordsOf = (
  file: Spreadsheet,
  { kind, columns }: TabLayout,
  cells: readonly (readonly unknown[])[],
): readonly Row[] => {
  const own = cells.map((row) => columns.map((column) => row[column] ?? ''));
  const reading = { clock: serialClockIn(file.getSpreadsheetTimeZone()), keepsApostrophes: keepApostrophes(own) };
  return own.map((row) => rowOfCells(kind, row, reading));
};

interface TabRecords {
  readonly columns: readonly number[];
  readonly width: number;
  /** The cells below the header as they were read. */
  readonly cells: readonly (readonly unknown[])[];
  readonly records: readonly Row[];
}

/** The rows of a tab as records, wherever its columns stand by their headings, blank ones too. One read. */
export const readRows = (file: Spreadsheet, sheet: Sheet, kind: Kind): TabRecords => {
  const [header = [], ...cells] = sheet.getDataRange().getValues();
  const columns = columnsByHeader(header, kind);
  return { columns, width: header.length, cells, records: recordsOf(file, { kind, columns }, cells) };
};

/** A tab without the rows that were only made ready for records. */
export const onlyRecords = ({ records, ...place }: TabRecords): TabRecords => ({
  ...place,
  records: withoutReady(records),
});

/** The records that a tab holds, wherever its columns stand by their headings. One read. */
export const readRecords = (file: Spreadsheet, sheet: Sheet, kind: Kind): TabRecords =>
  onlyRecords(readRows(file, sheet, kind));

/** So often a tab is read anew to which rows come while it is read. */
const mostReads = 3;

/** The same, and no row that came while they were read is missing: nobody would look at it again. Two reads. */
export const readAllRows = (file: Spreadsheet, sheet: Sheet, kind: Kind): TabRecords => {
  let tab = readRows(file, sheet, kind);
  for (let read = 1; read < mostReads && sheet.getLastRow() > tab.cells.length + 1; read += 1)
    tab = readRows(file, sheet, kind);
  return tab;
};

/** Rows that are read at once to find the last record above those that were only made ready. */
const rowsLooked = 1000;

/** A record as a report counts it: nothing in a column that no import and no rule ever filled. */
const counted = (row: Row, { kind, filled }: TabSummary): Row =>
  columnsOf(kind).map(({ name }, at) => (filled.includes(name) ? (row[at] ?? null) : null));

/** All records of a file, by kind, as a report counts them; `undefined` where too many were added to be looked through. Two reads a tab. */
export const heldRecords = (file: Spreadsheet, { data }: Pick<AddOnTabs, 'data'>): RecordRows | undefined => {
  const added = data.map(({ mark }) => mark.holding.origins.reduce((sum, { rows }) => sum + rows, 0));
  if (Math.max(0, ...added) > mostLookedThrough) return undefined;
  return Object.fromEntries(
    data.map(({ sheet, mark: { holding } }) => {
      const { records } = readRecords(file, sheet, holding.kind);
      return [holding.kind, records.map((row) => counted(row, holding))];
    }),
  );
};

/** A part of a kind's records as they stand now, and how many there are: only these rows of the tab are read. */
export const readRecordsPage = (file: Spreadsheet, { kind, from }: RecordsRequest): RecordsAnswer => {
  const found = findTabs(file).data.find(({ mark }) => mark.holding.kind === kind);
  if (found === undefined) return { rows: [], total: 0 };
  const { sheet, mark } = found;
  const used = sheet.getDataRange();
  const last = used.getLastRow() - 1;
  const cells = (row: number, rows: number) => sheet.getRange(row, 1, rows, used.getLastColumn()).getValues();
  const columns = columnsByHeader(cells(1, 1)[0] ?? [], kind);
  const read = (start: number, end: number) =>
    end <= start ? [] : recordsOf(file, { kind, columns }, cells(start + 2, end - start));

  let start = Math.min(from, last);
  const end = Math.min(last, start + rowsPerChunk);
  const rows = read(start, end);
  if (end < last) start = last;
  let held = end < last ? [] : withoutReady(rows);
  while (held.length === 0 && start > 0) {
    const stop = start;
    start = Math.max(0, stop - rowsLooked);
    held = withoutReady(read(start, stop));
  }
  const total = start + held.length;
  return { rows: rows.slice(0, Math.max(0, total - from)).map((row) => counted(row, mark.holding)), total };
};
