import { useEffect, useState } from 'preact/hooks';
import type { DayRange } from '../../calendar/day.ts';
import type { FileState } from '../../contract/answers.ts';
import type { Server } from '../../contract/client.ts';
import { kindNames } from '../../records/kinds.ts';
import type { PreviewQuery } from '../state/selectors.ts';
import { errorMessageOf } from '../transport/error-message.ts';
import type { Keeper } from './keeper.ts';
import { mostPreviewed } from './most-previewed.ts';
import type { Preview } from './previewer.ts';

/** What is shown of a report before it is built, or why nothing can be. */
export type PreviewState =
  | { readonly is: 'waiting' }
  | { readonly is: 'tooMany' }
  | { readonly is: 'failed'; readonly why: string }
  | ({ readonly is: 'shown'; readonly days: DayRange } & Preview);

/** Puts the records of a file into the keeper, as long as they are wanted. Answers whether all of them are few enough. */
export const loadRecords = async (
  { holdings }: Pick<FileState, 'holdings'>,
  { keeper, server }: { readonly keeper: Pick<Keeper, 'hold'>; readonly server: Pick<Server, 'records'> },
  isWanted: () => boolean,
): Promise<boolean> => {
  for (const kind of kindNames) {
    if (!isWanted()) return false;
    if (!holdings.some((holding) => holding.kind === kind)) {
      await keeper.hold(kind, 0, []);
      continue;
    }
    for (let from = 0, total = 1; from < total; ) {
      const answer = await server.records({ kind, from });
      // Meanwhile the file may have been looked at anew, and what the keeper holds by now is newer than this.
      if (!isWanted()) return false;
      if (answer.total > mostPreviewed) return false;
      await keeper.hold(kind, from, answer.rows);
      total = answer.rows.length === 0 ? 0 : answer.total;
      from += answer.rows.length;
    }
  }
  return true;
};

interface PreviewSources {
  readonly keeper: Pick<Keeper, 'hold' | 'preview'>;
  readonly server: Pick<Server, 'records'>;
  /** What the file holds: its records are asked for anew whenever it was looked at anew. */
  readonly file: FileState | null;
}

/** What a report will show, counted in the background; as it last was while no preview is on the screen. */
export const usePreview = (
  query: PreviewQuery | null,
  { keeper, server, file }: PreviewSources,
): PreviewState | null => {
  const [preview, setPreview] = useState<PreviewState | null>(null);
  /** What of the file the keeper holds, and whether that is all of it. */
  const [held, setHeld] = useState<{ readonly file: FileState; readonly isAll: boolean } | null>(null);
  const isOpen = query !== null;
  useEffect(() => {
    if (!isOpen || file === null || held?.file === file) return;
    let isWanted = true;
    setPreview({ is: 'waiting' });
    loadRecords(file, { keeper, server }, () => isWanted).then(
      (isAll) => {
        if (isWanted) setHeld({ file, isAll });
      },
      (cause: unknown) => {
        if (isWanted) setPreview({ is: 'failed', why: errorMessageOf(cause) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [isOpen, file]);
  useEffect(() => {
    if (query === null || held === null || held.file !== file) return;
    const { request, parts, rules } = query;
    if (request === null) {
      setPreview(null);
      return;
    }
    if (!held.isAll) {
      setPreview({ is: 'tooMany' });
      return;
    }
    let isWanted = true;
    keeper.preview(parts, request, rules).then(
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
