import type { CellPosition, EvaluatedCell } from '@odoo/o-spreadsheet';

/** What the engine's evaluation is made of, and nobody outside of it is meant to reach. */
export interface Evaluator {
  readonly evaluatedCells: {
    get(position: CellPosition): EvaluatedCell | undefined;
    set(position: CellPosition, cell: EvaluatedCell): void;
    delete(position: CellPosition): void;
    clearSheet(sheetId: string): void;
  };
  readonly spreadingRelations: {
    readonly arrayFormulasToResults: { keys(): readonly CellPosition[] };
    isArrayFormula(position: CellPosition): boolean;
  };
  computeCell(position: CellPosition): EvaluatedCell;
  computeFormulaCell(position: CellPosition, cell: object): EvaluatedCell;
  /** Takes whole tabs as an array, or a set of changed ranges. */
  evaluate(ranges: Iterable<object>): void;
  clearEvaluatedRanges(ranges: readonly object[]): void;
  updateCompilationParameters(): void;
  buildDependencyGraph(): void;
}

const members = [
  ...['evaluatedCells', 'spreadingRelations', 'computeCell', 'computeFormulaCell', 'evaluate'],
  ...['clearEvaluatedRanges', 'updateCompilationParameters', 'buildDependencyGraph'],
];

const isEvaluator = (value: unknown): value is Evaluator =>
  typeof value === 'object' && value !== null && members.every((member) => member in value);

/** The evaluator of the part of the engine that evaluates. */
export const evaluatorOf = (evaluation: object): Evaluator => {
  const evaluator: unknown = Reflect.get(evaluation, 'evaluator');
  if (!isEvaluator(evaluator)) throw new Error('The engine has another evaluator.');
  return evaluator;
};
