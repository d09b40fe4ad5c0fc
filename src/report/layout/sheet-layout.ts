import { addressOf } from '../formulas/address.ts';
import { type ElasticRows, type PrintedRows, withWholeBlocks } from './pages.ts';
import type {
  CellEdge,
  Dropdown,
  PlannedCell,
  PlannedChart,
  PlannedRule,
  RowGroup,
  RowHeights,
  UserInput,
} from './plan.ts';

/** The widths of the columns of the one grid that every section of a report keeps to: a portrait page wide together. */
export const columnWidths = [138, 90, 90, 90, 90, 90, 86, 94] as const;

/** The height of a row, in pixels, so that a usual report prints on three pages of A4. */
const rowHeight = 20;
/** Of a row that grows with its text and has one line, in pixels. */
const lineHeight = 21;
export const gridColumns = columnWidths.length;

/** Columns to the right of the grid that are hidden: steps of a calculation stand there, one to a cell, in the row they serve. */
const helperColumns = 17;

/** What a chart leaves free of its rows, in pixels: it begins a little below them. */
const aroundChart = 8;

/** Between a number at the right of its cell and a text at the left of the next. */
export const gap = '\u2003';

/** The columns of a report. The last of them holds each row's own number: rows that a person moved are known by it. */
export const reportColumns = gridColumns + helperColumns;

/** A tab as it is being laid out, section under section. Rows and columns count from 0. */
export interface SheetLayout {
  /** The first row that no section has taken. */
  readonly bottom: () => number;
  /** Takes a number of rows and gives the first of them. */
  readonly take: (rows: number) => number;
  /** Puts a cell and gives its address. */
  readonly put: (row: number, column: number, cell: PlannedCell) => string;
  /** Gives a row another height, or `null` for one that grows with what is typed into it. */
  readonly height: (row: number, pixels: number | null) => void;
  /** Lets a person open and close neighbouring rows, which are closed. */
  readonly group: (rows: RowGroup) => void;
  readonly merge: (range: string) => void;
  readonly wrap: (range: string) => void;
  readonly edge: (edge: CellEdge, range: string) => void;
  readonly rule: (rule: PlannedRule) => void;
  /** Puts a chart into a row of its own, which is as high as the printed page allows. */
  readonly chart: (chart: Omit<PlannedChart, 'height'>, height: Omit<ElasticRows, 'row'>) => void;
  /** Ends a block with a row that is blank, or that its last row is as a rule; it grows where the end of a printed page would cut the next block. */
  readonly gap: (row?: number) => void;
  /**
   * Marks cells as the person's own: what is typed there outlives a rebuild under the same key. `cleared` and `figure` as
   * in `UserInput`.
   */
  readonly input: (key: string, range: string, more?: Pick<UserInput, 'cleared' | 'figure'>) => void;
  readonly list: (list: Dropdown) => void;
  /** The rows so far as they print. */
  readonly printed: () => PrintedRows;
  /** A copy to try on how much room something takes. */
  readonly trial: () => SheetLayout;
  /** The layout, without a block that the end of a page of so many pixels would cut; left out: nobody prints it. */
  readonly finish: (page?: number) => Finished;
}

interface Finished {
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly heights: readonly RowHeights[];
  readonly groups: readonly RowGroup[];
  readonly merged: readonly string[];
  readonly wrapped: readonly string[];
  readonly edges: Readonly<Record<CellEdge, readonly string[]>>;
  readonly rules: readonly PlannedRule[];
  readonly charts: readonly PlannedChart[];
  readonly inputs: readonly UserInput[];
  readonly lists: readonly Dropdown[];
}

/** What a person types into a blank cell is read as anywhere else. */
const blank: PlannedCell = { value: null, style: 'plain', format: 'General' };

/** Neighbouring rows of one height together. */
const runsOf = (heights: readonly (number | null)[]): readonly RowHeights[] =>
  heights.reduce<RowHeights[]>((runs, pixels, row) => {
    const last = runs[runs.length - 1];
    if (last === undefined || last.pixels !== pixels) runs.push({ row, rows: 1, pixels });
    else runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    return runs;
  }, []);

/** What a layout holds so far. */
interface LayoutState {
  readonly cells: PlannedCell[][];
  readonly heights: (number | null)[];
  readonly groups: RowGroup[];
  readonly merged: string[];
  readonly wrapped: string[];
  readonly edges: Record<CellEdge, string[]>;
  readonly rules: PlannedRule[];
  readonly charts: (Omit<PlannedChart, 'height'> & { readonly rows: number })[];
  readonly elastic: ElasticRows[];
  readonly inputs: UserInput[];
  readonly lists: Dropdown[];
  readonly gaps: number[];
}

const emptyState = (): LayoutState => ({
  cells: [],
  heights: [],
  groups: [],
  merged: [],
  wrapped: [],
  edges: { section: [], row: [], card: [], input: [], finding: [], newest: [], month: [] },
  rules: [],
  charts: [],
  elastic: [],
  inputs: [],
  lists: [],
  gaps: [],
});

/** As much of a layout as decides where what is written next stands, and on which page: the copy is not finished. */
const stateForTrial = ({ cells, heights, groups, elastic, gaps }: LayoutState): LayoutState => ({
  ...emptyState(),
  cells: cells.map((row) => row.slice()),
  heights: heights.slice(),
  groups: groups.slice(),
  elastic: elastic.slice(),
  gaps: gaps.slice(),
});

/** A layout of some columns, whose rows begin as `rowOf` gives them. */
const newLayout = (columns: number, rowOf: (row: number) => PlannedCell[], state = emptyState()): SheetLayout => {
  const { cells, heights, groups, merged, wrapped, edges, rules, charts, elastic, inputs, lists, gaps } = state;
  const take = (rows: number): number => {
    const first = cells.length;
    for (let taken = 0; taken < rows; taken++) {
      cells.push(rowOf(cells.length));
      heights.push(rowHeight);
    }
    return first;
  };
  const isFolded = (row: number) => groups.some((group) => row >= group.row && row < group.row + group.rows);
  const printed = (): PrintedRows => ({
    heights: heights.map((pixels, row) => (isFolded(row) ? 0 : (pixels ?? lineHeight))),
    gaps: gaps.filter((row) => !isFolded(row)),
    elastic,
  });
  const onPages = (page: number): readonly (number | null)[] => {
    const rows = printed();
    const placed = withWholeBlocks(rows, page);
    return heights.map((pixels, row) => (placed[row] === rows.heights[row] ? pixels : (placed[row] ?? null)));
  };
  return {
    bottom: () => cells.length,
    take,
    put: (row, column, cell) => {
      const line = cells[row];
      if (line === undefined || column >= columns) throw new RangeError(`No section took row ${row}.`);
      line[column] = cell;
      return addressOf(column, row);
    },
    height: (row, pixels) => {
      heights[row] = pixels;
    },
    group: (rows) => groups.push(rows),
    merge: (range) => merged.push(range),
    wrap: (range) => wrapped.push(range),
    edge: (edge, range) => edges[edge].push(range),
    rule: (rule) => rules.push(rule),
    chart: (chart, over) => {
      const { row } = chart;
      charts.push({ ...chart, rows: over.rows });
      heights.fill(over.least, row, row + over.rows);
      if (!elastic.some((rows) => rows.row === row)) elastic.push({ row, ...over });
    },
    input: (key, range, more = {}) => inputs.push({ key, range, ...more }),
    list: (list) => lists.push(list),
    printed,
    trial: () => newLayout(columns, rowOf, stateForTrial(state)),
    gap: (row) => {
      const last = cells.length - 1;
      if (gaps.includes(last)) return;
      const isBlank = cells[last]?.slice(0, gridColumns).every(({ value }) => value === null) ?? false;
      gaps.push(row ?? (isBlank ? last : take(1)));
    },
    finish: (page) => {
      const placed = page === undefined ? heights : onPages(page);
      return {
        cells,
        heights: runsOf(placed),
        groups,
        merged,
        wrapped,
        edges,
        rules,
        charts: charts.map(({ rows, ...chart }) => ({
          ...chart,
          height: rows * (placed[chart.row] ?? rowHeight) - aroundChart,
        })),
        inputs,
        lists,
      };
    },
  };
};

const blanks = (columns: number): PlannedCell[] => Array<PlannedCell>(columns).fill(blank);

/** The layout of a tab that is rebuilt in place: its rows are numbered. */
export const newOwnedLayout = (columns: number): SheetLayout =>
  newLayout(columns - 1, (row) => [...blanks(columns - 1), { value: row + 1, style: 'helper', format: '0' }]);

/** The layout of any other tab. */
export const newSheetLayout = (columns: number): SheetLayout => newLayout(columns, () => blanks(columns));
