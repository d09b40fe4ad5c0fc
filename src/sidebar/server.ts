import type { Memory } from '../records/memory.ts';
import type { Choices } from '../report/choices.ts';
import type { CompareRequest, ImportAnswer, ImportRequest, ReportAnswer, State } from '../report/endpoints.ts';

/** The add-on's server as promises: each rejects with an `Error` whose message is a sentence for the person. */
export interface Server {
  state(): Promise<State>;
  importRecords(request: ImportRequest): Promise<ImportAnswer>;
  /** What that import would do; nothing is written. */
  compareRecords(request: CompareRequest): Promise<ImportAnswer>;
  /** Keeps in the file what a person said of their exports. */
  remember(memory: Memory): Promise<null>;
  report(choices: Choices): Promise<ReportAnswer>;
  show(sheetId: number): Promise<null>;
}
