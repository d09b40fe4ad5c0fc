/**
 * Work that can be left between its steps, so that a page which must do it itself can be drawn in between. Each step is small
 * beside the whole; what it works at is nobody's business.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the steps at once. */
export const runSteps = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
