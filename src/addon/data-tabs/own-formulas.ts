import { copiedFormula, relativeFormula } from './row-formula.ts';

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

/** Copies the formulas of a person's columns down to records that were added, where the whole column is one formula. */
export const copyFormulasDown = (
  sheet: Sheet,
  place: TabWidth,
  { standing, added }: { readonly standing: number; readonly added: number },
): void => {
  const own = ownColumns(place);
  if (own.length === 0 || standing === 0 || added === 0) return;
  for (const [column, formulas] of formulasIn(sheet, own, standing)) {
    const [first = '', ...others] = relativesOf(formulas);
    const last = formulas[formulas.length - 1] ?? '';
    if (first !== '' && others.every((formula) => formula === first))
      sheet
        .getRange(standing + 2, column + 1, added, 1)
        .setFormulas(Array.from({ length: added }, (_, at) => [copiedFormula(last, at + 1)]));
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
  for (const [column, each] of formulasIn(sheet, own, rows)) {
    const formulas = relativesOf(each);
    const staying = new Set(formulas.filter((_, at) => !going.includes(at)));
    for (const at of going)
      if (formulas[at] !== '' && staying.has(formulas[at] ?? '')) sheet.getRange(at + 2, column + 1).clearContent();
  }
};
