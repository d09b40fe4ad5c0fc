import { useEffect, useState } from 'preact/hooks';
import type { DayRange } from '../../calendar/day.ts';
import type { PreviewQuery } from '../state/selectors.ts';
import { errorMessageOf } from '../transport/error-message.ts';
import type { HeldRecords } from './file-records/use-held-records.ts';
import type { Keeper } from './keeper.ts';
import type { Preview } from './previewer.ts';

/** What is shown of a report before it is built, or why nothing can be. */
export type PreviewState =
  | { readonly is: 'waiting' }
  | { readonly is: 'tooMany' }
  | { readonly is: 'failed'; readonly why: string }
  | ({ readonly is: 'shown'; readonly days: DayRange } & Preview);

/** What a report will show, counted in the background; as it last was while no preview is on the screen. */
export const usePreview = (
  query: PreviewQuery | null,
  keeper: Pick<Keeper, 'preview'>,
  held: HeldRecords,
): PreviewState | null => {
  const [preview, setPreview] = useState<PreviewState | null>(null);
  useEffect(() => {
    if (query === null) return;
    const { request, parts, told } = query;
    if (held.is !== 'all') {
      setPreview(held);
      return;
    }
    if (request === null) {
      setPreview(null);
      return;
    }
    let isWanted = true;
    keeper.preview(parts, request, told).then(
      (counted) => {
        if (!isWanted) return;
        setPreview(counted === null ? { is: 'tooMany' } : { is: 'shown', days: request, ...counted });
      },
      (cause: unknown) => {
        if (isWanted) setPreview({ is: 'failed', why: errorMessageOf(cause) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [held, JSON.stringify(query)]);
  return preview;
};
