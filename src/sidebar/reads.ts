import { useState } from 'preact/hooks';
import { type Context, type Read, readOnce, type Said } from './read.ts';
import type { Server } from './server.ts';
import { type Stopping, unlessStopped, type useTask } from './task.ts';
import type { Words } from './words/words.ts';

interface Around {
  readonly run: ReturnType<typeof useTask>['run'];
  readonly server: Pick<Server, 'selection'>;
  readonly words: Words;
  readonly contextOf: (file: string | null) => Context;
  /** Whether what was read before stands on the screen, so that more comes beside it. */
  readonly isOpen: boolean;
  /** Shows what was read, or that nothing is left of it. */
  readonly onRead: (isLeft: boolean) => void;
}

/** Everything that was pasted, dropped, chosen or taken from the sheet, and not added yet. */
export const useReads = ({ run, server, words, contextOf, isOpen, onRead }: Around) => {
  const [reads, setReads] = useState<readonly Read[]>([]);
  const stopping: Stopping = { ...words.stop, stopped: words.stop.notRead };

  /** What comes while a person checks is checked beside it; from the first step one begins anew. */
  const check = (next: readonly Read[]) => {
    // Sample data would mix with what a person brings.
    const isSample = ({ reading }: Read) => reading.imports.some(({ source }) => source === 'sample');
    const isKept = (read: Read) =>
      isOpen && !isSample(read) && read.reading.imports.length + read.reading.unknown.length > 0;
    for (const read of reads) if (!isKept(read)) read.forget();
    setReads([...reads.filter(isKept), ...next]);
    onRead(true);
  };
  const forget = () => {
    for (const read of reads) read.forget();
    setReads([]);
  };
  /** A reading that nobody waits for any more is given free as soon as it is there. */
  const read = (given: Promise<Read>, signal: AbortSignal): Promise<Read> => {
    given.then(
      (late) => signal.aborted && late.forget(),
      () => undefined,
    );
    return unlessStopped(signal, given);
  };

  const takeText = (text: string) =>
    run(
      words.reading(null),
      async ({ signal }) => check([await read(readOnce(text, contextOf(null)), signal)]),
      stopping,
    );
  const takeFiles = (files: readonly File[]) =>
    run(
      words.reading(files[0]?.name ?? ''),
      async ({ tell, signal }) => {
        const next: Read[] = [];
        try {
          for (const file of files) {
            await tell({ label: words.reading(file.name), done: next.length, total: files.length });
            const reading = readOnce(file, contextOf(file.name)).catch((cause: unknown) => {
              throw new Error(words.unreadable(file.name), { cause });
            });
            next.push(await read(reading, signal));
          }
        } catch (cause) {
          for (const each of next) each.forget();
          throw cause;
        }
        check(next);
      },
      stopping,
    );
  const takeSelection = () =>
    run(words.takingSelection, async () => {
      const { text, hidden } = await server.selection();
      const context = contextOf(null);
      check([await readOnce(text, { ...context, setting: { ...context.setting, hiddenRows: hidden } })]);
    });
  const takeSample = (given: () => Promise<Read>) => run(words.makingSample, async () => check([await given()]));
  const sayMore = (said: Read, more: Said) =>
    run(words.reading(said.file), async () => {
      const fresh = await said.again(more);
      setReads(reads.map((each) => (each === said ? fresh : each)));
    });
  const remove = (given: Read) => {
    given.forget();
    const rest = reads.filter((each) => each !== given);
    setReads(rest);
    onRead(rest.length > 0);
  };
  return { reads, forget, takeText, takeFiles, takeSelection, takeSample, sayMore, remove };
};
