import { useEffect, useState } from 'preact/hooks';
import type { Holding } from '../records/holding.ts';
import { kindNames } from '../records/kinds.ts';
import { type Filled, type GoalCoverage, goalCoverage, type Missing, missingWith } from '../report/possible.ts';
import type { ReadInput } from './read.ts';
import type { Keeper } from './reading/keeper.ts';

/** How far data serves each goal, and which other data would allow more. */
export interface Outlook {
  readonly goals: readonly GoalCoverage[];
  readonly missing: readonly Missing[];
}

const together = (all: readonly Filled[]): readonly Filled[] =>
  kindNames.flatMap((kind) => {
    const own = all.filter((each) => each.kind === kind);
    return own.length === 0 ? [] : [{ kind, filled: [...new Set(own.flatMap(({ filled }) => filled))] }];
  });

/** What the file and what was read allow together, found in the background; `null` until that is known. */
export const useOutlook = (
  inputs: readonly ReadInput[],
  { keeper, holdings }: { readonly keeper: Keeper; readonly holdings: readonly Holding[] },
): Outlook | null => {
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const read: Filled[] = [];
      for (const { kind, part } of inputs.flatMap(({ reading }) => reading.imports))
        read.push({ kind, filled: await keeper.filled(part) });
      const all = together([...holdings, ...read]);
      if (isWanted) setOutlook(read.length === 0 ? null : { goals: goalCoverage(all), missing: missingWith(all) });
    };
    // A reading that was left out meanwhile is no loss: what is left is looked at anew.
    look().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [inputs]);
  return outlook;
};
