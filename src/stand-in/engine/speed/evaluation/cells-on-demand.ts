import type { CellPosition, EvaluatedCell, Model } from '@odoo/o-spreadsheet';
import type { Evaluator } from './evaluator.ts';

/** How many formulas that read each other may be computed one within another: of more the machine's stack may not have room. */
const deepest = 200;

/** Computes the cells that are read and what they are made of, and leaves the others for later. */
export interface CellsOnDemand {
  /** Whether some cells may have been left for later. */
  isPartial(): boolean;
  /** Whether a cell is being computed. */
  isComputing(): boolean;
  /** Leaves for later whatever the engine would compute in `finalize`. */
  leave(finalize: () => void): void;
  /** The value of a cell; `null` where only all cells together tell it. */
  read(position: CellPosition): EvaluatedCell | null;
  /** Computes all that was left. Whether the values are right: otherwise only all cells together tell them. */
  complete(): boolean;
  /** Nothing is left any more. */
  end(): void;
}

export const cellsOnDemand = (evaluator: Evaluator, getters: Model['getters']): CellsOnDemand => {
  let isPartial = false;
  let depth = 0;
  let isTooDeep = false;
  const computeFormula = evaluator.computeFormulaCell.bind(evaluator);
  evaluator.computeFormulaCell = (position, cell) => {
    depth += 1;
    if (depth > deepest) isTooDeep = true;
    try {
      return computeFormula(position, cell);
    } finally {
      depth -= 1;
    }
  };
  const compute = (position: CellPosition): EvaluatedCell => {
    const known = evaluator.evaluatedCells.get(position);
    if (known !== undefined) return known;
    const evaluated = evaluator.computeCell(position);
    if (evaluated.value !== null || evaluated.format !== undefined) evaluator.evaluatedCells.set(position, evaluated);
    return evaluated;
  };
  // Of what spills after all, cells may have been read before it did.
  const isRight = (): boolean => !isTooDeep && evaluator.spreadingRelations.arrayFormulasToResults.keys().length === 0;
  return {
    isPartial: () => isPartial,
    isComputing: () => depth > 0,
    leave: (finalize) => {
      const { evaluate } = evaluator;
      evaluator.evaluate = (ranges) => {
        evaluator.updateCompilationParameters();
        if (!Array.isArray(ranges)) evaluator.clearEvaluatedRanges([...ranges]);
      };
      try {
        finalize();
      } finally {
        evaluator.evaluate = evaluate;
      }
      isPartial = true;
    },
    read: (position) => {
      if (depth > 0) return compute(position);
      isTooDeep = false;
      const evaluated = compute(position);
      return isRight() ? evaluated : null;
    },
    complete: () => {
      isTooDeep = false;
      for (const sheetId of getters.getSheetIds())
        for (const { id } of getters.getCells(sheetId)) compute(getters.getCellPosition(id));
      isPartial = false;
      return isRight();
    },
    end: () => {
      isPartial = false;
    },
  };
};
