import {
  type CellPosition,
  type Command,
  type EvaluatedCell,
  invalidateEvaluationCommands,
  type Model,
  registries,
} from '@odoo/o-spreadsheet';

type Getters = Model['getters'];
type Getter = (...args: readonly unknown[]) => unknown;

/** What the engine's evaluation is made of, and nobody outside of it is meant to reach. */
interface Evaluator {
  readonly evaluatedCells: {
    delete(position: CellPosition): void;
    set(position: CellPosition, cell: EvaluatedCell): void;
  };
  readonly spreadingRelations: { isArrayFormula(position: CellPosition): boolean };
  computeCell(position: CellPosition): EvaluatedCell;
  buildDependencyGraph(): void;
}

const isEvaluator = (value: unknown): value is Evaluator =>
  typeof value === 'object' &&
  value !== null &&
  'evaluatedCells' in value &&
  'spreadingRelations' in value &&
  'computeCell' in value &&
  'buildDependencyGraph' in value;

const isGetter = (value: unknown): value is Getter => typeof value === 'function';

const isPosition = (value: unknown): value is CellPosition =>
  typeof value === 'object' && value !== null && 'sheetId' in value && 'col' in value && 'row' in value;

/** Whether a cell is a formula, by tab: only a formula's tab has cells whose values are not in them. */
const tabsWithFormulas = (getters: Getters): Set<string> =>
  new Set(getters.getSheetIds().filter((id) => getters.getCells(id).some(({ isFormula }) => isFormula)));

/** Functions whose value is a matter of what tabs are called. */
const byName: readonly string[] = ['INDIRECT', 'CELL'];

/** Whether the value of any formula may be another once a tab is called otherwise. */
const hangsOnNames = (getters: Getters): boolean =>
  getters
    .getSheetIds()
    .some((id) =>
      getters
        .getCells(id)
        .some(
          (cell) =>
            cell.isFormula &&
            (cell.compiledFormula.rangeDependencies.some(({ invalidSheetName }) => invalidSheetName !== undefined) ||
              cell.compiledFormula.symbols.some((symbol) => byName.includes(symbol.toUpperCase()))),
        ),
    );

/** Whether the engine's evaluation waits for a reader already. */
let isAdapted = false;

/**
 * Makes every headless spreadsheet of this process evaluate when a value is read, and not after each command. A value that
 * stands in its cell costs no evaluation at all, and tabs of records hold no others.
 */
export const deferEvaluation = (): void => {
  if (isAdapted) return;
  isAdapted = true;
  const Evaluation = registries.coreViewsPluginRegistry.get('evaluation');
  registries.coreViewsPluginRegistry.replace(
    'evaluation',
    class extends Evaluation {
      private readonly isDeferred: boolean;
      private isStale = false;
      private isReshaped = true;
      private leavesValues = false;
      private withFormulas: Set<string> | null = null;

      constructor(...args: ConstructorParameters<typeof Evaluation>) {
        super(...args);
        const [{ custom }] = args;
        this.isDeferred = custom['isHeadless'] === true;
        if (!this.isDeferred) return;
        // What the engine's other parts get from this one: nothing of it leaves before the evaluation.
        for (const name of Evaluation.getters) {
          const getter: unknown = Reflect.get(this, name);
          if (!isGetter(getter)) throw new Error(`The engine has no ${name}.`);
          const fresh: Getter = (...given) => {
            this.freshen();
            return Reflect.apply(getter, this, given);
          };
          const plainFirst: Getter = (position) => (this.isStale && this.plainValueAt(position)) || fresh(position);
          Reflect.set(this, name, name === 'getEvaluatedCell' ? plainFirst : fresh);
        }
      }

      override beforeHandle(command: Command): void {
        // A formula knows a tab by what stays the same when that is renamed. To look for others is a cost of its own.
        this.leavesValues =
          this.isDeferred && !this.isStale && command.type === 'RENAME_SHEET' && !hangsOnNames(this.getters);
        if (!this.leavesValues) super.beforeHandle(command);
      }

      override handle(command: Command): void {
        if (!this.isDeferred) {
          super.handle(command);
          return;
        }
        if (this.leavesValues && command.type === 'RENAME_SHEET') return;
        this.isStale = true;
        // Cells come by the ten thousand: until something else happens, a tab that has no more formulas counts as one with some.
        if (command.type !== 'UPDATE_CELL') this.withFormulas = null;
        else if (command.content?.startsWith('=')) this.withFormulas?.add(command.sheetId);
        // Again: somebody may have read in the midst of this command, after which the engine takes all for evaluated.
        super.beforeHandle(command);
        if (invalidateEvaluationCommands.has(command.type)) this.isReshaped = true;
        if (command.type === 'EVALUATE_CELLS') Reflect.set(this, 'shouldRebuildDependenciesGraph', true);
        else super.handle(command);
      }

      override finalize(): void {
        if (!this.isDeferred) super.finalize();
      }

      override exportForExcel(...args: Parameters<InstanceType<typeof Evaluation>['exportForExcel']>) {
        this.freshen();
        return super.exportForExcel(...args);
      }

      private freshen(): void {
        if (!this.isStale) return;
        // First, for custom functions read in the evaluation itself.
        this.isStale = false;
        // It knows the tabs as they are now; what it finds of spills must not be forgotten.
        this.isReshaped = false;
        super.finalize();
      }

      private hasFormulas(sheetId: string): boolean {
        this.withFormulas ??= tabsWithFormulas(this.getters);
        return this.withFormulas.has(sheetId);
      }

      /** The value of a cell that no formula makes: it stands there, or the cell is blank where nothing can spill. */
      private plainValueAt(position: unknown): unknown {
        if (!isPosition(position)) return null;
        const evaluator: unknown = Reflect.get(this, 'evaluator');
        if (!isEvaluator(evaluator)) throw new Error('The engine has another evaluator.');
        // Without it the evaluator does not know the size of a new tab.
        if (this.isReshaped) evaluator.buildDependencyGraph();
        this.isReshaped = false;
        const cell = this.getters.getCell(position);
        if (cell?.isFormula || (!cell?.content && this.hasFormulas(position.sheetId))) return null;
        // What a formula spilled from here has yet to be taken back.
        if (evaluator.spreadingRelations.isArrayFormula(position)) return null;
        // Kept again: the next evaluation computes only what has changed, and this cell may not have.
        evaluator.evaluatedCells.delete(position);
        const evaluated = evaluator.computeCell(position);
        if (evaluated.value !== null || evaluated.format !== undefined)
          evaluator.evaluatedCells.set(position, evaluated);
        return evaluated;
      }
    },
  );
};
