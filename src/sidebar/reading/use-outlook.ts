import { useEffect, useState } from 'preact/hooks';
import type { TabSummary } from '../../records/tab-summary.ts';
import type { Keeper } from './keeper.ts';
import type { Outlook } from './outlook.ts';
import type { ReadInput } from './read-input.ts';

/** What the file and what was read allow together, found in the background; `null` until that is known. */
export const useOutlook = (
  inputs: readonly ReadInput[],
  { keeper, holdings }: { readonly keeper: Pick<Keeper, 'outlook'>; readonly holdings: readonly TabSummary[] },
): Outlook | null => {
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const parts = inputs.flatMap(({ reading }) => reading.imports.map(({ part }) => part));
      const filledColumns = holdings.map(({ kind, filled, names }) => ({
        kind,
        filled,
        ...(names === undefined ? {} : { names }),
      }));
      const found = parts.length === 0 ? null : await keeper.outlook(parts, filledColumns);
      if (isWanted) setOutlook(found);
    };
    // A reading that was left out meanwhile is no loss: what is left is looked at anew.
    look().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [inputs]);
  return outlook;
};
