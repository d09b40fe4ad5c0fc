import { registries } from '@odoo/o-spreadsheet';

type Compute = (this: unknown, ...args: readonly unknown[]) => unknown;

/** What was computed of a matrix lives as long as it: the engine reads each range once in an evaluation. */
const memory = Symbol('memory');

interface Memory {
  /** Its number among all matrices. */
  readonly number: number;
  readonly results: Map<string, unknown>;
}

interface Matrix extends ReadonlyArray<readonly unknown[]> {
  [memory]?: Memory;
}

/** Functions of single values whose result follows from their arguments alone. */
const pure = ['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POW', 'UMINUS', 'EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE', 'LN'];

const isCompute = (value: unknown): value is Compute => typeof value === 'function';

/** Whether an argument is a matrix of several cells. */
const isVector = (value: unknown): value is Matrix =>
  Array.isArray(value) && (value.length > 1 || (Array.isArray(value[0]) && value[0].length > 1));

let matrices = 0;

const memoryOf = (matrix: Matrix): Memory => {
  matrix[memory] ??= { number: ++matrices, results: new Map() };
  return matrix[memory];
};

/** What tells an argument apart from others; `null` where nothing does. */
const keyOf = (arg: unknown): string | null => {
  if (isVector(arg)) return `#${memoryOf(arg).number}`;
  if (typeof arg !== 'object' || arg === null || !('value' in arg)) return null;
  // A message belongs to the cell that has the error.
  if ('message' in arg && arg.message !== undefined) return null;
  return `${typeof arg.value}:${String(arg.value)}:${'format' in arg ? String(arg.format) : ''}`;
};

/** Whether vectors are shared already. */
let isAdapted = false;

/**
 * Computes each vector once in an evaluation. The engine has no memory of them, and in a report hundreds of formulas begin with
 * the same condition, such as `(Posts!A2:A>=G2)*(Posts!A2:A<H2+1)`, over every record.
 */
export const shareVectors = (): void => {
  if (isAdapted) return;
  isAdapted = true;
  const mapping: unknown = Reflect.get(registries.functionRegistry, 'mapping');
  if (typeof mapping !== 'object' || mapping === null) throw new Error('The engine keeps its functions elsewhere.');
  for (const name of pure) {
    const compute: unknown = Reflect.get(mapping, name);
    if (!isCompute(compute)) throw new Error(`The engine has no ${name}.`);
    const shared: Compute = function (...args) {
      const matrix = isVector(args[0]) ? args[0] : args[1];
      if (!isVector(matrix)) return Reflect.apply(compute, this, args);
      const keys = args.map(keyOf);
      if (keys.includes(null)) return Reflect.apply(compute, this, args);
      const key = `${name} ${keys.join(' ')}`;
      const { results } = memoryOf(matrix);
      const known = results.get(key);
      if (known !== undefined) return known;
      const result = Reflect.apply(compute, this, args);
      results.set(key, result);
      return result;
    };
    Reflect.set(mapping, name, shared);
  }
};
