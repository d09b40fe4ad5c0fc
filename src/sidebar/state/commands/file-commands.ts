import type { FileState } from '../../../contract/answers.ts';
import type { AdditionEnding, TabClaim } from '../../../contract/requests.ts';
import { InterruptedAddition } from '../../transport/send-inputs.ts';
import { nounOf } from '../../words/input-names.ts';
import { speechOf } from '../../words/speech.ts';
import { clientNamesIn } from '../report-form.ts';
import { languageOf, localeOf } from '../selectors.ts';
import type { CommandContext } from './command-context.ts';
import { readSample } from './input-commands.ts';

/** Looks at the file. */
export const loadFile = async ({ server, dispatch, screen }: CommandContext): Promise<FileState> => {
  const file = await server.state();
  screen.setLanguage(file.language);
  dispatch({ type: 'fileLoaded', file });
  return file;
};

/**
 * Looks at the file anew after something begun has failed, and fails with the same cause: what could not be taken back is then
 * offered to be, beside the data.
 */
export const reloadAndRethrow = async (context: CommandContext, cause: unknown): Promise<never> => {
  if (cause instanceof InterruptedAddition) context.dispatch({ type: 'additionCutOff', addition: cause.addition });
  await loadFile(context).catch(() => undefined);
  throw cause;
};

/** Looks at the file for the first time; where the menu asked for sample data, that is read next. */
export const startSidebar = async (context: CommandContext): Promise<void> => {
  const { getState, run, words, opening } = context;
  await run(words().loading, () => loadFile(context));
  if (opening === 'sample' && getState().file !== null) await readSample(context);
};

/** Keeps what a cut-off addition wrote, or takes it back. */
export const endAddition = async (context: CommandContext, ending: AdditionEnding): Promise<void> => {
  const { dispatch, server, run, getState } = context;
  const words = context.words();
  const { file, cutOff } = getState();
  const addition = file?.adding?.at ?? 0;
  const instead = addition === cutOff ? {} : { instead: 'of another' as const };
  await run(words.refreshing, async () => {
    const left = await server.end({ ending, addition, ...instead }).catch((cause) => reloadAndRethrow(context, cause));
    await loadFile(context);
    // What could not be taken back says what was.
    const note = ending === 'undo' ? (left ?? words.cutOff.undone) : [words.cutOff.kept, left ?? ''].join(' ').trim();
    dispatch({ type: 'noteShown', note });
  });
};

/** Copies what a cut-off addition wrote into, and says where the copies are. */
export const copyAdded = async ({ dispatch, server, run, ...context }: CommandContext): Promise<void> => {
  const words = context.words();
  await run(words.refreshing, async () =>
    dispatch({ type: 'noteShown', note: words.cutOff.copied(await server.copy()) }),
  );
};

/** Takes the last addition back, and says what became of it. */
export const takeBack = async (context: CommandContext): Promise<void> => {
  const { dispatch, server, run, getState } = context;
  const words = context.words();
  const { writing } = speechOf(languageOf(getState()), localeOf(getState()));
  const { at = 0, parts = [] } = getState().file?.lastAddition ?? {};
  const count = (value: number) => writing.count(value, nounOf(parts, words));
  await run(words.takeBack.running, async () => {
    const { removed, restored, stayed, unsorted } = await server
      .undo(at)
      .catch((cause) => reloadAndRethrow(context, cause));
    await loadFile(context);
    dispatch({ type: 'moreDataWanted' });
    const note = [
      words.takeBack.done(count(removed), count(restored)),
      ...(stayed === 0 ? [] : [words.takeBack.stayed(count(stayed))]),
      ...(unsorted === undefined ? [] : [unsorted]),
    ];
    dispatch({ type: 'noteShown', note: note.join(' ') });
  });
};

/** Says whether tabs that look like the add-on's own are, and looks at the file as it is then. */
export const claimTabs = async (context: CommandContext, claim: TabClaim): Promise<void> => {
  const { dispatch, server, run } = context;
  const words = context.words();
  await run(words.refreshing, async () => {
    await server.claim(claim);
    await loadFile(context);
    dispatch({ type: 'noteShown', note: claim === 'continue' ? words.unmarked.continued : words.unmarked.left });
  });
};

/** Looks again at whose the accounts are, for the form that a person fills in. */
export const refreshClients = (context: CommandContext): Promise<void> =>
  context.run(context.words().refreshing, async () => {
    const { form } = context.getState();
    const file = await loadFile(context);
    context.dispatch({
      type: 'formBegun',
      form: { ...form, client: clientNamesIn(file).length > 0 ? form.client : 'all' },
    });
  });
