import { type ComputedFunction, type Definition, type FormulaKpi, isFormula } from '../kpi.ts';
import { callOf } from './call.ts';
import type { FunctionCall } from './function-call.ts';
import { FunctionError, otherHeight, UndefinedValueError } from './function-error.ts';
import { blank, type Grid, gridOf, isFiniteNumber, isHeading, type RowSums } from './grid.ts';
import { rowValues } from './totals.ts';

/** How many rows there are; the arguments that are ranges have the same height, single values go with every row. */
const heightOf = (functionName: string, names: readonly string[], heights: readonly number[]): number => {
  const height = Math.max(1, ...heights);
  heights.forEach((own, at) => {
    if (own !== 1 && own !== height) {
      throw otherHeight({ functionName, argument: names[at] ?? `argument ${at + 1}` }, own, height);
    }
  });
  return height;
};

/** The sum of each row; a single value goes with every row. */
const sumAt = (sums: RowSums): ((row: number) => number) => {
  if (sums.length !== 1) return (row) => sums[row] ?? blank;
  const [only = blank] = sums;
  return () => only;
};

/** Whether the first argument of a row, which is a part of the second, is more than it. */
const isPartAboveWhole = ({ takes }: FormulaKpi, columns: ReadonlyMap<string, RowSums>): ((row: number) => boolean) => {
  const [part, whole] = takes.map((name) => sumAt(columns.get(name) ?? Float64Array.of(blank)));
  return (row) => (part?.(row) ?? 0) > (whole?.(row) ?? 0);
};

const formulaByRow = (call: FunctionCall, kpi: FormulaKpi): readonly (readonly [number | ''])[] => {
  const columns = new Map<string, RowSums>(kpi.takes.map((name, at) => [name, call.rowSums(at)]));
  const height = heightOf(
    call.functionName,
    kpi.takes,
    [...columns.values()].map((sums) => sums.length),
  );
  const valueAt = rowValues(kpi.formula, (name) => {
    const sums = columns.get(name);
    return sums === undefined ? () => blank : sumAt(sums);
  });
  const isTooMuch = kpi.errorAboveOne === undefined ? () => false : isPartAboveWhole(kpi, columns);
  return Array.from({ length: height }, (_, row) => {
    const value = valueAt(row);
    return [isFiniteNumber(value) && !isTooMuch(row) ? value : ''] as const;
  });
};

/** The cells of one row of an argument, as a call of the function on that row alone would get them. */
const rowOf = (grid: Grid, row: number): readonly (readonly unknown[])[] => [
  Array.from({ length: grid.width }, (_, column) => grid.at(grid.height === 1 ? 0 : row, column)),
];

const computedByRow = (
  { functionName, clock }: FunctionCall,
  definition: ComputedFunction,
  args: readonly unknown[],
): readonly (readonly [unknown])[] => {
  const grids = args.map(gridOf);
  const height = heightOf(
    functionName,
    definition.takes,
    grids.map((grid) => grid.height),
  );
  const isHeadingRow = (row: number) => grids.some((grid) => isHeading(grid, row, grid.at(row, 0)));
  return Array.from({ length: height }, (_, row) => {
    try {
      const rows = grids.map((grid) => rowOf(grid, row));
      return [
        definition.compute(callOf(definition, { functionName, args: rows, clock, rowName: () => row + 1 })),
      ] as const;
    } catch (error) {
      // A row that has no value is a blank: one bad row must not take the column down. A mistake is still told.
      if (error instanceof UndefinedValueError || isHeadingRow(row)) return [''] as const;
      throw error;
    }
  });
};

/** One value for each row, spilled: the function on that row alone, and a blank where the row has no value. */
export const byRow = (call: FunctionCall, functions: Readonly<Record<string, Definition>>): unknown => {
  const name = call.text(0).toUpperCase();
  const definition = Object.keys(functions).includes(name) ? functions[name] : undefined;
  if (definition === undefined) {
    throw new FunctionError(call, {
      en: `"${call.text(0)}" in function_name is not the name of a KPI function.`,
      uk: `"${call.text(0)}" у function_name — не назва функції показника.`,
    });
  }
  const args = call.raw.slice(1);
  const inner = callOf(definition, { functionName: call.functionName, args, clock: call.clock });
  return isFormula(definition) ? formulaByRow(inner, definition) : computedByRow(inner, definition, args);
};
