import { isWaiting } from '../../../import/reading.ts';
import { vanishedFigures } from '../../../records/erasing/vanished.ts';
import type { Kind, Row } from '../../../records/kinds.ts';
import { type ReadInput, readInput } from '../../reading/read-input.ts';
import { chunksOf, sendImports } from '../../transport/send-imports.ts';
import { runOrUndo } from '../../transport/send-inputs.ts';
import { languageOf } from '../selectors.ts';
import type { RunningTask } from '../task-runner.ts';
import type { CommandContext } from './command-context.ts';
import { reloadAndRethrow } from './file-commands.ts';
import { readContextOf } from './input-commands.ts';

/** The records of what was read, by their kinds. */
const recordsIn = async (inputs: readonly ReadInput[]): Promise<ReadonlyMap<Kind, readonly Row[]>> => {
  const found = new Map<Kind, Row[]>();
  for (const of of inputs.flatMap(({ reading }) => reading.imports)) {
    const rows = found.get(of.kind) ?? [];
    for await (const cut of chunksOf(of)) rows.push(...cut.rows);
    found.set(of.kind, rows);
  }
  return found;
};

/**
 * Takes what stands in the table to fill in by hand into the data tabs, before a report is built of them: what was added or
 * changed is, and what somebody cleared there goes. Nothing is written where it stands as it was taken last. Gives what a person
 * should look at, as sentences.
 */
export const takeNotebook = async (
  context: CommandContext,
  { tell, signal }: RunningTask,
): Promise<readonly string[]> => {
  const { server, today } = context;
  if (context.getState().file?.notebook == null) return [];
  const words = context.words();
  const language = languageOf(context.getState());
  const notebook = await server.notebook();
  if (notebook === null || notebook.text === notebook.taken) return [];
  const { tab: file, text, taken } = notebook;
  await tell(words.notebook.taking(file));
  const sentences: string[] = [];
  const read = async (given: string) => (given === '' ? [] : [await readInput(given, readContextOf(context, file))]);
  const [now, before] = [await read(text), await read(taken)];
  try {
    if (now.some(({ reading }) => reading.questions.some(isWaiting))) throw new Error(words.notebook.asks(file));
    const [standing, told] = [await recordsIn(now), await recordsIn(before)];
    if (standing.size + told.size === 0) return [];
    const act = async (addition: number) => {
      for (const kind of told.keys()) {
        const rows = vanishedFigures(kind, told.get(kind) ?? [], standing.get(kind) ?? []);
        if (rows.length > 0) sentences.push((await server.erase({ kind, rows, addition })) ?? '');
      }
      const telling = { file, language, seen: { saved: null, today: today() }, addition };
      for (const { reading } of now) {
        const sent = await sendImports(reading.imports, telling, { ...server, signal });
        sentences.push(...sent.map(({ unsorted = '' }) => unsorted));
      }
    };
    const { unsorted } = await runOrUndo(act, { server, words, signal }).catch((cause) =>
      reloadAndRethrow(context, cause),
    );
    // Not before it stays: what is taken back must be taken again.
    await server.taken(text);
    return [...new Set([...sentences, unsorted ?? ''])].filter((sentence) => sentence !== '');
  } finally {
    for (const input of [...now, ...before]) await input.release();
  }
};
