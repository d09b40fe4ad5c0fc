import { describe, expect, test } from 'vitest';
import type { Screen } from '../../../src/sidebar/state/screen.ts';
import { initialState } from '../../../src/sidebar/state/state.ts';
import { createStore } from '../../../src/sidebar/state/store.ts';
import { createTaskRunner, unlessStopped } from '../../../src/sidebar/state/task-runner.ts';

const never = new Promise<string>(() => undefined);
const stopped = new Error('Stopped.');

test('work that nobody stops gives its result', async () => {
  expect(await unlessStopped(new AbortController().signal, Promise.resolve('read'))).toBe('read');
});

test('work that is stopped is not waited for', async () => {
  const controller = new AbortController();
  const waited = unlessStopped(controller.signal, never);
  controller.abort(stopped);
  await expect(waited).rejects.toBe(stopped);
});

test.each([
  ['that is done', Promise.resolve('read')],
  ['that is not', never],
])('work %s is not waited for where it was stopped before', async (_, work) => {
  await expect(unlessStopped(AbortSignal.abort(stopped), work)).rejects.toBe(stopped);
});

const stopWords = { link: 'Cancel', stopping: 'Stopping…', stopped: 'Stopped.' };

/** A runner, with all that a person would see, in its order. */
const opened = () => {
  const seen: string[] = [];
  const store = createStore(initialState('en'));
  store.subscribe(() => {
    const { task, error, note } = store.getState().tasks;
    seen.push(task === null ? `ended: ${error ?? note ?? 'well'}` : `${task.label} ${task.done ?? '?'}/${task.total}`);
  });
  const screen: Screen = {
    painted: async () => undefined,
    keepFocus: () => {
      seen.push('focus noted');
      return () => seen.push('focus restored');
    },
    showTop: () => undefined,
    focusPasteBox: () => undefined,
    setLanguage: () => undefined,
  };
  return { ...createTaskRunner(store, screen), ...store, seen };
};

describe('a task', () => {
  test('tells how far it is, and gives the focus back at its end', async () => {
    const { run, seen } = opened();
    await run('Reading', async ({ tell }) => {
      await tell('Reading a.csv', { done: 0, total: 2 });
      await tell('Looking');
    });
    expect(seen).toEqual([
      'focus noted',
      'Reading ?/1',
      'Reading a.csv 0/2',
      'Looking ?/1',
      'ended: well',
      'focus restored',
    ]);
  });

  test('that fails ends with its reason, and lets the next one begin', async () => {
    const { run, seen } = opened();
    await run('Reading', () => Promise.reject(new Error('No room.')));
    await run('Writing', async () => undefined);
    expect(seen.filter((each) => !each.startsWith('focus'))).toEqual([
      'Reading ?/1',
      'ended: No room.',
      'Writing ?/1',
      'ended: well',
    ]);
  });

  test('begins only where none runs', async () => {
    const { run, getState } = opened();
    let others = 0;
    await run('Reading', async () => {
      await run('Writing', async () => {
        others += 1;
      });
      expect(getState().tasks.task?.label).toBe('Reading');
    });
    expect(others).toBe(0);
  });

  test('that is stopped says so until it has, and never what goes on meanwhile', async () => {
    const { run, stop, seen } = opened();
    await run(
      'Writing',
      async ({ tell, signal }) => {
        stop();
        stop();
        await tell('Taking back');
        signal.throwIfAborted();
      },
      stopWords,
    );
    expect(new Set(seen)).toEqual(
      new Set(['focus noted', 'Writing ?/1', 'Stopping… ?/1', 'ended: Stopped.', 'focus restored']),
    );
  });

  test('that was done before it could stop is done', async () => {
    const { run, stop, getState } = opened();
    await run('Writing', async () => stop(), stopWords);
    expect(getState().tasks).toEqual({ task: null, error: null, note: null });
  });

  test('without a way to stop is not stopped', async () => {
    const { run, stop, seen } = opened();
    await run('Opening', async ({ signal }) => {
      stop();
      expect(signal.aborted).toBe(false);
    });
    stop();
    expect(seen).toEqual(['focus noted', 'Opening ?/1', 'ended: well', 'focus restored']);
  });
});
