import { type Kind, positionOf } from '../../src/records/kinds.ts';
import type { Days } from './oracle.ts';
import type { Tab } from './sections/shown.ts';

/** How a figure behaves over time, by what it is. */
export const isLevel = (id: string): boolean => id === 'SUM days.followers';
export const isTotal = (id: string): boolean =>
  id.startsWith('SUM ') && !isLevel(id) && id !== 'SUM posts.reach per post';

/** The part of a period that is over by the last day of which records tell, as one reads them one by one. */
export const elapsedOf = (tabs: readonly Tab[], days: Days, madeOn: number | null): number => {
  const dateOfKind = (kind: Kind) => (kind === 'feedback' ? 'received_at' : 'date');
  const telling = tabs.filter(({ holding }) => holding.kind !== 'audience' || tabs.length === 1);
  const ends = telling.flatMap(({ holding: { kind }, rows }) =>
    rows.flatMap((row) => {
      const [day, end] = [row[positionOf(kind, dateOfKind(kind))], row[positionOf(kind, 'date_end')]];
      return [day, end].flatMap((value) => (typeof value === 'number' ? [Math.floor(value)] : []));
    }),
  );
  const last = Math.max(0, ...ends);
  if (last >= days.to || (madeOn !== null && madeOn > days.to)) return 1;
  return Math.max(0, last - days.from + 1) / (days.to - days.from + 1);
};
