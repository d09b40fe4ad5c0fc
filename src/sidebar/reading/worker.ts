import type { KnownExports } from '../../paste/recognise.ts';
import { finished } from '../../paste/steps.ts';
import { reasonOf } from '../reason.ts';
import { type Keeper, keeperOf, type Walk } from './keeper.ts';

type Name = keyof Keeper;

type Answers = { readonly [N in Name]: Awaited<ReturnType<Keeper[N]>> };

/** A keeper's methods as the compiler can call one of them by its name. */
type Methods = { readonly [N in Name]: (...given: Parameters<Keeper[N]>) => Promise<Answers[N]> };

/** A keeper whose every method is one call by its name. */
const keeperBy = (call: <N extends Name>(name: N, given: Parameters<Keeper[N]>) => Promise<Answers[N]>): Keeper => ({
  read: (...given) => call('read', given),
  again: (...given) => call('again', given),
  chunk: (...given) => call('chunk', given),
  forget: (...given) => call('forget', given),
  sample: (...given) => call('sample', given),
  outlook: (...given) => call('outlook', given),
  hold: (...given) => call('hold', given),
  preview: (...given) => call('preview', given),
});

type Call<N extends Name = Name> = {
  readonly [Each in N]: { readonly id: number; readonly name: Each; readonly given: Parameters<Keeper[Each]> };
}[N];

/** What a worker says: that it stands ready, or what became of a call. */
type Reply =
  | { readonly id: 0 }
  | { readonly id: number; readonly answer: never }
  | { readonly id: number; readonly error: string };

/** What of a worker's own scope is used. */
export interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Call>) => void): void;
}

/** Opens what the page's script has packed of exports. */
export type OpenKnown = () => Promise<KnownExports>;

const called = <N extends Name>(keeper: Methods, name: N, given: Parameters<Keeper[N]>): Promise<Answers[N]> =>
  keeper[name](...given);

const answerTo = <N extends Name>(keeper: Methods, { name, given }: Call<N>): Promise<unknown> =>
  called(keeper, name, given);

/** The worker's side: answers the calls of a page. What is known is opened before anybody asks, while nothing waits for it. */
export const serve = (scope: Scope, openKnown: OpenKnown): void => {
  const keeper = keeperOf(async (steps) => finished(steps), openKnown());
  scope.addEventListener('message', ({ data: call }) => {
    answerTo(keeper, call).then(
      (answer) => scope.postMessage({ id: call.id, answer }),
      (error: unknown) => scope.postMessage({ id: call.id, error: reasonOf(error) }),
    );
  });
  scope.postMessage({ id: 0 });
};

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** A keeper that works in a worker. */
const remoteKeeper = (worker: Worker): Keeper => {
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(new Error(data.error));
    else if ('answer' in data) asked?.resolve(data.answer);
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return keeperBy(
    (name, given) =>
      new Promise((resolve, reject) => {
        ids += 1;
        waiting.set(ids, { resolve, reject });
        worker.postMessage({ id: ids, name, given });
      }),
  );
};

/** A page that reads by itself is drawn between the steps. */
const slice: Walk = async (steps) => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** A worker that has not said that it is ready after this time never will. */
const patience = 3000;

/** A worker that runs a script and stands ready, or `null` where the browser or the page's frame allows none. */
const started = (script: string): Promise<Worker | null> =>
  new Promise((resolve) => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
      worker.addEventListener(
        'message',
        () => {
          clearTimeout(late);
          resolve(worker);
        },
        { once: true },
      );
      worker.addEventListener('error', () => resolve(null), { once: true });
      const late = setTimeout(() => {
        worker.terminate();
        resolve(null);
      }, patience);
    } catch {
      resolve(null);
    }
  });

/**
 * A keeper in a worker that runs the page's own script, so that reading never holds the page up; where there can be no worker
 * it reads on the page, in slices.
 */
export const openKeeper = (script: string | null, openKnown: OpenKnown): Keeper => {
  const opened = (script === null ? Promise.resolve(null) : started(script)).then((worker) =>
    worker === null ? keeperOf(slice, openKnown()) : remoteKeeper(worker),
  );
  return keeperBy(async (name, given) => called(await opened, name, given));
};
