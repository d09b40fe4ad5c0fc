import type { Area } from '../../a1.ts';
import type { Book } from '../../book.ts';
import { contentOf } from '../../engine/cell-content.ts';
import { googleError, googleText } from '../../engine/errors.ts';
import { fromEngine } from '../../engine/formula-syntax.ts';
import { automaticFormat, isDayFormat } from '../../engine/number-format.ts';
import { instantOfSerial } from '../../zone.ts';
import { checkRule } from './validation.ts';

/** Every cell of an area, rows first. */
const eachCell = <T>(area: Area, of: (col: number, row: number) => T): T[][] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_, col) => of(area.left + col, area.top + row)),
  );

const read = <T>(book: Book, area: Area, of: (col: number, row: number) => T): T[][] => {
  book.settle();
  book.calls.cells('read', (area.right - area.left + 1) * (area.bottom - area.top + 1));
  return eachCell(area, of);
};

/** Values as `getValues` gives them: numbers, texts, booleans, dates of the script's realm, `''` for a blank. */
export const valuesIn = (book: Book, sheetId: string, area: Area): unknown[][] =>
  read(book, area, (col, row) => {
    const cell = book.model.getters.getEvaluatedCell({ sheetId, col, row });
    if (cell.type === 'error') return googleError(cell.value, cell.message);
    const { value, format } = cell;
    if (value === null) return '';
    if (typeof value === 'number' && isDayFormat(format)) return book.dateAt(instantOfSerial(value, book.zone));
    return typeof value === 'string' ? googleText(value) : value;
  });

/** Texts as the cells show them. */
export const displayValuesIn = (book: Book, sheetId: string, area: Area): string[][] =>
  read(book, area, (col, row) => book.model.getters.getEvaluatedCell({ sheetId, col, row }).formattedValue);

/** The number format of the first cell of an area. */
export const numberFormatOf = (book: Book, sheetId: string, { left: col, top: row }: Area): string => {
  book.settle();
  return book.model.getters.getCell({ sheetId, col, row })?.format ?? automaticFormat;
};

/** The size and the weight of the letters in the first cell of an area. */
export const lettersOf = (
  book: Book,
  sheetId: string,
  { left: col, top: row }: Area,
): { readonly size: number; readonly weight: string } => {
  book.settle();
  const { fontSize = 10, bold = false } = book.model.getters.getCellStyle({ sheetId, col, row });
  return { size: fontSize, weight: bold ? 'bold' : 'normal' };
};

/** The background of each cell, as Google writes colours; white where it has none. */
export const backgroundsIn = (book: Book, sheetId: string, area: Area): string[][] =>
  read(book, area, (col, row) => {
    const { fillColor } = book.model.getters.getCellStyle({ sheetId, col, row });
    return fillColor === undefined || fillColor === '' ? '#ffffff' : fillColor.toLowerCase();
  });

/** What stands between arguments: where a point is decimal, formulas may come back with commas however they were written. */
const separatorIn = ({ locale, assumes }: Book): string =>
  assumes('showsCommas') && locale.decimalSeparator === '.' ? ',' : locale.formulaArgSeparator;

/** Formulas as the spreadsheet's locale writes them, `''` where there is none. */
export const formulasIn = (book: Book, sheetId: string, area: Area): string[][] =>
  read(book, area, (col, row) => {
    const cell = book.model.getters.getCell({ sheetId, col, row });
    if (!cell?.isFormula) return '';
    const text = book.model.getters.getCellText({ sheetId, col, row }, { showFormula: true });
    return fromEngine(text, book.locale, separatorIn(book));
  });

const sizeError = (count: number, expected: number, what: string): Error =>
  new Error(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${count} but the range has ${expected}.`,
  );

/** A table whose size is that of the area, or throws as Google does. */
export const checkedTable = (table: unknown, area: Area): readonly (readonly unknown[])[] => {
  if (!Array.isArray(table) || !table.every((row) => Array.isArray(row)))
    throw new Error("The parameters don't match the method signature.");
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (table.length !== rows) throw sizeError(table.length, rows, 'rows');
  for (const row of table) if (row.length !== columns) throw sizeError(row.length, columns, 'columns');
  return table;
};

/** Keeps the writing of values until Google would do it; refuses at once what Google refuses at once. */
export const writeValues = (
  book: Book,
  { sheetId, area }: { readonly sheetId: string; readonly area: Area },
  table: readonly (readonly unknown[])[],
): void => {
  const { locale, zone, model } = book;
  const keepsMarks = book.assumes('keepsMarks');
  for (const row of table) for (const value of row) contentOf(value, { locale, zone, keepsMarks, format: undefined });
  book.calls.cells('write', table.length * (table[0]?.length ?? 0));
  const values = table.map((row) => row.slice());
  values.forEach((line, at) => {
    line.forEach((value, across) => {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        checkRule(book, { sheetId, col: area.left + across, row: area.top + at }, value);
    });
  });
  book.later((dispatch) => {
    values.forEach((line, at) => {
      line.forEach((value, across) => {
        const position = { sheetId, col: area.left + across, row: area.top + at };
        const cell = model.getters.getCell(position);
        const { content, format } = contentOf(value, { locale, zone, keepsMarks, format: cell?.format });
        // Nothing into nothing: most cells of an export are blank.
        if (content === '' && (cell === undefined || (!cell.isFormula && cell.content === ''))) return;
        dispatch('UPDATE_CELL', { ...position, content, ...(format === undefined || cell?.format ? {} : { format }) });
      });
    });
  });
};

/** The same value in every cell of an area. */
export const filledTable = (area: Area, value: unknown): unknown[][] => eachCell(area, () => value);
