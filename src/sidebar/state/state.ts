import type { ClosedReport, FileState, ReportAnswer } from '../../contract/answers.ts';
import type { FunctionHelp } from '../../kpi/readings/function-help.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import type { Language } from '../../text/language.ts';
import type { ReadInput } from '../reading/read-input.ts';
import type { SentImport } from '../transport/send-imports.ts';
import { type ReportForm, reportFormOf } from './report-form.ts';
import { idle, type TaskState } from './tasks.ts';

/** The parts of the sidebar: the path to a report, the functions, and help. */
export const tabs = ['report', 'functions', 'help'] as const;
export type Tab = (typeof tabs)[number];

/** What the menu opens the sidebar for, beside the path to a report; beside a table to fill in, the person goes on in the sheet. */
export const openingViews = ['functions', 'help', 'sample', 'moved', 'notebook'] as const;
export type OpeningView = (typeof openingViews)[number];

/** The steps that a person can turn to at any time. */
export const steps = ['data', 'check', 'report'] as const;
export type Step = (typeof steps)[number];

/** Where on the path to a report a person is; at its end stands the report that was built. */
export type PathPosition = { readonly step: Step } | { readonly step: 'done'; readonly report: ReportAnswer };

/** All that the sidebar knows. */
export interface SidebarState {
  readonly tab: Tab;
  readonly place: PathPosition;
  readonly tasks: TaskState;
  /** The browser's own language, until the file tells the person's. */
  readonly guess: Language;
  /** The open spreadsheet as the server last told of it; `null` until it has. */
  readonly file: FileState | null;
  /** The addition of this sidebar's that was cut off last: nobody else may still go on with it. */
  readonly cutOff: number | null;
  /** The catalogue of functions, from when a person first looks at it. */
  readonly functions: readonly FunctionHelp[] | null;
  /** Everything that was pasted, dropped, chosen or taken from the sheet, and not added yet. */
  readonly inputs: readonly ReadInput[];
  /** What was told of questions that the file's own records raise. */
  readonly decisions: MergeDecisions;
  /** What the last addition did, until the next report or addition. */
  readonly added: readonly SentImport[];
  /** The closed report of which a person asks what changed since. */
  readonly closed: ClosedReport | null;
  readonly form: ReportForm;
  /** The file as it was when the form was begun: a file that changed begins it anew. */
  readonly formFile: FileState | null;
}

/** The sidebar as it opens. */
export const initialState = (guess: Language): SidebarState => ({
  tab: 'report',
  place: { step: 'data' },
  tasks: idle,
  guess,
  file: null,
  cutOff: null,
  functions: null,
  inputs: [],
  decisions: {},
  added: [],
  closed: null,
  form: reportFormOf(null, []),
  formFile: null,
});
