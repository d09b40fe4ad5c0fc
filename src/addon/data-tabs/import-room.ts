import type { ImportAnswer } from '../../contract/answers.ts';
import type { ImportRequest } from '../../contract/requests.ts';
import { columnsOf } from '../../records/kinds.ts';
import { snapshotColumns } from '../../records/merging/snapshots.ts';
import { words } from '../addon-words.ts';
import { cellsOfGrowth, cellsOfNewTab, checkCellBudget, checkColumns } from '../storage/cell-budget.ts';
import type { AddOnTabs } from '../storage/tabs.ts';
import type { MergePlan } from './merge-plan.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How many rows a tab comes to have more: with the first chunk those of the chunks to come as well, since once is cheaper. */
export const rowsToCome = (
  { chunk, total, rows }: Pick<ImportRequest, 'chunk' | 'total' | 'rows'>,
  added: number,
): number => (chunk === 0 && added > 0 ? total - rows.length + added : added);

/** A chunk of an import that is about to be written. */
interface ComingChunk {
  readonly tabs: AddOnTabs;
  readonly request: ImportRequest;
  readonly step: Pick<MergePlan, 'columns' | 'existing' | 'added' | 'snapshots' | 'width'>;
  /** The tab that it is added to, and how many rows that has; absent where it is made. */
  readonly into?: { readonly sheet: Sheet; readonly capacity: number };
}

/** A tab beside that of the records: what it grows by, or what it takes where it is made. */
const cellsBeside = (sheet: Sheet | undefined, rows: number, columns: number): number => {
  if (rows === 0) return 0;
  return sheet === undefined
    ? cellsOfNewTab({ rows: rows + 1, columns })
    : cellsOfGrowth(sheet, { rows: sheet.getLastRow() + rows, columns });
};

/** What the tab of the records grows by, or what it takes where it is made; one that has room already is asked for nothing. */
const ownCells = ({ request, step, into }: ComingChunk): number => {
  const { kind, total, language } = request;
  const { columns, existing, added, width } = step;
  if (into === undefined) return cellsOfNewTab({ rows: total + 1, columns: columnsOf(kind).length });
  const needed = {
    rows: existing.length + 1 + rowsToCome(request, added.length),
    columns: Math.max(...columns) + 1,
  };
  if (needed.rows <= into.capacity && needed.columns <= width) return 0;
  checkColumns(into.sheet, needed.columns, language);
  return cellsOfGrowth(into.sheet, needed);
};

/**
 * Refuses a chunk for which the file has no room as it is, with the tabs that it makes beside that of its records. Answers what a
 * person is told of a file that is filling.
 */
export const checkImportRoom = (file: Spreadsheet, coming: ComingChunk): Pick<ImportAnswer, 'filling'> => {
  const { tabs, request, step } = coming;
  const { clients = [], language } = request;
  const needed = [
    ownCells(coming),
    tabs.log === null ? cellsBeside(undefined, 1, 1) : 0,
    cellsBeside(tabs.observations?.sheet, step.snapshots.length, snapshotColumns.length),
    cellsBeside(tabs.accounts?.sheet, clients.length, 1),
  ];
  const isFilling = checkCellBudget(
    file,
    needed.reduce((sum, cells) => sum + cells, 0),
    language,
  );
  return isFilling ? { filling: words.filling[language] } : {};
};
