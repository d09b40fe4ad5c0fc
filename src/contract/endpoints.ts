import type {
  ClosedAnswer,
  ClosedReport,
  FileState,
  HistoryAnswer,
  ImportAnswer,
  NextReportAnswer,
  NotebookAnswer,
  PlanAnswer,
  RecordsAnswer,
  ReportAnswer,
  SelectionAnswer,
  TakenBack,
  TickAnswer,
} from './answers.ts';
import {
  areAnswers,
  areHeaderMappings,
  isChoices,
  isCompareRequest,
  isEndRequest,
  isEraseRequest,
  isFormulaRequest,
  isHistoryChoices,
  isImportRequest,
  isNotebookText,
  isPlanChoices,
  isRecordsRequest,
  isSheetId,
  isTabClaim,
  isTickRequest,
} from './request-checks.ts';
import { type Check, isCount, isIgnored, nullOr } from './value-checks.ts';

/** What an endpoint takes, and as a type alone what it answers. */
interface Endpoint<Argument, Result> {
  readonly takes: Check<Argument>;
  readonly answers?: Result;
}

const takes = <Argument>(is: Check<Argument>) => ({
  answers: <Result>(): Endpoint<Argument, Result> => ({ takes: is }),
});

/**
 * The functions that the sidebar may call: each takes one JSON-able argument or none, which is taken for hostile until it is
 * checked, and none ever receives or answers a Date. What is declared, called, forwarded and tried follows from this table.
 */
export const endpoints = {
  state: takes(isIgnored).answers<FileState>(),
  import: takes(isImportRequest).answers<ImportAnswer>(),
  /** What that import would do; nothing is written. */
  compare: takes(isCompareRequest).answers<ImportAnswer>(),
  /** Keeps in the file what a person said of their exports, for the next time; the rule of the goal is kept with its ticks. */
  remember: takes(areHeaderMappings).answers<null>(),
  /** Keeps in the file what a person answered to questions, by what they are about. */
  learn: takes(areAnswers).answers<null>(),
  /** What reads and counts, packed: the page asks for it once it is seen. */
  reader: takes(isIgnored).answers<string>(),
  /** What opens workbooks and archives, packed: the page asks for it with the first of them. */
  opener: takes(isIgnored).answers<string>(),
  /** The text of the cells that are selected, as a table that is pasted: the addition of data from the sheet itself. */
  selection: takes(isIgnored).answers<SelectionAnswer>(),
  /** The backgrounds of the cells that are selected, each once, as `#1a56a8`. */
  colours: takes(isIgnored).answers<readonly string[]>(),
  /** The table to fill in by hand, as text; `null` where the file has none. */
  notebook: takes(isIgnored).answers<NotebookAnswer | null>(),
  /** Says that this text of it was taken. */
  taken: takes(isNotebookText).answers<null>(),
  /** Takes figures out of a data tab, where they are the same still. Answers what a person should look at, as a sentence. */
  erase: takes(isEraseRequest).answers<string | null>(),
  /** Begins an addition of several calls: until it ends, nothing else is added. Answers what its calls are known by. */
  begin: takes(isIgnored).answers<number>(),
  /** Lets what was added stay, or takes it back. Answers what could not be put in order or taken back, as sentences. */
  end: takes(isEndRequest).answers<string | null>(),
  /** Copies the tabs into which the addition that is open wrote, and answers the names of the copies. */
  copy: takes(isIgnored).answers<readonly string[]>(),
  /** Takes the last addition back, made at this moment, as far as nobody has changed since what it wrote. */
  undo: takes(isCount).answers<TakenBack>(),
  /** Says whether tabs that look like the add-on's own are. */
  claim: takes(isTabClaim).answers<null>(),
  /** Makes the tab in which accounts are sorted to clients, or adds those that it lacks, and opens it. */
  sort: takes(isIgnored).answers<null>(),
  records: takes(isRecordsRequest).answers<RecordsAnswer>(),
  /** Ticks the posts that serve the goal by a rule instead of the one before it; what a person ticked otherwise stays. */
  tick: takes(isTickRequest).answers<TickAnswer>(),
  report: takes(isChoices).answers<ReportAnswer>(),
  /** Builds the table of KPIs by period, or rewrites the one that stands. */
  history: takes(isHistoryChoices).answers<HistoryAnswer>(),
  /**
   * Builds the plan of a quarter, or rewrites the one of the same quarter and client; the targets that are typed stay.
   */
  plan: takes(isPlanChoices).answers<PlanAnswer>(),
  /** Builds the report of the period after that of the last one, or of the one on the screen, in a tab of its own. */
  next: takes(isIgnored).answers<NextReportAnswer>(),
  /** Turns the report in the tab with this id, or else the one on the screen, into values as it stands. */
  close: takes(nullOr(isSheetId)).answers<ClosedAnswer>(),
  /** What a report was when it was closed, in the tab with this id. */
  closed: takes(isSheetId).answers<ClosedReport>(),
  /** Asks the report that is being built to stop and to leave everything as it was. */
  cancel: takes(isIgnored).answers<null>(),
  /** Answers the cell that took the formula. */
  insert: takes(isFormulaRequest).answers<string>(),
  /** Makes the tab with this id the one that is open. */
  show: takes(isSheetId).answers<null>(),
} as const;

export type EndpointName = keyof typeof endpoints;

export const endpointNames = Object.keys(endpoints) as readonly EndpointName[];

/** What an endpoint takes; `undefined` where it takes nothing. */
export type ArgumentOf<N extends EndpointName> = (typeof endpoints)[N] extends Endpoint<infer A, unknown> ? A : never;

/** What it answers where all goes well. */
export type ResultOf<N extends EndpointName> = Exclude<(typeof endpoints)[N]['answers'], undefined>;

/** The arguments of a call: one or none. */
export type ArgumentsOf<N extends EndpointName> = ArgumentOf<N> extends undefined ? [] : [ArgumentOf<N>];
