import type { FileState } from '../../../contract/answers.ts';
import type { Goal } from '../../../contract/choices.ts';
import { samplePlan } from '../../../demo/sample-choices.ts';
import { newAnswers, newDecisions } from '../../reading/memory/remembered-answers.ts';
import { newMappings } from '../../reading/memory/remembered-mappings.ts';
import { errorMessageOf } from '../../transport/error-message.ts';
import { isLongAddition, sendInputs } from '../../transport/send-inputs.ts';
import { accountsOf } from '../accounts.ts';
import { type ReportForm, reportFormOf, withSampleChoices } from '../report-form.ts';
import {
  canAdd,
  decisionsOf,
  holdingsOf,
  isSampleOnly,
  languageOf,
  memoryOf,
  rememberedMappingsIn,
} from '../selectors.ts';
import type { SidebarState } from '../state.ts';
import type { CommandContext } from './command-context.ts';
import { loadFile, reloadAndRethrow } from './file-commands.ts';
import { dispatchInputs } from './input-commands.ts';

/** Keeps what a person said of tables, for the next time. Answers why it could not: the data is written all the same. */
const remember = async ({ server, today }: CommandContext, state: SidebarState): Promise<string | null> => {
  try {
    const { answers = {} } = memoryOf(state);
    const around = { today: today(), holdings: holdingsOf(state) };
    const told = { ...newAnswers(state.inputs, answers, around), ...newDecisions(state.decisions, answers) };
    if (Object.keys(told).length > 0) await server.learn(told);
    const mappings = newMappings(state.inputs, rememberedMappingsIn(state));
    if (mappings.length > 0) await server.remember(mappings);
    return null;
  } catch (cause) {
    return errorMessageOf(cause);
  }
};

/** Makes the plan that the first report on the sample takes its targets from. Answers why it could not: the report does without. */
const planSample = async ({ server, today }: CommandContext, state: SidebarState): Promise<string | null> => {
  try {
    await server.plan(samplePlan(today(), languageOf(state)));
    return null;
  } catch (cause) {
    return errorMessageOf(cause);
  }
};

/** The form of the next report after an addition, with the goal of the last one; a first one's is of the preview. */
const formAfter = (
  before: SidebarState,
  file: FileState,
  { today, goal }: { readonly today: number; readonly goal: Goal | null },
): ReportForm => {
  const known = isSampleOnly(before) ? withSampleChoices(file, today) : file;
  const next = reportFormOf(known, file.holdings, today);
  const form = known.choices === null && goal !== null ? { ...next, goal } : next;
  // A new client's account is not left out because the last report was of another's.
  const hasNewAccounts = accountsOf(file.holdings).length > accountsOf(holdingsOf(before)).length;
  return hasNewAccounts ? { ...form, accounts: null } : form;
};

/** Adds all that was read to the file, and goes on to the report: the first one is of this goal, where one is given. */
export const addInputs = async (context: CommandContext, goal: Goal | null): Promise<void> => {
  const { dispatch, server, screen, run, today } = context;
  const before = context.getState();
  if (!canAdd(before)) return;
  const words = context.words();
  const stopWords = { ...words.stop, stopped: words.stop.asBefore };
  await run(
    words.steps.check,
    async (running) => {
      const isAdding = before.file !== null && before.file.adding !== null;
      const decisions = decisionsOf(before);
      const language = languageOf(before);
      const around = { ...running, server, language, words, isAdding, decisions, today: today() };
      const added = await sendInputs(before.inputs, around).catch((cause) => reloadAndRethrow(context, cause));
      await running.tell(words.refreshing);
      const whyForgotten = await remember(context, before);
      const whyUnplanned = isSampleOnly(before) ? await planSample(context, before) : null;
      const file = await loadFile(context);
      dispatchInputs(context, { type: 'inputsAdded', added });
      dispatch({ type: 'formBegun', form: formAfter(before, file, { today: today(), goal }) });
      screen.showTop();
      if (whyUnplanned !== null) dispatch({ type: 'errorShown', error: whyUnplanned });
      if (whyForgotten !== null) dispatch({ type: 'errorShown', error: words.mapping.forgotten(whyForgotten) });
    },
    isLongAddition(before.inputs) ? stopWords : null,
  );
};
