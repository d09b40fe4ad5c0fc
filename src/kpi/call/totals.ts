import { type Formula, foldFormula } from '../formula/formula.ts';
import { isDenominator } from '../formula/ratio.ts';
import type { FormulaKpi } from '../kpi.ts';
import { type Parameter, type ParameterName, parameters } from '../parameters.ts';
import { phraseOf } from '../readings/phrase.ts';
import { missingArgumentError, totalOf, undefinedValueError } from './call.ts';
import type { FunctionCall } from './function-call.ts';
import { blank, isBlank, isFiniteNumber, type RowSums } from './grid.ts';

/**
 * Which rows count: where several arguments are ranges of the same height, a row that lacks one of them counts on no side.
 * A missing number is not a zero.
 */
const completeRows = (columns: readonly RowSums[], at: number): ((row: number) => boolean) => {
  const own = columns[at];
  const others = columns.filter((column) => column !== own && column.length > 1 && column.length === own?.length);
  return (row) => others.every((other) => !isBlank(other[row] ?? blank));
};

/** A formula in the names of its arguments. */
const named = (formula: Formula): string =>
  phraseOf(formula, { measure: (name) => name, signs: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' } });

/** The value of a formula from totals. Throws a sentence where a denominator is zero or negative: then there is no rate. */
const valueOrThrow = (
  { functionName }: FunctionCall,
  { formula, advice }: FormulaKpi,
  totals: ReadonlyMap<string, number>,
): number => {
  const node = (part: Formula): number => {
    if (part.op === 'number') return part.value;
    if (part.op === 'measure') return totals.get(part.name) ?? blank;
    const [left, right] = [node(part.left), node(part.right)];
    if (part.op === '+') return left + right;
    if (part.op === '-') return left - right;
    if (part.op === '*') return left * right;
    if (isDenominator(right)) return left / right;
    const why = advice ?? (right === 0 ? 'nothing can be divided by 0' : 'it must be above 0');
    throw undefinedValueError(`${functionName}: the total of ${named(part.right)} is ${right}; ${why}.`);
  };
  return node(formula);
};

/** The totals of a call's first arguments, `names` in order, over complete rows. Throws where one has no number. */
export const completeTotals = (call: FunctionCall, names: readonly ParameterName[]): readonly number[] => {
  const columns = names.map((name, at) => {
    const { isSingle }: Parameter = parameters[name];
    return isSingle ? Float64Array.of(call.number(at)) : call.rowSums(at);
  });
  return columns.map((sums, at) => {
    const total = totalOf(sums, completeRows(columns, at));
    if (!isBlank(total)) return total;
    if (isBlank(totalOf(sums, () => true))) throw missingArgumentError(call.called(at));
    throw undefinedValueError(`${call.functionName}: no row has a number in all of ${names.join(', ')}.`);
  });
};

/** What a KPI that is arithmetic gives for its arguments: ranges are summed first, over complete rows. */
export const valueOfCall = (call: FunctionCall, kpi: FormulaKpi): number => {
  const totals = completeTotals(call, kpi.takes);
  const byName = new Map(kpi.takes.map((name, at) => [name, totals[at] ?? blank] as const));
  const value = finiteOrThrow(call, valueOrThrow(call, kpi, byName));
  if (kpi.errorAboveOne !== undefined && value > 1) {
    throw undefinedValueError(
      `${call.functionName}: ${totals[0]} of ${kpi.takes[0]} is more than ${totals[1]} of ${kpi.takes[1]}; ${kpi.errorAboveOne}.`,
    );
  }
  return value;
};

/** Never NaN or Infinity: a sheet would show them as an error without a reason. */
export const finiteOrThrow = ({ functionName }: FunctionCall, value: number): number => {
  if (!isFiniteNumber(value)) throw undefinedValueError(`${functionName}: the numbers are too large to be divided.`);
  return value;
};

/** The value of a formula for each row: reads the arguments once and folds the formula once. `blank` where a row has no value. */
export const rowValues = (
  formula: Formula,
  valueAt: (name: string) => (row: number) => number,
): ((row: number) => number) =>
  foldFormula<(row: number) => number>(formula, {
    measure: valueAt,
    number: (value) => () => value,
    '+': (left, right) => (row) => left(row) + right(row),
    '-': (left, right) => (row) => left(row) - right(row),
    '*': (left, right) => (row) => left(row) * right(row),
    '/': (left, right) => (row) => {
      const below = right(row);
      return isDenominator(below) ? left(row) / below : blank;
    },
  });
