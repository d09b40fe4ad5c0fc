import { type CellPosition, type Command, invalidateEvaluationCommands, registries } from '@odoo/o-spreadsheet';
import { type CellsOnDemand, cellsOnDemand } from './cells-on-demand.ts';
import { type Evaluator, evaluatorOf } from './evaluator.ts';
import { hangsOnNames, isReadElsewhere, mayAnySpill, tabsWithFormulas } from './formulas-in.ts';

type Getter = (...args: readonly unknown[]) => unknown;

const isGetter = (value: unknown): value is Getter => typeof value === 'function';

const isPosition = (value: unknown): value is CellPosition =>
  typeof value === 'object' && value !== null && 'sheetId' in value && 'col' in value && 'row' in value;

/** Where the engine keeps that it has to evaluate all anew. */
const allAnew = 'shouldRebuildDependenciesGraph';

/** Whether the engine's evaluation waits for a reader already. */
let isAdapted = false;

/**
 * Makes every headless spreadsheet of this process evaluate when a value is read, and not after each command. A value that
 * stands in its cell costs no evaluation at all, and tabs of records hold no others; where no formula spills, a cell that is
 * read costs no more than what it is made of.
 */
export const deferEvaluation = (): void => {
  if (isAdapted) return;
  isAdapted = true;
  const Evaluation = registries.coreViewsPluginRegistry.get('evaluation');
  registries.coreViewsPluginRegistry.replace(
    'evaluation',
    class extends Evaluation {
      private readonly isDeferred: boolean;
      private readonly ownEvaluator: Evaluator;
      private readonly onDemand: CellsOnDemand;
      private isStale = false;
      private isReshaped = true;
      private readonly leavingValues = new WeakSet<Command>();
      private withFormulas: Set<string> | null = null;
      private spills: boolean | null = null;

      constructor(...args: ConstructorParameters<typeof Evaluation>) {
        super(...args);
        const [{ custom }] = args;
        this.isDeferred = custom['isHeadless'] === true;
        this.ownEvaluator = evaluatorOf(this);
        this.onDemand = cellsOnDemand(this.ownEvaluator, this.getters);
        if (!this.isDeferred) return;
        // What the engine's other parts get from this one: nothing of it leaves before the evaluation.
        for (const name of Evaluation.getters) {
          const getter: unknown = Reflect.get(this, name);
          if (!isGetter(getter)) throw new Error(`The engine has no ${name}.`);
          const fresh: Getter = (...given) => {
            this.freshen();
            return Reflect.apply(getter, this, given);
          };
          const oneCell: Getter = (position) => {
            if (!this.isStale && !this.onDemand.isPartial()) return Reflect.apply(getter, this, [position]);
            return (isPosition(position) && this.valueAt(position)) || fresh(position);
          };
          Reflect.set(this, name, name === 'getEvaluatedCell' ? oneCell : fresh);
        }
      }

      override beforeHandle(command: Command): void {
        if (this.isDeferred && this.leavesValues(command)) this.leavingValues.add(command);
        else super.beforeHandle(command);
      }

      override handle(command: Command): void {
        if (!this.isDeferred) {
          super.handle(command);
          return;
        }
        if (this.leavingValues.has(command)) {
          if (command.type === 'DELETE_SHEET') this.forgetTab(command.sheetId);
          return;
        }
        this.isStale = true;
        // Cells come by the ten thousand: until something else happens, a tab that has no more formulas counts as one with some.
        if (command.type !== 'UPDATE_CELL') this.forgetFormulas();
        else if (command.content?.startsWith('=')) {
          this.withFormulas?.add(command.sheetId);
          this.spills = null;
        }
        // Again: somebody may have read in the midst of this command, after which the engine takes all for evaluated.
        super.beforeHandle(command);
        if (invalidateEvaluationCommands.has(command.type)) this.isReshaped = true;
        if (command.type === 'EVALUATE_CELLS') Reflect.set(this, allAnew, true);
        else super.handle(command);
      }

      override finalize(): void {
        if (!this.isDeferred) super.finalize();
      }

      override exportForExcel(...args: Parameters<InstanceType<typeof Evaluation>['exportForExcel']>) {
        this.freshen();
        return super.exportForExcel(...args);
      }

      /**
       * Whether a command leaves every value as it is: a formula knows a tab by what stays the same when that is renamed. To look
       * through the formulas is a cost of its own, for nothing where all is evaluated anew.
       */
      private leavesValues(command: Command): boolean {
        const { type } = command;
        if ((type !== 'RENAME_SHEET' && type !== 'DELETE_SHEET') || Reflect.get(this, allAnew) === true) return false;
        if (hangsOnNames(this.getters)) return false;
        return type === 'RENAME_SHEET' || !(this.maySpill() || isReadElsewhere(this.getters, command.sheetId));
      }

      private forgetTab(sheetId: string): void {
        this.forgetFormulas();
        this.ownEvaluator.evaluatedCells.clearSheet(sheetId);
        this.ownEvaluator.buildDependencyGraph();
        const changed: unknown = Reflect.get(this, 'positionsToUpdate');
        if (!Array.isArray(changed)) throw new Error('The engine keeps what has changed elsewhere.');
        Reflect.set(
          this,
          'positionsToUpdate',
          changed.filter((position) => !isPosition(position) || position.sheetId !== sheetId),
        );
      }

      private forgetFormulas(): void {
        this.withFormulas = null;
        this.spills = null;
      }

      private freshen(): void {
        // Of a function that reads in the evaluation itself.
        if (this.onDemand.isComputing()) return;
        if (this.isStale) {
          // First, for custom functions read in the evaluation itself.
          this.isStale = false;
          // It knows the tabs as they are now; what it finds of spills must not be forgotten.
          this.isReshaped = false;
          super.finalize();
        }
        if (this.onDemand.isPartial() && !this.onDemand.complete()) this.evaluateAll();
      }

      private evaluateAll(): void {
        this.onDemand.end();
        Reflect.set(this, allAnew, true);
        super.finalize();
      }

      private maySpill(): boolean {
        this.spills ??= mayAnySpill(this.getters);
        return this.spills;
      }

      private hasFormulas(sheetId: string): boolean {
        this.withFormulas ??= tabsWithFormulas(this.getters);
        return this.withFormulas.has(sheetId);
      }

      /** The value of a cell; `null` where all are to be evaluated for it. */
      private valueAt(position: CellPosition): unknown {
        if (this.isStale) {
          const plain = this.plainValueAt(position);
          if (plain !== null) return plain;
          if (this.maySpill()) return null;
          this.isStale = false;
          this.isReshaped = false;
          this.onDemand.leave(() => super.finalize());
        }
        const value = this.onDemand.read(position);
        if (value === null) this.evaluateAll();
        return value;
      }

      /** The value of a cell that no formula makes: it stands there, or the cell is blank where nothing can spill. */
      private plainValueAt(position: CellPosition): unknown {
        const evaluator = this.ownEvaluator;
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
