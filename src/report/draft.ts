import { addressOf } from './address.ts';
import type { Cell, Chart, Choosing, Edge, Input, Rule } from './plan.ts';
import type { StyleName } from './styles.ts';

/** The widths of the columns of the one grid that every section of a report keeps to: a portrait page wide together. */
export const columnWidths = [116, 84, 82, 82, 84, 106, 84, 84] as const;
export const gridColumns = columnWidths.length;

/** Columns to the right of the grid that are hidden: steps of a calculation stand there, one to a cell, in the row they serve. */
export const helperColumns = 16;
const allColumns = gridColumns + helperColumns;

export const text = '@';

/** A report as it is being laid out, section under section. Rows and columns count from 0. */
export interface Draft {
  /** The first row that no section has taken. */
  readonly bottom: () => number;
  /** Takes a number of rows and gives the first of them. */
  readonly take: (rows: number) => number;
  /** Puts a cell and gives its address. A string that starts with `=` is a formula where the format is not `@`. */
  readonly put: (row: number, column: number, value: Cell['value'], style: StyleName, format?: string) => string;
  readonly merge: (range: string) => void;
  readonly wrap: (range: string) => void;
  readonly edge: (edge: Edge, range: string) => void;
  readonly rule: (rule: Rule) => void;
  readonly chart: (chart: Chart) => void;
  /** Marks cells as the person's own: what is typed there outlives a rebuild under the same key. */
  readonly input: (key: string, range: string) => void;
  readonly list: (list: Choosing) => void;
  readonly finish: () => Finished;
}

interface Finished {
  readonly cells: readonly (readonly Cell[])[];
  readonly merged: readonly string[];
  readonly wrapped: readonly string[];
  readonly edges: Readonly<Record<Edge, readonly string[]>>;
  readonly rules: readonly Rule[];
  readonly charts: readonly Chart[];
  readonly inputs: readonly Input[];
  readonly lists: readonly Choosing[];
}

/** What a person types into a blank cell is read as anywhere else. */
const blank: Cell = { value: null, style: 'plain', format: 'General' };

export const newDraft = (): Draft => {
  const cells: Cell[][] = [];
  const merged: string[] = [];
  const wrapped: string[] = [];
  const edges: Record<Edge, string[]> = { section: [], row: [], box: [], input: [] };
  const rules: Rule[] = [];
  const charts: Chart[] = [];
  const inputs: Input[] = [];
  const lists: Choosing[] = [];
  return {
    bottom: () => cells.length,
    take: (rows) => {
      const first = cells.length;
      for (let taken = 0; taken < rows; taken++) cells.push(Array<Cell>(allColumns).fill(blank));
      return first;
    },
    put: (row, column, value, style, format = text) => {
      const line = cells[row];
      if (line === undefined || column >= allColumns) throw new RangeError(`No section took row ${row}.`);
      line[column] = { value, style, format };
      return addressOf(column, row);
    },
    merge: (range) => merged.push(range),
    wrap: (range) => wrapped.push(range),
    edge: (edge, range) => edges[edge].push(range),
    rule: (rule) => rules.push(rule),
    chart: (chart) => charts.push(chart),
    input: (key, range) => inputs.push({ key, range }),
    list: (list) => lists.push(list),
    finish: () => ({ cells, merged, wrapped, edges, rules, charts, inputs, lists }),
  };
};
