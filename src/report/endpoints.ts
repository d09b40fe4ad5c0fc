import type { Language } from '../kpi/text.ts';
import type { Coverage, CoveredSpan } from '../records/covered.ts';
import type { Holding } from '../records/holding.ts';
import type { Kind, Row } from '../records/kinds.ts';
import type { Memory, ShapedMapping } from '../records/memory.ts';
import type { Overlap } from '../records/overlaps.ts';
import type { Choices } from './choices.ts';

/** What the sidebar knows of the open spreadsheet. */
export interface State {
  readonly language: Language;
  /** The spreadsheet's locale, such as `uk_UA`, and time zone, such as `Europe/Kyiv`. */
  readonly locale: string;
  readonly zone: string;
  readonly holdings: readonly Holding[];
  readonly memory: Memory;
  /** The choices of the report on the screen, else of the newest in the file. */
  readonly choices: Choices | null;
  /** Whether an addition of data was begun that was neither finished nor taken back. */
  readonly isAdding: boolean;
  /** Tabs that look like the add-on's own and are not known to be: a person says whether they are, once. */
  readonly unmarked: readonly string[];
}

/** At most `rowsAChunk` records of one import, sent one after the other. */
export interface ImportRequest {
  readonly kind: Kind;
  readonly source: string;
  readonly file: string | null;
  readonly language: Language;
  readonly rows: readonly Row[];
  /** This chunk's number, from 0, of how many, and how many rows they have together. */
  readonly chunk: number;
  readonly chunks: number;
  readonly total: number;
  readonly leftOut: number;
}

/** The same, to be compared only. */
export interface CompareRequest extends ImportRequest {
  /** What other imports will have written of the same records before it; each record once. */
  readonly earlier?: readonly Row[];
  /** The days that the whole import covers, each account by itself. */
  readonly spans?: readonly CoveredSpan[];
}

/** What one chunk did to the data tab. */
export interface ImportAnswer {
  readonly tab: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Of a comparison: what stands in the days that the import covers, and what of it this chunk has. */
  readonly coverage?: Coverage;
  /** Of a comparison: the first spans that share days with those of records that stand already, and how many pairs there are. */
  readonly overlap?: Overlap;
}

/** Where a figure of the report stands. `function` is the custom function of the same KPI, `SUM` for a plain total. */
export interface Figure {
  readonly function: string;
  readonly variant: string;
  readonly label: string;
  /** Whether it is a rate: its change then stands in percentage points. */
  readonly isRate: boolean;
  /** Cells of the report tab, such as `E14`; `null` where the report makes no comparison. */
  readonly cell: string;
  readonly previous: string | null;
  readonly change: string | null;
  /** The cell to type a target into, the one that says whether it is met, and the one that tells signal from noise. */
  readonly target: string;
  readonly status: string;
  readonly verdict: string | null;
}

export interface ReportAnswer {
  readonly tab: string;
  readonly sheetId: number;
  /** The cells that hold the days of the report and of its comparison. */
  readonly from: string;
  readonly to: string;
  readonly comparedFrom: string | null;
  readonly comparedTo: string | null;
  readonly figures: readonly Figure[];
}

/** Records of a data tab as they stand now, from the one with this number (from 0) on. */
export interface RecordsRequest {
  readonly kind: Kind;
  readonly from: number;
}

/** At most `rowsAChunk` records, and how many the tab holds. */
export interface RecordsAnswer {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** A call of a function of the catalogue, to be put into the cell that is open. */
export interface FormulaRequest {
  readonly function: string;
  /** Each as it is typed in the spreadsheet's locale: a number, TRUE or FALSE, a text in quotes, cells, or `DATE(y; m; d)`. */
  readonly args: readonly string[];
}

/** What the rule of the goal did: how many posts of how many are ticked now. */
export interface TickAnswer {
  readonly ticked: number;
  readonly posts: number;
}

/** The cells that are selected, as a table that is pasted, without the rows that are hidden. */
export interface SelectionAnswer {
  readonly text: string;
  /** How many rows a filter or a person hides; `null` where there were too many rows to ask each. */
  readonly hidden: number | null;
}

/** How an addition of several calls ends: what was added stays, or all is as it was before. */
export const endings = ['keep', 'undo'] as const;
export type Ending = (typeof endings)[number];

/** What becomes of tabs that look like the add-on's own: it goes on with them, or leaves them alone and begins anew. */
export const claims = ['continue', 'leave'] as const;
export type Claim = (typeof claims)[number];

/** What an endpoint answers: its result, or a sentence for the person in their language. Both are plain JSON. */
export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: string };

/**
 * The functions that the sidebar may call, by the names they have on Google's side. All of them take one JSON-able argument
 * or none, and none ever receives or returns a Date.
 */
export interface Endpoints {
  pokaznykState(): Answer<State>;
  pokaznykImport(request: ImportRequest): Answer<ImportAnswer>;
  /** What that import would do; nothing is written. */
  pokaznykCompare(request: CompareRequest): Answer<ImportAnswer>;
  /** Keeps in the file what a person said of their exports, for the next time; the rule of the goal is kept with its ticks. */
  pokaznykRemember(mappings: readonly ShapedMapping[]): Answer<null>;
  /** The text of the cells that are selected, as a table that is pasted: the addition of data from the sheet itself. */
  pokaznykSelection(): Answer<SelectionAnswer>;
  /** Before an addition of several calls: what stands in the tabs of these kinds is kept until the addition ends. */
  pokaznykBegin(kinds: readonly Kind[]): Answer<null>;
  pokaznykEnd(ending: Ending): Answer<null>;
  pokaznykClaim(claim: Claim): Answer<null>;
  pokaznykRecords(request: RecordsRequest): Answer<RecordsAnswer>;
  /** Ticks the posts that serve the goal by a rule instead of the one before it; what a person ticked otherwise stays. */
  pokaznykTick(goalRule: string): Answer<TickAnswer>;
  pokaznykReport(choices: Choices): Answer<ReportAnswer>;
  /** Asks the report that is being built to stop and to leave everything as it was. */
  pokaznykCancel(): Answer<null>;
  /** Answers the cell that took the formula. */
  pokaznykInsert(formula: FormulaRequest): Answer<string>;
  /** Makes the tab with this id the one that is open. */
  pokaznykShow(sheetId: number): Answer<null>;
}

/** A chunk is one call of the server: small enough for Google's limits on a call, large enough that calls are few. */
export const rowsAChunk = 10_000;
export const bytesAChunk = 2_000_000;
