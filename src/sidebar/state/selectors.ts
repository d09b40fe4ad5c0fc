import type { FileReport } from '../../contract/answers.ts';
import { isWaiting, type Question } from '../../import/reading.ts';
import type { FileMemory } from '../../records/column-mapping.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { PreviewRequest } from '../../report/preview.ts';
import type { Language } from '../../text/language.ts';
import type { ImportReference } from '../reading/keeper.ts';
import { decisionsAgain } from '../reading/memory/remembered-answers.ts';
import { type RememberedMappings, rememberedMappings } from '../reading/memory/remembered-mappings.ts';
import type { ToldOfRecords } from '../reading/previewer.ts';
import type { ReadImport, ReadInput } from '../reading/read-input.ts';
import type { Words } from '../words/words.ts';
import { sidebarWordsOf } from '../words/words-of.ts';
import {
  closedBefore,
  type FormProblem,
  formProblemOf,
  previewRequestOf,
  type ReportForm,
  reportFormOf,
  withSampleChoices,
} from './report-form.ts';
import type { SidebarState } from './state.ts';

const noMemory: FileMemory = { mappings: [], goalRule: '' };
const noHoldings: readonly TabSummary[] = [];

export const languageOf = ({ file, guess }: SidebarState): Language => file?.language ?? guess;

/** The spreadsheet's locale; until it is known, the browser's language. */
export const localeOf = ({ file, guess }: SidebarState): string => file?.locale ?? guess;

export const wordsIn = (state: SidebarState): Words => sidebarWordsOf(languageOf(state));

export const isBusy = ({ tasks }: SidebarState): boolean => tasks.task !== null;

/** Whether data can be taken now: nothing is being done, and it is known what it would be added to. */
export const canTakeData = (state: SidebarState): boolean => state.file !== null && !isBusy(state);

/** What the file's data tabs hold. */
export const holdingsOf = ({ file }: SidebarState): readonly TabSummary[] => file?.holdings ?? noHoldings;

/** What the file remembers of earlier additions and reports. */
export const memoryOf = ({ file }: SidebarState): FileMemory => file?.memory ?? noMemory;

/** What the file remembers of tables that no source recognises. */
export const rememberedMappingsIn = (state: SidebarState): RememberedMappings =>
  rememberedMappings(memoryOf(state).mappings);

/** What was told of questions that the file's own records raise, now or for earlier files. */
export const decisionsOf = (state: SidebarState): MergeDecisions => ({
  ...decisionsAgain(memoryOf(state).answers ?? {}),
  ...state.decisions,
});

/** All imports that were read and not added yet. */
export const importsOf = ({ inputs }: SidebarState): readonly ReadImport[] =>
  inputs.flatMap(({ reading }) => reading.imports);

/** Whether what was read is sample data and nothing else. */
export const isSampleOnly = (state: SidebarState): boolean => {
  const imports = importsOf(state);
  return imports.length > 0 && imports.every(({ source }) => source === 'sample');
};

/** A question about one of the inputs that were read. */
export interface InputQuestion {
  readonly input: ReadInput;
  readonly question: Question;
}

/** The questions that have to be answered before anything is added: those that decide its dates, its money or what a column means. */
export const blockingQuestions = ({ inputs }: SidebarState): readonly InputQuestion[] =>
  inputs.flatMap((input) => input.reading.questions.filter(isWaiting).map((question) => ({ input, question })));

/** Whether what was read can be added. */
export const canAdd = (state: SidebarState): boolean =>
  !isBusy(state) && importsOf(state).length > 0 && blockingQuestions(state).length === 0;

/** What hinders a report of the file's data; `null` where nothing does, and where there is no data to report. */
export const formProblemIn = (state: SidebarState): FormProblem | null =>
  holdingsOf(state).length === 0 ? null : formProblemOf(state.form);

/** Whether the report of the form can be built. */
export const canBuild = (state: SidebarState): boolean =>
  !isBusy(state) && holdingsOf(state).length > 0 && formProblemIn(state) === null;

/** What the preview on the screen is of. */
export interface PreviewQuery {
  /** `null` where the form says no days or no account. */
  readonly request: PreviewRequest | null;
  /** The imports that it counts although they are not added yet. */
  readonly parts: readonly ImportReference[];
  readonly told: ToldOfRecords;
  /** The closed report, by what it told, that it compares with; `null` where it compares by the data. */
  readonly closed: FileReport | null;
}

/** What a preview of a form compares with; reports on every client have a closed one each, but one preview. */
const closedFor = (form: ReportForm, reports: readonly FileReport[]): FileReport | null =>
  form.comparedData === 'today' || form.client === 'each' ? null : closedBefore(form, reports);

/**
 * What a preview is to show now; `null` where none is on the screen. While a person checks what was read, it is the report
 * that it would give: like the last one, over the newest period and all accounts, since what was read may be of new ones.
 */
export const previewQueryOf = (state: SidebarState, today: number): PreviewQuery | null => {
  const { place, file, form } = state;
  const decisions = decisionsOf(state);
  const before = memoryOf(state).goalRule;
  if (place.step === 'report')
    return {
      request: previewRequestOf(form, file?.clients ?? []),
      parts: [],
      told: { goalRule: { before, now: form.goalRule }, decisions },
      closed: closedFor(form, file?.reports ?? []),
    };
  // Days and money that nobody has decided are in no figure.
  const ready = state.inputs.filter(({ reading }) => !reading.questions.some(isWaiting));
  const imports = importsOf({ ...state, inputs: ready });
  if (place.step !== 'check' || imports.length === 0) return null;
  const spans = [...holdingsOf(state), ...imports.map(({ span }) => span)];
  const next = reportFormOf(file && isSampleOnly(state) ? withSampleChoices(file, today) : file, spans, today);
  const ofAll: ReportForm = { ...next, accounts: null, client: 'all' };
  return {
    request: previewRequestOf(ofAll, []),
    parts: imports.map(({ part }) => part),
    told: { goalRule: { before, now: before }, decisions },
    closed: closedFor(ofAll, file?.reports ?? []),
  };
};
