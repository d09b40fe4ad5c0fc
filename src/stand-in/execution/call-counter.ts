import { type CallClass, callDuration, cellsPerMillisecond, classOf } from './call-classes.ts';
import { type ExecutionClock, executionEndedError } from './execution-clock.ts';

/** Service calls of an action: `total` is the sum of the four classes, and `by_name` covers the same calls. */
interface CallCounts {
  readonly total: number;
  readonly reads: number;
  readonly writes: number;
  readonly charts: number;
  readonly flushes: number;
  readonly by_name: Readonly<Record<string, number>>;
}

/** One call as it was made, at a time of the stand-in's clock in milliseconds. */
export interface ServiceCall {
  readonly name: string;
  readonly kind: CallClass;
  readonly at: number;
}

/** How the n-th call goes wrong: refused, refused although it worked, or the whole execution ends there. */
interface CallFault {
  readonly call: number;
  readonly how: 'before' | 'after' | 'kill';
  readonly message?: string;
}

/** What another execution does just before the n-th call. */
interface ConcurrentAction {
  readonly call: number;
  readonly act: () => void;
}

export interface CallLog {
  counts(): CallCounts;
  byName(): Readonly<Record<string, number>>;
  log(): readonly ServiceCall[];
  /** Forgets what was counted, as between two actions of a person. */
  reset(): void;
  /** Makes a counted call after this one fail; `null` takes it back. */
  fail(fault: CallFault | null): void;
  /** Lets another execution do something just before a counted call after this one; `null` takes it back. */
  meanwhile(other: ConcurrentAction | null): void;
}

/** The stand-in's side of the counting. */
export interface CallCounter extends CallLog {
  made<T>(name: string, effect: () => T): T;
  /** Time for the cells that the running call reads or writes. */
  cells(kind: keyof typeof cellsPerMillisecond, count: number): void;
  /** Lets time pass as the script asks for it. */
  sleep(milliseconds: number): void;
  isKilled(): boolean;
  /** The calls that have written since the last flush: what they wrote may not be there for the next execution. */
  pending(): readonly string[];
  /** A new execution begins: nothing is killed. */
  revive(): void;
}

const timeout = 'Service Spreadsheets timed out while accessing document.';

/** Counts, times and logs every call, and makes one fail where a test asks for it. */
export const createCallCounter = (clock: ExecutionClock): CallCounter => {
  let log: ServiceCall[] = [];
  let counted = 0;
  let fault: CallFault | null = null;
  let other: ConcurrentAction | null = null;
  let isKilled = false;
  let pending: string[] = [];

  const byName = () => {
    const names: Record<string, number> = {};
    for (const { name, kind } of log) if (kind !== 'handle') names[name] = (names[name] ?? 0) + 1;
    return names;
  };
  const number = (kind: CallClass) => log.filter((call) => call.kind === kind).length;
  const kill = (): never => {
    isKilled = true;
    throw executionEndedError();
  };
  const spend = (milliseconds: number) => {
    try {
      clock.spend(milliseconds);
    } catch {
      kill();
    }
  };

  return {
    counts: () => {
      const [reads, writes, charts, flushes] = [number('read'), number('write'), number('chart'), number('flush')];
      return { total: reads + writes + charts + flushes, reads, writes, charts, flushes, by_name: byName() };
    },
    byName,
    log: () => log,
    reset: () => {
      log = [];
      counted = 0;
    },
    fail: (next) => {
      fault = next;
      counted = 0;
    },
    meanwhile: (next) => {
      other = next;
      counted = 0;
    },
    made: (name, effect) => {
      if (isKilled) throw executionEndedError();
      const kind = classOf(name);
      log.push({ name, kind, at: clock.now() });
      spend(callDuration[kind]);
      if (kind === 'handle') return effect();
      counted += 1;
      if (other?.call === counted) other.act();
      const fails = fault !== null && fault.call === counted ? fault : null;
      if (fails?.how === 'kill') return kill();
      // Properties are kept at once. More than a flush nobody can ask for, whether or not it worked.
      if (kind === 'flush') pending = [];
      else if (kind !== 'read' && !name.startsWith('Properties.')) pending.push(name);
      const message = fails?.message ?? timeout;
      if (fails?.how === 'before') throw new Error(message);
      const result = effect();
      if (fails?.how === 'after') throw new Error(message);
      return result;
    },
    cells: (kind, count) => spend(count / cellsPerMillisecond[kind]),
    sleep: spend,
    isKilled: () => isKilled,
    pending: () => pending,
    revive: () => {
      isKilled = false;
      // What an execution has written is there for the next, once it has ended.
      pending = [];
    },
  };
};
