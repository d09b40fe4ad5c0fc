import { type Call, callOf } from './call.ts';
import { type Grid, gridOf, type Numbers, rowTotal } from './cells.ts';
import { type ComputedFunction, type Definition, type FormulaKpi, isFormula } from './kpi.ts';
import { rowValues } from './totals.ts';

/** How many rows there are; the arguments that are ranges have the same height, single values go with every row. */
const heightOf = ({ functionName }: Call, names: readonly string[], heights: readonly number[]): number => {
  const height = Math.max(1, ...heights);
  heights.forEach((own, at) => {
    if (own !== 1 && own !== height) {
      throw new Error(
        `${functionName}: ${names[at] ?? `argument ${at + 1}`} has ${own} rows where others have ${height}.`,
      );
    }
  });
  return height;
};

const totalsOf = (numbers: Numbers): ((row: number) => number) =>
  numbers.height === 1 ? () => rowTotal(numbers, 0) : (row) => rowTotal(numbers, row);

const formulaByRow = (call: Call, inner: Call, kpi: FormulaKpi): readonly (readonly [number | ''])[] => {
  const columns = new Map(kpi.takes.map((name, at) => [name as string, inner.numbers(at)]));
  const height = heightOf(
    call,
    kpi.takes,
    [...columns.values()].map((numbers) => numbers.height),
  );
  const valueAt = rowValues(kpi.formula, (name) => {
    const numbers = columns.get(name);
    return numbers === undefined ? () => Number.NaN : totalsOf(numbers);
  });
  return Array.from({ length: height }, (_, row) => {
    const value = valueAt(row);
    return [Number.isFinite(value) ? value : ''] as const;
  });
};

/** The cells of one row of an argument, as a call of the function on that row alone would get them. */
const rowOf = (grid: Grid, row: number): readonly (readonly unknown[])[] => [
  Array.from({ length: grid.width }, (_, column) => grid.at(grid.height === 1 ? 0 : row, column)),
];

const computedByRow = (
  call: Call,
  name: string,
  { takes, compute }: ComputedFunction,
  definition: Definition,
  args: readonly unknown[],
) => {
  const grids = args.map(gridOf);
  const height = heightOf(
    call,
    takes,
    grids.map((grid) => grid.height),
  );
  return Array.from({ length: height }, (_, row) => {
    try {
      return [
        compute(
          callOf(
            name,
            definition,
            grids.map((grid) => rowOf(grid, row)),
          ),
        ),
      ] as const;
    } catch {
      // A row that has no value is a blank: one bad row must not take the column down.
      return [''] as const;
    }
  });
};

/** One value for each row, spilled: the function on that row alone, and a blank where the row has no value. */
export const byRow = (call: Call, functions: Readonly<Record<string, Definition>>): unknown => {
  const name = call.text(0).toUpperCase();
  const definition = Object.keys(functions).includes(name) ? functions[name] : undefined;
  if (definition === undefined || name === call.functionName) {
    throw new Error(`${call.functionName}: "${call.text(0)}" in function_name is not the name of a KPI function.`);
  }
  const args = call.raw.slice(1);
  const inner = callOf(call.functionName, definition, args);
  return isFormula(definition)
    ? formulaByRow(call, inner, definition)
    : computedByRow(call, name, definition, definition, args);
};
