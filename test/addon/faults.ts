import { countTried, isThorough, sampleOf } from '../thorough.ts';

interface Fault {
  readonly call: number;
  readonly how: 'kill' | 'before' | 'after';
}

/**
 * The faults that an action of so many calls is tried with, and says how many: each way at each call in a thorough run;
 * otherwise kills in the middle and at the last call, since a kill loses what Google has not written yet, which is the
 * hardest, and one of the other ways once.
 */
export const faultsOver = (action: string, calls: number): readonly Fault[] => {
  const every = Array.from({ length: calls }, (_, at) => at + 1);
  const all = every.flatMap((call) => (['kill', 'before', 'after'] as const).map((how) => ({ call, how })));
  const tried: readonly Fault[] = isThorough
    ? all
    : [
        ...sampleOf(every, 3)
          .slice(1)
          .map((call) => ({ call, how: 'kill' as const })),
        { call: Math.ceil(calls / 3), how: calls % 2 === 0 ? 'before' : 'after' },
      ];
  console.log(`${action}: ${countTried(tried, all)} faults are tried.`);
  return tried;
};
