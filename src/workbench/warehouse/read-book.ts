import { read } from '@e965/xlsx';
import type { Value } from '../../records/kinds.ts';
import type { BookTab } from '../../warehouse/sheet/sheet-tabs.ts';

/** Days between the two calendars that a workbook may count in. */
const calendars = 1462;

const isDate = (format: unknown): boolean =>
  typeof format === 'string' && /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));

/** The tabs of a workbook with their values as they are typed, and none of its formulas. */
export const readBook = (bytes: Uint8Array): readonly BookTab[] => {
  const book = read(bytes, { dense: true, cellFormula: false, cellText: false, cellHTML: false, cellNF: true });
  const isLate = book.Workbook?.WBProps?.date1904 === true;
  const typed = (cell: { readonly t: string; readonly v?: unknown; readonly z?: unknown } | undefined): Value => {
    if (cell === undefined || cell.t === 'e') return null;
    const { v: value } = cell;
    if (typeof value === 'number') return isLate && isDate(cell.z) ? value + calendars : value;
    return typeof value === 'string' || typeof value === 'boolean' ? value : null;
  };
  return book.SheetNames.map((name) => {
    const lines = book.Sheets[name]?.['!data'] ?? [];
    return { name, cells: Array.from(lines, (line) => Array.from(line ?? [], typed)) };
  });
};
