import { type CellValue, helpers, type Matrix, registries } from '@odoo/o-spreadsheet';
import { isEngineError } from '../errors.ts';
import { numberOperators } from './number-operators.ts';

const { isMatrix } = helpers;

type Description = ReturnType<typeof registries.functionRegistry.get>;
type Rule = Description['args'][number];
/** A function as compiled formulas call it. */
type Call = (typeof registries.functionRegistry.mapping)[string];
type Context = ThisParameterType<Call>;
type Argument = Parameters<Call>[number];
type Cell = Exclude<ReturnType<Call>, readonly unknown[]>;

/** Whether a function takes its arguments in one order: those it needs, then those it may have, or those that come again. */
const isInOrder = ({ args }: Description): boolean => {
  const isNeeded = args.map((arg) => !arg.optional && !arg.default);
  const firstRepeated = args.findIndex(({ repeating }) => repeating);
  if (firstRepeated < 0) return isNeeded.lastIndexOf(true) < isNeeded.filter((each) => each).length;
  return args.every(({ repeating }, at) => (at < firstRepeated ? isNeeded[at] : repeating));
};

/** What cannot be asked again after it has failed: it takes rows out of its argument. */
const askedOnce: readonly string[] = ['SORTN'];

/** What a function says of each argument of a call with so many. */
const rulesIn = ({ args }: Description): ((count: number) => readonly Rule[]) => {
  const firstRepeated = args.findIndex(({ repeating }) => repeating);
  const repeated = firstRepeated < 0 ? [] : args.slice(firstRepeated);
  const known: (readonly Rule[])[] = [];
  return (count) => {
    known[count] ??= Array.from(
      { length: count },
      (_, at) => args[at] ?? repeated[(at - firstRepeated) % repeated.length],
    ).filter((rule) => rule !== undefined);
    return known[count];
  };
};

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const one: Size = { columns: 1, rows: 1 };

/** The size of what comes of tables in the place of single cells; `null` where the engine has to say what is wrong. */
const sizeFor = (args: readonly Argument[], rules: readonly Rule[]): Size | null => {
  let size = one;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    const rule = rules[at];
    if (rule === undefined || (rule.acceptMatrixOnly && !isMatrix(arg))) return null;
    if (rule.acceptMatrix || !isMatrix(arg)) continue;
    const columns = arg.length;
    const rows = arg[0]?.length ?? 0;
    if (columns === 1 && rows === 1) continue;
    if (columns !== 1 && size.columns !== 1 && columns !== size.columns) return null;
    if (rows === 0 || (rows !== 1 && size.rows !== 1 && rows !== size.rows)) return null;
    size = { columns: Math.max(columns, size.columns), rows: Math.max(rows, size.rows) };
  }
  return size;
};

/** The cell of a table at a place of what comes of it: a row stands in each row, and a column in each column. */
const cellAt = (table: Matrix<Cell>, column: number, row: number): Cell | undefined => {
  const line = table[table.length === 1 ? 0 : column];
  return line?.[line.length === 1 ? 0 : row];
};

const isCell = (value: Cell | CellValue | undefined): value is Cell =>
  typeof value === 'object' && value !== null && 'value' in value;

const isErrorCell = (error: unknown): error is Cell =>
  typeof error === 'object' && error !== null && 'value' in error && isEngineError(error.value);

const isOfCells = (table: Matrix<Cell> | Matrix<CellValue>): table is Matrix<Cell> => isCell(table[0]?.[0]);

const placeholder = '[[FUNCTION_NAME]]';

/**
 * A function as the engine calls it, in fewer steps: a formula over records calls it for each of them.
 *
 *     (Posts!A2:A>=G2)*(Posts!A2:A<H2+1)    over 1,000 records: GTE, LT and MULTIPLY 1,000 times each
 *
 * What is rare (tables that do not fit each other, what is thrown and is no error of a cell) goes the engine's own way.
 */
export const quickened = (description: Description, usual: Call): Call => {
  const { compute, name } = description;
  const rulesFor = rulesIn(description);
  const operator = numberOperators.get(name);

  const named = (cell: Cell): Cell => {
    if (cell.message?.includes(placeholder)) cell.message = cell.message.replace(placeholder, name);
    return cell;
  };
  const computed = (context: Context, args: readonly Argument[]) => {
    try {
      return Reflect.apply(compute, context, args);
    } catch (error) {
      if (isErrorCell(error)) return error;
      throw error;
    }
  };
  const called = (context: Context, args: readonly Argument[], rules: readonly Rule[]): ReturnType<Call> => {
    const [one, other] = args;
    if (operator !== undefined && one !== undefined && other !== undefined && !isMatrix(one) && !isMatrix(other)) {
      const result = operator(one, other);
      if (result !== null) return result;
    }
    for (let at = 0; at < args.length; at++) {
      const arg = args[at];
      if (arg === undefined || isMatrix(arg) || rules[at]?.acceptErrors) continue;
      if (isEngineError(arg.value)) return named(arg);
    }
    const result = computed(context, args);
    if (!isMatrix(result)) return named(isCell(result) ? result : { value: result });
    if (!isOfCells(result)) {
      const { length } = result[0] ?? [];
      return result.map((column) => Array.from({ length }, (_, row) => ({ value: column[row] ?? null })));
    }
    for (const column of result) for (const cell of column) named(cell);
    return result;
  };
  const calledForEach = (context: Context, args: readonly Argument[], { columns, rows }: Size): ReturnType<Call> => {
    const rules = rulesFor(args.length);
    const cells = [...args];
    const table: Matrix<Cell> = [];
    for (let column = 0; column < columns; column++) {
      const line: Cell[] = [];
      for (let row = 0; row < rows; row++) {
        for (let at = 0; at < args.length; at++) {
          const arg = args[at];
          if (isMatrix(arg) && !rules[at]?.acceptMatrix) cells[at] = cellAt(arg, column, row);
        }
        const value = called(context, cells, rules);
        const first = isMatrix(value) ? value[0]?.[0] : value;
        if (first === undefined) throw new Error(`${name} gives no cell.`);
        line.push(first);
      }
      table.push(line);
    }
    return table;
  };
  return function (...args) {
    const rules = rulesFor(args.length);
    const size = sizeFor(args, rules);
    if (size === null || this.debug) return usual.apply(this, args);
    try {
      if (size !== one) return calledForEach(this, args, size);
      for (let at = 0; at < args.length; at++) {
        const arg = args[at];
        if (isMatrix(arg) && !rules[at]?.acceptMatrix) args[at] = cellAt(arg, 0, 0);
      }
      return called(this, args, rules);
    } catch {
      return usual.apply(this, args);
    }
  };
};

/** Whether calls are quick already. */
let isAdapted = false;

/** Makes calls of the engine's functions cheaper, of those that it has and of those that it gets. */
export const quickenCalls = (): void => {
  if (isAdapted) return;
  isAdapted = true;
  const { functionRegistry } = registries;
  const quicken = (name: string): void => {
    const description = functionRegistry.get(name);
    const usual = functionRegistry.mapping[description.name];
    if (usual === undefined) throw new Error(`The engine has no ${name}.`);
    if (isInOrder(description) && !askedOnce.includes(name))
      functionRegistry.mapping[description.name] = quickened(description, usual);
  };
  for (const name of functionRegistry.getKeys()) quicken(name);
  const replace = functionRegistry.replace.bind(functionRegistry);
  functionRegistry.replace = (name, description) => {
    replace(name, description);
    quicken(name);
    return functionRegistry;
  };
};
