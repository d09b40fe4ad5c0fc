import { CellErrorType, type CellPosition, type CompiledFormula, type Model, registries } from '@odoo/o-spreadsheet';
import { readRowsOnly } from './cell-spans.ts';
import { googleError, googleText } from './errors.ts';
import { misplacedArrays } from './misplaced-arrays.ts';
import { isTextFormat } from './number-format.ts';

type Getters = Model['getters'];
type Evaluated = ReturnType<Getters['getEvaluatedCell']>;
type Compute = (position: CellPosition) => Evaluated;
/** What of the engine's evaluation knows the values of cells. */
interface Evaluator {
  readonly evaluatedCells: { get(position: CellPosition): Evaluated | undefined };
  readonly computeCell: Compute;
  readonly evaluate: Evaluate;
}
type Zone = ReturnType<Getters['getSheetZone']>;
/** Takes whole tabs as an array, or a set of changed ranges. */
type Evaluate = (ranges: readonly { readonly sheetId: string; readonly zone: Zone }[] | object) => void;

/** Whether a formula computes an array where Google would not, by what tells formulas of one shape apart. */
const knownShapes = new Map<string, string | null>();

/** The same of formulas that differ in their references alone, which share their numbers. */
const knownCopies = new WeakMap<object, string | null>();

const faultIn = (formula: CompiledFormula, getters: Getters): string | null => {
  const known = knownCopies.get(formula.literalValues);
  if (known !== undefined) return known;
  const fault = faultOfShape(formula, getters);
  knownCopies.set(formula.literalValues, fault);
  return fault;
};

const faultOfShape = (formula: CompiledFormula, getters: Getters): string | null => {
  // INDEX gives many cells where a number is 0, and the engine's shape has no numbers.
  const zeros = formula.literalValues.numbers.map(({ value }) => (value === 0 ? 0 : 1));
  const shape = `${formula.normalizedFormula} ${zeros.join('')}`;
  const known = knownShapes.get(shape);
  if (known !== undefined) return known;
  const [found] = misplacedArrays(formula.getAst(getters));
  const fault = found === undefined ? null : `An array value could not be found: ${found}`;
  knownShapes.set(shape, fault);
  return fault;
};

/** Evaluates cells as Google does where the engine differs: no array where one value is wanted, errors and texts by their names. */
const asGoogle = (evaluator: Evaluator, getters: Getters): Compute => {
  const compute = evaluator.computeCell.bind(evaluator);
  const checked = new WeakSet<object>();
  const finished = new WeakSet<object>();
  const check = (formula: CompiledFormula): void => {
    if (checked.has(formula)) return;
    checked.add(formula);
    if (formula.isBadExpression) return;
    const message = faultIn(formula, getters);
    if (message === null) readRowsOnly(formula, getters);
    else Reflect.set(formula, 'execute', () => ({ value: CellErrorType.GenericError, message }));
  };
  const finish = (cell: Evaluated, { isMarked }: { readonly isMarked: boolean }): Evaluated => {
    if (cell.type === 'error') return { ...cell, formattedValue: googleError(cell.value, cell.message) };
    if (cell.type !== 'text') return cell;
    const bare = (text: string): string => (isMarked && text.startsWith("'") ? text.slice(1) : text);
    return { ...cell, value: bare(cell.value), formattedValue: googleText(bare(cell.formattedValue)) };
  };
  const isFinished = (cell: Evaluated): boolean =>
    (cell.type !== 'error' && cell.type !== 'text') || finished.has(cell);
  return (position) => {
    const known = evaluator.evaluatedCells.get(position);
    if (known !== undefined && isFinished(known)) return known;
    const cell = getters.getCell(position);
    if (cell?.isFormula) check(cell.compiledFormula);
    const evaluated = compute(position);
    if (isFinished(evaluated)) return evaluated;
    // In a cell whose format is `@` the engine takes the mark before a text for a part of it.
    const next = finish(evaluated, { isMarked: cell !== undefined && !cell.isFormula && isTextFormat(cell.format) });
    finished.add(next);
    return next;
  };
};

/** The area from the first cell of a tab to the last that has anything in it. */
const usedZone = (sheetId: string, getters: Getters): Zone => {
  const { rows, numberOfCols } = getters.getSheet(sheetId);
  const zone = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const [at, { cells }] of rows.entries())
    for (let col = numberOfCols - 1; col >= 0; col--) {
      if (cells[col] === undefined) continue;
      zone.bottom = at;
      zone.right = Math.max(zone.right, col);
      break;
    }
  return zone;
};

/** To evaluate all, the engine goes through every blank cell too: it is given whole tabs, and gets what is used of them. */
const onlyUsed =
  (evaluate: Evaluate, getters: Getters): Evaluate =>
  (ranges) =>
    evaluate(
      Array.isArray(ranges) ? ranges.map(({ sheetId }) => ({ sheetId, zone: usedZone(sheetId, getters) })) : ranges,
    );

const isEvaluator = (value: unknown): value is Evaluator =>
  typeof value === 'object' &&
  value !== null &&
  'evaluatedCells' in value &&
  'computeCell' in value &&
  'evaluate' in value;

const name = 'evaluation';

/** Whether the engine's evaluation is Google's already. */
let isAdapted = false;

/** Makes every spreadsheet of this process evaluate as Google does where the engine differs. */
export const evaluateAsGoogle = (): void => {
  if (isAdapted) return;
  isAdapted = true;
  const Evaluation = registries.coreViewsPluginRegistry.get(name);
  registries.coreViewsPluginRegistry.replace(
    name,
    class extends Evaluation {
      constructor(...args: ConstructorParameters<typeof Evaluation>) {
        super(...args);
        const evaluator: unknown = Reflect.get(this, 'evaluator');
        if (!isEvaluator(evaluator)) throw new Error('The engine has another evaluator.');
        Reflect.set(evaluator, 'computeCell', asGoogle(evaluator, this.getters));
        Reflect.set(evaluator, 'evaluate', onlyUsed(evaluator.evaluate.bind(evaluator), this.getters));
      }
    },
  );
};
