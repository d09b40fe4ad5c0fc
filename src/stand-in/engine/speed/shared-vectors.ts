import { registries } from '@odoo/o-spreadsheet';

type Compute = (this: unknown, ...args: readonly unknown[]) => unknown;
type Matrix = readonly (readonly unknown[])[];

/** Functions of single values whose result follows from their arguments alone. */
const pure = ['ADD', 'MINUS', 'MULTIPLY', 'DIVIDE', 'POW', 'UMINUS', 'EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE', 'LN'];

/** The most values that are kept, which is some 50 MB. */
const mostValues = 1_000_000;

const isCompute = (value: unknown): value is Compute => typeof value === 'function';
const isMatrix = (value: unknown): value is Matrix => Array.isArray(value);

/** What tells arguments apart: a matrix is itself, as the engine reads each range once in an evaluation. */
const createKeys = () => {
  const numbers = new WeakMap<Matrix, number>();
  let last = 0;
  const numberOf = (matrix: Matrix): number => {
    const number = numbers.get(matrix) ?? ++last;
    numbers.set(matrix, number);
    return number;
  };
  return (arg: unknown): string | null => {
    if (isMatrix(arg)) return `#${numberOf(arg)}`;
    if (typeof arg !== 'object' || arg === null || !('value' in arg)) return null;
    // A message belongs to the cell that has the error.
    if ('message' in arg && arg.message !== undefined) return null;
    return `${typeof arg.value}:${String(arg.value)}:${'format' in arg ? String(arg.format) : ''}`;
  };
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
  const keyOf = createKeys();
  const known = new Map<string, unknown>();
  let values = 0;
  for (const name of pure) {
    const compute: unknown = Reflect.get(mapping, name);
    if (!isCompute(compute)) throw new Error(`The engine has no ${name}.`);
    const shared: Compute = function (...args) {
      if (!args.some((arg) => isMatrix(arg) && (arg.length > 1 || (arg[0]?.length ?? 0) > 1)))
        return Reflect.apply(compute, this, args);
      const keys = args.map(keyOf);
      if (keys.includes(null)) return Reflect.apply(compute, this, args);
      const key = `${name} ${keys.join(' ')}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const result = Reflect.apply(compute, this, args);
      if (!isMatrix(result)) return result;
      values += result.length * (result[0]?.length ?? 0);
      if (values > mostValues) {
        known.clear();
        values = result.length * (result[0]?.length ?? 0);
      }
      known.set(key, result);
      return result;
    };
    Reflect.set(mapping, name, shared);
  }
};
