import { errorMessageOf } from '../transport/error-message.ts';
import type { Keeper } from './keeper.ts';
import { callKeeper, type KeeperMethodName, type KeeperMethods, type WorkerCall } from './worker-calls.ts';

/** What of a worker's own scope is used. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerCall>) => void): void;
}

const answerTo = <N extends KeeperMethodName>(
  keeper: KeeperMethods,
  { name, given }: WorkerCall<N>,
): Promise<unknown> => callKeeper(keeper, name, given);

/** The worker's side: answers the calls of a page. */
export const serveWorker = (scope: WorkerScope, keeper: Keeper): void => {
  scope.addEventListener('message', ({ data: call }) => {
    answerTo(keeper, call).then(
      (answer) => scope.postMessage({ id: call.id, answer }),
      (error: unknown) => scope.postMessage({ id: call.id, error: errorMessageOf(error) }),
    );
  });
  scope.postMessage({ id: 0 });
};
