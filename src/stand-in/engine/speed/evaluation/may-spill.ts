import { type CompiledFormula, type Model, registries } from '@odoo/o-spreadsheet';
import { type FormulaSyntax, givesArray, isRange, passArraysThrough, takesRangeAt } from '../../misplaced-arrays.ts';

/** Whether a formula may fill more cells than its own; `wide`: only where a range of it has several columns. */
type Spill = 'never' | 'wide' | 'maybe';

/** Functions of whole ranges that give one value, whatever they are given. */
const reducing = new Set([
  ...['SUM', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'SUMSQ', 'AVERAGE', 'AVERAGEIF', 'AVERAGEIFS', 'MEDIAN', 'PRODUCT'],
  ...['COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF', 'COUNTIFS', 'MAX', 'MAXIFS', 'MIN', 'MINIFS', 'STDEV', 'VAR'],
  ...['LARGE', 'SMALL', 'PERCENTILE', 'QUARTILE', 'RANK', 'CORREL', 'SLOPE', 'INTERCEPT'],
  ...['AND', 'OR', 'MATCH', 'ROWS', 'COLUMNS', 'TEXTJOIN', 'JOIN', 'CONCATENATE', 'COUNTUNIQUE'],
]);

const most = (spills: readonly Spill[]): Spill => {
  if (spills.includes('maybe')) return 'maybe';
  return spills.includes('wide') ? 'wide' : 'never';
};

const spillOf = (node: FormulaSyntax): Spill => {
  switch (node.type) {
    case 'UNARY_OPERATION':
      return spillOf(node.operand);
    case 'BIN_OPERATION':
      return most([spillOf(node.left), spillOf(node.right)]);
    case 'FUNCALL': {
      const name = node.value.toUpperCase();
      if (reducing.has(name)) return 'never';
      // A function of the script's gives what it likes.
      if (isRange(node) || givesArray(node) || !registries.functionRegistry.contains(name)) return 'maybe';
      const [range, ...places] = node.args;
      // By a row alone it gives one cell of a column, and of what is wider a whole row.
      if (name === 'INDEX' && range?.type === 'REFERENCE')
        return most([...places.map(spillOf), places.length > 1 ? 'never' : 'wide']);
      return most(
        node.args.map((arg, at) => (name in passArraysThrough || !takesRangeAt(name, at) ? spillOf(arg) : 'maybe')),
      );
    }
    default:
      return node.type === 'ARRAY' || isRange(node) ? 'maybe' : 'never';
  }
};

/** By what formulas share that differ in their references alone. */
const known = new WeakMap<object, Spill>();

/** Whether a formula may fill more cells than its own, as far as its text tells. */
export const maySpill = (formula: CompiledFormula, getters: Model['getters']): boolean => {
  if (formula.isBadExpression) return false;
  const spill = known.get(formula.literalValues) ?? spillOf(formula.getAst(getters));
  known.set(formula.literalValues, spill);
  return (
    spill === 'maybe' || (spill === 'wide' && formula.rangeDependencies.some(({ zone }) => zone.right > zone.left))
  );
};
