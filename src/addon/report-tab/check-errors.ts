import { addressOf, letterOf, quotedTabName } from '../../report/formulas/address.ts';
import type { SheetPlan } from '../../report/layout/plan.ts';
import type { Language } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import type { ReportBlock } from '../storage/tab-metadata.ts';
import { unfinishedCalculationName } from '../storage/tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** More rows and columns than a block has, as powers of ten that keep the two apart in one number. */
const most = 10_000_000;
const mostColumns = 1000;

/**
 * A formula that is 0 where no cell of a block of this tab (`Report!`, or nothing for its own) is an error, else a number from
 * which `checkErrors` knows the first. What cells show does not tell: a post may be called `#N/A`.
 */
export const errorProbe = (tab: string, { rows, columns }: ReportBlock): string => {
  const block = `${tab}$A$1:$${letterOf(columns - 1)}$${rows}`;
  return `=SUMPRODUCT(MAX(ISERROR(${block})*(${most}-ROW(${block})*${mostColumns}-COLUMN(${block}))))`;
};

/** The probes of a report, and of the tab that holds its sums and is not finished. */
export const errorProbes = (report: string, block: ReportBlock, { cells, columns }: SheetPlan): [string, string] => [
  errorProbe(report, block),
  errorProbe(`${quotedTabName(unfinishedCalculationName)}!`, { rows: cells.length, columns }),
];

/** The cell (from 1) that a probe says is an error; `null` where none is. */
export const probedError = (probed: number): { readonly row: number; readonly column: number } | null =>
  probed === 0 ? null : { row: Math.floor((most - probed) / mostColumns), column: (most - probed) % mostColumns };

/** Refuses a tab of which the probe says that a cell is an error instead of a figure. */
const checkTab = (sheet: Sheet, probed: number, language: Language): void => {
  const error = probedError(probed);
  if (error === null) return;
  const { row, column } = error;
  const places = { cell: addressOf(column - 1, row - 1), found: sheet.getRange(row, column).getDisplayValue() };
  throw refusal(fillTemplate(words.broken[language], places));
};

/** Refuses a report of which the probes say that a cell of it or of its sums is an error. */
export const checkErrors = (
  { sheet, sums }: { readonly sheet: Sheet; readonly sums: Sheet },
  [probed, probedSums]: readonly unknown[],
  language: Language,
): void => {
  checkTab(sheet, Number(probed), language);
  checkTab(sums, Number(probedSums), language);
};
