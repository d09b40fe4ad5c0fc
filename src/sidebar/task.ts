import { useRef, useState } from 'preact/hooks';
import { reasonOf } from './reason.ts';
import type { Task } from './views/frame.tsx';

/** Resolves when the browser has painted what was set before. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Shows another step of the running task, and resolves when a person can see it. */
export type Tell = (task: Task) => Promise<void>;

/** One task at a time: while one runs others are not started, and what goes wrong stands as a sentence until the next. */
export const useTask = () => {
  const [task, setTask] = useState<Task | null>(null);
  const [error, setError] = useState<string | null>(null);
  // A second press in the same moment comes before the state is drawn, so the lock is not in the state.
  const isRunning = useRef(false);

  const tell: Tell = (next) => {
    setTask(next);
    return painted();
  };
  const run = async (label: string, act: (tell: Tell) => Promise<unknown>): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setError(null);
    try {
      await tell({ label, done: null, total: 1 });
      await act(tell);
    } catch (thrown) {
      setError(reasonOf(thrown));
    } finally {
      isRunning.current = false;
      setTask(null);
    }
  };
  return { task, error, run, fail: setError };
};
