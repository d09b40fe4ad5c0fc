import { known } from '../../import/known-exports.ts';
import { finished } from '../../import/steps.ts';
import { type Keeper, keeperOf, type Walk } from './keeper.ts';
import { type Scope, serve } from './serve.ts';

declare const self: Scope;

declare global {
  interface HTMLElementEventMap {
    /** The reader hands its keeper to the page that runs it, on the script element that it came in. */
    reader: CustomEvent<Keeper>;
  }
}

/** A page that reads by itself is drawn between the steps. */
const slice: Walk = async (steps) => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
};

// All that reads is a script of its own: a worker runs it, or the page where there can be no worker.
if (typeof document === 'undefined')
  serve(
    self,
    keeperOf(async (steps) => finished(steps), known),
  );
else document.currentScript?.dispatchEvent(new CustomEvent('reader', { detail: keeperOf(slice, known) }));
