import { isDate } from '../../calendar/day.ts';
import { type Kind, nothingLeft, type Row } from '../../records/kinds.ts';
import { blankRecordsOf, keyMarksOf, recordMarksOf } from '../../records/undoing/record-marks.ts';
import { countsOf } from '../../records/undoing/standing-records.ts';
import { columnsByHeader } from '../data-tabs/data-columns.ts';
import { growTab, showTicks, type TabLayout, writeChangedRecords, writeRecords } from '../data-tabs/data-tab.ts';
import { readRows } from '../endpoints/read-records.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that are written, from the number `first` (from 0) down, the cells that were read before, and how many rows the tab has. */
interface WrittenRows {
  readonly layout: TabLayout;
  readonly first: number;
  readonly count: number;
  readonly cells: readonly (readonly unknown[])[];
  readonly capacity: number;
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (isDate(one) && isDate(other) && one.getTime() === other.getTime());

/** The cells of the rows and of the one above, as far as the tab has such rows and columns by now; `null` where it has not. One read. */
const cellsNow = (sheet: Sheet, { layout, first, count, capacity }: WrittenRows) => {
  const from = Math.max(0, first - 1);
  const rows = Math.min(first + count, capacity - 1) - from;
  const width = Math.max(...layout.columns) + 1;
  try {
    return { from, now: rows < 1 ? [] : sheet.getRange(from + 2, 1, rows, width).getValues() };
  } catch {
    return null;
  }
};

/** Whether rows and the one above stand as they were read, but for those that were written since. One read. */
export const standAsRead = (sheet: Sheet, rows: WrittenRows, since: ReadonlySet<number> = new Set()): boolean => {
  const found = cellsNow(sheet, rows);
  const columns = rows.layout.columns.filter((column) => column >= 0);
  const isAsRead = (row: readonly unknown[], before: readonly unknown[] | undefined): boolean =>
    columns.every(
      (column) =>
        isSame(row[column] ?? '', before?.[column] ?? '') ||
        // A box that is off was only made ready.
        (before === undefined && row[column] === false),
    );
  return (
    found?.now.every((row, at) => since.has(found.from + at) || isAsRead(row, rows.cells[found.from + at])) ?? false
  );
};

/** Whether a tab has as many rows, and its columns in the same places, as when it was written. Two reads. */
export const hasItsPlaces = (sheet: Sheet, { layout, capacity }: WrittenRows): boolean => {
  const found = columnsByHeader(sheet.getRange('1:1').getValues()[0] ?? [], layout.kind);
  return sheet.getMaxRows() === capacity && found.every((column, at) => column === layout.columns[at]);
};

/** Records without those that stand twice, and with those that do not stand any more behind all others. */
const settledRows = (kind: Kind, standing: readonly Row[], wanted: readonly Row[]): readonly Row[] => {
  const [mark, key] = [recordMarksOf(kind), keyMarksOf(kind)];
  const nameOf = (row: Row): string => key(row) || mark(row);
  const [marks, names] = [countsOf(wanted.map(mark)), countsOf(wanted.map(nameOf))];
  const known = new Set(names.keys());
  const take = (counts: Map<string, number>, text: string): boolean => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count > 0;
  };
  const isBlankRecord = blankRecordsOf(kind);
  // What says what was written has its place before what is of the same key.
  const isExact = standing.map((row) => !isBlankRecord(row) && take(marks, mark(row)) && take(names, nameOf(row)));
  const kept = standing.map((row, at) =>
    isExact[at] || isBlankRecord(row) || !known.has(nameOf(row)) || take(names, nameOf(row)) ? row : nothingLeft(kind),
  );
  return [...kept, ...wanted.filter((row) => !isBlankRecord(row) && take(names, nameOf(row)))];
};

/** Writes rows anew where columns were moved while they were written, and clears what stands where a column was before. */
const writeMovedColumns = (sheet: Sheet, { layout, first }: WrittenRows, rows: readonly Row[]): void => {
  const [header = []] = sheet.getRange('1:1').getValues();
  const columns = columnsByHeader(header, layout.kind);
  if (columns.every((column, at) => column === layout.columns[at])) return;
  for (const column of layout.columns)
    if (column >= 0 && !columns.includes(column) && (header[column] ?? '') === '' && rows.length > 0)
      sheet.getRange(first + 2, column + 1, rows.length, 1).clearContent();
  writeRecords(sheet, { kind: layout.kind, columns }, [{ first, rows }]);
};

/** Sees to it that each of these records stands in a tab once, after somebody moved its rows or columns while they were written. */
export const settleRows = (
  file: Spreadsheet,
  { sheet, written }: { readonly sheet: Sheet; readonly written: WrittenRows },
  wanted: readonly Row[],
): void => {
  const { kind } = written.layout;
  writeMovedColumns(sheet, written, wanted.slice(written.first));
  const { columns, records } = readRows(file, sheet, kind);
  const after = settledRows(kind, records, wanted);
  const layout = { kind, columns };
  const added = after.length - records.length;
  growTab(sheet, layout, { last: records.length + 1, rows: added, capacity: sheet.getMaxRows() });
  if (added > 0) showTicks(sheet, layout, { first: records.length, rows: added });
  writeChangedRecords(sheet, layout, { before: records, after });
};
