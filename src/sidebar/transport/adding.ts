import type { Server } from '../../contract/client.ts';
import type { Language } from '../../text/language.ts';
import type { ReadInput } from '../reading/read.ts';
import type { RunningTask } from '../state/task-runner.ts';
import type { Words } from '../words/words.ts';
import { reasonOf } from './error-message.ts';
import { type Progress, type Sent, sendImports } from './send.ts';

/** An addition of fewer rows by one call is done before anybody could stop it. */
const fewRows = 2_000;

const importsOf = (inputs: readonly ReadInput[]) => inputs.flatMap(({ reading }) => reading.imports);

/** Whether adding takes so long that it must be possible to stop it and to take it back as a whole. */
export const isLong = (inputs: readonly ReadInput[]): boolean => {
  const imports = importsOf(inputs);
  return imports.length > 1 || imports.reduce((sum, { count }) => sum + count, 0) > fewRows;
};

/** Something begun that failed, and could not be taken back either. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

/** Does what an addition was begun for and keeps it, or has everything put back as it was. */
export const keptOrUndone = async <T>(
  act: () => Promise<T>,
  { server, words, signal }: Pick<Around, 'server' | 'words' | 'signal'>,
): Promise<T> => {
  try {
    const done = await act();
    await server.end('keep');
    return done;
  } catch (cause) {
    await server.end('undo').catch(() => {
      // Whoever asked to stop must not read that all is as it was.
      throw new CutOff(signal.aborted ? `${words.cutOff.title}. ${words.cutOff.hint}` : reasonOf(cause), { cause });
    });
    throw cause;
  }
};

interface Around extends RunningTask {
  readonly server: Pick<Server, 'begin' | 'end' | 'import'>;
  readonly language: Language;
  readonly words: Words;
}

const send = async (inputs: readonly ReadInput[], { server, language, words, tell, signal }: Around) => {
  const all: Sent[] = [];
  for (const { file, reading } of inputs) {
    const onProgress = ({ of, ...progress }: Progress) => {
      tell(words.writing(of.sourceName[language]), progress);
    };
    all.push(...(await sendImports(reading.imports, { file, language }, { ...server, onProgress, signal })));
  }
  return all;
};

/**
 * Adds what was read. A long addition that fails or is stopped is taken back: then everything is as it was. After one that was
 * cut off even a short one has to begin, which is refused: to take that one back would lose what was added since.
 */
export const addAll = async (
  inputs: readonly ReadInput[],
  { isAdding, ...around }: Around & { readonly isAdding: boolean },
): Promise<readonly Sent[]> => {
  if (!isLong(inputs) && !isAdding) return send(inputs, around);
  const { server, words, signal } = around;
  await server.begin([...new Set(importsOf(inputs).map(({ kind }) => kind))]);
  const act = async () => {
    const sent = await send(inputs, around);
    signal.throwIfAborted();
    return sent;
  };
  return keptOrUndone(act, around).catch((cause: unknown) => {
    if (signal.aborted || cause instanceof CutOff) throw cause;
    throw new Error(words.takenBack(reasonOf(cause instanceof Error ? (cause.cause ?? cause) : cause)), { cause });
  });
};
