import type { Kind } from '../records/kinds.ts';
import type { ShapedMapping } from '../records/memory.ts';
import type { Choices } from '../report/choices.ts';
import type {
  Claim,
  CompareRequest,
  Ending,
  FormulaRequest,
  ImportAnswer,
  ImportRequest,
  RecordsAnswer,
  RecordsRequest,
  ReportAnswer,
  SelectionAnswer,
  State,
  TickAnswer,
} from '../report/endpoints.ts';

/** The add-on's server as promises: each rejects with an `Error` whose message is a sentence for the person. */
export interface Server {
  state(): Promise<State>;
  /** The text of the cells that are selected in the sheet. */
  selection(): Promise<SelectionAnswer>;
  /** Keeps what stands in the tabs of these kinds until `end`, which lets what was added stay or takes it back. */
  begin(kinds: readonly Kind[]): Promise<null>;
  end(ending: Ending): Promise<null>;
  /** Says whether tabs that look like the add-on's own are. */
  claim(claim: Claim): Promise<null>;
  importRecords(request: ImportRequest): Promise<ImportAnswer>;
  /** What that import would do; nothing is written. */
  compareRecords(request: CompareRequest): Promise<ImportAnswer>;
  /** Keeps in the file what a person said of their exports. */
  remember(mappings: readonly ShapedMapping[]): Promise<null>;
  records(request: RecordsRequest): Promise<RecordsAnswer>;
  /** Ticks the posts that serve the goal by another rule. */
  tick(goalRule: string): Promise<TickAnswer>;
  report(choices: Choices): Promise<ReportAnswer>;
  /** Asks the report that is being built to stop. */
  cancel(): Promise<null>;
  /** Answers the cell that took the formula. */
  insert(formula: FormulaRequest): Promise<string>;
  show(sheetId: number): Promise<null>;
}
