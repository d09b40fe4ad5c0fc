import type { AskedByHand } from '../by-hand/settle-by-hand.ts';
import type { AskedCurrency } from './changed-currencies.ts';
import type { AskedGrain } from './grains.ts';
import type { AskedOwner } from './other-owner.ts';
import type { AskedRename } from './possible-renames.ts';

/** What only a person can tell before records are merged; `chosen` is `null` until they have. */
export type MergeQuestion =
  | ({ readonly is: 'grain' } & AskedGrain)
  | ({ readonly is: 'renamed' } & AskedRename)
  | ({ readonly is: 'currency' } & AskedCurrency)
  | ({ readonly is: 'owner' } & AskedOwner)
  | AskedByHand;
