import { isDate } from '../../calendar/day.ts';
import { columnsByHeader } from '../../records/cells/columns-by-header.ts';
import { isInDateOrder } from '../../records/days/date-order.ts';
import { dateColumnOf, positionOf, type Value } from '../../records/kinds.ts';
import { isBlank } from '../../records/merge.ts';
import { addressOf } from '../../report/formulas/address.ts';
import type { Language } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { errorReason } from '../endpoints/error-sentence.ts';
import type { DataTabMetadata } from '../storage/tab-metadata.ts';
import type { TabWithMetadata } from '../storage/tabs.ts';
import { columnPositions, locateColumns } from './data-columns.ts';
import type { TabLayout } from './data-tab.ts';
import { goesWithItsRow } from './row-formula.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the dates of a tab stand, from 0; -1 where their column was deleted. */
const datePlaceOf = ({ kind, columns }: TabLayout): number => columns[positionOf(kind, dateColumnOf(kind))] ?? -1;

const dateIn = (cell: unknown): Value => {
  if (isDate(cell)) return cell.getTime();
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
};

/** The cells of a column (from 0) below the header, a date as a number that grows with it. */
const readDates = (sheet: Sheet, column: number, rows: number): readonly Value[] =>
  rows < 1
    ? []
    : sheet
        .getRange(2, column + 1, rows, 1)
        .getValues()
        .map(([cell]) => dateIn(cell));

/** The first formula of the rows from 2 to `last` that would say something else in another place, by its address. */
const formulaInTheWay = (sheet: Sheet, last: number): string | null => {
  const formulas = sheet.getRange(2, 1, last - 1, sheet.getLastColumn()).getFormulas();
  for (const [at, line] of formulas.entries())
    for (const [column, formula] of line.entries())
      if (formula !== '' && !goesWithItsRow(formula, { row: at + 2, last })) return addressOf(column, at + 1);
  return null;
};

/** Why Google did not sort, by what it threw. */
export const refusedBecause = (error: unknown, language: Language): string => {
  const reason = errorReason(error);
  return /protect/i.test(reason) ? words.partProtected[language] : fillTemplate(words.notSorted[language], { reason });
};

/** What rows are sorted by: where its column stands (from 0) under a header row, and how many rows there are with the header. */
interface Sorting {
  readonly placeIn: (header: readonly unknown[]) => number;
  readonly last: number;
}

/** The heading row of a tab as it is now, as wide as the tab. One read. */
export const headerOf = (sheet: Sheet): readonly unknown[] => sheet.getRange('1:1').getValues()[0] ?? [];

/**
 * Sorts the rows from 2 to `last` by a column of numbers, as wide as the tab is just before; why it did not, or `null`. Where
 * somebody put in or took out a column in the same moment, what stands in the last ones may not have gone along: it is told.
 */
export const sortRows = (sheet: Sheet, { placeIn, last }: Sorting, language: Language): string | null => {
  const [merged] = sheet.getRange(2, 1, last - 1, sheet.getMaxColumns()).getMergedRanges();
  if (merged !== undefined) return fillTemplate(words.mergedCells[language], { cells: merged.getA1Notation() });
  const cell = formulaInTheWay(sheet, last);
  if (cell !== null) return fillTemplate(words.reachingFormula[language], { cell });
  const before = headerOf(sheet);
  const place = placeIn(before);
  if (place < 0) return words.columnsMoved[language];
  sheet.getRange(2, 1, last - 1, before.length).sort({ column: place + 1, ascending: true });
  // What Google refuses only when it is carried out is refused here, and rows that are hidden may stay behind.
  const after = headerOf(sheet);
  if (after.length !== before.length || placeIn(after) !== place) return words.columnsMoved[language];
  return isInDateOrder(readDates(sheet, place, last - 1)) ? null : words.rowsLeft[language];
};

/** That the rows of a tab could not be put in order, and why. */
export const unsortedSentence = (sheet: Sheet, reason: string, language: Language): string =>
  fillTemplate(words.unsorted[language], { tab: sheet.getName(), reason });

/** What is sorted: a tab, its columns, and the value of the date column in each of its records from the first on. */
export interface DatedTab {
  readonly sheet: Sheet;
  readonly layout: TabLayout;
  readonly dates: readonly Value[];
}

/**
 * Puts the rows of a data tab in the order of their dates where they do not stand so, with everything that a person has beside
 * them. Answers why they were left as they are, as a sentence; `null` where they are in order. What was written before stands
 * in any case.
 */
export const sortByDate = ({ sheet, layout, dates }: DatedTab, language: Language): string | null => {
  const place = datePlaceOf(layout);
  if (place < 0 || isInDateOrder(dates)) return null;
  let dated = dates.length;
  while (isBlank(dates[dated - 1])) dated -= 1;
  SpreadsheetApp.flush();
  const { kind } = layout;
  const placeIn = (header: readonly unknown[]): number => datePlaceOf({ kind, columns: columnsByHeader(header, kind) });
  try {
    const reason = sortRows(sheet, { placeIn, last: dated + 1 }, language);
    return reason === null ? null : unsortedSentence(sheet, reason, language);
  } catch (error) {
    return unsortedSentence(sheet, refusedBecause(error, language), language);
  }
};

const sortTab = (tab: TabWithMetadata<DataTabMetadata>, language: Language): string | null => {
  try {
    const { sheet, mark } = locateColumns(tab);
    const layout = { kind: mark.holding.kind, columns: columnPositions(mark.holding) };
    const place = datePlaceOf(layout);
    const dates = place < 0 ? [] : readDates(sheet, place, sheet.getLastRow() - 1);
    return sortByDate({ sheet, layout, dates }, language);
  } catch (error) {
    return unsortedSentence(tab.sheet, refusedBecause(error, language), language);
  }
};

/** The same for tabs of which nothing was read: their dates are. Whatever goes wrong is told and throws nothing. */
export const sortTabs = (tabs: readonly TabWithMetadata<DataTabMetadata>[], language: Language): string | null => {
  const sentences = tabs.flatMap((tab) => sortTab(tab, language) ?? []);
  return sentences.length === 0 ? null : sentences.join(' ');
};
