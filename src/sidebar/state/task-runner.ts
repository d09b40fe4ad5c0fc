import { errorMessageOf } from '../transport/error-message.ts';
import type { Screen } from './screen.ts';
import type { Store } from './store.ts';
import { type TaskMeasure, unmeasured } from './tasks.ts';

/** What a task is given while it runs. */
export interface RunningTask {
  /** Shows another step of the task, and resolves when a person can see it. */
  readonly tell: (label: string, measure?: TaskMeasure) => Promise<void>;
  /** Aborted when the person asks the task to stop; its reason says that everything is as it was. */
  readonly signal: AbortSignal;
}

/** How a task that can be stopped is: what its link is called, and what is said while and after it stops. */
export interface StopWords {
  readonly link: string;
  readonly stopping: string;
  readonly stopped: string;
}

/** The result of some work, unless the person does not wait for it. */
export const unlessStopped = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  Promise.race([
    // A signal that was given before says nothing any more.
    ...(signal.aborted ? [Promise.reject(signal.reason)] : []),
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    }),
  ]);

/** Runs tasks, one at a time: while one runs others are not started. */
export interface TaskRunner {
  /** Resolves when the task has ended, however it did: the state says how. */
  readonly run: (
    label: string,
    act: (running: RunningTask) => Promise<unknown>,
    stopWords?: StopWords | null,
  ) => Promise<void>;
  /** Asks the task that runs to stop, where it can. */
  readonly stop: () => void;
}

/** A runner whose tasks are seen in a store's state and on a screen. */
export const createTaskRunner = (
  { getState, dispatch }: Pick<Store, 'getState' | 'dispatch'>,
  screen: Screen,
): TaskRunner => {
  let ask: () => void = () => undefined;
  const run: TaskRunner['run'] = async (label, act, stopWords = null) => {
    // A second press in the same moment comes before the state is drawn, but not before it is set.
    if (getState().tasks.task !== null) return;
    const controller = new AbortController();
    const restoreFocus = screen.keepFocus();
    ask = () => {
      dispatch({ type: 'taskStopping', label: stopWords?.stopping ?? label });
      controller.abort(new Error(stopWords?.stopped));
    };
    const tell: RunningTask['tell'] = (label, measure = unmeasured) => {
      dispatch({ type: 'taskProgressed', label, measure });
      return screen.painted();
    };
    dispatch({ type: 'taskBegan', label, stopLink: stopWords?.link ?? null });
    try {
      await act({ tell, signal: controller.signal });
      dispatch({ type: 'taskFinished' });
    } catch (cause) {
      dispatch({ type: controller.signal.aborted ? 'taskCancelled' : 'taskFailed', reason: errorMessageOf(cause) });
    }
    await screen.painted();
    restoreFocus();
  };
  const stop = () => {
    const { task } = getState().tasks;
    if (task?.is === 'running' && task.stopLink !== null) ask();
  };
  return { run, stop };
};
