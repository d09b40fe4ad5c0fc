import { counted } from '../../text/language.ts';
import { type Formula, foldFormula } from '../formula/formula.ts';
import { isDenominator } from '../formula/ratio.ts';
import type { FormulaKpi } from '../kpi.ts';
import { type Parameter, type ParameterName, parameters } from '../parameters.ts';
import { phraseOf } from '../readings/phrase.ts';
import { totalOf } from './call.ts';
import type { FunctionCall } from './function-call.ts';
import { emptyArgument, FunctionError, noCompleteRow, noDenominator, UndefinedValueError } from './function-error.ts';
import { blank, isBlank, isBlankCell, isFiniteNumber, type RowSums } from './grid.ts';

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
  call: FunctionCall,
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
    throw noDenominator(call, { name: named(part.right), value: right, advice });
  };
  return node(formula);
};

/** Refuses ranges of different heights: which rows belong together cannot be told, and sums of other rows are no pair. */
const refuseOtherHeights = (call: FunctionCall, columns: readonly RowSums[]): void => {
  if (columns.every(({ length }) => length === columns[0]?.length)) return;
  const ranges = columns.flatMap((sums, at) => (sums.length > 1 ? [{ at, height: sums.length }] : []));
  const [one] = ranges;
  const other = ranges.find(({ height }) => height !== one?.height);
  if (one === undefined || other === undefined) return;
  const names = [call.called(one.at).argument, call.called(other.at).argument];
  throw new FunctionError(call, {
    en: `${names[0]} has ${counted(one.height, 'row')} and ${names[1]} ${other.height}; give ranges of the same rows, or add up each with SUM first.`,
    uk: `${names[0]} має рядків: ${one.height}, а ${names[1]}: ${other.height}; дайте діапазони тих самих рядків або спершу підсумуйте кожен через SUM.`,
  });
};

/** How many numbers an argument has: its rows with one, or the cells of its only row. */
const countOfNumbers = (call: FunctionCall, at: number, sums: RowSums | undefined): number => {
  if (sums !== undefined && sums.length > 1) return sums.filter((sum) => !isBlank(sum)).length;
  const grid = call.grid(at);
  return Array.from({ length: grid.width }, (_, column) => grid.at(0, column)).filter((cell) => !isBlankCell(cell))
    .length;
};

/** Refuses several numbers of people over one number of another argument: who saw two posts would count twice. */
const refuseAddedPeople = (call: FunctionCall, names: readonly ParameterName[], columns: readonly RowSums[]): void => {
  const traitsAt = (at: number): Parameter => parameters[names[at] ?? 'argument1'];
  const countAt = (at: number): number => countOfNumbers(call, at, columns[at]);
  const people = columns.findIndex((_, at) => traitsAt(at).countsPeopleOnce === true && countAt(at) > 1);
  if (people < 0) return;
  const single = columns.findIndex(({ length }, at) => length === 1 && !traitsAt(at).isSingle && countAt(at) === 1);
  if (single < 0) return;
  const [own, other] = [call.called(people).argument, call.called(single).argument];
  throw new FunctionError(call, {
    en: `${own} has ${counted(countAt(people), 'number')} and ${other} one; ${own} counts people once, so that of posts or days is not added: give that of the period, or ${other} for each row.`,
    uk: `${own} має чисел: ${countAt(people)}, а ${other} одне; ${own} рахує людину один раз, тому за дописами чи днями не підсумовується: дайте число за період або ${other} для кожного рядка.`,
  });
};

/** The totals of a call's first arguments, `names` in order, over complete rows. Throws where one has no number. */
export const completeTotals = (call: FunctionCall, names: readonly ParameterName[]): readonly number[] => {
  const columns = names.map((name, at) => {
    const { isSingle }: Parameter = parameters[name];
    return isSingle ? Float64Array.of(call.number(at)) : call.rowSums(at);
  });
  refuseOtherHeights(call, columns);
  refuseAddedPeople(call, names, columns);
  return columns.map((sums, at) => {
    const total = totalOf(sums, completeRows(columns, at));
    if (!isBlank(total)) return total;
    if (isBlank(totalOf(sums, () => true))) throw emptyArgument(call.called(at));
    throw noCompleteRow(call, names);
  });
};

/** What a KPI that is arithmetic gives for its arguments: ranges are summed first, over complete rows. */
export const valueOfCall = (call: FunctionCall, kpi: FormulaKpi): number => {
  const totals = completeTotals(call, kpi.takes);
  const byName = new Map(kpi.takes.map((name, at) => [name, totals[at] ?? blank] as const));
  const value = finiteOrThrow(call, valueOrThrow(call, kpi, byName));
  const [part = 0, whole = 0] = totals;
  if (kpi.errorAboveOne === undefined || part <= whole) return value;
  const [partName, wholeName] = kpi.takes;
  throw new UndefinedValueError(call, {
    en: `${part} of ${partName} is more than ${whole} of ${wholeName}; ${kpi.errorAboveOne.en}.`,
    uk: `${part} у ${partName} більше за ${whole} у ${wholeName}; ${kpi.errorAboveOne.uk}.`,
  });
};

/** Never NaN or Infinity: a sheet would show them as an error without a reason. */
export const finiteOrThrow = (call: FunctionCall, value: number): number => {
  if (isFiniteNumber(value)) return value;
  throw new UndefinedValueError(call, {
    en: 'the numbers are too large to be divided.',
    uk: 'числа завеликі, щоб їх ділити.',
  });
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
