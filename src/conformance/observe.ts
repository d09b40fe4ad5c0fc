import type { Observation } from './fact.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether the services refuse something, at once or when it is carried out. Google words its refusals in the person's language. */
export const isRefused = (work: () => void): boolean => {
  try {
    work();
    SpreadsheetApp.flush();
    return false;
  } catch {
    return true;
  }
};

const observed = (value: unknown): Observation =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value);

/** Values of cells, rows first, as they can be compared. */
export const valuesIn = (sheet: Sheet, address: string): Observation[][] =>
  sheet
    .getRange(address)
    .getValues()
    .map((row) => row.map(observed));

/** What formulas give, one after the other; an error by its name. They stand in column T, out of the way of what they read. */
export const resultsOf = (sheet: Sheet, ...formulas: readonly string[]): Observation[] => {
  const cells = sheet.getRange(1, 20, formulas.length, 1);
  cells.setNumberFormat('0').setFormulas(formulas.map((formula) => [formula]));
  return cells.getValues().map(([value]) => observed(value));
};

/** Writes rows from A1. */
export const writeRows = (sheet: Sheet, rows: readonly (readonly (string | number | boolean | Date)[])[]): void => {
  sheet.getRange(1, 1, rows.length, rows[0]?.length ?? 0).setValues(rows.map((row) => [...row]));
};

/** Writes texts below each other from A1, into cells that take every text as it is. */
export const writeTexts = (sheet: Sheet, texts: readonly string[]): void => {
  sheet
    .getRange(1, 1, texts.length, 1)
    .setNumberFormat('@')
    .setValues(texts.map((text) => [text]));
};

/** Does something in a second tab, which is gone afterwards. */
export const withSecondTab = <T>(sheet: Sheet, work: (other: Sheet) => T): T => {
  const file = sheet.getParent();
  const other = file.insertSheet();
  try {
    return work(other);
  } finally {
    file.deleteSheet(other);
  }
};
