import type { ClosedReport, FileState, ReportAnswer } from '../../contract/answers.ts';
import type { Choices } from '../../contract/choices.ts';
import type { FunctionHelp } from '../../kpi/readings/function-help.ts';
import type { ReadInput } from '../reading/read-input.ts';
import type { SentImport } from '../transport/send-imports.ts';
import type { ReportForm } from './report-form.ts';
import type { Step, Tab } from './state.ts';
import type { TaskAction } from './tasks.ts';

/** What can happen to the sidebar, named after what has happened. */
export type Action =
  | TaskAction
  | { readonly type: 'tabTurned'; readonly tab: Tab }
  | { readonly type: 'stepShown'; readonly step: Step }
  | { readonly type: 'functionsLoaded'; readonly functions: readonly FunctionHelp[] }
  | { readonly type: 'fileLoaded'; readonly file: FileState }
  /** An addition was begun, and neither finished nor taken back. */
  | { readonly type: 'additionCutOff'; readonly addition: number }
  | { readonly type: 'inputsRead'; readonly inputs: readonly ReadInput[] }
  /** An input was read again with what a person corrected. */
  | { readonly type: 'inputCorrected'; readonly input: ReadInput }
  | { readonly type: 'inputRemoved'; readonly key: number }
  /** What was read is nowhere any more. */
  | { readonly type: 'readingsLost'; readonly error: string }
  /** A question that the file's own records raise was answered. */
  | { readonly type: 'mergeDecided'; readonly id: string; readonly value: string }
  | { readonly type: 'inputsAdded'; readonly added: readonly SentImport[] }
  /** A person goes back for more data. */
  | { readonly type: 'moreDataWanted' }
  /** A person asks what changed since a report was closed. */
  | { readonly type: 'closedShown'; readonly closed: ClosedReport }
  | { readonly type: 'formBegun'; readonly form: ReportForm }
  | { readonly type: 'formChanged'; readonly form: ReportForm }
  | {
      readonly type: 'reportBuilt';
      readonly report: ReportAnswer;
      readonly choices: Choices;
      readonly goalRule: string;
    };
