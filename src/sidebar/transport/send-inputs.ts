import type { Server } from '../../contract/client.ts';
import type { MergeDecisions } from '../../records/merging/decisions.ts';
import type { Language } from '../../text/language.ts';
import type { ReadInput } from '../reading/read-input.ts';
import type { RunningTask } from '../state/task-runner.ts';
import type { Words } from '../words/words.ts';
import { errorMessageOf } from './error-message.ts';
import { type SendProgress, type SentImport, sendImports } from './send-imports.ts';

/** An addition of fewer rows by one call is done before anybody could stop it. */
const fewRows = 2_000;

const importsOf = (inputs: readonly ReadInput[]) => inputs.flatMap(({ reading }) => reading.imports);

/** Whether adding takes so long that it must be possible to stop it and to take it back as a whole. */
export const isLongAddition = (inputs: readonly ReadInput[]): boolean => {
  const imports = importsOf(inputs);
  return imports.length > 1 || imports.reduce((sum, { count }) => sum + count, 0) > fewRows;
};

/** Something begun that failed, and could not be taken back either. */
export class InterruptedAddition extends Error {
  override readonly name = 'CutOff';
  /** What it is known by. */
  readonly addition: number;

  constructor(message: string, { addition, cause }: { readonly addition: number; readonly cause: unknown }) {
    super(message, { cause });
    this.addition = addition;
  }
}

/** What failed and was taken back, but for what somebody else did meanwhile: its message says so. */
class PartlyTakenBack extends Error {
  override readonly name = 'PartlyTakenBack';
}

/** What an addition gave, and why rows could not be put in the order of their dates then, as sentences. */
interface KeptAddition<T> {
  readonly result: T;
  readonly unsorted: string | null;
}

/** Begins an addition, does what it is for and keeps it, or has everything put back as it was. */
export const runOrUndo = async <T>(
  act: (addition: number) => Promise<T>,
  { server, words, signal }: Pick<SendContext, 'words' | 'signal'> & { readonly server: Pick<Server, 'begin' | 'end'> },
): Promise<KeptAddition<T>> => {
  const addition = await server.begin();
  try {
    const result = await act(addition);
    return { result, unsorted: await server.end({ ending: 'keep', addition }) };
  } catch (cause) {
    const left = await server.end({ ending: 'undo', addition }).catch(() => {
      // Whoever asked to stop must not read that all is as it was.
      throw new InterruptedAddition(
        signal.aborted ? `${words.cutOff.title}. ${words.cutOff.hint}` : errorMessageOf(cause),
        { addition, cause },
      );
    });
    if (left === null) throw cause;
    throw new PartlyTakenBack(signal.aborted ? left : `${errorMessageOf(cause)} ${left}`, { cause });
  }
};

interface SendContext extends RunningTask {
  readonly server: Pick<Server, 'begin' | 'end' | 'import'>;
  readonly language: Language;
  readonly decisions: MergeDecisions;
  readonly today: number;
  readonly words: Words;
}

const send = async (
  inputs: readonly ReadInput[],
  begun: { readonly addition?: number },
  { server, language, decisions, today, words, tell, signal }: SendContext,
) => {
  const all: SentImport[] = [];
  for (const { file, saved, reading } of inputs) {
    const telling = { file, language, decisions, seen: { saved, today }, ...begun };
    const onProgress = ({ of, ...progress }: SendProgress) => {
      tell(words.writing(of.sourceName[language]), progress);
    };
    all.push(...(await sendImports(reading.imports, telling, { ...server, onProgress, signal })));
  }
  return all;
};

/**
 * Adds what was read. A long addition that fails or is stopped is taken back: then everything is as it was. After one that was
 * cut off even a short one has to begin, which is refused: to take that one back would lose what was added since.
 */
export const sendInputs = async (
  inputs: readonly ReadInput[],
  { isAdding, ...around }: SendContext & { readonly isAdding: boolean },
): Promise<readonly SentImport[]> => {
  if (!isLongAddition(inputs) && !isAdding) return send(inputs, {}, around);
  const { words, signal } = around;
  let isBegun = false;
  const act = async (addition: number) => {
    isBegun = true;
    const sent = await send(inputs, { addition }, around);
    signal.throwIfAborted();
    return sent;
  };
  const { result, unsorted } = await runOrUndo(act, around).catch((cause: unknown) => {
    const isTold = cause instanceof InterruptedAddition || cause instanceof PartlyTakenBack;
    if (signal.aborted || isTold || !isBegun) throw cause;
    throw new Error(words.takenBack(errorMessageOf(cause instanceof Error ? (cause.cause ?? cause) : cause)), {
      cause,
    });
  });
  // The sentences name their tabs, and stand once.
  return unsorted === null ? result : result.map((each, at) => (at === 0 ? { ...each, unsorted } : each));
};
