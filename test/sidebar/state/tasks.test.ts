import { expect, test } from 'vitest';
import { idle, reduceTask, type TaskAction, type TaskState } from '../../../src/sidebar/state/tasks.ts';

const measure = { done: 3, total: 9 };
const running: TaskState = {
  ...idle,
  task: { is: 'running', label: 'Reading…', stopLink: 'Cancel', done: null, total: 1 },
};
const stopping: TaskState = { ...idle, task: { is: 'stopping', label: 'Stopping…', done: null, total: 1 } };
const began = { type: 'taskBegan', label: 'Reading…', stopLink: 'Cancel' } as const;
const progressed = { type: 'taskProgressed', label: 'Writing…', measure } as const;

test.each<{ does: string; from: TaskState; action: TaskAction; to: TaskState }>([
  { does: 'a task begins', from: idle, action: began, to: running },
  {
    does: 'a task that begins takes away what was said of the last',
    from: { ...idle, error: 'No.', note: 'Yes.' },
    action: began,
    to: running,
  },
  {
    does: 'a task says how far it is, and can be stopped all the same',
    from: running,
    action: progressed,
    to: { ...idle, task: { is: 'running', label: 'Writing…', stopLink: 'Cancel', ...measure } },
  },
  {
    does: 'a task that is asked to stop cannot be asked twice',
    from: running,
    action: { type: 'taskStopping', label: 'Stopping…' },
    to: stopping,
  },
  { does: 'a task that stops does not say what goes on meanwhile', from: stopping, action: progressed, to: stopping },
  { does: 'what comes after the end of a task begins none', from: idle, action: progressed, to: idle },
  { does: 'nothing is stopped where nothing runs', from: idle, action: { type: 'taskStopping', label: '' }, to: idle },
  { does: 'a task finishes', from: running, action: { type: 'taskFinished' }, to: idle },
  {
    does: 'what was said while a task ran stands after it',
    from: { ...running, error: 'Too early.' },
    action: { type: 'taskFinished' },
    to: { ...idle, error: 'Too early.' },
  },
  {
    does: 'a task fails with its reason',
    from: running,
    action: { type: 'taskFailed', reason: 'No room.' },
    to: { ...idle, error: 'No room.' },
  },
  {
    does: 'a task that was cancelled is no error',
    from: stopping,
    action: { type: 'taskCancelled', reason: 'Stopped.' },
    to: { ...idle, note: 'Stopped.' },
  },
  {
    does: 'an error is shown beside the task that runs',
    from: running,
    action: { type: 'errorShown', error: 'Too early.' },
    to: { ...running, error: 'Too early.' },
  },
  {
    does: 'so is a note',
    from: running,
    action: { type: 'noteShown', note: 'It is in B3.' },
    to: { ...running, note: 'It is in B3.' },
  },
])('$does', ({ from, action, to }) => {
  expect(reduceTask(from, action)).toEqual(to);
});
