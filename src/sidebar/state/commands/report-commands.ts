import type { ReportAnswer } from '../../../contract/answers.ts';
import type { Choices } from '../../../contract/choices.ts';
import type { FormulaRequest } from '../../../contract/requests.ts';
import { usualBrand } from '../../../report/brand.ts';
import { errorMessageOf } from '../../transport/error-message.ts';
import { runOrUndo } from '../../transport/send-inputs.ts';
import {
  choicesOf,
  clientNamesIn,
  historyChoicesOf,
  planChoicesOf,
  type ReportForm,
  reportFormOf,
} from '../report-form.ts';
import { holdingsOf, memoryOf } from '../selectors.ts';
import type { RunningTask } from '../task-runner.ts';
import type { CommandContext } from './command-context.ts';
import { loadFile, reloadAndRethrow } from './file-commands.ts';
import { showStep } from './navigation.ts';
import { runBuild } from './run-build.ts';

const beginForm = ({ dispatch, screen }: CommandContext, form: ReportForm): void => {
  dispatch({ type: 'formBegun', form });
  screen.showTop();
};

/** Goes to the form of the next report: the one that was begun, as long as the file is as it was then. */
export const openForm = (context: CommandContext): void => {
  const state = context.getState();
  if (state.formFile === state.file) showStep(context, 'report');
  else beginForm(context, reportFormOf(state.file, holdingsOf(state), context.today()));
};

/** Begins a report that goes to a tab of its own. */
export const openNewForm = (context: CommandContext): void => {
  const state = context.getState();
  beginForm(context, { ...reportFormOf(state.file, holdingsOf(state), context.today()), isNew: true });
};

/**
 * Builds the report; before it, posts are ticked by the form's rule where that is another than the file's. What a person should
 * look at then is told.
 */
const buildWith = async (
  context: CommandContext,
  { tell, signal }: RunningTask,
  { choices, goalRule }: { readonly choices: Choices; readonly goalRule: string },
): Promise<ReportAnswer> => {
  const { server } = context;
  const words = context.words();
  const build = async () => {
    signal.throwIfAborted();
    await tell(words.building);
    return server.report(choices);
  };
  if (goalRule === memoryOf(context.getState()).goalRule) return build();
  await tell(words.ticking);
  const act = async (addition: number) => {
    const { unsorted = null } = await server.tick({ goalRule, addition });
    return { report: await build(), told: unsorted };
  };
  const { result } = await runOrUndo(act, { server, words, signal }).catch((cause) => reloadAndRethrow(context, cause));
  if (result.told !== null) context.dispatch({ type: 'noteShown', note: result.told });
  return result.report;
};

/** Builds the report of the form. */
export const buildReport = async (context: CommandContext): Promise<void> => {
  const { dispatch, server, screen } = context;
  const { form, file } = context.getState();
  const words = context.words();
  const [first, ...others] = choicesOf(form, clientNamesIn(file), file?.reports ?? []);
  if (first === undefined || file === null) return;
  const { goalRule } = form;
  await runBuild(context, async (running) => {
    const report = await buildWith(context, running, { choices: first, goalRule });
    const failures: string[] = [];
    for (const [at, choices] of others.entries()) {
      running.signal.throwIfAborted();
      await running.tell(words.building, { done: at + 1, total: others.length + 1 });
      // A client without data hinders no other.
      await server.report(choices).catch((cause: unknown) => failures.push(errorMessageOf(cause)));
    }
    // The others stand by now too.
    if (others.length > 0) await loadFile(context);
    dispatch({ type: 'reportBuilt', report, choices: first, goalRule });
    if (failures.length > 0) dispatch({ type: 'errorShown', error: failures.join(' ') });
    screen.showTop();
  });
};

/** Builds the table of KPIs by period for the goal and the client of the form, or one for each; its step is as long as the form's period. */
export const buildHistory = ({ dispatch, getState, words, server, run }: CommandContext): Promise<void> => {
  const { form, file } = getState();
  const { buildingHistory, historyDone } = words();
  return run(buildingHistory, async () => {
    for (const choices of historyChoicesOf(form, clientNamesIn(file))) {
      const { tab } = await server.history(choices);
      dispatch({ type: 'noteShown', note: historyDone(tab) });
    }
  });
};

/** Builds the plan of the form's quarter for its client, or one for each. */
export const buildPlan = ({ dispatch, getState, words, server, run }: CommandContext): Promise<void> => {
  const { form, file } = getState();
  const { plan } = words();
  return run(plan.building, async () => {
    const failures: string[] = [];
    // A client without data hinders no other.
    for (const choices of planChoicesOf(form, clientNamesIn(file)))
      await server.plan(choices).then(
        ({ tab }) => dispatch({ type: 'noteShown', note: plan.done(tab) }),
        (cause: unknown) => failures.push(errorMessageOf(cause)),
      );
    if (failures.length > 0) dispatch({ type: 'errorShown', error: failures.join(' ') });
  });
};

/** Puts a formula into the cell that is open. */
export const insertFormula = (
  { dispatch, words, server, run }: CommandContext,
  formula: FormulaRequest,
): Promise<void> => {
  const { functions } = words();
  return run(functions.inserting, async () => {
    const cell = await server.insert(formula);
    dispatch({ type: 'noteShown', note: functions.inserted(cell) });
  });
};

/** Takes the colours of the brand from the cells that are selected: the second stays as it is where they have one alone. */
export const takeColours = ({ dispatch, getState, words, server, run }: CommandContext): Promise<void> =>
  run(words().brand.taking, async () => {
    const [main, second] = await server.colours();
    const { form } = getState();
    if (main === undefined) return;
    const brand = { ...(form.brand ?? usualBrand), main, ...(second === undefined ? {} : { second }) };
    dispatch({ type: 'formChanged', form: { ...form, brand } });
  });

/** Opens the tab of a report. */
export const showReport = ({ words, server, run }: CommandContext, sheetId: number): Promise<void> =>
  run(words().opening, () => server.show(sheetId));

/** Opens the tab in which accounts are sorted to clients. */
export const sortAccounts = ({ dispatch, words, server, run }: CommandContext): Promise<void> => {
  const { opening, clients } = words();
  return run(opening, async () => {
    await server.sort();
    dispatch({ type: 'noteShown', note: clients.sortHint });
  });
};
