import { runsOf } from './data-tab.ts';
import { copiedFormula, readsToTheEnd, relativeFormula } from './row-formula.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where a tab's own columns stand, and how many columns of it hold anything. */
interface TabWidth {
  readonly columns: readonly number[];
  readonly width: number;
}

/** The columns (from 0) of a tab that are a person's. */
const ownColumns = ({ columns, width }: TabWidth): readonly number[] =>
  Array.from({ length: width }, (_, at) => at).filter((at) => !columns.includes(at));

/** The formulas of a person's columns in the first `rows` rows below the header, column by column. One read. */
const formulasIn = (sheet: Sheet, own: readonly number[], rows: number): ReadonlyMap<number, readonly string[]> => {
  const [first = 0] = own;
  const last = own[own.length - 1] ?? first;
  const cells = sheet.getRange(2, first + 1, rows, last - first + 1).getFormulas();
  return new Map(own.map((column) => [column, cells.map((row) => row[column - first] ?? '')]));
};

/** What each formula is wherever it is copied; blank where there is none. */
const relativesOf = (formulas: readonly string[]): readonly string[] =>
  formulas.map((formula, at) => (formula === '' ? '' : relativeFormula(formula, at + 2)));

/** The places of a person's cells with nothing in them, column by column, in the rows from `first` (from 0) on. Two reads. */
const blanksIn = (
  sheet: Sheet,
  own: readonly number[],
  { first, rows }: { readonly first: number; readonly rows: number },
): ((column: number) => readonly number[]) => {
  const [left = 0] = own;
  const cells = sheet.getRange(first + 2, left + 1, rows, (own[own.length - 1] ?? left) - left + 1);
  const [values, formulas] = [cells.getValues(), cells.getFormulas()];
  return (column) =>
    values.flatMap((row, at) =>
      row[column - left] === '' && formulas[at]?.[column - left] === '' ? [first + at] : [],
    );
};

/**
 * Copies the formulas of a person's columns down to records that were added, where the whole column is one formula, into cells
 * that are blank: what a person has below their column, as its total, stays. One formula alone is none of every row.
 */
export const copyFormulasDown = (
  sheet: Sheet,
  place: TabWidth,
  { standing, added }: { readonly standing: number; readonly added: number },
): void => {
  const own = ownColumns(place);
  if (own.length === 0 || standing < 2 || added === 0) return;
  const copied = Array.from(formulasIn(sheet, own, standing)).filter(([, formulas]) => {
    const [first = '', ...others] = relativesOf(formulas);
    return first !== '' && others.every((each) => each === first) && !formulas.some(readsToTheEnd);
  });
  if (copied.length === 0) return;
  const blanks = blanksIn(sheet, own, { first: standing, rows: added });
  for (const [column, formulas] of copied) {
    const last = formulas[standing - 1] ?? '';
    for (const { first, count } of runsOf(blanks(column)))
      sheet
        .getRange(first + 2, column + 1, count, 1)
        .setFormulas(Array.from({ length: count }, (_, at) => [copiedFormula(last, first + at + 1 - standing)]));
  }
};

/** Clears the formulas that were copied down beside records that go: those that stand beside one that stays. */
export const clearCopiedFormulas = (
  sheet: Sheet,
  place: TabWidth,
  { going, rows }: { readonly going: readonly number[]; readonly rows: number },
): void => {
  const own = ownColumns(place);
  if (own.length === 0 || going.length === 0) return;
  const goes = new Set(going);
  for (const [column, each] of formulasIn(sheet, own, rows)) {
    const formulas = relativesOf(each);
    const staying = new Set(formulas.filter((_, at) => !goes.has(at)));
    const copied = going.filter((at) => formulas[at] !== '' && staying.has(formulas[at] ?? ''));
    for (const { first, count } of runsOf(copied)) sheet.getRange(first + 2, column + 1, count, 1).clearContent();
  }
};
