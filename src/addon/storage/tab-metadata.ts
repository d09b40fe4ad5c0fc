import type { ClosedFigures, LastAddition, SoleCurrencies } from '../../contract/answers.ts';
import type { Choices, HistoryChoices, PlanChoices } from '../../contract/choices.ts';
import type { Kind } from '../../records/kinds.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { OwnedPlan, RowGroup } from '../../report/layout/plan.ts';
import type { NotebookStyle } from '../../report/notebook/notebook-plan.ts';

/** How a person left a group of rows; `gone` where its rows are no group any more. */
export type GroupState = 'open' | 'closed' | 'gone';

/**
 * What a tab remembers that is planned and rebuilt, a report, a table of KPIs by period or a plan: nothing until its
 * last cell is written and read back; `rebuilding` while it is written anew in place, and a snapshot holds what stood
 * there; `closing` while its formulas become values. An earlier version marked a tab as `building` too.
 */
interface BuiltTab {
  readonly state: 'building' | 'rebuilding' | 'closing' | 'ready';
  readonly hash: string;
  /** The rows and columns from `A1` that are the add-on's; what lies outside is the person's. */
  readonly block: ReportBlock;
  readonly inputs: OwnedPlan['inputs'];
  /** Of a report, so that its figures are known when it is closed and the data has other currencies. */
  readonly soleCurrencies?: SoleCurrencies;
  /** Whether some of them had formulas of the add-on's own, which nobody typed and the next plan may not propose. */
  readonly proposed?: 'formulas';
  /** The first range of each of its charts, by which they are told from the person's. */
  readonly charts: readonly string[];
  /** Its groups of rows; while it is written anew, those that stood and those that are being written. */
  readonly groups?: readonly RowGroup[];
  /** While it is written anew: how the first of its groups stood. */
  readonly groupStates?: readonly GroupState[];
  /** The tab that holds its sums; none in a report of an earlier version. */
  readonly calculation?: number;
  /** While a block grows: how many rows the tab had before, and how many the block will have. */
  readonly growth?: { readonly before: number; readonly rows: number };
}

export interface ReportMetadata extends BuiltTab {
  readonly role: 'report';
  readonly choices: Choices;
}

export interface HistoryMetadata extends BuiltTab {
  readonly role: 'history';
  readonly choices: HistoryChoices;
}

export interface PlanMetadata extends BuiltTab {
  readonly role: 'plan';
  readonly choices: PlanChoices;
}

/** What any tab of the kind remembers. */
export type OwnedMetadata = ReportMetadata | HistoryMetadata | PlanMetadata;

/**
 * What a report remembers that was closed: its tab holds values, as it was sent, and nothing rebuilds it. Another role than
 * that of a report, so that nothing takes it for one.
 */
export interface ClosedMetadata extends ClosedFigures {
  readonly role: 'closed';
  /** Those of the report, with the days that stood in its cells. */
  readonly choices: Choices;
  /** The day on which it was closed. */
  readonly on: number;
  /** The moment of that, in milliseconds since 1970; an earlier version remembered the day alone. */
  readonly at?: number;
}

export interface ReportBlock {
  readonly rows: number;
  readonly columns: number;
}

/** What the hidden tab remembers that holds a report's block while the report is written anew. */
export interface SnapshotMetadata {
  readonly role: 'snapshot';
  readonly of: number;
}

/** What the hidden tab remembers that holds the sums of a report. */
export interface CalculationMetadata {
  readonly role: 'calculation';
  /** The report that it was made for. */
  readonly of: number;
}

/** What a tab remembers that a person fills in by hand: whether its rows are weeks or months, and its language. */
export interface NotebookMetadata extends NotebookStyle {
  readonly role: 'notebook';
}

/** What a data tab remembers. */
export interface DataTabMetadata {
  readonly role: 'data';
  readonly holding: TabSummary;
}

/** What the hidden tab remembers that holds what posts had on earlier days. */
export interface ObservationsMetadata {
  readonly role: 'observations';
  /** The name that it was made under. */
  readonly tab: string;
}

/** What the tab remembers in which a person sorts accounts to clients. */
export interface AccountsMetadata {
  readonly role: 'accounts';
  /** The name that it was made under. */
  readonly tab: string;
}

/** A text that stands in the cells of one column (from 0) of the log, from its first row down. */
export interface StoredText {
  readonly column: number;
  readonly rows: number;
}

/** The same, known by the moment at which it was written, in milliseconds since 1970. */
interface DatedText extends StoredText {
  readonly at: number;
}

/** What the log remembers of an addition of data. */
export interface LoggedAddition extends Omit<LastAddition, 'isTooLarge'> {
  /** What it did, as lines of text; `null` where that was too much to be kept. */
  readonly text: StoredText | null;
  /** The kinds whose tabs it changed. */
  readonly kinds: readonly Kind[];
  /** Where it stood before it what imports had written last, by kind; `null` where that was not known. */
  readonly written?: Readonly<Partial<Record<Kind, DatedText | null>>>;
  /** Until it is whole: what tells it from other imports. Absent in an addition that was begun and ends by itself. */
  readonly open?: string;
  /** What its last chunk counted: cut off and sent again, it counts once. */
  readonly latest?: { readonly chunk: number; readonly added: number; readonly updated: number };
  /** When its last chunk was written, in milliseconds since 1970, while others are to come. */
  readonly waits?: number;
}

/** What the hidden tab remembers in which imports write down what they did. */
export interface LogMetadata {
  readonly role: 'log';
  /** How many cells of each of its columns are filled. */
  readonly filled: readonly number[];
  readonly last: LoggedAddition | null;
  /** What imports wrote last of the records of each kind. */
  readonly written?: Readonly<Partial<Record<Kind, DatedText>>>;
  /** The one before, which is the last again where the last is taken back before it ends. */
  readonly before: LoggedAddition | null;
  /** The data tab in which a column stands for a moment by which its rows are sorted. */
  readonly arranging?: number;
}

/** What a tab of the add-on's remembers. */
export type TabMetadata =
  | DataTabMetadata
  | OwnedMetadata
  | ClosedMetadata
  | CalculationMetadata
  | SnapshotMetadata
  | AccountsMetadata
  | LogMetadata
  | ObservationsMetadata
  | NotebookMetadata;

/**
 * What the file remembers of tabs that looked like the add-on's own: that a person said to leave them, or, until each of them
 * is marked, that they said to go on with them.
 */
export interface ClaimMetadata {
  readonly role: 'claim';
  readonly is: 'left' | 'continued';
}

/** What the file itself remembers. */
export type FileMetadata = AdditionMetadata | ClaimMetadata;

/** What the file remembers of an addition that was begun and has not ended. */
export interface AdditionMetadata {
  readonly role: 'addition';
  /** When it began, in milliseconds since 1970: its steps are known by it. */
  readonly at: number;
  /** The tab of the log in which it is written down. */
  readonly log: number;
  /** The rule by which posts were ticked before it, and the one by which it ticked them; absent where it ticked none. */
  readonly rules?: readonly [before: string, now: string];
}
