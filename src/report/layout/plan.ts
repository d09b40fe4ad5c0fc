import type { HistoryFigure, PlanFigure, ReportFigure, SoleCurrencies } from '../../contract/answers.ts';
import type { Brand } from '../../contract/choices.ts';
import type { StyleName } from './styles.ts';

/** One cell of a report: a formula (starts with `=`), a text, a number or a blank, and how it looks. */
export interface PlannedCell {
  readonly value: string | number | null;
  readonly style: StyleName;
  /** A number format; `@` where the value is a text, so that no text is ever read as a formula, a number or a date. */
  readonly format: string;
}

/** A line or column chart over a table whose first row names the columns. Positions count from 0. */
export interface PlannedChart {
  readonly shape: 'line' | 'column';
  readonly title: string;
  /** The labels' column first, then a column for each series; every range starts at its header cell. */
  readonly ranges: readonly string[];
  /** How many points a series has. */
  readonly points: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly colours: readonly string[];
  /** The place of the series that is drawn as a dashed line. */
  readonly dashed?: number;
  /** The place of the series that stands behind the others, by a thinner line. */
  readonly pale?: number;
  /** The place of the series of one point that has its value beside it. */
  readonly labelled?: number;
  /** Whether its axis begins at 0, where the program would choose. */
  readonly fromZero?: boolean;
}

/** A conditional format: where the formula holds for the first cell of the range, and so on for the others. */
export interface PlannedRule {
  /** One alone: nobody says what a relative reference means over several. */
  readonly range: string;
  readonly formula: string;
  readonly colour: string;
  readonly background?: string;
  readonly look?: 'bold' | 'italic';
}

/** Cells that belong to the person. A key means the same cells in every report, wherever they stand. */
export interface UserInput {
  readonly key: string;
  readonly range: string;
  /** What the cell shows, a formula or nothing, where the person clears a value that was given before it was built. */
  readonly cleared?: string | null;
  /** The cell of the figure whose target they are, where that does not stand in their row. */
  readonly figure?: string;
}

/** A cell that takes one of a few texts, chosen from a list. */
export interface Dropdown {
  readonly cell: string;
  readonly options: readonly string[];
}

/** Neighbouring rows of one height, in pixels; `null` where they grow with what is typed into them. Rows count from 0. */
export interface RowHeights {
  readonly row: number;
  readonly rows: number;
  readonly pixels: number | null;
}

/** Neighbouring rows that a person opens and closes together, by the row above them. Rows count from 0. */
export interface RowGroup {
  readonly row: number;
  readonly rows: number;
}

/** The lines at the edges of cells, in the order in which they are drawn. */
export const cellEdges = ['row', 'section', 'card', 'input', 'finding', 'newest', 'month'] as const;
export type CellEdge = (typeof cellEdges)[number];

/** The width of a column of a new tab, in pixels: one that stays so costs no call. */
export const newTabWidth = 100;

/** A tab as data: its cells and how they look. */
export interface SheetPlan {
  /** The widths of the columns that are seen, in pixels; those after them up to `columns` are hidden. */
  readonly columnWidths: readonly number[];
  readonly columns: number;
  /** A rectangle, rows first. */
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly edges: Readonly<Record<CellEdge, readonly string[]>>;
  readonly lists: readonly Dropdown[];
  readonly rules: readonly PlannedRule[];
}

/** A cell whose text leads to a range of the same tab. */
export interface CellLink {
  readonly cell: string;
  readonly to: string;
}

/** The tab of a report's sums as data. */
export interface CalculationPlan extends SheetPlan {
  /** Of one row, from the left. */
  readonly links: readonly CellLink[];
}

/** A tab that the add-on owns and rebuilds, as data, with the hidden tab that its figures refer to. */
export interface OwnedPlan extends SheetPlan {
  readonly title: string;
  readonly heights: readonly RowHeights[];
  /** Closed in a new tab, but for those that are open. */
  readonly groups: readonly (RowGroup & { readonly isOpen?: boolean })[];
  /** Ranges whose every row becomes one cell. */
  readonly merged: readonly string[];
  /** Ranges whose texts run over several lines. */
  readonly wrapped: readonly string[];
  readonly frozenRows: number;
  readonly frozenColumns?: number;
  /** Columns behind the first that are hidden until somebody unfolds them. */
  readonly folded?: number;
  /** The cells whose letters are all as wide as one another, so that blocks stand below each other. */
  readonly monospaced?: string;
  /** Cells that take a date and nothing else, and what they say to somebody who types in them. */
  readonly dates?: { readonly range: string; readonly help: string };
  readonly inputs: readonly UserInput[];
  readonly soleCurrencies?: SoleCurrencies;
  /** The cell that takes the day on which the tab is written: no part of the plan, so that a plan stays the same tomorrow. */
  readonly madeOn?: string;
  readonly charts: readonly PlannedChart[];
  /** The colours that stand for the usual ones, all of which can be read. */
  readonly brand?: Brand;
  /** The hidden tab that the figures refer to. */
  readonly calculation: CalculationPlan;
}

/** A finished report as data: what the Sheets layer writes, and all that tests of a report look at. */
export interface ReportPlan extends OwnedPlan {
  readonly figures: readonly ReportFigure[];
  /** Where the days of the period and of its comparison stand. */
  readonly period: { readonly from: string; readonly to: string };
  readonly compared: { readonly from: string; readonly to: string } | null;
}

/** A finished table of KPIs by period as data. */
export interface HistoryPlan extends OwnedPlan {
  /** The cells with the first and the last day of each period, the oldest first; blank where fewer are chosen. */
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  readonly figures: readonly HistoryFigure[];
}

/** A finished plan of the targets of a quarter as data. */
export interface QuarterPlan extends OwnedPlan {
  /** The cell with the last day with data. */
  readonly until: string;
  readonly figures: readonly PlanFigure[];
}
