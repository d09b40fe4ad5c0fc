import type { FormulaRequest } from '../../contract/requests.ts';
import type { Language } from '../../text/language.ts';
import { fillTemplate, words } from '../addon-words.ts';
import { refusal } from '../endpoints/refusal.ts';
import { findTabs } from '../storage/tabs.ts';
import { formulaArgument } from './formula-argument.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** How much of an argument tells which one it is. */
const longestQuotation = 40;

/** The text of a call; throws a refusal that names an argument which is none. */
export const formulaOf = ({ function: name, args }: FormulaRequest, language: Language): string => {
  const read = args.map((arg) => {
    const argument = formulaArgument(arg);
    if (argument === null)
      throw refusal(fillTemplate(words.noArgument[language], { value: arg.slice(0, longestQuotation) }));
    return argument;
  });
  // Semicolons part arguments in every locale.
  return `=${name}(${read.join('; ')})`;
};

/** Whether a cell is among those that the add-on writes: a data tab, or the block of a report. */
const isOwn = (file: Spreadsheet, cell: Range): boolean => {
  const { data, reports } = findTabs(file);
  const id = cell.getSheet().getSheetId();
  return (
    data.some(({ sheet }) => sheet.getSheetId() === id) ||
    reports.some(
      ({ sheet, mark: { block } }) =>
        sheet.getSheetId() === id && cell.getRow() <= block.rows && cell.getColumn() <= block.columns,
    )
  );
};

/** Puts a formula into the cell that is open, if nothing stands there, and answers the cell. */
export const insertFormula = (file: Spreadsheet, formula: string, language: Language): string => {
  const cell = file.getCurrentCell();
  if (cell === null) throw refusal(words.noCell[language]);
  const places = { cell: cell.getA1Notation(), tab: cell.getSheet().getName() };
  if (!cell.isBlank() || cell.getFormula() !== '') throw refusal(fillTemplate(words.taken[language], places));
  if (isOwn(file, cell)) throw refusal(fillTemplate(words.ownCell[language], places));
  // A formula in a cell of text would stay a text.
  if (cell.getNumberFormat() === '@') cell.setNumberFormat('General');
  cell.setFormula(formula);
  SpreadsheetApp.flush();
  return places.cell;
};
