import type { CompiledFormula, Model } from '@odoo/o-spreadsheet';
import { maySpill } from './may-spill.ts';

type Getters = Model['getters'];

/** Whether any formula is such a one; in the tabs of the given numbers, in all where none are given. */
const hasFormula = (
  getters: Getters,
  isSuch: (formula: CompiledFormula) => boolean,
  sheetIds: readonly string[] = getters.getSheetIds(),
): boolean =>
  sheetIds.some((id) => getters.getCells(id).some((cell) => cell.isFormula && isSuch(cell.compiledFormula)));

/** The tabs with formulas: only such a tab has cells whose values are not in them. */
export const tabsWithFormulas = (getters: Getters): Set<string> =>
  new Set(getters.getSheetIds().filter((id) => hasFormula(getters, () => true, [id])));

/** Functions whose value is a matter of what tabs are called. */
const byName: readonly string[] = ['INDIRECT', 'CELL'];

/** Whether the value of any formula may be another once a tab is called otherwise. */
export const hangsOnNames = (getters: Getters): boolean =>
  hasFormula(
    getters,
    ({ rangeDependencies, symbols }) =>
      rangeDependencies.some(({ invalidSheetName }) => invalidSheetName !== undefined) ||
      symbols.some((symbol) => byName.includes(symbol.toUpperCase())),
  );

/** Whether any formula outside of a tab reads it. */
export const isReadElsewhere = (getters: Getters, tab: string): boolean =>
  hasFormula(
    getters,
    ({ rangeDependencies }) => rangeDependencies.some(({ sheetId }) => sheetId === tab),
    getters.getSheetIds().filter((id) => id !== tab),
  );

/** Whether any formula may fill more cells than its own. */
export const mayAnySpill = (getters: Getters): boolean => hasFormula(getters, (formula) => maySpill(formula, getters));
