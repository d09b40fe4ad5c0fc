import type { Keeper } from './keeper.ts';
import { loadOnce } from './scripts/load-once.ts';
import { runOnPage, startWorker } from './scripts/run-script.ts';
import { callKeeper, type KeeperAnswers, type KeeperMethodName, type WorkerReply } from './worker-calls.ts';

/** A keeper whose every method is one call by its name. */
const keeperBy = (
  call: <N extends KeeperMethodName>(name: N, given: Parameters<Keeper[N]>) => Promise<KeeperAnswers[N]>,
): Keeper => ({
  read: (...given) => call('read', given),
  again: (...given) => call('again', given),
  chunk: (...given) => call('chunk', given),
  forget: (...given) => call('forget', given),
  sample: (...given) => call('sample', given),
  outlook: (...given) => call('outlook', given),
  hold: (...given) => call('hold', given),
  preview: (...given) => call('preview', given),
  moved: (...given) => call('moved', given),
});

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** A keeper that works in a worker; `onEnd` is called with the reason where the worker ends, which is no keeper any more then. */
const remoteKeeper = (worker: Worker, onEnd: () => Error): Keeper => {
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    const waitingCall = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) waitingCall?.reject(new Error(data.error));
    else if ('answer' in data) waitingCall?.resolve(data.answer);
  });
  const end = () => {
    worker.terminate();
    const reason = onEnd();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.addEventListener('error', end, { once: true });
  worker.addEventListener('messageerror', end, { once: true });
  return keeperBy(
    (name, given) =>
      new Promise((resolve, reject) => {
        ids += 1;
        waiting.set(ids, { resolve, reject });
        worker.postMessage({ id: ids, name, given });
      }),
  );
};

const onPage = (script: string): Promise<Keeper> =>
  runOnPage(script, (element, take) => element.addEventListener('reader', ({ detail }) => take(detail)));

/**
 * A keeper in a worker that runs the reader's script, so that reading never holds the page up; where there can be no worker
 * it reads on the page, in slices. The script is loaded at once, and calls wait for it; where it did not come, the next call
 * has it loaded anew. A worker that ends takes all readings with it: `onLost` says so, and the next call starts another one.
 */
export const openKeeper = (load: () => Promise<string>, onLost: () => Error): Keeper => {
  const open = () =>
    loadOnce(async () => {
      const text = await load();
      const worker = await startWorker(text);
      return worker === null ? onPage(text) : remoteKeeper(worker, lose);
    });
  const lose = () => {
    opened = open();
    return onLost();
  };
  let opened = open();
  // What went wrong is said to whoever calls; until then nobody asked.
  opened().catch(() => undefined);
  return keeperBy(async (name, given) => callKeeper(await opened(), name, given));
};
