import { expect, test } from 'vitest';
import { unlessStopped } from '../../../src/sidebar/state/task-runner.ts';

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
