import { type Formula, namesInFormula } from '../../../src/kpi/formula/formula.ts';
import { printerOf } from '../../../src/warehouse/sql/print.ts';
import { and, call, column, isKnown, when } from '../../../src/warehouse/sql/tree.ts';
import { formulaSql } from '../../../src/warehouse/views/figures.ts';

/** A formula as SQL over a table with a row for each record: totals first, over the records that have all of its columns. */
export const sqlOfTotals = (formula: Formula, columnOf: (name: string) => string = (name) => name): string => {
  const complete = and(...namesInFormula(formula).map((name) => isKnown(column(columnOf(name)))));
  const total = (name: string) => call('SUM', when(complete, column(columnOf(name))));
  const written = printerOf('duckdb').print(formulaSql(formula, total));
  // SQLite, in which it is tried, makes 0 of 1 / 2; DuckDB and BigQuery do not.
  return written.replace(/(?<![\w.])(\d+)(?![\w.])/g, '$1.0');
};
