import { type parse, registries } from '@odoo/o-spreadsheet';
import { between } from './cell-spans.ts';

/** A formula's syntax as the engine has it. */
export type FormulaSyntax = ReturnType<typeof parse>;

type CallSyntax = Extract<FormulaSyntax, { type: 'FUNCALL' }>;

/** Where an expression stands: where one value is wanted, where a range is taken as a whole, or alone in a cell, which may spill. */
type Stand = 'value' | 'range' | 'cell';

interface Context {
  readonly computesArrays: boolean;
  readonly stand: Stand;
}

/**
 * Functions that compute arrays in their arguments, and in how many of them from the first; nothing else does outside of these.
 * https://support.google.com/docs/answer/3093275, …/3094294 and the pages of the others.
 */
const arrayAware: Readonly<Record<string, number>> = {
  ARRAYFORMULA: Infinity,
  SUMPRODUCT: Infinity,
  MMULT: Infinity,
  TRANSPOSE: Infinity,
  FILTER: Infinity,
  SORT: Infinity,
  SORTN: Infinity,
  LOOKUP: Infinity,
  INDEX: 1,
};

/** Functions that give one of their arguments back, and which of them it may be. */
export const passArraysThrough: Readonly<Record<string, (at: number, count: number) => boolean>> = {
  IF: (at) => at > 0,
  IFERROR: () => true,
  IFNA: () => true,
  CHOOSE: (at) => at > 0,
  IFS: (at) => at % 2 === 1,
  SWITCH: (at, count) => at > 0 && (at % 2 === 0 || at === count - 1),
};

/** Functions that give many cells; some give them as it comes, as `INDEX` where it is asked for a whole row. */
const returnArrays = new Set([
  'MMULT',
  'TRANSPOSE',
  'FILTER',
  'SORT',
  'SORTN',
  'UNIQUE',
  'SEQUENCE',
  'HSTACK',
  'VSTACK',
  'TOCOL',
  'TOROW',
  'FLATTEN',
  'SPLIT',
  'FREQUENCY',
  'MUNIT',
  'MINVERSE',
  'RANDARRAY',
  'LINEST',
  'LOGEST',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'WRAPROWS',
  'WRAPCOLS',
  'ARRAY.CONSTRAIN',
]);

const isZero = (node: FormulaSyntax | undefined): boolean =>
  node === undefined || node.type === 'EMPTY' || (node.type === 'NUMBER' && node.value === 0);

const isSpan = (node: FormulaSyntax): boolean => node.type === 'FUNCALL' && node.value.toUpperCase() === between;

export const isRange = (node: FormulaSyntax): boolean =>
  (node.type === 'REFERENCE' && node.value.includes(':')) || isSpan(node);

/** Whether a function's argument may be a range outside of arrays; a function of the script's takes everything. */
export const takesRangeAt = (name: string, at: number): boolean => {
  if (!registries.functionRegistry.contains(name)) return true;
  const { args } = registries.functionRegistry.get(name);
  const first = args.findIndex(({ repeating }) => repeating === true);
  const repeating = args.filter((arg) => arg.repeating === true).length;
  const index = first < 0 || at < first ? at : first + ((at - first) % repeating);
  return args[index]?.acceptMatrix === true;
};

/** Whether a call gives many cells, as far as its text tells. */
export const givesArray = (call: CallSyntax): boolean => {
  const name = call.value.toUpperCase();
  const [array, row, column] = call.args;
  if (name === 'ARRAYFORMULA') return array !== undefined && isArray(array);
  if (name === 'INDEX') return isZero(row) || (column !== undefined && isZero(column));
  if (name === 'ROW' || name === 'COLUMN') return call.args.some(isRange);
  return returnArrays.has(name);
};

/** Whether an expression gives many cells where arrays are computed. */
const isArray = (node: FormulaSyntax): boolean => {
  switch (node.type) {
    case 'UNARY_OPERATION':
      return isArray(node.operand);
    case 'BIN_OPERATION':
      return isArray(node.left) || isArray(node.right);
    case 'FUNCALL': {
      const name = node.value.toUpperCase();
      return (
        isRange(node) ||
        givesArray(node) ||
        node.args.some((arg, at) => (name in passArraysThrough || !takesRangeAt(name, at)) && isArray(arg))
      );
    }
    default:
      return node.type === 'ARRAY' || isRange(node);
  }
};

const nameOf = (node: FormulaSyntax): string => {
  switch (node.type) {
    case 'REFERENCE':
      return node.value;
    case 'FUNCALL':
      if (isSpan(node)) return 'INDEX(…):INDEX(…)';
      return `${node.value.toUpperCase()}(…)`;
    default:
      return 'a list of values';
  }
};

const visit = (node: FormulaSyntax, { computesArrays, stand }: Context, faults: string[]): void => {
  const value = { computesArrays, stand: 'value' } as const;
  const refuseAt = (...stands: readonly Stand[]) => {
    if (!computesArrays && stands.includes(stand)) faults.push(nameOf(node));
  };
  switch (node.type) {
    case 'REFERENCE':
      if (isRange(node)) refuseAt('value', 'cell');
      return;
    case 'ARRAY':
      refuseAt('value');
      for (const part of node.value.flat()) visit(part, value, faults);
      return;
    case 'UNARY_OPERATION':
      visit(node.operand, value, faults);
      return;
    case 'BIN_OPERATION':
      visit(node.left, value, faults);
      visit(node.right, value, faults);
      return;
    case 'FUNCALL': {
      const name = node.value.toUpperCase();
      if (isSpan(node)) refuseAt('value', 'cell');
      if (givesArray(node)) refuseAt('value');
      node.args.forEach((arg, at) => {
        const passes = passArraysThrough[name]?.(at, node.args.length) ?? null;
        const taken = passes === null && takesRangeAt(name, at) ? 'range' : 'value';
        const inside = {
          computesArrays: computesArrays || at < (arrayAware[name] ?? 0),
          stand: passes ? stand : taken,
        };
        visit(arg, inside, faults);
      });
      return;
    }
    default:
  }
};

/**
 * The arrays that stand where Google computes with one value: `A1:A9*2`, `LEN(A1:A9)` or `SUM(A1:A9*2)` outside of
 * `ARRAYFORMULA`, `SUMPRODUCT` and their kin. Google would take the one cell in the same row or column, or none: here all are
 * refused.
 *
 *     =SUM(A1:A9)                  nothing
 *     =SUM(A1:A9*2)                A1:A9
 *     =SUMPRODUCT(A1:A9*2)         nothing
 *     =MATCH(1;(A1:A9=3)*1;0)      A1:A9
 */
export const misplacedArrays = (syntax: FormulaSyntax): readonly string[] => {
  const faults: string[] = [];
  visit(syntax, { computesArrays: false, stand: 'cell' }, faults);
  return faults;
};
