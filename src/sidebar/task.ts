import { useRef, useState } from 'preact/hooks';
import { reasonOf } from './reason.ts';

/** What is being done now: its name, and how far it is where that is known. */
export interface Task {
  readonly label: string;
  readonly done: number | null;
  readonly total: number;
}

/** What a person may ask of the task that runs: to leave everything as it was. */
export interface Stop {
  readonly label: string;
  readonly ask: () => void;
}

/** Resolves when the browser has painted what was set before. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export interface Running {
  /** Shows another step of the task, and resolves when a person can see it. */
  readonly tell: (task: Task) => Promise<void>;
  /** Aborted when the person asks the task to stop; its reason says that everything is as it was. */
  readonly signal: AbortSignal;
}

/** How a task that can be stopped is: what its link is called, and what is said while and after it stops. */
export interface Stopping {
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

/** One task at a time: while one runs others are not started, and what goes wrong stands as a sentence until the next. */
export const useTask = () => {
  const [task, setTask] = useState<Task | null>(null);
  const [stop, setStop] = useState<Stop | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  // A second press in the same moment comes before the state is drawn, so the lock is not in the state.
  const isRunning = useRef(false);

  const run = async (
    label: string,
    act: (running: Running) => Promise<unknown>,
    stopping: Stopping | null = null,
  ): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    const before = document.activeElement;
    setError(null);
    setNote(null);
    const controller = new AbortController();
    const tell = (next: Task) => {
      // Whoever has asked to stop reads that it is being stopped, not what goes on meanwhile.
      if (!controller.signal.aborted) setTask(next);
      return painted();
    };
    const ask = () => {
      setStop(null);
      setTask({ label: stopping?.stopping ?? label, done: null, total: 1 });
      controller.abort(new Error(stopping?.stopped));
    };
    try {
      setStop(stopping === null ? null : { label: stopping.link, ask });
      await tell({ label, done: null, total: 1 });
      await act({ tell, signal: controller.signal });
    } catch (thrown) {
      (controller.signal.aborted ? setNote : setError)(reasonOf(thrown));
    } finally {
      isRunning.current = false;
      setTask(null);
      setStop(null);
      await painted();
      // A control that was disabled meanwhile has lost the focus, and a keyboard would begin anew.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    }
  };
  const clear = () => {
    setError(null);
    setNote(null);
  };
  return { task, stop, error, note, run, fail: setError, say: setNote, clear };
};
