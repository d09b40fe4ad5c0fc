import { addressOf } from './address.ts';
import type { Cell, Chart, Edge, Rule } from './plan.ts';
import type { StyleName } from './styles.ts';

/** The columns of the one grid that every section of a report keeps to, and their width: a portrait page wide. */
export const gridColumns = 8;
export const columnWidth = 84;

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
  readonly finish: () => Finished;
}

interface Finished {
  readonly cells: readonly (readonly Cell[])[];
  readonly merged: readonly string[];
  readonly wrapped: readonly string[];
  readonly edges: Readonly<Record<Edge, readonly string[]>>;
  readonly rules: readonly Rule[];
  readonly charts: readonly Chart[];
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
  return {
    bottom: () => cells.length,
    take: (rows) => {
      const first = cells.length;
      for (let taken = 0; taken < rows; taken++) cells.push(Array<Cell>(gridColumns).fill(blank));
      return first;
    },
    put: (row, column, value, style, format = text) => {
      const line = cells[row];
      if (line === undefined || column >= gridColumns) throw new RangeError(`No section took row ${row}.`);
      line[column] = { value, style, format };
      return addressOf(column, row);
    },
    merge: (range) => merged.push(range),
    wrap: (range) => wrapped.push(range),
    edge: (edge, range) => edges[edge].push(range),
    rule: (rule) => rules.push(rule),
    chart: (chart) => charts.push(chart),
    finish: () => ({ cells, merged, wrapped, edges, rules, charts }),
  };
};
