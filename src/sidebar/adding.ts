import type { Language } from '../kpi/text.ts';
import type { Read } from './read.ts';
import { reasonOf } from './reason.ts';
import { type Sent, sendImports } from './send.ts';
import type { Server } from './server.ts';
import type { Running } from './task.ts';
import type { Words } from './words/words.ts';

/** An addition of fewer rows by one call is done before anybody could stop it. */
const fewRows = 2_000;

const importsOf = (reads: readonly Read[]) => reads.flatMap(({ reading }) => reading.imports);

/** Whether adding takes so long that it must be possible to stop it and to take it back as a whole. */
export const isLong = (reads: readonly Read[]): boolean => {
  const imports = importsOf(reads);
  return imports.length > 1 || imports.reduce((sum, { count }) => sum + count, 0) > fewRows;
};

/** An addition that failed, and could not be taken back either. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

interface Around extends Running {
  readonly server: Pick<Server, 'begin' | 'end' | 'importRecords'>;
  readonly language: Language;
  readonly words: Words;
}

const send = async (reads: readonly Read[], { server, language, words, tell, signal }: Around) => {
  const all: Sent[] = [];
  for (const { file, reading } of reads) {
    const onProgress: Parameters<typeof sendImports>[3] = ({ of, ...progress }) => {
      tell({ label: words.writing(of.sourceName[language]), ...progress });
    };
    all.push(...(await sendImports(reading.imports, { file, language }, server, onProgress, signal)));
  }
  return all;
};

/** Adds what was read. A long addition that fails or is stopped is taken back: then everything is as it was. */
export const addAll = async (reads: readonly Read[], around: Around): Promise<readonly Sent[]> => {
  if (!isLong(reads)) return send(reads, around);
  const { server, words, signal } = around;
  await server.begin([...new Set(importsOf(reads).map(({ kind }) => kind))]);
  try {
    const sent = await send(reads, around);
    signal.throwIfAborted();
    await server.end('keep');
    return sent;
  } catch (cause) {
    await server.end('undo').catch(() => {
      throw new CutOff(reasonOf(cause), { cause });
    });
    if (signal.aborted) throw cause;
    throw new Error(words.takenBack(reasonOf(cause instanceof Error ? (cause.cause ?? cause) : cause)), { cause });
  }
};
