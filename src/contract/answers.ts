import type { FileMemory } from '../records/column-mapping.ts';
import type { Coverage } from '../records/days/coverage.ts';
import type { MissingDays } from '../records/days/missing-days.ts';
import type { Kind, Row } from '../records/kinds.ts';
import type { CoveredGrain } from '../records/merging/grains.ts';
import type { MergeQuestion } from '../records/merging/merge-questions.ts';
import type { Rename } from '../records/merging/renames.ts';
import type { Overlap } from '../records/overlaps.ts';
import type { ClientAccount, TabSummary } from '../records/tab-summary.ts';
import type { Language } from '../text/language.ts';
import type { Choices, HistoryChoices, PlanChoices } from './choices.ts';

/** A report that a file has, with the days that it was built for or closed with. */
export interface FileReport extends Pick<Choices, 'from' | 'to' | 'client' | 'accounts' | 'hours'> {
  readonly tab: string;
  readonly sheetId: number;
  /** The day on which it was closed; absent where it follows the data. */
  readonly closedOn?: number;
  /** Whether its tab is on the screen. */
  readonly isOnScreen?: true;
}

/** What one source gave to an addition of data. */
export interface AdditionPart {
  /** The name of the source, in the language of the import. */
  readonly source: string;
  readonly kind: Kind;
  readonly added: number;
  readonly updated: number;
}

/** An addition of data that is not finished. */
export interface OpenAddition {
  /** What it is known by: when it began, in milliseconds since 1970. */
  readonly at: number;
  /** What it has done so far. */
  readonly parts: readonly AdditionPart[];
}

/** The last addition of data, as long as it can be taken back. */
export interface LastAddition {
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  readonly parts: readonly AdditionPart[];
  /** Whether it did too much to be taken back. */
  readonly isTooLarge: boolean;
}

/** What taking an addition back did. */
export interface TakenBack {
  /** How many records went, and how many have what they had before. */
  readonly removed: number;
  readonly restored: number;
  /** How many keep what somebody changed since. */
  readonly stayed: number;
  /** Why rows could not be put back in their order, as sentences; absent where they stand so. */
  readonly unsorted?: string;
}

/** What the sidebar knows of the open spreadsheet. */
export interface FileState {
  readonly language: Language;
  /** The spreadsheet's locale, such as `uk_UA`, and time zone, such as `Europe/Kyiv`. */
  readonly locale: string;
  readonly zone: string;
  readonly holdings: readonly TabSummary[];
  /** The accounts that the file sorts to clients; a client is blank where nobody said. */
  readonly clients: readonly ClientAccount[];
  readonly memory: FileMemory;
  /** The choices of the report on the screen, else of the newest in the file; of a closed one where there is no other. */
  readonly choices: Choices | null;
  /** Those that follow the data, and then those that were closed, each the oldest first. */
  readonly reports: readonly FileReport[];
  /** The tab of the table to fill in by hand; `null` where there is none. */
  readonly notebook: string | null;
  /** Those of the table of KPIs by period, where that is the tab on the screen. */
  readonly history: HistoryChoices | null;
  /** Those of the plan of a quarter, where that is the tab on the screen. */
  readonly plan: PlanChoices | null;
  /** The quarters that have a plan, whose it is, and its tab. */
  readonly plans: readonly (Pick<PlanChoices, 'from' | 'client'> & { readonly tab: string })[];
  /** The addition of data that was begun and neither finished nor taken back; `null` where there is none. */
  readonly adding: OpenAddition | null;
  /** What can be taken back; `null` where nothing can. */
  readonly lastAddition: LastAddition | null;
  /** Tabs that look like the add-on's own and are not known to be: a person says whether they are, once. */
  readonly unmarked: readonly string[];
}

/** What one chunk did to the data tab. */
export interface ImportAnswer {
  readonly tab: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** What is called otherwise than before; all its records have the new name. Absent where nothing is. */
  readonly renames?: readonly Rename[];
  /** What was told at two grains, of which one is left out. Absent where nothing was. */
  readonly covered?: readonly CoveredGrain[];
  /** What a person has to tell before this can be added. Absent where nothing is open. */
  readonly questions?: readonly MergeQuestion[];
  /** How many records stay out that a person deleted, and how many keep a cell that they corrected. Absent where none do. */
  readonly leftOut?: number;
  readonly kept?: number;
  /** How many records keep figures that were seen later than those that came. Absent where none do. */
  readonly older?: number;
  /** Why the rows of the tab could not be put in the order of their dates, as a sentence; absent where they stand so. */
  readonly unsorted?: string;
  /** That the spreadsheet is filling, as a sentence; absent where it has room. */
  readonly filling?: string;
  /** Of a comparison: what stands in the days that the import covers, and what of it this chunk has. */
  readonly coverage?: Coverage;
  /** Of a comparison: the first days between those that stand and those that come of which neither tells. */
  readonly missing?: MissingDays;
  /** Of a comparison: the first spans that share days with those of records that stand already, and how many pairs there are. */
  readonly overlap?: Overlap;
}

/** Where a figure of the report stands. `function` is the custom function of the same KPI, `SUM` for a plain total. */
export interface ReportFigure {
  readonly function: string;
  readonly variant: string;
  readonly label: string;
  /** Whether it is a rate: its change then stands in percentage points. */
  readonly isRate: boolean;
  /** Cells of the report tab, such as `E14`; `null` where the report makes no comparison. */
  readonly cell: string;
  readonly previous: string | null;
  readonly change: string | null;
  /** Of a total that is compared, the cell with its change a day, which differs where one of the periods is longer. */
  readonly perDay: string | null;
  /** The cell to type a target into, the one that says whether it is met, and the one that tells signal from noise. */
  readonly target: string;
  readonly status: string;
  readonly verdict: string | null;
}

/** Where a figure of a table by period stands: a cell for each period, the oldest first, and what is said of them. */
export interface HistoryFigure {
  readonly function: string;
  readonly variant: string;
  readonly label: string;
  readonly cells: readonly string[];
  /** The same where no day is missing; blank elsewhere. */
  readonly judged: readonly string[];
  readonly trend: string;
  /** `null` of a level. */
  readonly usual: string | null;
  readonly against: string | null;
  /** `null` too of a figure that is neither good nor bad high. */
  readonly best: string | null;
  readonly worst: string | null;
}

export interface HistoryAnswer {
  readonly tab: string;
  readonly sheetId: number;
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  readonly figures: readonly HistoryFigure[];
}

/**
 * Where a figure of a plan stands: its months, the quarter until the last day with data, and the target of the quarter.
 */
export interface PlanFigure {
  readonly function: string;
  readonly variant: string;
  readonly label: string;
  /**
   * The cell that takes the target of each month, the actual figure beside it, what part of the target it is, and the
   * pace.
   */
  readonly months: readonly {
    readonly target: string;
    readonly actual: string;
    readonly percent: string;
    /** Blank but in the month that runs; `null` of a rate, which has no pace. */
    readonly pace: string | null;
  }[];
  readonly due: string;
  readonly actual: string;
  readonly pace: string | null;
  readonly status: string;
  readonly target: string;
}

export interface PlanAnswer {
  readonly tab: string;
  readonly sheetId: number;
  /** The cell with the last day with data. */
  readonly until: string;
  readonly figures: readonly PlanFigure[];
}

export interface ReportAnswer {
  readonly tab: string;
  /** The name that a new report would have, where another tab has that. */
  readonly nameTaken?: string;
  readonly sheetId: number;
  /** The cells that hold the days of the report and of its comparison. */
  readonly from: string;
  readonly to: string;
  readonly comparedFrom: string | null;
  readonly comparedTo: string | null;
  readonly figures: readonly ReportFigure[];
}

/** The report of the period after the last one, and what a person should know of it; `null` where nothing. */
export interface NextReportAnswer {
  readonly tab: string;
  readonly sheetId: number;
  readonly note: string | null;
}

/** The figures of money whose data has one currency, by that: function and variant of each. */
export type SoleCurrencies = Readonly<Record<string, readonly string[]>>;

/** What a closed report remembers of its figures. */
export interface ClosedFigures {
  /** By function and variant; `null` for a dash. One that it did not have is absent. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** None where an earlier version closed it. */
  readonly soleCurrencies?: SoleCurrencies;
}

/** What a closed report was of, when it was closed, and its figures then. */
export interface ClosedReport extends ClosedFigures {
  readonly tab: string;
  readonly sheetId: number;
  readonly choices: Choices;
  readonly on: number;
}

/** A report that was closed, and the day of that as a serial number. */
export interface ClosedAnswer {
  readonly tab: string;
  readonly sheetId: number;
  readonly on: number;
}

/** At most `rowsPerChunk` records, and how many the tab holds. */
export interface RecordsAnswer {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** What the rule of the goal did: how many posts of how many are ticked now. */
export interface TickAnswer {
  readonly ticked: number;
  readonly posts: number;
  /** What a person should look at, as somebody moved the rows just as they were written, as a sentence. */
  readonly unsorted?: string;
}

/** The cells that are selected, as a table that is pasted, without the rows that are hidden. */
export interface SelectionAnswer {
  readonly text: string;
  /** How many rows a filter or a person hides; `null` where there were too many rows to ask each. */
  readonly hidden: number | null;
}

/** What stands in the table to fill in by hand, as a table that is pasted, and as it was when it was taken last. */
export interface NotebookAnswer {
  readonly tab: string;
  readonly text: string;
  readonly taken: string;
}

/** What an endpoint answers: its result, or a sentence for the person in their language. Both are plain JSON. */
export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: string };
