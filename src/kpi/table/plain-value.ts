import { blank, isBlank, isBlankCell, isFiniteNumber, type RowSums } from '../call/grid.ts';
import { rowValues } from '../call/totals.ts';
import { type Definition, type FormulaKpi, isFormula } from '../kpi.ts';
import { type Parameter, type ParameterName, parameters } from '../parameters.ts';
import type { ArgumentSource } from './argument-sources.ts';
import type { CellTable } from './read-table.ts';

/** The sum of each row of the grid in some columns; `null` where a cell is anything but a number or blank. */
const plainSums = ({ grid, rows, positionOf }: CellTable, { columns }: ArgumentSource): RowSums | null => {
  const positions = columns.map(positionOf).filter((position) => position >= 0);
  const sums = new Float64Array(grid.height).fill(blank);
  for (const row of rows)
    for (const position of positions) {
      const cell = grid.at(row, position);
      if (isBlankCell(cell)) continue;
      if (typeof cell !== 'number' || !isFiniteNumber(cell)) return null;
      const sum = sums[row] ?? blank;
      sums[row] = isBlank(sum) ? cell : sum + cell;
    }
  return sums;
};

const isColumn = (name: ParameterName): boolean => {
  const { isSingle, isShare }: Parameter = parameters[name];
  return !isSingle && !isShare;
};

/** Whether a function is arithmetic on totals of columns, each of which the table has as it is. */
const isPlain = (definition: Definition, sources: readonly (ArgumentSource | undefined)[]): definition is FormulaKpi =>
  isFormula(definition) &&
  definition.alone === undefined &&
  definition.takes.length === sources.length &&
  definition.takes.every(isColumn) &&
  sources.every((source) => source?.is === 'cells' && source.where === undefined);

/**
 * What a function of a table is of some of its rows, where that is arithmetic on columns of plain numbers: their cells are read
 * once, not for each day of a table by day. `null` where a call of the function has something to say, or a value by itself.
 */
export const plainValues = (
  table: CellTable,
  definition: Definition,
  sources: readonly (ArgumentSource | undefined)[],
): ((rows: readonly number[]) => number | null) => {
  const nothing = () => null;
  if (!isPlain(definition, sources)) return nothing;
  const columns = sources.flatMap((source) => (source === undefined ? [] : (plainSums(table, source) ?? [])));
  if (columns.length < sources.length) return nothing;
  const totals = columns.map(() => 0);
  const places = new Map<string, number>(definition.takes.map((name, at) => [name, at]));
  const value = rowValues(definition.formula, (name) => {
    const at = places.get(name) ?? -1;
    return () => totals[at] ?? blank;
  });
  return (rows) => {
    totals.fill(0);
    let complete = 0;
    for (const row of rows) {
      if (columns.some((sums) => isBlank(sums[row] ?? blank))) continue;
      complete += 1;
      for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] ?? 0) + (columns[at]?.[row] ?? 0);
    }
    const [part = 0, whole = 0] = totals;
    const isTooMuch = definition.errorAboveOne !== undefined && part > whole;
    const found = complete === 0 || isTooMuch ? blank : value(0);
    return isFiniteNumber(found) ? found : null;
  };
};
