import { countTried, isThorough } from '../thorough.ts';

interface Fault {
  readonly call: number;
  readonly how: 'kill' | 'before' | 'after';
}

/**
 * The faults that an action of so many calls is tried with, and says how many: each way at each call in a thorough run;
 * otherwise a kill, since it loses what Google has not written yet, which is the hardest, of one action in the middle and of
 * another at its last call, and one of the other ways once.
 */
export const faultsOver = (action: string, calls: number): readonly Fault[] => {
  const every = Array.from({ length: calls }, (_, at) => at + 1);
  const all = every.flatMap((call) => (['kill', 'before', 'after'] as const).map((how) => ({ call, how })));
  const tried: readonly Fault[] = isThorough
    ? all
    : [
        { call: calls % 4 < 2 ? Math.ceil(calls / 2) : calls, how: 'kill' },
        { call: Math.ceil(calls / 3), how: calls % 2 === 0 ? 'before' : 'after' },
      ];
  console.log(`${action}: ${countTried(tried, all)} faults are tried.`);
  return tried;
};
