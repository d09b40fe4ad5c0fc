import { isDate } from '../../calendar/day.ts';
import { columnsByHeader } from '../../records/cells/columns-by-header.ts';
import { groupedBy } from '../../records/grouped-by.ts';
import { type Kind, nothingLeft, type Row } from '../../records/kinds.ts';
import { isBlank } from '../../records/merge.ts';
import { blankRecordsOf, keyMarksOf, recordMarksOf } from '../../records/undoing/record-marks.ts';
import {
  clearTicks,
  growTab,
  prepareTexts,
  type RecordsChange,
  runsOf,
  showTicks,
  type TabLayout,
  type WrittenCells,
  writeChangedCells,
  writeChangedRecords,
  writeRecords,
  writtenPlaces,
} from '../data-tabs/data-tab.ts';
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

/** Whether cells hold the same as before. */
export const isSameTable = (one: readonly (readonly unknown[])[], other: readonly (readonly unknown[])[]): boolean =>
  one.length === other.length &&
  one.every(
    (row, at) => row.length === other[at]?.length && row.every((cell, place) => isSame(cell, other[at]?.[place])),
  );

/** Whether rows and the one above stand as they were read, but for the cells that were written since. One read. */
const standAsRead = (sheet: Sheet, rows: WrittenRows, isWritten: WrittenCells): boolean => {
  const found = cellsNow(sheet, rows);
  const columns = Array.from(rows.layout.columns.entries()).filter(([, column]) => column >= 0);
  const isAsRead = (row: readonly unknown[], place: number): boolean => {
    const before = rows.cells[place];
    return columns.every(
      ([position, column]) =>
        isWritten(place, position) ||
        isSame(row[column] ?? '', before?.[column] ?? '') ||
        // A box that is off was only made ready.
        (before === undefined && row[column] === false),
    );
  };
  return found?.now.every((row, at) => isAsRead(row, found.from + at)) ?? false;
};

/** Whether a tab has as many rows, and its columns in the same places, as when it was written. Two reads. */
const hasItsPlaces = (sheet: Sheet, { layout, capacity }: WrittenRows): boolean => {
  const found = columnsByHeader(sheet.getRange('1:1').getValues()[0] ?? [], layout.kind);
  return sheet.getMaxRows() === capacity && found.every((column, at) => column === layout.columns[at]);
};

/** What was to become of the records of a tab, and at which places (from 0) something was written. */
interface Meant extends RecordsChange {
  readonly places: ReadonlySet<number>;
}

/** A record as it was and as it is to be, and what was written where it stands now. */
interface Repair {
  readonly was: Row;
  readonly wanted: Row;
  readonly landed: Row | undefined;
}

/** A record with what it is to have where it has what it had before, or what was meant for another; all else somebody typed. */
const repaired = (row: Row, { was, wanted, landed }: Repair): Row => {
  const next = row.map((value, at) =>
    value === was[at] || (landed !== undefined && value === landed[at]) ? (wanted[at] ?? null) : value,
  );
  return next.some((value, at) => value !== row[at]) ? next : row;
};

/** Gives each thing of a name once, in their order. */
const onceEach = <T>(all: readonly T[], nameOf: (one: T) => string): ((name: string) => T | undefined) => {
  const groups = groupedBy(all, nameOf);
  return (name) => (name === '' ? undefined : groups.get(name)?.shift());
};

/** Whether a row is what is left of a record over which another was written. */
const isRestOf = (row: Row, { was, wanted, landed }: Repair): boolean =>
  row.every((value, at) => value === landed?.[at] || value === was[at] || value === wanted[at]);

/** Records without those that stand twice, each with what it is to have, and those that do not stand any more behind all others. */
const settledRows = (kind: Kind, standing: readonly Row[], { before, after, places }: Meant): readonly Row[] => {
  const [mark, key, isBlankRecord] = [recordMarksOf(kind), keyMarksOf(kind), blankRecordsOf(kind)];
  const nameOf = (row: Row): string => key(row) || mark(row);
  const all = after.map((wanted, at) => ({ wanted, was: before[at] ?? wanted }));
  const names = new Set(all.map(({ wanted }) => nameOf(wanted)));
  const settled = new Set<(typeof all)[number]>();
  const take = (found: (typeof all)[number] | undefined) => {
    if (found !== undefined) settled.add(found);
    return found;
  };
  const exact = onceEach(all, ({ wanted }) => mark(wanted));
  // What says what was written has its place before what is of the same key, or was, or is left of it.
  const first = standing.map((row) => take(exact(mark(row))));
  const left = all.filter((each) => !settled.has(each));
  const [ofName, ofOld] = [onceEach(left, ({ wanted }) => nameOf(wanted)), onceEach(left, ({ was }) => nameOf(was))];
  const second = standing.map((row, at) => {
    const name = nameOf(row);
    return first[at] ?? take(ofName(name)) ?? (names.has(name) ? undefined : take(ofOld(name)));
  });
  const kept = standing.map((row, at) => {
    const landed = places.has(at) ? after[at] : undefined;
    const isOpen = second[at] === undefined && !isBlankRecord(row);
    const isRest = (each: (typeof all)[number]) => !settled.has(each) && isRestOf(row, { ...each, landed });
    const isNamed = names.has(nameOf(row));
    const found = second[at] ?? (isOpen && landed !== undefined && !isNamed ? take(all.find(isRest)) : undefined);
    if (found !== undefined) return repaired(row, { ...found, landed });
    // A box that is off says nothing, and one that is ticked in a blank row was meant for another.
    const said = row.flatMap((value, place) => (isBlank(value) || value === false ? [] : [value === landed?.[place]]));
    const isOurs = said.length > 0 && said.every((isLanded) => isLanded);
    return isOurs || (isOpen && isNamed) ? nothingLeft(kind) : row;
  });
  return [...kept, ...all.flatMap((each) => (settled.has(each) || isBlankRecord(each.wanted) ? [] : [each.wanted]))];
};

/** Writes rows anew where columns were moved while they were written, and clears what stands where a column was before. */
const writeMovedColumns = ({ sheet, layout, boxes }: ReadTab, { after, places }: Meant): void => {
  const { kind, columns: then } = layout;
  const [header = []] = sheet.getRange('1:1').getValues();
  const columns = columnsByHeader(header, kind);
  if (columns.every((column, at) => column === then[at])) return;
  if (boxes !== undefined && boxes.rows > 0) {
    clearTicks(sheet, layout, boxes);
    showTicks(sheet, { kind, columns }, boxes);
  }
  const strays = then.filter((column) => column >= 0 && !columns.includes(column) && (header[column] ?? '') === '');
  for (const { first, count } of runsOf([...places])) {
    for (const column of strays) sheet.getRange(first + 2, column + 1, count, 1).clearContent();
    writeRecords(sheet, { kind, columns }, { first, rows: after.slice(first, first + count) });
  }
};

/** Sees to it that each record stands in a tab once, after somebody moved its rows or columns while they were written. */
const settleRows = (file: Spreadsheet, read: ReadTab, meant: Meant): void => {
  const { sheet } = read;
  const { kind } = read.layout;
  writeMovedColumns(read, meant);
  const { columns, records } = readRows(file, sheet, kind);
  const after = settledRows(kind, records, meant);
  const layout = { kind, columns };
  const added = after.length - records.length;
  growTab(sheet, layout, { last: records.length + 1, rows: added, capacity: sheet.getMaxRows() });
  if (added > 0) showTicks(sheet, layout, { first: records.length, rows: added });
  writeChangedRecords(sheet, layout, { before: records, after });
};

/** A tab as it was read, and how many rows it has. */
interface ReadTab extends Pick<WrittenRows, 'layout' | 'cells' | 'capacity'> {
  readonly sheet: Sheet;
  /** The places (from 0) of records that were written since, of which nothing was read. */
  readonly since?: ReadonlySet<number>;
  /** The rows whose ticks become check boxes, with those that are only made ready. */
  readonly boxes?: { readonly first: number; readonly rows: number };
}

/** The rows of a tab that are written so that records become others; `null` where none do. */
const rowsToWrite = (read: ReadTab, change: RecordsChange) => {
  const places = writtenPlaces(change);
  const [first] = places;
  const last = places[places.length - 1];
  return first === undefined || last === undefined ? null : { ...read, first, count: last - first + 1, places };
};

/** Whether the rows stand as they were read in which records are to become others. One read. */
export const stillStand = (read: ReadTab, change: RecordsChange): boolean => {
  const rows = rowsToWrite(read, change);
  return rows === null || standAsRead(read.sheet, rows, (place) => read.since?.has(place) ?? false);
};

/**
 * Writes the records of a tab that become others, where they stand still as they were read, and looks whether they do so
 * afterwards. Nothing is written where somebody moved or changed them before; what moved in the same moment is settled by
 * the keys of the records. Between the read before and what Google writes next lies nothing but the writing itself: of what
 * is typed into the same cells then nobody can know. Four reads.
 */
export const writeSettled = (
  file: Spreadsheet,
  read: ReadTab,
  change: RecordsChange,
): 'written' | 'nothing' | 'settled' => {
  const { sheet, layout, since, boxes = { first: 0, rows: 0 } } = read;
  const rows = rowsToWrite(read, change);
  if (rows === null) return 'written';
  prepareTexts(sheet, layout);
  const isSince: WrittenCells = (place) => since?.has(place) ?? false;
  if (!standAsRead(sheet, rows, isSince)) return 'nothing';
  // A box over a blank cell may say FALSE, which would be a person's: what nobody knows is written blank over it.
  if (boxes.rows > 0) showTicks(sheet, layout, boxes);
  const isWritten = writeChangedCells(sheet, layout, change);
  const isKnown: WrittenCells = (place, position) => isWritten(place, position) || isSince(place, position);
  if (hasItsPlaces(sheet, rows) && standAsRead(sheet, rows, isKnown)) return 'written';
  settleRows(file, read, { ...change, places: new Set(rows.places) });
  return 'settled';
};
