import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { dateColumn } from '../../../src/calendar/date-column.ts';
import { datePartsOf } from '../../../src/calendar/date-parts.ts';
import { isBlankCell } from '../../../src/import/columns/number-column.ts';
import { rowsOf } from '../../../src/import/text/table-cells.ts';
import { parseTextRows } from '../../../src/import/text/text-rows.ts';
import { decimalMarkIn, isAmbiguousNumber, numberOf } from '../../../src/text/number.ts';

const text = (v: string): CellObject => ({ t: 's', v });

/** A number that its digits alone say, as a program would type it; IDs and codes stay texts. */
const numberCell = (cell: string, mark: '.' | ',' | null): CellObject | null => {
  if (/^0\d|^\d{16}/.test(cell) || !/^-?[\d.,]+%?$/.test(cell)) return null;
  const v = isAmbiguousNumber(cell) && mark === null ? null : numberOf(cell, mark);
  if (v === null) return null;
  return { t: 'n', v, z: cell.endsWith('%') ? '0.00%' : 'General' };
};

/** A duration such as `0:03:25`. */
const durationCell = (cell: string): CellObject | null => {
  const [, hours, minutes, seconds] = /^(\d+):([0-5]\d):([0-5]\d)$/.exec(cell) ?? [];
  if (hours === undefined) return null;
  return { t: 'n', v: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400, z: '[h]:mm:ss' };
};

/** The day or moment of a cell whose column is one of dates in a known order. */
const dateCells = (cells: readonly string[]): readonly (CellObject | null)[] => {
  const parts = cells.map((cell) => (isBlankCell(cell) ? null : datePartsOf(cell)));
  const known = parts.filter((part) => part !== null);
  const filled = cells.filter((cell) => !isBlankCell(cell));
  // A heading stands above the dates; what states its own offset, no year or an order that nothing proves is left a text.
  const isOpen = known.some(({ order }) => order === 'open');
  const isProved = known.some(({ order, day, month }) => order === 'open' && (day > 12 || month > 12));
  const isPlain = known.every(({ year, offset }) => year !== null && offset === null);
  if (known.length < 2 || known.length < filled.length - 1 || (isOpen && !isProved) || !isPlain) return [];
  const reading = { isBlank: isBlankCell, knownOrder: null, localeOrder: 'day first', today: () => 46349 } as const;
  // The calendar of workbooks counts a 29 February 1900: days before it have a number less.
  const { values } = dateColumn(
    cells.map((cell, at) => (parts[at] === null ? '' : cell)),
    { ...reading, shift: null, fromUtc: null },
  );
  return values.map((v, at) =>
    v === null
      ? null
      : { t: 'n', v: v < 61 ? v - 1 : v, z: cells[at]?.includes(':') ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd' },
  );
};

/** The sheet of a text table with typed cells: dates as dates, numbers, shares and durations as numbers. */
const typedSheet = (given: string): WorkSheet => {
  const cells = parseTextRows(given);
  const rows = rowsOf(cells, 0, cells.count);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const sheet: (CellObject | null)[][] = rows.map(() => []);
  for (let place = 0; place < width; place += 1) {
    const column = rows.map((row) => (row[place] ?? '').trim());
    const dates = dateCells(column);
    const mark = decimalMarkIn(column);
    for (const [at, cell] of column.entries()) {
      const whole = rows[at]?.[place] ?? '';
      const typed = dates[at] ?? durationCell(cell) ?? (mark === 'both' ? null : numberCell(cell, mark)) ?? text(whole);
      sheet[at]?.push(cell === '' ? null : typed);
    }
  }
  return utils.aoa_to_sheet(sheet);
};

/** What a workbook is besides its sheets. */
interface BookTraits {
  readonly date1904?: boolean;
  readonly hidden?: readonly string[];
}

/** The bytes of a workbook of sheets by name. */
export const workbookOf = (
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: BookType,
  { date1904 = false, hidden = [] }: BookTraits = {},
): Uint8Array => {
  const names = Object.keys(sheets);
  const Workbook = {
    WBProps: { date1904 },
    Sheets: names.map((name) => ({ name, Hidden: hidden.includes(name) ? (1 as const) : (0 as const) })),
  };
  const book = { SheetNames: names, Sheets: { ...sheets }, Workbook };
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true, bookSST: true }));
};

/** The bytes of a text table saved as a workbook. */
export const resaved = (given: string, bookType: BookType): Uint8Array =>
  workbookOf({ Data: typedSheet(given) }, bookType);
