import { monthHeading, type NotebookColumnName, notebookColumns } from '../../report/notebook/notebook-columns.ts';
import { placeInNotebook } from '../../report/notebook/notebook-plan.ts';
import { deletedColumnError } from '../data-tabs/data-columns.ts';
import { userLanguage } from '../menu.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = readonly (readonly unknown[])[];

/** The table to fill in as it stands in its tab by now, with the rows and columns that a person put into it. */
export interface LocatedNotebook {
  /** The row (from 0) of its headings. */
  readonly head: number;
  /** Where a column stands, from 0. */
  readonly placeOf: (name: NotebookColumnName) => number;
  /** All cells of the tab, and those of a row in the order of the table; one whose column was taken out is blank. */
  readonly cells: Cells;
  readonly ofTable: (row: readonly unknown[]) => readonly unknown[];
}

const isHeading = ({ name, heading }: (typeof notebookColumns)[number], cell: unknown): boolean =>
  [heading, ...(name === 'date' ? [monthHeading] : [])].some(({ en, uk }) => cell === en || cell === uk);

const placesIn = (header: readonly unknown[]): readonly number[] =>
  notebookColumns.map((column) => header.findIndex((cell) => isHeading(column, cell)));

const found = (places: readonly number[]): number => places.filter((place) => place >= 0).length;

/** Columns without which no row can be read. */
const needed: readonly NotebookColumnName[] = ['date', 'network', 'check'];

/**
 * Finds the headings of the table. A column that is gone is blank in each row; refuses where it may have another heading now.
 * One read.
 */
export const locateNotebook = (sheet: Sheet): LocatedNotebook => {
  const cells = sheet.getDataRange().getValues();
  const all = cells.map(placesIn);
  const head = all.reduce((most, places, at) => (found(places) > found(all[most] ?? []) ? at : most), 0);
  const places = all[head] ?? [];
  const placeOf = (name: NotebookColumnName): number => places[placeInNotebook(name)] ?? -1;
  const hasOthers = placeOf('check') >= found(places);
  const missing = notebookColumns.find(({ name }) => placeOf(name) < 0 && (hasOthers || needed.includes(name)));
  if (missing !== undefined) throw deletedColumnError(sheet.getName(), missing, userLanguage());
  return { head, placeOf, cells, ofTable: (row) => places.map((place) => (place < 0 ? '' : (row[place] ?? ''))) };
};
