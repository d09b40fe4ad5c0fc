import { useEffect, useState } from 'preact/hooks';
import type { ClosedReport } from '../../../contract/answers.ts';
import { accountsOfClient } from '../../../records/clients.ts';
import type { ClientAccount } from '../../../records/tab-summary.ts';
import type { MovedFigure } from '../../../report/closed/moved-figures.ts';
import { errorMessageOf } from '../../transport/error-message.ts';
import type { Keeper } from '../keeper.ts';
import type { HeldRecords } from './use-held-records.ts';

/** What changed since a report was closed, or why that cannot be told. */
export type MovedState =
  | { readonly is: 'waiting' }
  | { readonly is: 'tooMany' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'shown'; readonly figures: readonly MovedFigure[] };

/** A closed report that a person asks about, in a file with these accounts sorted to clients. */
interface MovedQuery {
  readonly closed: ClosedReport;
  readonly sorted: readonly ClientAccount[];
}

/** The figures of a closed report that are others by today's data; `null` while nobody asks. */
export const useMoved = (
  query: MovedQuery | null,
  keeper: Pick<Keeper, 'moved'>,
  held: HeldRecords,
): MovedState | null => {
  const [moved, setMoved] = useState<MovedState | null>(null);
  useEffect(() => {
    if (query === null) {
      setMoved(null);
      return;
    }
    if (held.is !== 'all') {
      setMoved(held);
      return;
    }
    const { closed, sorted } = query;
    const { as: _, language: __, client, ...choices } = closed.choices;
    const whose = client === undefined ? {} : { client, accounts: accountsOfClient(sorted, client) };
    let isWanted = true;
    keeper.moved(closed, { ...choices, ...whose }).then(
      (figures) => {
        if (!isWanted) return;
        setMoved(figures === null ? { is: 'tooMany' } : { is: 'shown', figures });
      },
      (cause: unknown) => {
        if (isWanted) setMoved({ is: 'failed', why: errorMessageOf(cause) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [held, query?.closed]);
  return moved;
};
