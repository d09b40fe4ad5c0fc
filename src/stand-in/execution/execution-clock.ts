/** Google ends an execution after six minutes, and a simple trigger or a custom function after thirty seconds. */
export const executionLimit = 360_000;
export const triggerLimit = 30_000;

/** Time as the stand-in has it, in milliseconds: it passes only when a service is called, so no test depends on a machine. */
export interface ExecutionClock {
  now(): number;
  /** Lets time pass; throws as Google does when the running execution has used up its time. */
  spend(milliseconds: number): void;
  /** Starts a new execution that may last `limit`. */
  start(limit: number): void;
}

/** Thrown where Google ends a script: nothing in the script can catch it, because every later call throws it again. */
export const executionEndedError = (): Error =>
  Object.assign(new Error('Exceeded maximum execution time'), { name: 'Killed' });

/** A clock at zero, with no execution running. */
export const createExecutionClock = (): ExecutionClock => {
  let now = 0;
  let end = Number.POSITIVE_INFINITY;
  return {
    now: () => now,
    spend: (milliseconds) => {
      now += milliseconds;
      if (now > end) throw executionEndedError();
    },
    start: (limit) => {
      end = now + limit;
    },
  };
};
