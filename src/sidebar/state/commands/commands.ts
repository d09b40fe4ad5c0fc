import type { Goal } from '../../../contract/choices.ts';
import type { AdditionEnding, FormulaRequest, TabClaim } from '../../../contract/requests.ts';
import type { ReadInput, UserCorrections } from '../../reading/read-input.ts';
import type { ReportForm } from '../report-form.ts';
import { wordsIn } from '../selectors.ts';
import type { Step, Tab } from '../state.ts';
import { createTaskRunner } from '../task-runner.ts';
import { addInputs } from './add-inputs.ts';
import { buildNextReport, closeReports, showMoved } from './closing-commands.ts';
import type { CommandContext } from './command-context.ts';
import { claimTabs, copyAdded, endAddition, refreshClients, startSidebar, takeBack } from './file-commands.ts';
import {
  answerQuestion,
  correctInput,
  readFiles,
  readNotebook,
  readSample,
  readSelection,
  readText,
  removeInput,
} from './input-commands.ts';
import { openSidebar, openTab, returnForMoreData, showStep } from './navigation.ts';
import {
  buildHistory,
  buildPlan,
  buildReport,
  insertFormula,
  openForm,
  openNewForm,
  showReport,
  sortAccounts,
  takeColours,
} from './report-commands.ts';

/** All that a person can do in the sidebar, as its views call it. */
export type Commands = ReturnType<typeof createCommands>;

/** The commands over a server, a keeper, a page and a state, of which one at a time runs as a task. */
export const createCommands = (given: Omit<CommandContext, 'run' | 'words'>) => {
  const { getState, dispatch } = given;
  const { run, stop } = createTaskRunner(given, given.screen);
  const words = () => wordsIn(getState());
  const context: CommandContext = { ...given, run, words };
  return {
    openSidebar: () => openSidebar(context),
    startSidebar: () => startSidebar(context),
    stop,
    turnToTab: (tab: Tab) => openTab(context, tab),
    showStep: (step: Step) => showStep(context, step),
    readText: (text: string) => readText(context, text),
    readFiles: (files: readonly File[]) => readFiles(context, files),
    readSelection: () => readSelection(context),
    readNotebook: () => readNotebook(context),
    readSample: () => readSample(context),
    dismissError: () => dispatch({ type: 'errorDismissed' }),
    refusePaste: (why: 'emptyPaste' | 'early') => dispatch({ type: 'errorShown', error: words()[why] }),
    answerQuestion: (inputs: readonly ReadInput[], answer: { readonly id: string; readonly value: string }) =>
      answerQuestion(context, inputs, answer),
    decideMerge: (id: string, value: string) => dispatch({ type: 'mergeDecided', id, value }),
    correctInput: (input: ReadInput, corrections: UserCorrections) => correctInput(context, input, corrections),
    removeInput: (input: ReadInput) => removeInput(context, input),
    addInputs: (goal: Goal | null) => addInputs(context, goal),
    endAddition: (ending: AdditionEnding) => endAddition(context, ending),
    copyAdded: () => copyAdded(context),
    takeBack: () => takeBack(context),
    claimTabs: (claim: TabClaim) => claimTabs(context, claim),
    wantMoreData: () => returnForMoreData(context),
    openForm: () => openForm(context),
    openNewForm: () => openNewForm(context),
    changeForm: (form: ReportForm) => dispatch({ type: 'formChanged', form }),
    takeColours: () => takeColours(context),
    buildReport: () => buildReport(context),
    buildNextReport: () => buildNextReport(context),
    closeReports: (sheetIds: readonly number[]) => closeReports(context, sheetIds),
    showMoved: (sheetId: number) => showMoved(context, sheetId),
    buildHistory: () => buildHistory(context),
    buildPlan: () => buildPlan(context),
    showReport: (sheetId: number) => showReport(context, sheetId),
    sortAccounts: () => sortAccounts(context),
    refreshClients: () => refreshClients(context),
    insertFormula: (formula: FormulaRequest) => insertFormula(context, formula),
  };
};
