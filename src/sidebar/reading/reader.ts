import { knownExports } from '../../import/known-exports.ts';
import { runSteps } from '../../import/steps.ts';
import { pageScreen } from '../state/screen.ts';
import { createKeeper, type Keeper, type StepRunner } from './keeper.ts';
import { serveWorker, type WorkerScope } from './serve-worker.ts';

declare const self: WorkerScope;

declare global {
  interface HTMLElementEventMap {
    /** The reader hands its keeper to the page that runs it, on the script element that it came in. */
    reader: CustomEvent<Keeper>;
  }
}

/** A page that reads by itself is drawn before the steps and between them. */
const slice: StepRunner = async (steps) => {
  await pageScreen.painted();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
};

// All that reads is a script of its own: a worker runs it, or the page where there can be no worker.
if (typeof document === 'undefined')
  serveWorker(
    self,
    createKeeper(async (steps) => runSteps(steps), knownExports),
  );
else document.currentScript?.dispatchEvent(new CustomEvent('reader', { detail: createKeeper(slice, knownExports) }));
