import type { Choices } from '../../contract/choices.ts';
import { isSameName } from '../../records/names.ts';

/** Whether two reports are of the same records, so that what the one told may stand in the other: the goal changes no figure. */
export const isOfSameRecords = (
  one: Pick<Choices, 'client' | 'accounts' | 'hours'>,
  other: Pick<Choices, 'client' | 'accounts' | 'hours'>,
): boolean =>
  isSameName('client', one.client ?? '', other.client ?? '') &&
  (one.hours ?? '') === (other.hours ?? '') &&
  JSON.stringify(one.accounts ?? []) === JSON.stringify(other.accounts ?? []);
