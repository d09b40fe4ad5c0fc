import { todayIn } from '../../../calendar/today.ts';
import type { GivenData } from '../../reading/keeper.ts';
import { answersAgain } from '../../reading/memory/remembered-answers.ts';
import {
  type ReadContext,
  type ReadInput,
  readInputs,
  readSampleInput,
  type UserCorrections,
  withAnswer,
} from '../../reading/read-input.ts';
import { errorMessageOf } from '../../transport/error-message.ts';
import type { Words } from '../../words/words.ts';
import type { Action } from '../actions.ts';
import { clientNamesIn } from '../report-form.ts';
import { holdingsOf, languageOf, localeOf, memoryOf, rememberedMappingsIn } from '../selectors.ts';
import { type StopWords, unlessStopped } from '../task-runner.ts';
import type { CommandContext } from './command-context.ts';

/** What a paste or a file is read with: the spreadsheet's setting, and what the file remembers. */
export const readContextOf = ({ getState, keeper }: CommandContext, file: string | null): ReadContext => {
  const state = getState();
  return {
    keeper,
    setting: {
      locale: localeOf(state),
      zone: state.file?.zone ?? 'Etc/UTC',
      file,
      clients: clientNamesIn(state.file),
    },
    corrections: { answers: {}, mappings: rememberedMappingsIn(state), goalRule: memoryOf(state).goalRule },
  };
};

const stopWordsOf = ({ stop }: Words): StopWords => ({ ...stop, stopped: stop.notRead });

/** Changes which inputs there are, and gives free those that are none any more. */
export const dispatchInputs = ({ getState, dispatch }: CommandContext, action: Action): void => {
  const before = getState().inputs;
  dispatch(action);
  const { inputs } = getState();
  for (const input of before) if (inputs.every(({ key }) => key !== input.key)) input.release();
};

const showInputs = (context: CommandContext, inputs: readonly ReadInput[]): void => {
  const { place, tab } = context.getState();
  const isChecking = place.step === 'check' && tab === 'report';
  dispatchInputs(context, { type: 'inputsRead', inputs });
  // Who checks already goes on where they are.
  if (!isChecking) context.screen.showTop();
};

/** Readings that nobody waits for any more are given free as soon as they are there. */
const unlessUnwanted = (signal: AbortSignal, given: Promise<readonly ReadInput[]>): Promise<readonly ReadInput[]> => {
  given.then(
    (late) => {
      if (signal.aborted) for (const input of late) input.release();
    },
    () => undefined,
  );
  return unlessStopped(signal, given);
};

/** An input with the answers that were given for such files before. */
const withAnswersAgain = ({ getState, today }: CommandContext, input: ReadInput): Promise<ReadInput> | ReadInput => {
  const answers = answersAgain(input, memoryOf(getState()).answers ?? {}, today());
  return Object.keys(answers).length === 0 ? input : input.readAgain({ ...input.corrections, answers });
};

/** Reads what is given, with the answers that were given before. */
const readAnswered = async (
  context: CommandContext,
  given: GivenData,
  around: ReadContext & Partial<Pick<ReadInput, 'saved'>>,
): Promise<readonly ReadInput[]> => {
  const inputs = await readInputs(given, { saved: null, ...around });
  return Promise.all(inputs.map((input) => withAnswersAgain(context, input)));
};

/** Reads pasted text. */
export const readText = (context: CommandContext, text: string): Promise<void> => {
  const words = context.words();
  return context.run(
    words.reading(null),
    async ({ signal }) => {
      showInputs(context, await unlessUnwanted(signal, readAnswered(context, text, readContextOf(context, null))));
    },
    stopWordsOf(words),
  );
};

/** Reads a file and what is in it. What cannot be opened is an input that says why: it hinders no other file. */
const readFile = async (context: CommandContext, file: File, signal: AbortSignal): Promise<readonly ReadInput[]> => {
  const around = readContextOf(context, file.name);
  const saved = file.lastModified > 0 ? todayIn(around.setting.zone, file.lastModified) : null;
  const given = await context.openFile(file, signal).catch((cause: unknown) => {
    const why = context.words().unopened(errorMessageOf(cause));
    return [{ name: file.name, refusal: { en: why, uk: why } }];
  });
  return readAnswered(context, given ?? file, { ...around, saved });
};

/** Reads files, one after the other. */
export const readFiles = (context: CommandContext, files: readonly File[]): Promise<void> => {
  const words = context.words();
  return context.run(
    words.reading(files[0]?.name ?? ''),
    async ({ tell, signal }) => {
      const inputs: ReadInput[] = [];
      try {
        for (const [done, file] of files.entries()) {
          await tell(words.reading(file.name), { done, total: files.length });
          inputs.push(...(await unlessUnwanted(signal, readFile(context, file, signal))));
        }
      } catch (cause) {
        for (const input of inputs) input.release();
        throw cause;
      }
      showInputs(context, inputs);
    },
    stopWordsOf(words),
  );
};

/** Reads the cells that are selected in the sheet. */
export const readSelection = (context: CommandContext): Promise<void> =>
  context.run(context.words().takingSelection, async () => {
    const { text, hidden } = await context.server.selection();
    const given = readContextOf(context, null);
    showInputs(
      context,
      await readAnswered(context, text, { ...given, setting: { ...given.setting, hiddenRows: hidden } }),
    );
  });

/** Reads the table to fill in by hand. */
export const readNotebook = (context: CommandContext): Promise<void> => {
  const words = context.words();
  const tab = context.getState().file?.notebook ?? '';
  return context.run(words.notebook.taking(tab), async () => {
    const notebook = await context.server.notebook();
    if (notebook === null || notebook.text === '') throw new Error(words.notebook.blank(tab));
    showInputs(context, await readAnswered(context, notebook.text, readContextOf(context, notebook.tab)));
  });
};

/** Makes sample data, for a file without any. */
export const readSample = (context: CommandContext): Promise<void> => {
  const state = context.getState();
  const words = context.words();
  return context.run(words.makingSample, async () => {
    if (holdingsOf(state).length > 0) throw new Error(words.sampleMixes);
    const input = await readSampleInput(readContextOf(context, null), context.today(), languageOf(state));
    showInputs(context, [input]);
  });
};

/** Reads an input again with what a person corrected. */
export const correctInput = (
  { dispatch, words, run }: CommandContext,
  input: ReadInput,
  corrections: UserCorrections,
): Promise<void> =>
  run(words().reading(input.file), async () => {
    dispatch({ type: 'inputCorrected', input: await input.readAgain(corrections) });
  });

/** Reads all inputs that ask the same again with the answer. */
export const answerQuestion = (
  { dispatch, words, run }: CommandContext,
  inputs: readonly ReadInput[],
  answer: { readonly id: string; readonly value: string },
): Promise<void> =>
  run(words().reading(inputs[0]?.file ?? null), async () => {
    for (const input of inputs) {
      const corrections = withAnswer(input.corrections, answer.id, answer.value);
      dispatch({ type: 'inputCorrected', input: await input.readAgain(corrections) });
    }
  });

/** Leaves an input out. */
export const removeInput = (context: CommandContext, { key }: ReadInput): void => {
  dispatchInputs(context, { type: 'inputRemoved', key });
  if (context.getState().place.step !== 'check') context.screen.showTop();
};
