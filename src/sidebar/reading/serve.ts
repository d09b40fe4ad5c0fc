import { reasonOf } from '../transport/error-message.ts';
import { type Call, called, type Methods, type Name } from './calls.ts';
import type { Keeper } from './keeper.ts';

/** What of a worker's own scope is used. */
export interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Call>) => void): void;
}

const answerTo = <N extends Name>(keeper: Methods, { name, given }: Call<N>): Promise<unknown> =>
  called(keeper, name, given);

/** The worker's side: answers the calls of a page. */
export const serve = (scope: Scope, keeper: Keeper): void => {
  scope.addEventListener('message', ({ data: call }) => {
    answerTo(keeper, call).then(
      (answer) => scope.postMessage({ id: call.id, answer }),
      (error: unknown) => scope.postMessage({ id: call.id, error: reasonOf(error) }),
    );
  });
  scope.postMessage({ id: 0 });
};
